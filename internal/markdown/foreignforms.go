package markdown

import (
	"regexp"
	"strings"
	"sync"

	"posebook/internal/names"
)

// foreigners are forms that are reported by one code.
type foreigners struct {
	code  string
	forms []foreign
}

// A foreign is a form of text that is meant to do something and does nothing.
type foreign struct {
	sign    []byte         // what a line must hold, to be looked at
	form    *regexp.Regexp // its first group is what is reported
	lead    bool           // at the start of a line only
	begins  string         // of one without a sign: the bytes that its line can begin with
	what    string
	hint    string                            // with $2 and $3 for further groups
	rewrite func(second, third string) string // or a hint that is made
}

const (
	strayMark = "a mark that opens or closes nothing"
	noteHint  = "leave it out; to keep a note for yourself, use a key such as x-note in the front matter"
)

// foreignForms lists the forms; of two that meet, the first is reported.
var foreignForms = sync.OnceValue(func() []foreigners {
	return []foreigners{otherPrograms(), otherBoxes(), halfLinks(), strayMarks(), missingSpaces()}
})

// form returns a form that is reported wherever it stands.
func form(sign, expression, what, hint string) foreign {
	return foreign{sign: []byte(sign), form: regexp.MustCompile(expression), what: what, hint: hint}
}

// leading returns a form that is reported at the start of a line.
func leading(sign, expression, what, hint string) foreign {
	f := form(sign, "^"+expression, what, hint)
	f.lead = true
	return f
}

// beginning returns a form that a line has which begins with one of some bytes.
func beginning(begins, expression, what, hint string) foreign {
	f := leading("", expression, what, hint)
	f.begins = begins
	return f
}

// A foreignBytes tells of bytes whether they may belong to a form.
type foreignBytes struct {
	within [256]bool // the first byte of a form's sign
	lead   [256]bool // of a line
}

// bytesOfForeign are those of all forms: most lines have none, and need not be looked at further.
var bytesOfForeign = sync.OnceValue(func() *foreignBytes {
	b := &foreignBytes{}
	for _, kind := range foreignForms() {
		for _, f := range kind.forms {
			if len(f.sign) > 0 {
				b.within[f.sign[0]] = true
			}
			for _, c := range []byte(f.begins) {
				b.lead[c] = true
			}
		}
	}
	return b
})

// mayBeIn tells whether there may be a form in a line.
func (b *foreignBytes) mayBeIn(text []byte, lead bool) bool {
	if lead && b.lead[text[0]] {
		return true
	}
	for _, c := range text {
		if b.within[c] {
			return true
		}
	}
	return false
}

func otherPrograms() foreigners {
	const plain = "write **$2** or *$2*"
	wiki := form("[[", `(\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\])`, "a link in double brackets", "")
	wiki.rewrite = wikiHint
	return foreigners{code: "foreign-markup", forms: []foreign{
		leading("[", `(\[\[?(?i:toc)\]\]?)\s*$`, "a table of contents", "leave it out"),
		form("![[", `(!\[\[[^\[\]\n]*\]\])`, "a file in double brackets", "write ![what it shows](file.jpg)"),
		wiki,
		form("%%", `(?:^|[^0-9%])(%%(?:[^%\n]+%%)?)(?:[^%]|$)`, "a comment between %%", noteHint),
		form("==", `(?:^|[^=])(==([^\s=]|[^\s=][^=\n]*[^\s=])==)(?:[^=]|$)`, "highlighting", plain),
		form("++", `(?:^|[^+])(\+\+([^\s+]|[^\s+][^+\n]*[^\s+])\+\+)(?:[^+]|$)`, "underlining", plain),
		form("{", `(\{[{%](?:[^\n]*?[}%]\}|[^\n]*$))`, "a template's tag",
			"leave it out; a text has no tags and no shortcodes"),
		form("{", `(\{(?::|[#.][A-Za-z_]|[A-Za-z-]+=)[^{}\n]*\})`, "an id, a class or a size in braces",
			"leave it out; the id of a heading is made of its words"),
		form("^[", `(\^\[[^\[\]\n]*\]?)`, "a footnote within the text",
			"write [^1] here and, on a line of its own, [^1]: and the note"),
		form("$$", `((?:^\$\$\s*$)|\$\$[^$\s](?:[^$\n]*[^$\s])?\$\$)`, "a formula",
			`write it in words; \$ for a plain dollar sign`),
		form(":", `(?:^|[\s(])(:[a-z+-][a-z0-9_+-]*:)(?:$|[\s).,;!?])`, "the name of an emoji",
			"put the emoji itself here, or leave it out"),
	}}
}

func otherBoxes() foreigners {
	return foreigners{code: "foreign-markup", forms: []foreign{
		leading(":::", `(:::+[^\n]*)`, "a box between colons", "write > before each of its lines"),
		leading("!!!", `(!!! (?:note|tip|info|hint|important|attention|caution|warning|danger|error|example)\b)`,
			"a box of another program", "write > before each of its lines, and **Note:** at the first"),
		leading("[!", `(\[![A-Za-z]+\][-+]?)`, "a box of another program", "write **Note:** in its place"),
		leading("[", `(\[[ xX]\])\s`, "a box to tick",
			`write the text alone, or paste ☐; \[ for a plain bracket`),
	}}
}

func halfLinks() foreigners {
	const outside = `(?:https?://|mailto:|tel:|\.\.?/|#)` // what begins so is an address
	const file = `\.(?:md|jpe?g|png|webp|gif)`
	return foreigners{code: "broken-link", forms: []foreign{
		form("] ", `(?:^|[^!\]])(\[([^\[\]\n]+)\] +(\((?:`+outside+`[^()\s]*|[^()\s]+`+file+`(?:#[^()\s]*)?)\)))`,
			"a space between the text and the path of a link", "write [$2]$3"),
		form(")[", `(\(([^()\n]+)\)\[(`+outside+`[^\[\]\s]*|[^\[\]\s]+\.md(?:#[^\[\]\s]*)?)\])`,
			"a link the other way round", "write [$2]($3)"),
		form("![", `(?:^|\s)(!\[([^\[\]^\n]*)\])(?:$|[^(\[])`, "a picture without a path",
			"write ![$2](file.jpg)"),
	}}
}

func strayMarks() foreigners {
	const hint = "no space inside, none missing outside; "
	return foreigners{code: "stray-mark", forms: []foreign{
		form("**", `(\*\*+)`, strayMark, `write **so**: `+hint+`\*\* for plain ones`),
		form("__", `(?:^|[^_])(__)(?:[^_]|$)`, strayMark, `write **so**: `+hint+`\_\_ for plain ones`),
		form("~~", `(?:^|[^~])(~~)(?:[^~]|$)`, strayMark, `write ~~so~~: `+hint+`\~~ for plain ones`),
		form("`", "(`+)", strayMark, "write ' for an apostrophe, and `so` around code; \\` for a plain one"),
	}}
}

func missingSpaces() foreigners {
	const what = "a mark without the space behind it"
	return foreigners{code: "missing-space", forms: []foreign{
		leading("#", `(#{1,6})\p{L}`, what, `write ## and a space before a heading; \# for a plain #`),
		beginning("0123456789", `(\d{1,2}[.)])[\p{Lu}\p{Lo}]`, what, "write $1 and a space before a step"),
		beginning("-+", `([-+])[\p{Lu}\p{Lo}]`, what,
			`write $1 and a space before a point of a list; \$1 for a plain one`),
	}}
}

// wikiHint writes [[Tree pose#Cues|the tree]] as [the tree](tree-pose.md#cues).
func wikiHint(target, words string) string {
	file, heading, _ := strings.Cut(target, "#")
	slug := func(s string) string { return names.Slug(strings.TrimSuffix(s, ".md")) }
	if words == "" {
		words = strings.TrimSpace(target)
	}
	path := ""
	if file != "" {
		path = slug(file) + ".md"
	}
	if heading != "" {
		path += "#" + slug(heading)
	}
	return "write [" + words + "](" + path + "), with the path to its file"
}
