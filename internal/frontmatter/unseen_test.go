package frontmatter_test

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

const (
	control  = "a control character"
	lineEnd  = "a line end that no editor shows"
	mark     = "a byte-order mark within the text"
	turning  = "a character that turns the order of the text around it"
	noNumber = "a number that Unicode gives to no character"
)

// unseenCharacters are some that no text needs, and what they are called.
var unseenCharacters = map[rune]string{
	0: control, 1: control, '\a': control, '\b': control, '\v': control, '\f': control, 0x1b: control, 0x1f: control, 0x7f: control,
	0x80: control, 0x85: lineEnd, 0x9b: control, 0x9f: control, 0x2028: lineEnd, 0x2029: lineEnd, 0xfeff: mark,
	0x202a: turning, 0x202b: turning, 0x202c: turning, 0x202d: turning, 0x202e: turning,
	0x2066: turning, 0x2067: turning, 0x2068: turning, 0x2069: turning,
	0xfdd0: noNumber, 0xfffe: noNumber, 0xffff: noNumber, 0x1fffe: noNumber, 0x10ffff: noNumber,
}

// A character that nobody sees is refused wherever it stands: in the block, in a comment, in the
// body.
func TestUnseenCharacters(t *testing.T) {
	for r, what := range unseenCharacters {
		want := fmt.Sprintf(" control-character: %s, U+%04X [delete it; it often comes with a copied text]", what, r)
		for place, content := range map[string]string{
			"3:9": "---\nx: y\ntitle: ä%c%cb\n---\n", "3:6": "---\ntitle: x\n# a b%cc\n---\n", "5:3": "---\ntitle: x\n---\n\nä %cb", "3:2": "---\ntitle: x\na%cb: c\n---\n",
			"1:4": "---%c\ntitle: x\n---\n",
		} {
			content = strings.ReplaceAll(content, "%c", string(r))
			var diags diag.List
			_, _, ok := frontmatter.Read(source.NewFile("f.md", []byte(content)), &diags)
			if got := show(diags); ok || got != place+want {
				t.Errorf("%q: ok %t\ngot  %s\nwant %s", content, ok, got, place+want)
			}
		}
	}
}

// By an escape they would come in all the same; the place is the escape.
func TestUnseenCharactersByEscapes(t *testing.T) {
	for r, what := range unseenCharacters {
		for _, form := range []string{`\x%02x`, `\u%04X`, `\U%08x`} {
			escape := fmt.Sprintf(form, r)
			if digits := map[byte]int{'x': 4, 'u': 6, 'U': 10}[form[1]]; len(escape) != digits {
				continue // too large for this form
			}
			want := fmt.Sprintf("%s, U+%04X, by the escape %s", what, r, escape)
			for _, c := range []struct{ at, block string }{
				{"2:13", `title: "aé\t` + escape + `b"`}, {"2:6", `k: ["` + escape + `"]`}, {"2:2", `"` + escape + `": x`},
				{"3:9", "x-a:\n  ? {\"\\\\" + escape + "\": x}\n  : y"}, {"3:4", "k: \"a\n  b" + escape + "\""},
			} {
				if got := faults(c.block); !strings.HasPrefix(got, c.at+" control-character: "+want) && !strings.Contains(got, "\n"+c.at+" control-character: "+want) {
					t.Errorf("%q:\ngot  %s\nwant %s %s", c.block, got, c.at, want)
				}
			}
		}
	}
	const hint = ` [take the escape out; write \\ for a backslash that is meant]`
	checkFaults(t, []faultCase{
		{"a null", `k: "\0"`, `2:5 control-character: a control character, U+0000, by the escape \0` + hint},
		{"a bell", `k: "\a"`, `2:5 control-character: a control character, U+0007, by the escape \a` + hint},
		{"a colour of a terminal", `k: "\e[31m"`, `2:5 control-character: a control character, U+001B, by the escape \e` + hint},
		{"a carriage return", `k: "a\r\nb"`, `2:6 control-character: a carriage return, U+000D, by the escape \r` + hint},
		{"a next line", `k: "\N"`, `2:5 control-character: a line end that no editor shows, U+0085, by the escape \N` + hint},
		{"a line separator", `k: "\L"`, `2:5 control-character: a line end that no editor shows, U+2028, by the escape \L` + hint},
		{"a paragraph separator", `k: "\P"`, `2:5 control-character: a line end that no editor shows, U+2029, by the escape \P` + hint},
		{"all others", `k: "a\tb\nc\"\/\\0\ \_\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\x41\
  d"`, ""},
		{"single quotes", `k: '\0\a'`, ""},
	})
}

// Some scripts are written with characters that nobody sees: they stay.
func TestUnseenCharactersThatAreLetters(t *testing.T) {
	const text = "a\u00adb\u200bc\u200cd\u200de\u200ef\u200fg\u061ch\ufe0fi\u2060j"
	root, _ := read(t, "---\ntitle: "+text+"\n---\n"+text)
	var diags diag.List
	if got := root.Fields("a pose", &diags).Text("title").Text; got != text {
		t.Errorf("got %q", got)
	}
}

// Where a line ends with a carriage return alone, the first is told of: editors and parsers
// differ about all after it.
func TestCarriageReturns(t *testing.T) {
	const want = " control-character: a line ends with a carriage return alone [save the file with the line ends of Unix (LF) or of Windows (CRLF)]"
	for _, c := range []struct{ content, at string }{
		{"---\rtitle: x\r---\rStand.\r", "1:4"},
		{"---\ntitle: x\ry\n---\n", "2:9"},
		{"---\r\ntitle: x\r\n---\r\nStand.\r", "4:7"},
		{"---\ntitle: x\n---\na\r\r\nb", "4:2"},
		{"---\r\ntitle: x\r\n---\r\nStand.\r\n", ""},
	} {
		var diags diag.List
		frontmatter.Read(source.NewFile("f.md", []byte(c.content)), &diags)
		if got := show(diags); got != c.at+want && (c.at != "" || got != "") {
			t.Errorf("%q: %s", c.content, got)
		}
	}
}

// What looks like a colon, or like the space after it, is told of in plain words.
func TestOddCharacters(t *testing.T) {
	const right = " [type a colon and an ordinary space: title: Tree]"
	const full = "a colon that is no ordinary one (U+FF1A) ends no key"
	const noBreak = "a no-break space (U+00A0) stands after the colon"
	checkFaults(t, []faultCase{
		{"a no-break space after the colon", "title:\u00a0Tree", "2:7 odd-character: " + noBreak + right},
		{"between other lines", "x: 1\ntitle:\u00a0Tree\ny: 2", "3:7 odd-character: " + noBreak + right},
		{"at the end", "x: 1\ntitle:\u00a0Tree", "3:7 odd-character: " + noBreak + right},
		{"a narrow one", "title:\u202fTree", "2:7 odd-character: a no-break space (U+202F) stands after the colon" + right},
		{"a full-width space", "title:\u3000Tree", "2:7 odd-character: a full-width space (U+3000) stands after the colon" + right},
		{"a space without width", "title:\u200bTree", "2:7 odd-character: a space without width (U+200B) stands after the colon" + right},
		{"an em space", "title:\u2003Tree", "2:7 odd-character: a space that is no ordinary one (U+2003) stands after the colon" + right},
		{"a full-width colon", "title：Tree", "2:6 odd-character: " + full + right},
		{"a full-width colon above a key", "title： Tree\nb: c", "2:6 odd-character: " + full + right},
		{"a full-width colon below a key", "b: c\ntitle：Tree\nd: e", "3:6 odd-character: " + full + right},
		{"in an element", "cautions:\n  - knee:\u00a0stop", "3:10 odd-character: " + noBreak + " [type a colon and an ordinary space: knee: stop]"},
		{"in an element with keys", "steps:\n  - pose:\u00a0tree\n    side: left", "3:10 odd-character: " + noBreak + " [type a colon and an ordinary space: pose: tree]"},
		{"between braces", "x-a: {title:\u00a0Tree}", "2:13 odd-character: " + noBreak + right},
		{"on an empty line", "title: x\n\u00a0\nlevel: y", "3:1 odd-character: a no-break space (U+00A0) stands at the start of the line [set lines in with ordinary spaces]"},
		{"after ordinary ones", "title: x\n \u00a0level: y", "3:2 odd-character: a no-break space (U+00A0) stands at the start of the line [set lines in with ordinary spaces]"},
		{"before a key", "author:\n\u00a0 name: x", `3:1 odd-character: a no-break space (U+00A0) stands before the key "name" [set lines in with ordinary spaces]`},
		{"after a key", "title\u00a0: Tree", `2:1 odd-character: a no-break space (U+00A0) stands after the key "title" [delete it]`},
		{"no space after a quoted key", `"title":Tree`, `2:8 yaml: no space after the colon [write it as "key: value"]`},
		{"no space after another quoted key", "a: b\n\"title\":Tree", `3:1 yaml: a line that is no key with a value [write it as "key: value"]`},
		{"no space at all", "title:Tree\nlevel: x", `2:6 yaml: no space after the colon [write it as "key: value"]`},
		{"in a text", "summary: Note:\u00a0x", ""},
		{"in a text of another script", "title: 膝痛：停止\ncautions:\n  - 膝痛：停止", ""},
		{"a tab after the colon", "title:\tTree", ""},
		{"spaces around a text", "title: \u00a0Tree\u00a0", ""},
	})
}

// Spaces within a text stay what they are; at its ends they go.
func TestSpacesWithinATextAreKept(t *testing.T) {
	root, _ := read(t, "---\ntitle: \u00a0Ça va\u202f?  Oui\u00a0! \n---\n")
	var diags diag.List
	if got, want := root.Fields("a pose", &diags).Text("title").Text, "Ça va\u202f? Oui\u00a0!"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What YAML's reader says of its own state is never what a writer reads.
func TestSlipsInPlainWords(t *testing.T) {
	const quotes = ` [put quotes around a text that holds ": " or begins with a sign]`
	const align = " [begin the keys of one block, and the hyphens of one list, in one column]"
	const block = "2:4 yaml: a text that begins with | or > goes on in the next line [write the text below, set in; or put quotes around a text that begins so]"
	const whole = ` [write the character itself, or its whole number such as \U0001F9D8]`
	checkFaults(t, []faultCase{
		{"half a character", `k: "a\ud800"`, `2:6 yaml: \ud800 is half of a character` + whole},
		{"the other half", `k: "\uDC00x"`, `2:5 yaml: \uDC00 is half of a character` + whole},
		{"two halves", `k: "\ud83d\ude00"`, `2:5 yaml: \ud83d is half of a character [write the character itself, 😀, or \U0001F600]`},
		{"two first halves", `k: "\ud83d\ud83d"`, `2:5 yaml: \ud83d is half of a character` + whole},
		{"too large a number", `k: "\U00110000"`, "2:5 yaml: no character has the number 110000 [write the character itself]"},
		{"no escape", `k: "\q"`, `2:5 yaml: a backslash before 'q' means nothing in double quotes [write \\ for a backslash]`},
		{"a path of Windows", `k: "C:\ünder"`, `2:7 yaml: a backslash before 'ü' means nothing in double quotes [write \\ for a backslash]`},
		{"odd digits", `k: "\xg1"`, `2:5 yaml: \x takes 2 digits of 0 to 9 and a to f [write \\ for a backslash]`},
		{"too few digits", `k: "\u12"`, `2:5 yaml: \u takes 4 digits of 0 to 9 and a to f [write \\ for a backslash]`},
		{"a percent sign", "%a: b", "2:1 yaml: a line can't begin with %" + quotes},
		{"a bracket", "a: ]", "2:4 yaml: a text can't begin with ]" + quotes},
		{"a comma", "a: , b", "2:4 yaml: a text can't begin with ," + quotes},
		{"a question mark", "a: ? b", "2:4 yaml: a text can't begin with ?" + quotes},
		{"a hyphen", "a: - b", "2:4 yaml: a text can't begin with -" + quotes},
		{"an open tag", "a: !<x b", "2:4 yaml: a text can't begin with !" + quotes},
		{"a joined comment", `a: "b"#c`, `2:7 yaml: a "#" joined to a value that has ended [write a comment with a space before it; put double quotes around the whole text: "…"]`},
		{"an unknown tag", "a: !x!y b", "2:4 yaml: a text can't begin with !" + quotes},
		{"an ampersand", "a: & b", "2:4 yaml: a text can't begin with & or *" + quotes},
		{"a star", "a: * b", "2:4 yaml: a text can't begin with & or *" + quotes},
		{"a bar", "a: |x\n  b", block},
		{"a zero behind a bar", "a: >0\n  b", block},
		{"open brackets at the end", "a: [[[[", "3:1 yaml: the block ends where a value should follow [look at what is opened above and never closed]"},
		{"a tab in a block", "a: >\n\tb", "3:1 yaml: a tab where only spaces may stand [set lines in with spaces]"},
		{"keys that do not line up", "#c\n a: b\nc: d", "4:1 yaml: this line does not line up with those before it" + align},
		{"a key below an empty element", "a:\n  - \n  b: c", "4:3 yaml: this line does not line up with those before it" + align},
		{"a list below a value", "a: b\n- c", "3:1 yaml: this line does not line up with those before it" + align},
	})
}

func TestKeysAreTexts(t *testing.T) {
	const form = ` [write it as "key: value"]`
	checkFaults(t, []faultCase{
		{"a list", "[a, b]: x", "2:1 wrong-type: a key must be a text, found a list" + form},
		{"a list, by a question mark", "? [a, b]\n: c", "2:3 wrong-type: a key must be a text, found a list" + form},
		{"a mapping", "k:\n  {a: b}: c", "3:3 wrong-type: a key must be a text, found a mapping" + form},
		{"within a key of one's own", "x-a: [{? [a] : b}]", "2:10 wrong-type: a key must be a text, found a list" + form},
		{"nothing", "x-a:\n  : b", "3:3 wrong-type: a colon with no key before it" + form},
		{"numbers and words are texts", "x-a: {1: b, true: c, ~: d, 017: e, 1.10: f, '': g}", ""},
	})
}

// A key that is no text is told of once, whoever reads the mapping.
func TestKeysThatAreNoTextAreToldOfOnce(t *testing.T) {
	var diags diag.List
	root, _, _ := frontmatter.Read(source.NewFile("f.md", []byte("---\n[a]: x\n[b]: y\nx-a: {[c]: d, e: f}\n\u00a0g: h\n---\n")), &diags)
	root.Fields("a pose", &diags).Close(true)
	for k, v := range root.Pairs() {
		if k.Raw() == "x-a" {
			if got := fmt.Sprint(v.Decode(&diags)); got != "map[e:f]" {
				t.Errorf("decoded as %s", got)
			}
		}
	}
	if len(diags) != 4 {
		t.Errorf("got\n%s", show(diags))
	}
}
