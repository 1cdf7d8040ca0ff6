package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"posebook/internal/build"
	"posebook/internal/diag"
	"posebook/internal/publish"
	"posebook/layouts"
)

// TestHostileContent puts each of many texts that want to become markup, script or an address
// into each place of a library where a writer's text goes. A cell of that table is a text in a
// place. It holds if the build refuses the text at that place, or if all that is published for it
// is text: no page has an element or an attribute that the same library with harmless texts
// lacks, no address leads where scripts are, and data is still data. Without TRIAL=1 a few of the
// texts are tried.
func TestHostileContent(t *testing.T) {
	harmless := hostileSite(t, map[string]string{})
	known := shapesOf(t, harmless)
	taken, refused, refusals := 0, 0, map[string]int{}
	for _, text := range textsToTry() {
		tree, not := hostileBuild(t, text)
		for place := range not {
			refusals[place]++
		}
		taken, refused = taken+len(hostilePlaces())-len(not), refused+len(not)
		for shape, page := range shapesOf(t, tree) {
			if _, ok := known[shape]; !ok {
				t.Errorf("%q gives %s a %s", text, page, shape)
			}
		}
		checkData(t, text, tree)
		if got, want := scriptsIn(t, tree), scriptsIn(t, harmless); got != want {
			t.Errorf("%q: %d scripts, %d without it", text, got, want)
		}
	}
	if testing.Verbose() {
		for _, place := range hostilePlaces() {
			t.Logf("%s: refused %d times", place, refusals[place])
		}
	}
	t.Logf("%d texts in %d places: %d cells, %d published as text, %d refused at their place",
		len(textsToTry()), len(hostilePlaces()), taken+refused, taken, refused)
	if taken < refused {
		t.Error("most cells are refused: the trial tries little")
	}
}

// allAsked tells whether all is to be tried, however long it takes.
func allAsked() bool { return os.Getenv("TRIAL") == "1" }

// textsToTry are all texts in a trial, else every twelfth.
func textsToTry() []string {
	all := hostileTexts()
	if allAsked() {
		return all
	}
	var some []string
	for i := 0; i < len(all); i += 12 {
		some = append(some, all[i])
	}
	return some
}

// hostileBuild builds the library with one text in all places but those that refuse it, which it
// returns.
func hostileBuild(t *testing.T, text string) (tree *publish.Tree, refused map[string]bool) {
	t.Helper()
	texts := map[string]string{}
	for _, place := range hostilePlaces() {
		texts[place] = text
	}
	refused = map[string]bool{}
	for range hostilePlaces() {
		files, lines := hostileLibrary(texts)
		result := buildOf(t, files)
		if result.Diags.Errors() == 0 {
			return result.Tree, refused
		}
		before := len(refused)
		for _, d := range result.Diags {
			place, ok := lines[at{d.Span.Path(), d.Span.Position().Line}]
			if d.Severity == diag.Error && ok {
				refused[place] = true
				delete(texts, place)
			}
		}
		if len(refused) == before {
			t.Fatalf("%q: faults, and none of them at the place of a text:\n%s", text, printed(result.Diags))
		}
	}
	t.Fatalf("%q is refused everywhere", text)
	return nil, nil
}

func hostileSite(t *testing.T, texts map[string]string) *publish.Tree {
	t.Helper()
	files, _ := hostileLibrary(texts)
	result := buildOf(t, files)
	if result.Diags.Errors() > 0 {
		t.Fatalf("the library has faults:\n%s", printed(result.Diags))
	}
	return result.Tree
}

func buildOf(t *testing.T, files fstest.MapFS) *build.Result {
	t.Helper()
	result, err := build.Site(build.Options{Root: files, Layouts: layouts.Files(), Choices: build.Choices{BaseURL: "https://example.org/poses/"}})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func printed(list diag.List) string {
	var out bytes.Buffer
	_ = list.Print(&out, diag.Text)
	return out.String()
}

// at is a line of a file.
type at struct {
	path string
	line int
}

// hostileLibrary fills the places of the library, each of which is the last on its line, with
// texts; one without a text is harmless. It tells which place stands on which line.
func hostileLibrary(texts map[string]string) (fstest.MapFS, map[at]string) {
	files, lines := fstest.MapFS{}, map[at]string{}
	for name, template := range hostileTemplates() {
		var out strings.Builder
		for _, line := range strings.SplitAfter(template, "\n") {
			place, found := placeOn(line)
			if found {
				text, ok := texts[place]
				if !ok {
					text = harmless(place)
				}
				line = strings.ReplaceAll(line, "«"+place+"»", written(place, text))
				lines[at{name, 1 + strings.Count(out.String(), "\n")}] = place
			}
			out.WriteString(line)
		}
		files[name] = &fstest.MapFile{Data: []byte(out.String())}
	}
	files["static/logo.png"] = &fstest.MapFile{Data: smallPicture()}
	files["content/poses/photo.png"] = files["static/logo.png"]
	return files, lines
}

func smallPicture() []byte {
	var out bytes.Buffer
	_ = png.Encode(&out, image.NewGray(image.Rect(0, 0, 8, 8))) // a buffer takes it all
	return out.Bytes()
}

// written returns a text as a writer puts it into a place: in quotes in front matter, as it is in
// running text.
func written(place, text string) string {
	if strings.Contains(place, ".body.") {
		return strings.ReplaceAll(text, "\n", " ")
	}
	quoted, _ := json.Marshal(text)
	switch {
	case strings.HasSuffix(place, ".sides"):
		quoted, _ = json.Marshal("{side} " + text)
	case slices.Contains([]string{"variation.prop", "group.also", "pose.condition-with-advice"}, place):
		quoted, _ = json.Marshal(text + " too") // or it would be the name of another thing
	}
	return string(quoted)
}

// harmless returns what stands in a place where nobody means harm.
func harmless(place string) string {
	switch place {
	case "author.url", "source.url":
		return "https://example.org/about"
	case "author.email":
		return "ann@example.org"
	case "author.logo":
		return "logo.png"
	case "plank.body.address":
		return "about"
	}
	return "harmless " + strings.ReplaceAll(place, ".", " ")
}

func placeOn(line string) (string, bool) {
	_, rest, found := strings.Cut(line, "«")
	place, _, closed := strings.Cut(rest, "»")
	return place, found && closed
}

// hostilePlaces lists the places of the library in alphabetical order.
func hostilePlaces() []string {
	var places []string
	for _, template := range hostileTemplates() {
		for line := range strings.Lines(template) {
			if place, ok := placeOn(line); ok && !slices.Contains(places, place) {
				places = append(places, place)
			}
		}
	}
	slices.Sort(places)
	return places
}

// shapesOf returns every pair of an element and an attribute in the pages and drawings of a site,
// with one file that has it; and, with what is wrong, every address that leads where it must not.
func shapesOf(t *testing.T, tree *publish.Tree) map[string]string {
	t.Helper()
	shapes := map[string]string{}
	for file, data := range tree.All() {
		if ending := path.Ext(file); ending != ".html" && ending != ".svg" {
			continue
		}
		doc, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			shapes["<"+n.Data+">"] = file
			for _, a := range n.Attr {
				shapes["<"+n.Data+" "+a.Key+">"] = file
				if leads(a) {
					shapes[fmt.Sprintf("<%s %s=%q>", n.Data, a.Key, a.Val)] = file
				}
			}
		}
	}
	return shapes
}

// leads tells whether an attribute has an address of a kind that no text may make.
func leads(a html.Attribute) bool {
	switch a.Key {
	case "href", "src", "action", "formaction", "data", "poster", "cite", "srcset":
	default:
		return false
	}
	value := strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1 // as browsers do
		}
		return r
	}, a.Val))
	for _, scheme := range []string{"javascript:", "vbscript:", "data:", "blob:", "file:", "//"} {
		if strings.HasPrefix(value, scheme) {
			return true
		}
	}
	return false
}

func scriptsIn(t *testing.T, tree *publish.Tree) (n int) {
	t.Helper()
	for file, data := range tree.All() {
		if path.Ext(file) != ".html" {
			continue
		}
		doc, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for e := range doc.Descendants() {
			if e.Type == html.ElementNode && e.Data == "script" {
				n++
				checkIsland(t, file, e)
			}
		}
	}
	return n
}

// checkIsland holds data within a page to its kind: it is JSON, and ends where it says.
func checkIsland(t *testing.T, file string, script *html.Node) {
	t.Helper()
	for _, a := range script.Attr {
		if a.Key == "src" {
			return
		}
	}
	if script.FirstChild == nil || !json.Valid([]byte(script.FirstChild.Data)) {
		t.Errorf("%s: a script that is neither a file nor data", file)
	}
}

// checkData holds the files that programs read to their kinds.
func checkData(t *testing.T, text string, tree *publish.Tree) {
	t.Helper()
	for file, data := range tree.All() {
		switch path.Ext(file) {
		case ".json", ".webmanifest":
			if !json.Valid(data) {
				t.Errorf("%q: %s is no JSON", text, file)
			}
		case ".xml", ".svg":
			if err := wellFormed(data); err != nil {
				t.Errorf("%q: %s: %s", text, file, err)
			}
		}
	}
}

func wellFormed(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "script" {
			return errors.New("it has a script in it")
		}
	}
}
