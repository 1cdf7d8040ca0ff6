package build_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/build"
	"posebook/internal/librarytest"
	"posebook/layouts"
)

var update = flag.Bool("update", false, "write the golden sites anew")

// TestGoldenSites holds two whole sites to what they were: that of a library which uses every key
// (docs/keys_test.go sees to that), and that of a single pose in a language whose words are all
// capitals, so that a word that no table holds stands out.
func TestGoldenSites(t *testing.T) {
	for name, theLayouts := range map[string]fs.FS{"library": layouts.Files(), "small": inCapitals(t)} {
		t.Run(name, func(t *testing.T) {
			got := publishedText(t, build.Options{Root: librarytest.Golden(name), Layouts: theLayouts, Figures: figures, Choices: build.Choices{Advice: true}})
			compareGolden(t, filepath.Join("testdata", "golden", name), got)
		})
	}
}

// layoutFiles returns our layouts, to be changed.
func layoutFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(layouts.Files(), ".", func(at string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(layouts.Files(), at)
		files[at] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// inCapitals returns our layouts with a table of words for German: the English ones, in capitals.
func inCapitals(t *testing.T) fs.FS {
	t.Helper()
	files := layoutFiles(t)
	value := regexp.MustCompile(`(?m)^(\s*[a-z_0-9]+: )(.+)$`)
	upper := value.ReplaceAllFunc(files["words/en.yaml"].Data, func(line []byte) []byte {
		parts := value.FindSubmatch(line)
		return append(parts[1], shouted(string(parts[2]))...)
	})
	files["words/de.yaml"] = &fstest.MapFile{Data: upper}
	return files
}

// shouted returns a text in capitals, but for what stands in braces and for the keys of a mapping.
func shouted(text string) string {
	kept := regexp.MustCompile(`\{[a-z]+\}|.`)
	if strings.HasPrefix(text, "{") {
		kept = regexp.MustCompile(`\{[a-z]+\}|[a-z]+: |.`)
	}
	return kept.ReplaceAllStringFunc(text, func(part string) string {
		if len(part) > 2 {
			return part
		}
		return strings.ToUpper(part)
	})
}

// shown tells whether a page of the atlas is among the goldens, or is no such page: most are alike.
func shown(name string) bool {
	parts := strings.Split(name, "/")
	if len(parts) < 2 || parts[0] != "muscles" {
		return true
	}
	return slices.Contains([]string{"index.html", "gluteus-medius", "balance-muscles", "quadriceps", "rectus-femoris", "popliteus"}, parts[1])
}

// publishedText builds a site and returns its diagnostics, the list of its files, and the files
// that say something, each to be read by a person.
func publishedText(t *testing.T, opts build.Options) map[string]string {
	t.Helper()
	result, err := build.Site(opts)
	if err != nil {
		t.Fatal(err)
	}
	if result.Tree == nil {
		t.Fatalf("the library has faults:\n%s", printed(result.Diags))
	}
	texts := map[string]string{"diagnostics.txt": printed(result.Diags)}
	var list strings.Builder
	for _, name := range result.Tree.Paths() {
		if !shown(name) {
			continue
		}
		list.WriteString(hashed.ReplaceAllString(name, ".*.$1") + "\n")
		if saysSomething(name) {
			data, _ := result.Tree.Get(name)
			texts[goldenName(hashed.ReplaceAllString(name, ".$1"))] = readable(t, name, shortened(t, name, data))
		}
	}
	texts["files.txt"] = list.String()
	return texts
}

// saysSomething tells whether a file is the library's and not the program's, and to be read.
func saysSomething(name string) bool {
	if strings.HasPrefix(name, "assets/") {
		return strings.HasPrefix(name, "assets/colours.")
	}
	return !strings.HasPrefix(name, "figures/") && path.Ext(name) != ".png" && name != "sw.js"
}

// goldenName makes one folder of a site: poses/tree/index.html is poses_tree.html.
func goldenName(name string) string {
	if rest, in := strings.CutSuffix(name, "/index.html"); in {
		name = rest + ".html"
	}
	return strings.TrimPrefix(strings.ReplaceAll(name, "/", "_"), ".")
}

var (
	inSitemap = regexp.MustCompile(`<url><loc>[^<]*/(muscles/[^<]+)</loc></url>`)
	inList    = regexp.MustCompile(`"(muscles/[^"]+)",`)
	ofSite    = regexp.MustCompile(`"version":"[0-9a-f]{12}","bytes":\d+,`) // of all its bytes
)

// shortened leaves out what the lists for machines tell of muscles whose pages are not shown.
func shortened(t *testing.T, name string, data []byte) []byte {
	t.Helper()
	switch name {
	case "sitemap.xml":
		return withoutHidden(inSitemap, data)
	case "offline.json":
		return ofSite.ReplaceAll(withoutHidden(inList, data), nil)
	case "library.json":
		type muscle struct{ ID string }
		return withoutElements(t, data, "muscles", func(m muscle) bool { return !shown("muscles/" + m.ID + "/") })
	case "search.json":
		return withoutElements(t, data, "records", func(record []any) bool {
			return record[0].(float64) >= 2 && !shown("muscles/"+record[1].(string)+"/")
		})
	}
	return data
}

func withoutHidden(entry *regexp.Regexp, data []byte) []byte {
	return entry.ReplaceAllFunc(data, func(found []byte) []byte {
		if shown(string(entry.FindSubmatch(found)[1])) {
			return found
		}
		return nil
	})
}

// withoutElements drops elements of the list under a key.
func withoutElements[T any](t *testing.T, data []byte, key string, drop func(T) bool) []byte {
	t.Helper()
	var all map[string]json.RawMessage
	var list, kept []json.RawMessage
	if err := errors.Join(json.Unmarshal(data, &all), json.Unmarshal(all[key], &list)); err != nil {
		t.Fatal(err)
	}
	for _, raw := range list {
		var element T
		if err := json.Unmarshal(raw, &element); err != nil {
			t.Fatal(err)
		}
		if !drop(element) {
			kept = append(kept, raw)
		}
	}
	return bytes.Replace(data, all[key], marshal(t, kept), 1)
}

func marshal(t *testing.T, value any) []byte {
	t.Helper()
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	if err := to.Encode(value); err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSpace(out.Bytes())
}

// compareGolden compares texts with the files of a folder, by name; with -update it writes them.
func compareGolden(t *testing.T, folder string, texts map[string]string) {
	t.Helper()
	if *update {
		writeGolden(t, folder, texts)
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		want, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		got, ok := texts[f.Name()]
		if !ok {
			t.Errorf("%s: a golden of what the site does not have", f.Name())
		} else if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s: -want +got\n%s", f.Name(), diff)
		}
		delete(texts, f.Name())
	}
	for name := range texts {
		t.Errorf("%s: published, and no golden", name)
	}
}

func writeGolden(t *testing.T, folder string, texts map[string]string) {
	t.Helper()
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
