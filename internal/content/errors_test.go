package content_test

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/content"
)

// Each key of each kind of text, with the kind of its value. The lists are the format's: a key
// that is missing here is missing in format's tests.
var (
	poseKeys = map[string]string{
		"title": "text", "sanskrit": "text", "also": "texts", "summary": "text", "level": "word", "position": "word", "actions": "words",
		"sides": "text", "hold": "text", "props": "texts", "muscles": "mapping", "cues": "texts", "mistakes": "texts", "benefits": "texts",
		"cautions": "list", "variations": "list", "easier": "texts", "harder": "texts", "prepare": "texts", "follow": "texts",
		"sources": "list", "image": "mapping", "figure": "mapping", "updated": "text", "draft": "bool",
	}
	sequenceKeys = map[string]string{
		"title": "text", "also": "texts", "summary": "text", "level": "word", "focus": "texts", "hold": "text", "breath": "text",
		"pause": "text", "rounds": "int", "frequency": "text", "steps": "list", "updated": "text", "draft": "bool",
	}
	noteKeys = map[string]string{
		"title": "text", "also": "texts", "summary": "text", "members": "texts", "updated": "text", "draft": "bool",
	}
	siteKeys = map[string]string{
		"title": "text", "tagline": "text", "language": "text", "base_url": "text", "author": "mapping", "paper": "word", "breath": "text",
		"figure": "mapping", "colors": "mapping", "disclaimer": "text",
	}
)

// wrong is a value of another type for each kind, and its code.
func wrong() map[string][2]string {
	return map[string][2]string{
		"text":    {"[a]", "wrong-type"},
		"word":    {"nonsense", "unknown-value"},
		"bool":    {"maybe", "wrong-type"},
		"int":     {"many", "wrong-type"},
		"texts":   {"{a: b}", "wrong-type"},
		"words":   {"[nonsense]", "unknown-value"},
		"list":    {"text", "wrong-type"},
		"mapping": {"text", "wrong-type"},
	}
}

func TestEveryKeyRefusesWhatItCanNotHold(t *testing.T) {
	for _, kind := range []struct {
		path string
		keys map[string]string
	}{
		{"content/poses/text.md", poseKeys}, {"content/sequences/text.md", sequenceKeys},
		{"content/muscles/text.md", noteKeys}, {"site.yaml", siteKeys},
	} {
		for key, is := range kind.keys {
			for _, c := range []struct{ value, code string }{{wrong()[is][0], wrong()[is][1]}, {"", "no-value"}} {
				line, text := 3, fmt.Sprintf("\nx-a: b\n%s: %s\n", key, c.value)
				if kind.path == "site.yaml" {
					text = fmt.Sprintf("# one\n# two\n%s: %s\n", key, c.value)
				} else {
					text = "---" + text + "---\n"
				}
				_, diags := read(t, library("-- "+kind.path+" --\n"+text), content.Options{Drafts: true})
				want := fmt.Sprintf("%s:%d:%d %s", kind.path, line, len(key)+3, c.code)
				if c.value == "" {
					want = fmt.Sprintf("%s:%d:1 %s", kind.path, line, c.code)
				}
				if strings.HasPrefix(c.value, "[nonsense") {
					want = fmt.Sprintf("%s:%d:%d %s", kind.path, line, len(key)+4, c.code)
				}
				if got := short(diags); !strings.Contains("\n"+got+"\n", "\n"+want+"\n") {
					t.Errorf("%s: %s\ngot\n%s\nwant\n%s", key, c.value, got, want)
				}
			}
		}
	}
}

// Where a comment took a value, or a part of it, that is told of at every key, and nothing else
// of the key.
func TestEveryKeyTellsWhatACommentTook(t *testing.T) {
	for _, kind := range []struct {
		path string
		keys map[string]string
	}{
		{"content/poses/text.md", poseKeys}, {"content/sequences/text.md", sequenceKeys},
		{"content/muscles/text.md", noteKeys}, {"site.yaml", siteKeys},
	} {
		for key, is := range kind.keys {
			texts := []string{fmt.Sprintf("---\nx-a: b\n%s: #2 c\n---\n", key)}
			places := []int{len(key) + 3}
			if is == "text" {
				texts = append(texts, fmt.Sprintf("---\nx-a: b\n%s: 'a' # c\n---\n", key), fmt.Sprintf("---\nx-a: b\n%s: a #2\n---\n", key))
				places = append(places, 0, len(key)+5)
			}
			for i, text := range texts {
				if kind.path == "site.yaml" {
					text = strings.TrimSuffix(text, "---\n")
				}
				_, diags := read(t, library("-- "+kind.path+" --\n"+text), content.Options{Drafts: true})
				want := fmt.Sprintf("%s:3:%d cut-text", kind.path, places[i])
				if got := strings.Contains("\n"+short(diags)+"\n", "\n"+want+"\n"); got != (places[i] > 0) || strings.Contains(short(diags), ":3:1 no-value") {
					t.Errorf("%q\ngot\n%s\nwant\n%s", text, short(diags), want)
				}
			}
		}
	}
}

// Of a misspelt key, the right one is the hint: it stands in the list of what is known.
func TestEveryKeyIsSuggested(t *testing.T) {
	for _, kind := range []struct {
		path string
		keys map[string]string
	}{
		{"content/poses/text.md", poseKeys}, {"content/sequences/text.md", sequenceKeys}, {"content/muscles/text.md", noteKeys},
	} {
		for key := range kind.keys {
			_, diags := read(t, library(fmt.Sprintf("-- %s --\n---\n%sx: 1\n---\n", kind.path, key)), content.Options{})
			if got, want := printed(diags), fmt.Sprintf("has no key %q\n  hint: did you mean %q?\n", key+"x", key); !strings.Contains(got, want) {
				t.Errorf("%s of %s:\n%s", key, kind.path, got)
			}
		}
	}
}

// What is within a list or a mapping is checked as strictly as what is at the top.
func TestKeysWithin(t *testing.T) {
	for _, c := range []struct{ path, text, want string }{
		{"content/poses/t.md", "muscles: {works: x}", "3:18 wrong-type"},
		{"content/poses/t.md", "muscles: {works: [[x]]}", "3:19 wrong-type"},
		{"content/poses/t.md", "muscles: {works: [{a: b, c: d}]}", "3:19 wrong-type"},
		{"content/poses/t.md", "muscles: {works: [{a: [b]}]}", "3:23 wrong-type"},
		{"content/poses/t.md", "muscles: {works: [a: both]}", "3:22 unknown-value"},
		{"content/poses/t.md", "muscles: {works: }", "3:11 no-value"},
		{"content/poses/t.md", "muscles: {helps: [a]}", "3:11 unknown-key"},
		{"content/poses/t.md", "muscles:\n  works:\n    - calves: #2", "5:15 cut-text"},
		{"content/poses/t.md", "muscles:\n  works: [calves #2\n    ]", "4:18 cut-text"},
		{"content/poses/t.md", "cautions:\n  - knee: #2", "4:11 cut-text"},
		{"content/poses/t.md", "cautions:\n  - #2", "4:5 cut-text"},
		{"content/poses/t.md", "x-a: {b: [c, {d: e #2\n  }]}", "3:20 cut-text"},
		{"content/poses/t.md", "x-a: {b: [\"\\a\"]}", "3:12 control-character"},
		{"content/poses/t.md", "variations:\n  - name: “a”", "4:11 smart-quotes"},
		{"content/poses/t.md", "x-a: {[b]: c}", "3:7 wrong-type"},
		{"content/sequences/t.md", "steps:\n  - pose: a\n    note: b #2", "5:13 cut-text"},
		{"content/sequences/t.md", "steps:\n  - a #2", "4:7 cut-text"},
		{"content/sequences/t.md", "steps:\n  - #2\n  - a", "4:5 cut-text"},
		{"content/poses/t.md", "cautions: [[a]]", "3:12 wrong-type"},
		{"content/poses/t.md", "cautions: [a: [b]]", "3:15 wrong-type"},
		{"content/poses/t.md", "variations: [{name: a, level: x}]", "3:31 unknown-value"},
		{"content/poses/t.md", "variations: [{name: a, muscles: some}]", "3:33 unknown-value"},
		{"content/poses/t.md", "variations: [{name: a, figure: none}]", "3:32 unknown-value"},
		{"content/poses/t.md", "cautions: {none: [glaucoma: rest]}", "3:29 advice-for-none"},
		{"content/poses/t.md", "cautions: {knee pain: bend}", "3:12 unknown-key"},
		{"content/poses/t.md", "cautions: {stop: knee pain}", "3:18 wrong-type"},
		{"content/poses/t.md", "loads: [head-lo]", "3:9 unknown-value"},
		{"content/poses/t.md", "loads: [rise, no rise]", "3:15 duplicate-value"},
		{"content/sequences/t.md", "steps: [a]\nmeant: [level, level]", "4:16 duplicate-value"},
		{"content/sequences/t.md", "steps: [a]\nmeant: whatever", "4:8 unknown-value"},
		{"content/poses/t.md", "variations: [{name: a, muscles: {works: [b: same]}}]", "3:42 side-without-sides"},
		{"content/poses/t.md", "variations: [{name: a, draft: true}]", "3:24 unknown-key"},
		{"content/poses/t.md", "sources: [a]", "3:11 wrong-type"},
		{"content/poses/t.md", "sources: [{title: a, url: b}]", "3:27 bad-address"},
		{"content/poses/t.md", "image: {src: [a], alt: b}", "3:14 wrong-type"},
		{"content/poses/t.md", "figure: {lik: stand}", "3:10 unknown-key"},
		{"content/sequences/t.md", "steps: [{pose: [a]}]", "3:16 wrong-type"},
		{"content/sequences/t.md", "steps: [{pose: a, sets: 0}]", "3:25 out-of-range"},
		{"content/sequences/t.md", "steps: [{pose: a, side: both}]", "3:25 unknown-value"},
		{"content/sequences/t.md", "steps: [{pose: a, reps: 5, hold: 30s}]", "3:19 two-holds"},
		{"content/sequences/t.md", "steps: [{pose: a, rest: 30s}]", "3:19 rest-without-sets"},
		{"content/sequences/t.md", "steps: [{rest: soon}]", "3:16 bad-time"},
		{"content/sequences/t.md", "steps: [{rest: 5s, cue: a}]", "3:20 unknown-key"},
		{"content/sequences/t.md", "steps: [{section: [a], steps: [b]}]", "3:19 wrong-type"},
		{"content/sequences/t.md", "steps: [{section: a}]", "3:10 no-steps"},
		{"content/sequences/t.md", "steps: [{repeat: x, steps: [b]}]", "3:18 wrong-type"},
		{"content/sequences/t.md", "steps: [{sides: [up], steps: [b]}]", "3:18 unknown-value"},
		{"content/sequences/t.md", "steps: [{sides: [], steps: [b]}]", "3:17 no-sides"},
		{"content/sequences/t.md", "steps: [{sides: [left], pose: b, steps: [b]}]", "3:25 unknown-key"},
		{"content/sequences/t.md", "steps: [5, true, 2026-01-01, '']", "3:30 no-value"},
	} {
		title := "title: T"
		_, diags := read(t, library("-- "+c.path+" --\n---\n"+title+"\n"+c.text+"\n---\n"), content.Options{})
		if got, want := short(diags), c.path+":"+c.want; got != want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", c.text, got, want)
		}
	}
}
