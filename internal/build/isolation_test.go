package build_test

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"posebook/internal/build"
	"posebook/internal/words"
	"posebook/layouts"
)

// manyScripts is a library whose names run both ways, begin with digits and end with marks.
const manyScripts = `
-- site.yaml --
title: "3 יוגה!"
tagline: "נשימה, 24 שעות"
author: {name: "7 דנה."}
language: LANGUAGE
-- content/poses/etz.md --
---
title: "1 עץ!"
sanskrit: वृक्षासन
also: ["2 ברוש.", Pine 5, شجرة ٣]
level: beginner
position: standing
actions: [balance]
sides: "רגל {side}."
hold: 5 breaths
props: ["4 לבנה!", "حزام 5"]
muscles:
  works: [6 קבוצה: same]
  stretches: [gluteus medius: other]
cues: ["8 גבוה!"]
mistakes: ["9 נמוך!"]
benefits: ["30 טוב!"]
summary: "31 עומד!"
cautions:
  - "10 ברך!": "11 שב."
harder: [jabal]
prepare: [jabal]
variations:
  - name: "12 קיר!"
    summary: "32 קל!"
    props: ["4 לבנה!"]
    cautions: ["13 כתף!"]
sources: [{title: "14 ספר.", url: "https://example.org/"}, {title: "33 אחר."}]
updated: 2026-11-22
---
-- content/poses/jabal.md --
---
title: جبل 15.
sanskrit: Tāḍāsana
level: advanced
props: ["حزام 5"]
muscles:
  stabilizes: [gluteus medius]
cautions: ["16 צוואר!"]
---
-- content/muscles/kvutza.md --
---
title: 6 קבוצה
also: ["17 חבורה!", Bunch 18]
members: [gluteus medius, gluteus minimus]
summary: "34 ביחד!"
---
-- content/sequences/boker.md --
---
title: "19 בוקר!"
summary: "24 קצר!"
level: beginner
frequency: "25 פעם!"
focus: [6 קבוצה]
steps:
  - section: "20 חימום!"
    steps:
      - pose: jabal
        cue: "21 לאט!"
        note: "22 רך!"
  - sides: [right, left]
    steps:
      - pose: etz
        variation: 12 קיר!
        sets: 2
        rest: 10s
      - etz
  - section: "26 סוף!"
    steps:
      - section: "27 מנוחה!"
        steps:
          - section: "28 שקט!"
            steps: [jabal]
---
-- content/sequences/erev.md --
---
title: 29 ערב.
steps: [{pose: etz, side: right}]
---
`

// libraryOf reads files that stand in one text, each below a line with its name.
func libraryOf(text string) fstest.MapFS {
	library := fstest.MapFS{}
	for part := range strings.SplitSeq(text, "\n-- ") {
		if name, body, ok := strings.Cut(part, " --\n"); ok {
			library[name] = &fstest.MapFile{Data: []byte(body + "\n")}
		}
	}
	return library
}

// other are the names of manyScripts by the direction in which they don't run.
var other = map[string][]string{
	"en": {
		"3 יוגה!", "נשימה, 24 שעות", "7 דנה.", "1 עץ!", "2 ברוש.", "شجرة ٣", "רגל right.", "רגל left.", "4 לבנה!", "حزام 5", "6 קבוצה",
		"10 ברך!", "11 שב.", "12 קיר!", "13 כתף!", "14 ספר.", "جبل 15.", "16 צוואר!", "17 חבורה!", "19 בוקר!", "20 חימום!", "21 לאט!", "22 רך!",
		"8 גבוה!", "9 נמוך!", "24 קצר!", "25 פעם!", "26 סוף!", "27 מנוחה!", "28 שקט!", "29 ערב.", "30 טוב!", "31 עומד!", "32 קל!", "33 אחר.", "34 ביחד!",
	},
	"he": {"वृक्षासन", "Pine 5", "Tāḍāsana", "Bunch 18", "Gluteus medius", "Musculus gluteus medius", "1 עץ!", "19 בוקר!"},
}

// TestNamesAreIsolated: wherever a name that runs the other way stands beside anything, it can't
// reorder it.
func TestNamesAreIsolated(t *testing.T) {
	english, err := fs.ReadFile(layouts.Files(), "words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for language, names := range other {
		library := libraryOf(strings.ReplaceAll(manyScripts, "LANGUAGE", language))
		library["layouts/words/he.yaml"] = &fstest.MapFile{Data: english}
		result, err := build.Site(build.Options{Root: library, Layouts: layouts.Files(), Figures: figures})
		if err != nil {
			t.Fatal(err)
		}
		if result.Tree == nil {
			var out bytes.Buffer
			_ = result.Diags.Print(&out, "text")
			t.Fatalf("the library has faults:\n%s", out.String())
		}
		// Readers of feeds print titles of many libraries in one list.
		if feed, _ := result.Tree.Get("feed.xml"); language == "en" && !bytes.Contains(feed, []byte("<title>\u20681 עץ!\u2069</title>")) {
			t.Errorf("the feed's titles are not isolated:\n%s", feed)
		}
		seen := map[string]int{}
		for file, data := range result.Tree.All() {
			switch path.Ext(file) {
			case ".html":
				doc, err := html.Parse(bytes.NewReader(data))
				if err != nil {
					t.Fatal(err)
				}
				checkNames(t, language+": "+file, doc, names, seen)
			case ".txt":
				for line := range strings.SplitSeq(strings.TrimPrefix(string(data), "\uFEFF"), "\n") {
					checkRow(t, language+": "+file, line, names, seen)
				}
			}
		}
		for _, name := range names {
			if seen[name] == 0 {
				t.Errorf("%s: the name %q stands nowhere", language, name)
			}
		}
	}
}

// checkNames checks the texts and the attributes of a page.
func checkNames(t *testing.T, where string, doc *html.Node, names []string, seen map[string]int) {
	t.Helper()
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.TextNode && n.Parent.Data != "script" && !insideBdi(n):
			checkRow(t, where+": <"+n.Parent.Data+">", n.Data, names, seen)
		case n.Type == html.TextNode && n.Parent.Data == "bdi":
			seen[n.Data]++
		case n.Type == html.ElementNode:
			for _, a := range n.Attr {
				if slices.Contains([]string{"alt", "title", "aria-label", "placeholder", "label"}, a.Key) {
					checkRow(t, where+": "+n.Data+" "+a.Key, a.Val, names, seen)
				}
			}
		}
	}
}

func insideBdi(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "bdi" && n.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// checkRow looks for names in a text of one direction: each must be isolated, or be all of it.
func checkRow(t *testing.T, where, text string, names []string, seen map[string]int) {
	t.Helper()
	alone := strings.TrimSpace(text)
	for _, name := range names {
		count := strings.Count(text, name)
		isolated := strings.Count(text, "\u2068"+name+"\u2069")
		seen[name] += count
		if count > isolated && (alone != name || strings.Contains(where, "<")) {
			t.Errorf("%s: %q is not isolated in %q", where, name, text)
		}
	}
	if words.WithoutIsolates(text) != text && strings.Count(text, "\u2068") != strings.Count(text, "\u2069") {
		t.Errorf("%s: an isolate is left open in %q", where, text)
	}
}
