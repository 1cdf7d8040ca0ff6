package content_test

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/source"
)

// picture is a GIF of three by two white pixels.
const picture = "GIF89a\x03\x00\x02\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x03\x00\x02\x00\x00\x02\x02\x84_\x00;"

// library returns the files of a txtar; a site.yaml is added if there is none, and a .gif is a
// picture.
func library(text string) fstest.MapFS {
	fsys := fstest.MapFS{"site.yaml": {Data: []byte("title: Poses\n")}}
	for _, f := range txtar.Parse([]byte(text)).Files {
		if strings.HasSuffix(strings.ToLower(f.Name), ".gif") {
			f.Data = []byte(picture)
		}
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

func atlas(t testing.TB) *anatomy.Atlas {
	t.Helper()
	a, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func read(t testing.TB, fsys fs.FS, opts content.Options) (*content.Set, diag.List) {
	t.Helper()
	set, diags, err := content.Read(fsys, atlas(t), opts)
	if err != nil {
		t.Fatal(err)
	}
	return set, diags
}

// readGood reads a library without any mistake.
func readGood(t testing.TB, text string) *content.Set {
	t.Helper()
	set, diags := read(t, library(text), content.Options{})
	if len(diags) > 0 {
		t.Fatalf("diagnostics:\n%s", printed(diags))
	}
	return set
}

func printed(diags diag.List) string {
	var out strings.Builder
	_ = diags.Print(&out, diag.Text) // a Builder takes everything
	return out.String()
}

// short is each diagnostic as 'path:line:column code', one a line.
func short(diags diag.List) string {
	var out []string
	for _, d := range diags {
		p := d.Span.Position()
		out = append(out, fmt.Sprintf("%s:%d:%d %s", d.Span.Path(), p.Line, p.Column, d.Code))
	}
	return strings.Join(out, "\n")
}

// checkPlaces looks at every source.String below a value: its place must hold what it says.
func checkPlaces(t *testing.T, v any) {
	t.Helper()
	found := 0
	var visit func(reflect.Value)
	visit = func(v reflect.Value) {
		if s, ok := reflect.TypeAssert[source.String](v); ok {
			if s.Text == "" && s.Span.File == nil {
				return
			}
			found++
			if got := strings.Trim(string(s.Span.File.Text[s.Span.Start:s.Span.End]), `"'`); got != s.Text {
				t.Errorf("%q stands where the file has %q", s.Text, got)
			}
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() && v.Type().Field(i).Name != "Body" && v.Type().Field(i).Name != "Figure" {
					visit(v.Field(i))
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				visit(v.Index(i))
			}
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() && v.Type() != reflect.TypeFor[*source.File]() {
				visit(v.Elem())
			}
		}
	}
	visit(reflect.ValueOf(v))
	if found == 0 {
		t.Error("no text was looked at")
	}
}

// plain compares what was read by its words alone; checkPlaces looks after the places.
func plain() cmp.Option {
	return cmp.Options{
		cmp.Transformer("words", func(s source.String) string { return s.Text }),
		cmp.FilterPath(func(p cmp.Path) bool {
			f, ok := p.Last().(cmp.StructField)
			return ok && (f.Name() == "File" || f.Name() == "Body" || f.Name() == "Figure" || f.Name() == "Span" || f.Name() == "SideAt" || f.Name() == "StepsAt" || f.Name() == "At" || f.Name() == "membersAt")
		}, cmp.Ignore()),
	}
}

func TestReadIsTheSameWithAnyNumberOfWorkers(t *testing.T) {
	fsys := library("")
	for i := range 200 {
		fsys[fmt.Sprintf("content/poses/pose-%d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\ntitle: Pose %d\nlevel: %d\n---\n", i, i)}
	}
	one, oneDiags := read(t, fsys, content.Options{Workers: 1})
	eight, eightDiags := read(t, fsys, content.Options{Workers: 8})
	if diff := cmp.Diff(one, eight, plain()); diff != "" || len(one.Poses) != 200 {
		t.Errorf("%d poses, -one +eight\n%s", len(one.Poses), diff)
	}
	if printed(oneDiags) != printed(eightDiags) || oneDiags.Errors() != 200 {
		t.Errorf("%d errors, which differ", oneDiags.Errors())
	}
}

func TestFilesAreReadInTheOrderOfTheirNames(t *testing.T) {
	set := readGood(t, `
-- content/poses/b.md --
---
title: A
---
-- content/poses/a-2.md --
---
title: B
---
-- content/poses/a.md --
---
title: C
---
-- content/poses/b.gif --
-- content/poses/a.GIF --
-- content/poses/.hidden.md --
not read
`)
	var got []string
	for _, p := range set.Poses {
		got = append(got, p.ID)
	}
	for _, p := range set.Photos {
		got = append(got, p.Path+" "+p.Name)
	}
	want := []string{"a-2", "a", "b", "content/poses/a.GIF a.GIF", "content/poses/b.gif b.gif"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestALibraryWithoutContentIsEmpty(t *testing.T) {
	set := readGood(t, "")
	if len(set.Poses)+len(set.Sequences)+len(set.Muscles)+len(set.Photos)+len(set.Drafts) != 0 {
		t.Errorf("%+v", set)
	}
}

const drafts = `
-- content/poses/tree.md --
---
title: Tree
draft: true
level: hard
---
-- content/sequences/flow.md --
---
title: Flow
draft: true
steps: [tree]
---
-- content/muscles/my-legs.md --
---
title: My legs
draft: true
members: [hamstrings]
---
-- content/poses/plank.md --
---
title: Plank
draft: false
---
`

func TestDraftsAreLeftOutWithTheirMistakes(t *testing.T) {
	set := readGood(t, drafts)
	want := []content.Draft{
		{Path: "content/muscles/my-legs.md", ID: "my-legs", Name: "My legs"},
		{Path: "content/poses/tree.md", ID: "tree", Name: "Tree"},
		{Path: "content/sequences/flow.md", ID: "flow", Name: "Flow"},
	}
	if diff := cmp.Diff(want, set.Drafts); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if len(set.Poses) != 1 || len(set.Sequences) != 0 || len(set.Muscles) != 0 {
		t.Errorf("%d poses, %d sequences, %d notes", len(set.Poses), len(set.Sequences), len(set.Muscles))
	}
}

func TestDraftsAreReadWhereTheyAreAskedFor(t *testing.T) {
	set, diags := read(t, library(drafts), content.Options{Drafts: true})
	if got, want := short(diags), "content/poses/tree.md:4:8 unknown-value"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(set.Poses) != 2 || len(set.Sequences) != 1 || len(set.Muscles) != 1 || len(set.Drafts) != 0 {
		t.Errorf("%d poses, %d sequences, %d notes, %d drafts left out", len(set.Poses), len(set.Sequences), len(set.Muscles), len(set.Drafts))
	}
	if !set.Poses[1].Draft || !set.Sequences[0].Draft || !set.Muscles[0].Draft || set.Poses[0].Draft {
		t.Error("what is a draft does not say so")
	}
}

func TestAFileThatCanNotBeReadLeavesItsIDBehind(t *testing.T) {
	set, diags := read(t, library("-- content/poses/tree.md --\nStand.\n-- content/sequences/flow.md --\nFlow.\n"), content.Options{})
	if diff := cmp.Diff([]string{"tree"}, set.Unread); diff != "" || diags.Errors() != 2 {
		t.Errorf("%s\n%s", diff, printed(diags))
	}
}

// The names of the atlas's muscles, and of a library's own groups, are links in every text but
// their own.
func TestTermsInText(t *testing.T) {
	set := readGood(t, `
-- content/poses/tree.md --
---
title: Tree
---
The gluteus medius and the Hip wings.
-- content/muscles/hip-wings.md --
---
title: Hip wings
also: [wing muscles]
members: [gluteus medius, gluteus minimus]
---
Hip wings hold the pelvis. So does the gluteus minimus.
-- content/muscles/my-legs.md --
---
title: The pelvis
draft: true
members: [hamstrings]
---
`)
	links := func(n int) (out []string) {
		doc := set.Poses[0].Body
		if n == 1 {
			doc = set.Muscles[0].Body
		}
		for _, l := range doc.Links() {
			out = append(out, l.Part)
		}
		return out
	}
	if diff := cmp.Diff([][]string{{"gluteus-medius", "hip-wings"}, {"gluteus-minimus"}}, [][]string{links(0), links(1)}); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A brokenFS fails at one path, as a broken disk does.
type brokenFS struct {
	fs.FS
	path string
}

var errBroken = errors.New("the disk is broken")

func (b brokenFS) Open(name string) (fs.File, error) {
	if name == b.path {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errBroken}
	}
	return b.FS.Open(name)
}

func TestWhatCanNotBeReadIsNoMistakeOfTheWriter(t *testing.T) {
	fsys := library("-- content/poses/tree.md --\n---\ntitle: Tree\n---\n-- content/muscles/psoas-major.md --\n---\nsummary: x\n---\n" +
		"-- content/sequences/flow.md --\n---\ntitle: Flow\nsteps: [tree]\n---\n")
	for _, path := range []string{"site.yaml", "content", "content/poses", "content/sequences", "content/muscles", "content/poses/tree.md", "content/muscles/psoas-major.md"} {
		_, _, err := content.Read(brokenFS{fsys, path}, atlas(t), content.Options{})
		if !errors.Is(err, errBroken) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// The quotes of a text are those of the library's language, in every kind of file.
func TestQuotesFollowTheLanguage(t *testing.T) {
	set := readGood(t, `
-- site.yaml --
title: Haltungen
language: de-AT
-- content/poses/baum.md --
---
title: Baum
---
Der "*Baum*" ('so').
-- content/sequences/folge.md --
---
title: Folge
steps: [Baum]
---
Der "*Baum*" ('so').
-- content/muscles/soleus.md --
---
title: Soleus
---
Der "*Baum*" ('so').
`)
	for _, text := range []string{set.Poses[0].Body.Text(), set.Sequences[0].Body.Text(), set.Muscles[0].Body.Text()} {
		if want := "Der „Baum“ (‚so‘)."; text != want {
			t.Errorf("got %s, want %s", text, want)
		}
	}
}

// A text that is read again is another one in the next set, and all others are the same.
func TestAgain(t *testing.T) {
	fsys := fstest.MapFS{
		"content/poses/a.md":             {Data: []byte("---\ntitle: A\n---\n")},
		"content/poses/b.md":             {Data: []byte("---\ntitle: B\n---\n")},
		"content/sequences/s.md":         {Data: []byte("---\ntitle: S\nsteps: [a]\n---\n")},
		"site.yaml":                      {Data: []byte("title: T\n")},
		"content/muscles/psoas-major.md": {Data: []byte("---\nsummary: Deep.\n---\n")},
	}
	reading, err := content.Open(fsys, atlas(t), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	before, diags := reading.Set()
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	fsys["content/poses/b.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Bee\ntitel: B\n---\n")}
	for file, want := range map[string]bool{
		"content/poses/b.md": true, "content/sequences/s.md": true, "content/poses/none.md": false, "content/muscles/psoas-major.md": false, "site.yaml": false,
	} {
		if possible, err := reading.Again(file); possible != want || err != nil {
			t.Errorf("%s is read again: %v (%v), want %v", file, possible, err, want)
		}
	}
	after, diags := reading.Set()
	if len(diags) != 1 || after.Poses[1].Title.Text != "Bee" || after.Poses[0] != before.Poses[0] || len(after.Poses) != 2 || len(after.Sequences) != 1 || len(after.Muscles) != 1 {
		t.Errorf("%+v %v", after, diags)
	}
	if before.Poses[1].Title.Text != "B" {
		t.Error("the set before is another one now")
	}
}
