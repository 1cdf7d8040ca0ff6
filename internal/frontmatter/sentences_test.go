package frontmatter_test

import (
	"strings"
	"testing"

	"posebook/internal/diag"
)

func partedAt(at, part, whole string) string {
	return at + ` parted-text: the comma before "` + part + `" ends one text and begins another [for one text write "` + whole +
		`", or each text on a line of its own: - ` + whole + "; for two put quotes around this one]"
}

// Between brackets a comma begins a new text. Where sentences begin big and one begins small, it
// was hardly meant to.
func TestPartedSentences(t *testing.T) {
	for _, c := range []struct{ name, list, want string }{
		{"one of three", "[Breathe in, then out, Sit tall]", partedAt("2:17", "then out", "Breathe in, then out")},
		{"one of two", "[Breathe in, then out]", partedAt("2:17", "then out", "Breathe in, then out")},
		{"two of five", "[Sit tall, Breathe in, then out, and in again, Rise]", partedAt("2:27", "then out", "Breathe in, then out, and in again")},
		{"two sentences", "[Breathe in, then out, Sit, then rise.]", partedAt("2:17", "then out", "Breathe in, then out") + "\n" + partedAt("2:32", "then rise.", "Sit, then rise.")},
		{"diacritics", "[Éteins, puis écoute, Ôte]", partedAt("2:13", "puis écoute", "Éteins, puis écoute")},
		{"Greek", "[Ανάσα, και έξω]", partedAt("2:12", "και έξω", "Ανάσα, και έξω")},
		{"a mark before it", "[Breathe in, (then out), Sit]", partedAt("2:17", "(then out)", "Breathe in, (then out)")},
		{"over two lines", "[Breathe in,\n    then out]", partedAt("3:5", "then out", "Breathe in, then out")},
		{"all begin small", "[breathe in, then out]", ""},
		{"the first begins small", "[breathe in, Then out, then in]", ""},
		{"half and more begin small", "[Strengthens the legs, opens the hips, calms]", ""},
		{"all begin big", "[Breathe in, Then out]", ""},
		{"a script without capitals", "[सांस लें, फिर छोड़ें]", ""},
		{"a digit", "[Breathe in, 3 times]", ""},
		{"an apostrophe", "[Adem in, ’s ochtends]", ""},
		{"in quotes", "[Breathe in, \"then out\", Sit]", ""},
		{"after quotes", "['Breathe in', then out, Sit]", ""},
		{"after a full stop", "[Breathe in., iPad away., Sit.]", ""},
		{"a list of lines", "\n  - Breathe in\n  - then out\n  - Sit", ""},
		{"nothing in it", "[]", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var diags diag.List
			open(t, "k: "+c.list, &diags).Sentences("k")
			if got := show(diags); got != c.want || diags.Errors() > 0 {
				t.Errorf("%s\ngot\n%s\nwant\n%s", c.list, got, c.want)
			}
		})
	}
}

// A list of names may have both, as in German: it is looked at where it is written in sentences.
func TestPartedSentencesAmongNames(t *testing.T) {
	for list, want := range map[string]string{
		"[Schwangerschaft, hoher Blutdruck, Glaukom]": "",
		"[knee pain: stop, high blood pressure]":      "",
		"[Keep the knee soft, then bend., Stop.]":     partedAt("2:25", "then bend.", "Keep the knee soft, then bend."),
	} {
		var diags diag.List
		value, _ := open(t, "k: "+list, &diags).Value("k")
		value.WarnOfPartedSentences(&diags)
		if got := show(diags); got != want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", list, got, want)
		}
	}
}

// A text between brackets that is too long to be shown is cut in the message too.
func TestPartedSentencesOfAnyLength(t *testing.T) {
	var diags diag.List
	open(t, "k: [A"+strings.Repeat("a", 9_000)+", b"+strings.Repeat("ü", 9_000)+"]", &diags).Sentences("k")
	if len(diags) != 1 || len(diags[0].Message)+len(diags[0].Hint) > 1000 {
		t.Errorf("%d diagnostics, %d bytes", len(diags), len(diags[0].Message)+len(diags[0].Hint))
	}
}
