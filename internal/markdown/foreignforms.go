package markdown

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"posebook/internal/names"
)

// A foreign is a form of text that is meant to do something and does nothing.
type foreign struct {
	sign    []byte         // what a line must hold, to be looked at
	form    *regexp.Regexp // its first group is what is reported
	lead    bool           // at the start of a line only
	code    string
	what    string
	hint    string                            // with $2 and $3 for further groups
	rewrite func(second, third string) string // or a hint that is made
}

const (
	strayMark = "a mark that opens or closes nothing"
	noteHint  = "leave it out; to keep a note for yourself, use a key such as x-note in the front matter"
)

// foreignForms lists the forms; of two that meet, the first is reported.
var foreignForms = sync.OnceValue(func() []foreign {
	return slices.Concat(otherPrograms(), otherBoxes(), halfLinks(), strayMarks(), missingSpaces())
})

// form returns a form that is reported wherever it stands.
func form(code, sign, expression, what, hint string) foreign {
	return foreign{code: code, sign: []byte(sign), form: regexp.MustCompile(expression), what: what, hint: hint}
}

// leading returns a form that is reported at the start of a line.
func leading(code, sign, expression, what, hint string) foreign {
	f := form(code, sign, "^"+expression, what, hint)
	f.lead = true
	return f
}

func otherPrograms() []foreign {
	const code, plain = "foreign-markup", "write **$2** or *$2*"
	wiki := form(code, "[[", `(\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\])`, "a link in double brackets", "")
	wiki.rewrite = wikiHint
	return []foreign{
		leading(code, "[", `(\[\[?(?i:toc)\]\]?)\s*$`, "a table of contents", "leave it out"),
		form(code, "![[", `(!\[\[[^\[\]\n]*\]\])`, "a file in double brackets", "write ![what it shows](file.jpg)"),
		wiki,
		form(code, "%%", `(?:^|[^0-9%])(%%(?:[^%\n]+%%)?)(?:[^%]|$)`, "a comment between %%", noteHint),
		form(code, "==", `(?:^|[^=])(==([^\s=]|[^\s=][^=\n]*[^\s=])==)(?:[^=]|$)`, "highlighting", plain),
		form(code, "++", `(?:^|[^+])(\+\+([^\s+]|[^\s+][^+\n]*[^\s+])\+\+)(?:[^+]|$)`, "underlining", plain),
		form(code, "{", `(\{[{%](?:[^\n]*?[}%]\}|[^\n]*$))`, "a template's tag",
			"leave it out; a text has no tags and no shortcodes"),
		form(code, "{", `(\{(?::|[#.][A-Za-z_]|[A-Za-z-]+=)[^{}\n]*\})`, "an id, a class or a size in braces",
			"leave it out; the id of a heading is made of its words"),
		form(code, "^[", `(\^\[[^\[\]\n]*\]?)`, "a footnote within the text",
			"write [^1] here and, on a line of its own, [^1]: and the note"),
		form(code, "$$", `((?:^\$\$\s*$)|\$\$[^$\s](?:[^$\n]*[^$\s])?\$\$)`, "a formula",
			`write it in words; \$ for a plain dollar sign`),
		form(code, ":", `(?:^|[\s(])(:[a-z+-][a-z0-9_+-]*:)(?:$|[\s).,;!?])`, "the name of an emoji",
			"put the emoji itself here, or leave it out"),
	}
}

func otherBoxes() []foreign {
	const code = "foreign-markup"
	return []foreign{
		leading(code, ":::", `(:::+[^\n]*)`, "a box between colons", "write > before each of its lines"),
		leading(code, "!!!", `(!!! (?:note|tip|info|hint|important|attention|caution|warning|danger|error|example)\b)`,
			"a box of another program", "write > before each of its lines, and **Note:** at the first"),
		leading(code, "[!", `(\[![A-Za-z]+\][-+]?)`, "a box of another program", "write **Note:** in its place"),
		leading(code, "[", `(\[[ xX]\])\s`, "a box to tick",
			`write the text alone, or paste ☐; \[ for a plain bracket`),
	}
}

func halfLinks() []foreign {
	const code = "broken-link"
	const outside = `(?:https?://|mailto:|tel:|\.\.?/|#)` // what begins so is an address
	const file = `\.(?:md|jpe?g|png|webp|gif)`
	return []foreign{
		form(code, "] ", `(?:^|[^!\]])(\[([^\[\]\n]+)\] +(\((?:`+outside+`[^()\s]*|[^()\s]+`+file+`(?:#[^()\s]*)?)\)))`,
			"a space between the text and the path of a link", "write [$2]$3"),
		form(code, ")[", `(\(([^()\n]+)\)\[(`+outside+`[^\[\]\s]*|[^\[\]\s]+\.md(?:#[^\[\]\s]*)?)\])`,
			"a link the other way round", "write [$2]($3)"),
		form(code, "![", `(?:^|\s)(!\[([^\[\]^\n]*)\])(?:$|[^(\[])`, "a picture without a path",
			"write ![$2](file.jpg)"),
	}
}

func strayMarks() []foreign {
	const code, hint = "stray-mark", "no space inside, none missing outside; "
	return []foreign{
		form(code, "**", `(\*\*+)`, strayMark, `write **so**: `+hint+`\*\* for plain ones`),
		form(code, "__", `(?:^|[^_])(__)(?:[^_]|$)`, strayMark, `write **so**: `+hint+`\_\_ for plain ones`),
		form(code, "~~", `(?:^|[^~])(~~)(?:[^~]|$)`, strayMark, `write ~~so~~: `+hint+`\~~ for plain ones`),
		form(code, "`", "(`+)", strayMark, "write ' for an apostrophe, and `so` around code; \\` for a plain one"),
	}
}

func missingSpaces() []foreign {
	const code, what = "missing-space", "a space is missing behind it"
	return []foreign{
		leading(code, "#", `(#{1,6})\p{L}`, what, `write ## and a space before a heading; \# for a plain #`),
		leading(code, "", `(\d{1,2}[.)])[\p{Lu}\p{Lo}]`, what, "write $1 and a space before a step"),
		leading(code, "", `([-+])[\p{Lu}\p{Lo}]`, what,
			`write $1 and a space before a point of a list; \$1 for a plain one`),
	}
}

// wikiHint writes [[Tree pose#Cues|the tree]] as [the tree](tree-pose.md#cues).
func wikiHint(target, words string) string {
	file, heading, _ := strings.Cut(target, "#")
	slug := func(s string) string { return strings.ReplaceAll(names.Fold(strings.TrimSuffix(s, ".md")), " ", "-") }
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
