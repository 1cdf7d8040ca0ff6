package links_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"posebook/internal/library"
	"posebook/internal/librarytest"
	"posebook/internal/links"
	"posebook/internal/markdown"
)

// around is a library for links to lead about in. Its pages, photo and anchors have names that one
// can slip in.
var around = map[string]string{
	"content/poses/tree.md":              "---\ntitle: Tree\ncautions: [dizziness]\ncues: [Tall.]\nvariations: [{name: low}, {name: high}]\n---\n## The roots\n",
	"content/poses/plank.md":             "---\ntitle: Plank\nimage: {src: plank-side.png, alt: A plank.}\n---\n",
	"content/sequences/morning.md":       "---\ntitle: Morning\nsteps: [tree]\n---\n## Coffee\n",
	"content/muscles/gluteus-medius.md":  "---\nsummary: A fan.\n---\n## The fan\n",
	"content/muscles/balance-muscles.md": "---\ntitle: Balance muscles\nmembers: [soleus]\n---\n",
}

var inStatic = []string{"plans.pdf", "Über uns.html", "files/list.txt"}

// withText returns the library with a text in one more file of a folder.
func withText(t *testing.T, folder, text string) *library.Library {
	t.Helper()
	fsys := fstest.MapFS{"site.yaml": {Data: []byte("title: Poses\n")}, "content/poses/plank-side.png": {Data: png}}
	for name, data := range around {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	head := map[string]string{
		"poses":     "---\ntitle: Here\n---\n",
		"sequences": "---\ntitle: Here\nsteps: [tree]\n---\n",
		"muscles":   "---\ntitle: Here\nmembers: [soleus]\n---\n",
	}[folder]
	fsys["content/"+folder+"/here.md"] = &fstest.MapFile{Data: []byte(head + text + "\n")}
	lib, diags := librarytest.Resolve(t, fsys, library.Options{})
	if diags.Errors() > 0 {
		t.Fatal(librarytest.Printed(diags))
	}
	return lib
}

// png is the smallest picture that is one: a pixel.
var png = []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU" +
	"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82")

func TestLinksThatLeadSomewhere(t *testing.T) {
	for folder, list := range map[string][]string{
		"poses": {
			"tree.md", "tree.md#take-care", "tree.md#cues", "tree.md#variations", "tree.md#variation-2", "tree.md#the-roots", "tree.md#sequences",
			"../sequences/morning.md", "../sequences/morning.md#coffee", "../sequences/morning.md#steps", "../sequences/morning.md#take-care",
			"../muscles/gluteus-medius.md#the-fan", "../muscles/gluteus-medius.md#facts", "../muscles/soleus.md#poses",
			"../muscles/balance-muscles.md#poses", "../../static/plans.pdf", "../../static/plans.pdf#page=2", "../../static/files/list.txt",
			"<../../static/Über uns.html>", "#here", "https://example.org/",
		},
		"sequences": {"morning.md#coffee", "../poses/tree.md#the-roots", "#steps", "#take-care"},
		"muscles":   {"gluteus-medius.md#the-fan", "../poses/tree.md", "#poses"},
	} {
		for _, link := range list {
			text := "## Here\n\n[A link](" + link + ")."
			if diags := links.Check(withText(t, folder, text), inStatic); len(diags) > 0 {
				t.Errorf("%s, %s:\n%s", folder, link, librarytest.Printed(diags))
			}
		}
	}
	if diags := links.Check(withText(t, "sequences", "![A plank.](../poses/plank-side.png)"), nil); len(diags) > 0 {
		t.Errorf("the photo:\n%s", librarytest.Printed(diags))
	}
}

func TestLinksThatLeadNowhere(t *testing.T) {
	for _, test := range []struct{ folder, text, want string }{
		{"poses", "[x](trea.md)", `"trea.md"|tree.md`},
		{"poses", "[x](zzzzzz.md)", `"zzzzzz.md"|`},
		{"sequences", "[x](tree.md)", `"tree.md"|../poses/tree.md`},
		{"poses", "[x](morningg.md)", `"morningg.md"|../sequences/morning.md`},
		{"poses", "[x](../muscles/gluteus-mediu.md)", `"../muscles/gluteus-mediu.md"|../muscles/gluteus-medius.md`},
		{"muscles", "[x](gluteus-mediu.md)", `"gluteus-mediu.md"|gluteus-medius.md`},
		{"poses", "[x](../../poses/tree.md)", `"../../poses/tree.md"|tree.md`},
		{"poses", "[x](../tree.md)", `"../tree.md"|tree.md`},
		{"poses", "[x](plank.txt)", `"plank.txt"|plank.md`},
		{"poses", "## Roots\n\n[x](#roofs)", `to no place on its page: "#roofs"|#roots`},
		{"poses", "[x](#stepz)", `to no place on its page: "#stepz"|#steps`},
		{"poses", "[x](#zzzzzz)", `to no place on its page: "#zzzzzz"|`},
		{"poses", "[x](tree.md#variation-3)", `to no place on its page: "#variation-3"|#variation-1`},
		{"poses", "[x](tree.md#mistakes)", `to no place on its page: "#mistakes"|`},
		{"poses", "[x](plank.md#take-care)", `to no place on its page: "#take-care"|`},
		{"poses", "[x](../sequences/morning.md#load)", `to no place on its page: "#load"|`},
		{"muscles", "[x](#facts)", `to no place on its page: "#facts"|`},
		{"poses", "[x](../muscles/soleus.md#sequences)", `to no place on its page: "#sequences"|`},
		{"poses", "![x](plank-sid.png)", `there is no image "content/poses/plank-sid.png"|plank-side.png`},
		{"sequences", "![x](plank-side.png)", `there is no image "content/sequences/plank-side.png"|../poses/plank-side.png`},
		{"poses", "![x](zzzzzz.png)", `there is no image "content/poses/zzzzzz.png"|`},
		{"poses", "[x](../../static/Plans.pdf)", `no file of the folder static: "Plans.pdf"|../../static/plans.pdf`},
		{"poses", "[x](../../static/plan.pdf)", `no file of the folder static: "plan.pdf"|../../static/plans.pdf`},
		{"poses", "[x](../../static/Über-uns.html)", `no file of the folder static: "Über-uns.html"|../../static/%C3%9Cber%20uns.html`},
		{"poses", "[x](../../static/zzzzzz)", `no file of the folder static: "zzzzzz"|`},
	} {
		diags := links.Check(withText(t, test.folder, test.text), inStatic)
		if len(diags) != 1 {
			t.Errorf("%s, %s: %d diagnostics\n%s", test.folder, test.text, len(diags), librarytest.Printed(diags))
			continue
		}
		message, hint, _ := strings.Cut(test.want, "|")
		if hint != "" {
			hint = fmt.Sprintf("did you mean %q?", hint)
		}
		if d := diags[0]; !strings.HasSuffix(d.Message, message) || d.Hint != hint {
			t.Errorf("%s, %s:\n got %s | %s\nwant %s | %s", test.folder, test.text, d.Message, d.Hint, message, hint)
		}
	}
}

// TestDeadLinksAreToldInOrder: all files are looked at, and the faults stand as the files do.
func TestDeadLinksAreToldInOrder(t *testing.T) {
	fsys := fstest.MapFS{
		"site.yaml":                         {Data: []byte("title: Poses\n")},
		"content/poses/b.md":                {Data: []byte("---\ntitle: B\n---\n[x](q1.md) and [y](q2.md)\n")},
		"content/poses/a.md":                {Data: []byte("---\ntitle: A\n---\n")},
		"content/sequences/s.md":            {Data: []byte("---\ntitle: S\nsteps: [a]\n---\n[x](q3.md)\n")},
		"content/muscles/gluteus-medius.md": {Data: []byte("---\nsummary: A fan.\n---\n[x](q4.md)\n")},
	}
	lib, _ := librarytest.Resolve(t, fsys, library.Options{})
	var got []string
	for _, d := range links.Check(lib, nil) {
		got = append(got, d.Span.File.Path+" "+d.Message[strings.LastIndex(d.Message, " ")+1:])
	}
	want := []string{`content/muscles/gluteus-medius.md "q4.md"`, `content/poses/b.md "q1.md"`, `content/poses/b.md "q2.md"`, `content/sequences/s.md "q3.md"`}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestTarget(t *testing.T) {
	for _, test := range []struct {
		file string
		to   markdown.Target
		want string
	}{
		{"content/poses/tree.md", markdown.Target{Kind: markdown.ToPart, Part: "gluteus-medius"}, "muscles/gluteus-medius/"},
		{"content/poses/tree.md", markdown.Target{Kind: markdown.ToImage, Path: "a b.png"}, "poses/a%20b.png"},
		{"content/sequences/s.md", markdown.Target{Kind: markdown.ToImage, Path: "../poses/a.png"}, "poses/a.png"},
		{"content/poses/tree.md", markdown.Target{Kind: markdown.ToFile, Path: "plank.md"}, "poses/plank/"},
		{"content/poses/tree.md", markdown.Target{Kind: markdown.ToFile, Path: "plank.md", Fragment: "cues"}, "poses/plank/#cues"},
		{"content/sequences/s.md", markdown.Target{Kind: markdown.ToFile, Path: "../poses/plank.md"}, "poses/plank/"},
		{"content/poses/tree.md", markdown.Target{Kind: markdown.ToFile, Path: "../sequences/s.md"}, "sequences/s/"},
		{"content/poses/tree.md", markdown.Target{Kind: markdown.ToFile, Path: "../../static/a b.pdf", Fragment: "page=2"}, "a%20b.pdf#page=2"},
	} {
		if got := links.Target(test.file, test.to); got != test.want {
			t.Errorf("%s, %+v: %q, want %q", test.file, test.to, got, test.want)
		}
	}
}

// TestSections: each section of a page alone, and all together in the order in which a page has them.
func TestSections(t *testing.T) {
	of := func(keys string) string {
		lib := librarytest.Good(t, "-- poses/tree.md --\ntitle: Tree\n"+keys+"\n-- poses/plank.md --\ntitle: Plank\n")
		return strings.Join(links.OfPose(lib.PoseByID("tree")), " ")
	}
	for keys, want := range map[string]string{
		"":                                     "",
		"cautions: [dizziness]":                "take-care",
		"muscles: {works: [soleus]}":           "muscles",
		"cues: [Tall.]":                        "cues",
		"mistakes: [Slow.]":                    "mistakes",
		"benefits: [Calm.]":                    "benefits",
		"variations: [{name: low}]":            "variations variation-1",
		"easier: [plank]":                      "",
		"cautions: [dizziness]\ncues: [Tall.]": "take-care cues",
		"cues: [Tall.]\nvariations: [{name: x}, {name: y}]": "cues variations variation-1 variation-2",
	} {
		if got := of(keys); got != want {
			t.Errorf("%s: %q, want %q", keys, got, want)
		}
	}
	lib := withText(t, "poses", "A text.")
	if got := strings.Join(links.OfPose(lib.PoseByID("here")), " "); got != "steps" {
		t.Errorf("a pose with a text: %q", got)
	}
	if got := strings.Join(links.OfPose(lib.PoseByID("tree")), " "); got != "take-care steps cues variations variation-1 variation-2 sequences the-roots" {
		t.Errorf("tree: %q", got)
	}
	if got := strings.Join(links.OfSequence(lib.SequenceByID("morning")), " "); got != "steps take-care coffee" {
		t.Errorf("morning: %q", got)
	}
	muscle := func(lib *library.Library, id string) string {
		return strings.Join(links.OfMuscle(lib.Muscle(lib.Atlas.ByID(id))), " ")
	}
	for id, want := range map[string]string{"soleus": "facts poses", "gluteus-medius": "facts poses the-fan", "balance-muscles": "poses", "quadriceps": "facts poses"} {
		if got := muscle(lib, id); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	_, flow := librarytest.Flow(t, "steps: [{pose: turn, side: left}]")
	if got := strings.Join(links.OfSequence(flow), " "); got != "steps load take-care" {
		t.Errorf("a sequence with muscles: %q", got)
	}
}
