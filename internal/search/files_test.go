package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"testing"
)

// hashed names a part by its content.
func hashed(data []byte) string {
	h := fnv.New64a()
	h.Write(data)
	return fmt.Sprintf("assets/search.%x.json", h.Sum64())
}

func files(t testing.TB, records []Record) []File {
	t.Helper()
	out, err := Files(records, json.RawMessage(`{"label":"Search"}`), hashed)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestSmallIndex(t *testing.T) {
	got := files(t, []Record{
		{Kind: Pose, ID: "warrior-3", Title: "Warrior 3", Sub: "Vīrabhadrāsana III", Note: "Intermediate", Figure: Figure{"figures/w.svg", 1100, 602},
			Names: []string{"Warrior Three", "warrior-3"}, Traits: []string{"Balance"}},
		{Kind: Muscle, ID: "piriformis", Title: "Piriformis", Sub: "Musculus piriformis"},
	})
	want := `{"version":1,"text":{"label":"Search"},"words":"varior 3 virabadrasan tri balance piriformis musculus","records":[` +
		`[0,"warrior-3","Warrior 3","Vīrabhadrāsana III","Intermediate",["figures/w.svg",1100,602],[[0,1],[2,1],[0,3]],[[4]]],` +
		`[2,"piriformis","Piriformis","Musculus piriformis","",0,[[5],[6,5]],[]]]}`
	if len(got) != 1 || got[0].Path != "search.json" || string(got[0].Data) != want {
		t.Errorf("%s\nwant %s", got[0].Data, want)
	}
}

// A title that is a picture alone can't be typed: its page is found by the name of its file.
func TestTitleWithoutLetters(t *testing.T) {
	got := files(t, []Record{{Kind: Pose, ID: "lotus", Title: "🧘", Names: []string{"🪷", "---", "पद्म"}}})
	want := `"words":"lotus पद्म","records":[[0,"lotus","🧘","","",0,[[0],[1]],[]]]}`
	if !strings.HasSuffix(string(got[0].Data), want) {
		t.Errorf("%s\nwant %s at its end", got[0].Data, want)
	}
}

func TestEmptyIndex(t *testing.T) {
	if got := files(t, nil); string(got[0].Data) != `{"version":1,"text":{"label":"Search"},"words":"","records":[]}` {
		t.Errorf("%s", got[0].Data)
	}
}

// many makes records with words of very different frequency: one that all share, some that a part
// of them does, and one of their own each.
func many(n int) []Record {
	var out []Record
	colours := []string{"Amber", "Azure", "Crimson", "Dun", "Ebony", "Fawn", "Garnet"}
	for i := range n {
		out = append(out, Record{
			Kind: Pose, ID: fmt.Sprintf("pose-%d", i), Title: fmt.Sprintf("%s pose k%dz", colours[i%7], i), Note: "Beginner",
			Sub: fmt.Sprintf("Utthita %dm", i%40), Figure: Figure{fmt.Sprintf("figures/pose-%d.svg", i), 1100, 900},
		})
	}
	return out
}

type parsed struct {
	Words   string
	Records [][]any
	Parts   map[string]part
}

func parse(t testing.TB, data []byte) parsed {
	t.Helper()
	var p parsed
	if err := json.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

// TestLargeIndex: every word of every record leads to the files that hold it, by the rule that
// the script follows, and no file is larger than a browser should load at once.
func TestLargeIndex(t *testing.T) {
	records := many(6000)
	all := files(t, records)
	index := parse(t, all[0].Data)
	if index.Records != nil || len(index.Parts) < 10 {
		t.Fatalf("%d records in the first file and %d parts", len(index.Records), len(index.Parts))
	}
	held := map[string]map[string]bool{} // by file, the ids in it
	for _, f := range all[1:] {
		held[f.Path] = map[string]bool{}
		for _, r := range parse(t, f.Data).Records {
			held[f.Path][r[1].(string)] = true
		}
		if len(f.Data) > MaxPart*5/4 {
			t.Errorf("%s has %d bytes", f.Path, len(f.Data))
		}
		if small := compressed(f.Data); small > 100<<10 {
			t.Errorf("%s has %d bytes compressed", f.Path, small)
		}
	}
	for _, r := range records {
		for _, w := range Words(r.Title) {
			if !slices.ContainsFunc(filesOf(index.Parts, w), func(path string) bool { return held[path][r.ID] }) {
				t.Fatalf("%s is not found by %q", r.ID, w)
			}
		}
	}
	if top := index.Parts["k"].Top; len(top) != 1 || len(held[top[0]]) != maxTop {
		t.Errorf("the first letter of most words has the files %q", top)
	}
}

// filesOf returns the files for a whole word.
func filesOf(parts map[string]part, word string) []string {
	for n := len(word); n > 0; n-- {
		if p, ok := parts[word[:n]]; ok && (p.All != nil || n == len(word)) {
			return append(p.All, p.Word...)
		}
	}
	return nil
}

// TestWhereTheIndexIsCut: one file as long as it stays below its size.
func TestWhereTheIndexIsCut(t *testing.T) {
	for n, parts := range map[int]bool{10: false, 2000: false, 20000: true} {
		all := files(t, many(n))
		if got := parse(t, all[0].Data).Records == nil; got != parts {
			t.Errorf("%d records: cut is %t", n, got)
		}
		if size := compressed(all[0].Data); size > MaxWhole {
			t.Errorf("%d records: the first file has %d bytes compressed", n, size)
		}
	}
}

// TestIndexIsStable: the same records give the same bytes.
func TestIndexIsStable(t *testing.T) {
	a, b := files(t, many(4000)), files(t, many(4000))
	if !slices.EqualFunc(a, b, func(x, y File) bool { return x.Path == y.Path && bytes.Equal(x.Data, y.Data) }) {
		t.Error("two indexes of the same records differ")
	}
	var paths []string
	for _, f := range a {
		paths = append(paths, f.Path)
	}
	slices.Sort(paths)
	if len(slices.Compact(slices.Clone(paths))) != len(paths) {
		t.Errorf("a path stands twice: %s", strings.Join(paths, " "))
	}
}

func BenchmarkFiles(b *testing.B) {
	records := many(20000)
	for b.Loop() {
		files(b, records)
	}
}
