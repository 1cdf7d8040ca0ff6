package frontmatter_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
)

// open opens the mapping of a block.
func open(t *testing.T, block string, diags *diag.List) *frontmatter.Fields {
	t.Helper()
	root, _ := read(t, "---\n"+block+"\n---\n")
	return root.Fields("a pose", diags)
}

type mood string

// take takes the key k in every way that there is.
var take = map[string]func(*frontmatter.Fields) any{
	"text":  func(f *frontmatter.Fields) any { return f.Text("k").Text },
	"texts": func(f *frontmatter.Fields) any { return textsOf(f) },
	"bool":  func(f *frontmatter.Fields) any { return f.Bool("k") },
	"int":   func(f *frontmatter.Fields) any { return f.Int("k", 1, 100) },
	"enum":  func(f *frontmatter.Fields) any { return frontmatter.Enum(f, "k", []mood{"calm", "strong"}) },
	"enums": func(f *frontmatter.Fields) any { return frontmatter.Enums(f, "k", []mood{"calm", "strong"}) },
}

func textsOf(f *frontmatter.Fields) []string {
	var out []string
	for _, s := range f.Texts("k") {
		out = append(out, s.Text)
	}
	return out
}

func TestTaking(t *testing.T) {
	const colon = " [a text with a colon and a space in it needs quotes around it]"
	for _, c := range []struct {
		how, block string
		value      any
		diags      string
	}{
		{"text", "k: a  b", "a b", ""},
		{"text", "k: \"a\\n b\"", "a b", ""},
		{"text", "k: 7", "7", ""},
		{"text", "k: true", "true", ""},
		{"text", "k: 2026-11-22", "2026-11-22", ""},
		{"text", "j: x", "", ""},
		{"text", "k:", "", `2:1 no-value: "k" has no value`},
		{"text", "k: ~", "", `2:1 no-value: "k" has no value`},
		{"text", "k: null", "", `2:1 no-value: "k" has no value`},
		{"text", "k: ''", "", `2:4 no-value: "k" is empty`},
		{"text", "k: ' '", "", `2:4 no-value: "k" is empty`},
		{"text", "k: [a]", "", `2:4 wrong-type: "k" must be text, found a list`},
		{"text", "k: {a: b}", "", `2:4 wrong-type: "k" must be text, found a mapping` + colon},
		{"texts", "k: [a, 1]", []string{"a", "1"}, ""},
		{"texts", "k: []", []string(nil), ""},
		{"texts", "k: a b", []string(nil), `2:4 wrong-type: "k" must be a list, found "a b" [write k: [a b]]`},
		{"texts", "k: a, b", []string(nil), `2:4 wrong-type: "k" must be a list, found "a, b" [write k: ["a, b"]]`},
		{"texts", "k: '- a'", []string(nil), `2:4 wrong-type: "k" must be a list, found "- a" [write k: ["- a"]]`},
		{"texts", "k: {a: b}", []string(nil), `2:4 wrong-type: "k" must be a list, found a mapping`},
		{"texts", "k: [a, [b], '', ~, {c: d}]", []string{"a"}, "2:8 wrong-type: \"k\" must be text, found a list\n" +
			"2:13 no-value: \"k\" is empty\n2:17 wrong-type: \"k\" must be text, found nothing\n" +
			"2:20 wrong-type: \"k\" must be text, found a mapping" + colon},
		{"bool", "k: true", true, ""},
		{"bool", "k: false", false, ""},
		{"bool", "k: True", true, ""},
		{"bool", "j: true", false, ""},
		{"bool", "k: yes", false, `2:4 wrong-type: "k" must be true or false, found "yes"`},
		{"bool", "k: 'true'", false, `2:4 wrong-type: "k" must be true or false, found "true"`},
		{"bool", "k: [true]", false, `2:4 wrong-type: "k" must be true or false, found a list`},
		{"int", "k: 1", 1, ""},
		{"int", "k: 100", 100, ""},
		{"int", "k: 0", 0, `2:4 out-of-range: "k" must be from 1 to 100, found 0`},
		{"int", "k: 101", 0, `2:4 out-of-range: "k" must be from 1 to 100, found 101`},
		{"int", "k: 1.0", 0, `2:4 wrong-type: "k" must be a whole number, found "1.0"`},
		{"int", "k: '1'", 0, `2:4 wrong-type: "k" must be a whole number, found "1"`},
		{"int", "k: 99999999999999999999", 0, `2:4 wrong-type: "k" must be a whole number, found "99999999999999999999"`},
		{"int", "k: {a: b}", 0, `2:4 wrong-type: "k" must be a whole number, found a mapping`},
		{"enum", "k: calm", mood("calm"), ""},
		{"enum", "j: calm", mood(""), ""},
		{"enum", "k: Calm", mood(""), `2:4 unknown-value: "k" can't be "Calm"; it is one of calm, strong [did you mean "calm"?]`},
		{"enum", "k: loud", mood(""), `2:4 unknown-value: "k" can't be "loud"; it is one of calm, strong`},
		{"enum", "k: [calm]", mood(""), `2:4 wrong-type: "k" must be text, found a list`},
		{"enums", "k: [strong, calm]", []mood{"strong", "calm"}, ""},
		{"enums", "k: [calm, loud, calm]", []mood{"calm"}, "2:11 unknown-value: \"k\" can't be \"loud\"; it is one of calm, strong\n" +
			`2:17 duplicate-value: "k" names "calm" twice`},
		{"enums", "k: calm", []mood(nil), `2:4 wrong-type: "k" must be a list, found "calm" [write k: [calm]]`},
	} {
		var diags diag.List
		got := take[c.how](open(t, c.block, &diags))
		if diff := cmp.Diff(c.value, got); diff != "" {
			t.Errorf("%s of %q: -want +got\n%s", c.how, c.block, diff)
		}
		if got := show(diags); got != c.diags {
			t.Errorf("%s of %q reports\n%s\nwant\n%s", c.how, c.block, got, c.diags)
		}
	}
}

func TestCloseReportsWhatNobodyTook(t *testing.T) {
	for _, c := range []struct {
		name, block string
		own         bool
		want        string
	}{
		{"all is known", "title: x\nlevel: y", false, ""},
		{"an unknown key", "title: x\nlevl: y", false, `3:1 unknown-key: a pose has no key "levl" [did you mean "level"?]`},
		{"none is near", "mood: x", false, `2:1 unknown-key: a pose has no key "mood"`},
		{"a key of one's own", "x-mood: x", true, ""},
		{"where there can be none", "x-mood: x", false, `2:1 unknown-key: a pose has no key "x-mood"`},
		{"a key in another case", "Title: x", false, `2:1 unknown-key: a pose has no key "Title" [did you mean "title"?]`},
		{"twice", "title: x\nlevel: y\ntitle: z", false, `4:1 duplicate-key: the key "title" is given twice (2:1 first given here)`},
		{"unknown and twice", "mood: x\nmood: y", false, "3:1 duplicate-key: the key \"mood\" is given twice (2:1 first given here)\n" +
			`2:1 unknown-key: a pose has no key "mood"`},
		{"three times", "title: x\ntitle: y\ntitle: z", false, "3:1 duplicate-key: the key \"title\" is given twice (2:1 first given here)\n" +
			`4:1 duplicate-key: the key "title" is given twice (2:1 first given here)`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var diags diag.List
			f := open(t, c.block, &diags)
			f.Text("title")
			f.Text("level")
			f.Close(c.own)
			if got := show(diags); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if got := f.Known(); !slices.Equal(got, []string{"level", "title"}) {
				t.Errorf("known %q", got)
			}
		})
	}
}

// A key is required of a mapping; of what is none, that is said, and no more.
func TestRequire(t *testing.T) {
	root, _ := read(t, "---\na: {name: x}\nb: {}\nc: text\nd:\n  - {}\n---\n")
	var diags diag.List
	for _, v := range root.Pairs() {
		v.Fields("a variation", &diags).Require("name")
	}
	want := `3:4 missing-key: a variation needs the key "name"
4:4 wrong-type: a variation must be a mapping, found "text"
6:3 wrong-type: a variation must be a mapping, found a list`
	if got := show(diags); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestKeysCanBeLookedAtWithoutTakingThem(t *testing.T) {
	var diags diag.List
	f := open(t, "title: x", &diags)
	if !f.Has("title") || f.Has("level") {
		t.Error("Has is wrong")
	}
	if v, ok := f.Value("title"); !ok || v.Raw() != "x" {
		t.Errorf("Value gives %q, %t", v.Raw(), ok)
	}
	if got := text(f.KeySpan("title")); got != "title" {
		t.Errorf("the key covers %q", got)
	}
	if got := at(f.KeySpan("level")); got != "2:1 " {
		t.Errorf("a key that is not there is looked for at %q", got)
	}
	f.Close(false)
	if got, want := show(diags), `2:1 unknown-key: a pose has no key "title"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestFloat(t *testing.T) {
	for _, c := range []struct {
		text string
		want float64
		ok   bool
	}{{"1", 1, true}, {"-1.5", -1.5, true}, {".5", .5, true}, {"1e3", 1000, true}, {".inf", 0, false}, {".nan", 0, false}, {"x", 0, false}, {"'1'", 0, false}, {"[1]", 0, false}} {
		root, _ := read(t, "---\nk: "+c.text+"\n---\n")
		var diags diag.List
		for _, v := range root.Pairs() {
			if got, ok := v.Float(`"k"`, &diags); got != c.want || ok != c.ok || ok != (len(diags) == 0) {
				t.Errorf("%s: %v, %t, %s", c.text, got, ok, show(diags))
			}
		}
	}
}

func TestDecodeGivesPlainValues(t *testing.T) {
	root, _ := read(t, `---
text: a b
quoted: "7"
int: 7
float: 1.5
yes: true
none:
date: 2026-11-22
list: [a, 1, [~], {b: c}]
map: {1: one, true: two, 017: three, 1.10: four, k: [x], k: y}
block: |
  017
---
`)
	want := map[string]any{
		"text": "a b", "quoted": "7", "int": 7, "float": 1.5, "yes": true,
		"none": nil, "date": "2026-11-22", "list": []any{"a", 1, []any{nil}, map[string]any{"b": "c"}},
		"map":   map[string]any{"1": "one", "true": "two", "017": "three", "1.10": "four", "k": []any{"x"}},
		"block": "017\n",
	}
	var diags diag.List
	if diff := cmp.Diff(any(want), root.Decode(&diags)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got, want := show(diags), `10:58 duplicate-key: the key "k" is given twice`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What is written is kept as it is written: a number is one only where it is written back in the
// same way.
func TestDecodeKeepsTheWriting(t *testing.T) {
	for _, written := range []string{
		"1.10", "1.0", "017", "02142", "0", "-0", "+12", "12", "-12", "1.5", "-0.25", ".5", "5.", "0x10", "0o17", "0b11", "1e3", "1E3", "1_000",
		"12345678901234567890123456", "9007199254740991", "9007199254740992", "-9007199254740993", "0.1", "0.30000000000000004", "0.00001",
		"123456789.25", "1000000000000000000000.5", ".inf", "-.Inf", ".nan", "yes", "no", "on", "off", "y", "True", "TRUE", "False", "true", "false",
		"Null", "NULL", "2026-11-22", "2026-11-22 10:00:00", "190:20", "12:30", "1,5", "=", "1.5.0", "٣",
	} {
		root, _ := read(t, "---\nx-a: "+written+"\n---\n")
		var diags diag.List
		value := root.Decode(&diags).(map[string]any)["x-a"]
		data, err := json.Marshal(value)
		if err != nil || len(diags) > 0 {
			t.Fatalf("%s: %v %s", written, err, show(diags))
		}
		if got := strings.Trim(string(data), `"`); got != written || fmt.Sprint(value) != written {
			t.Errorf("%s becomes %s, and in a layout %v", written, data, value)
		}
	}
	numbers := map[string]bool{"12": true, "-12": true, "0": true, "1.5": true, "9007199254740991": true, "9007199254740992": false, "1.10": false, "017": false, "'12'": false}
	for written, want := range numbers {
		root, _ := read(t, "---\nx-a: "+written+"\n---\n")
		_, isText := root.Decode(nil).(map[string]any)["x-a"].(string)
		if isText == want {
			t.Errorf("%s: a number %t, want %t", written, !isText, want)
		}
	}
	for _, nothing := range []string{"", "~", "null"} {
		root, _ := read(t, "---\nx-a: "+nothing+"\n---\n")
		if got := root.Decode(nil).(map[string]any)["x-a"]; got != nil {
			t.Errorf("%q becomes %v", nothing, got)
		}
	}
}

// A text that is in one line already is not made anew; whether it is, its words tell.
func TestOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " ": "", "a": "a", "a b": "a b", " a": "a", "a ": "a", "a  b": "a b", "a\tb": "a b", "a\nb": "a b", "a\r\n b": "a b",
		"ä ö": "ä ö", "\u00a0a": "a", "a\u00a0?": "a\u00a0?", "a\u00a0": "a", "a \u00a0b": "a \u00a0b", "\va": "a",
	} {
		if got := frontmatter.OneLine(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
