package markdown

import (
	"strings"
	"testing"
)

// What people bring along from other programs, or leave half done, is refused at its place, with
// the right form.
func TestForeign(t *testing.T) {
	tests := []struct{ name, body, want, hint string }{
		{"wiki link", "é [[tree]] x", `1:3 foreign-markup: a link in double brackets: "[[tree]]"`, "write [tree](tree.md), with the path to its file"},
		{"wiki link with words", "[[Tree pose#Out of it|the tree]]", `1:1 foreign-markup: a link in double brackets: "[[Tree pose#Out of it|the tree]]"`,
			"write [the tree](tree-pose.md#out-of-it), with the path to its file"},
		{"wiki link on the page", "[[#Cues]]", `1:1 foreign-markup: a link in double brackets: "[[#Cues]]"`, "write [#Cues](#cues), with the path to its file"},
		{"embed", "![[tree.jpg|300]]", `1:1 foreign-markup: a file in double brackets: "![[tree.jpg|300]]"`, "write ![what it shows](file.jpg)"},
		{"comment", "a %%not for clients%% b", `1:3 foreign-markup: a comment between %%: "%%not for clients%%"`, noteHint},
		{"comment over lines", "a\n%%\nb", `2:1 foreign-markup: a comment between %%: "%%"`, noteHint},
		{"highlighting", "a ==b c== d", `1:3 foreign-markup: highlighting: "==b c=="`, "write **b c** or *b c*"},
		{"underlining", "a ++b++", `1:3 foreign-markup: underlining: "++b++"`, "write **b** or *b*"},
		{"shortcode", `a {{< video "x" >}} b`, `1:3 foreign-markup: a template's tag: "{{< video \"x\" >}}"`, "leave it out; a text has no tags and no shortcodes"},
		{"variable", "{{ page.title }}", `1:1 foreign-markup: a template's tag: "{{ page.title }}"`, "leave it out; a text has no tags and no shortcodes"},
		{"liquid", "{% include x %}", `1:1 foreign-markup: a template's tag: "{% include x %}"`, "leave it out; a text has no tags and no shortcodes"},
		{"tag over lines", "{% if x\ny %}", `1:1 foreign-markup: a template's tag: "{% if x"`, "leave it out; a text has no tags and no shortcodes"},
		{"id of a heading", "## Cues {#my-cues}", `1:9 foreign-markup: an id, a class or a size in braces: "{#my-cues}"`, "leave it out; the id of a heading is made of its words"},
		{"class", "a {: .box}", `1:3 foreign-markup: an id, a class or a size in braces: "{: .box}"`, "leave it out; the id of a heading is made of its words"},
		{"size of a picture", "![a](b.jpg){width=50%}", `1:12 foreign-markup: an id, a class or a size in braces: "{width=50%}"`, "leave it out; the id of a heading is made of its words"},
		{"note within", "a^[or not] b", `1:2 foreign-markup: a footnote within the text: "^[or not]"`, "write [^1] here and, on a line of its own, [^1]: and the note"},
		{"formula", "a $$x^2$$", `1:3 foreign-markup: a formula: "$$x^2$$"`, `write it in words; \$ for a plain dollar sign`},
		{"emoji", "Well done :tada:!", `1:11 foreign-markup: the name of an emoji: ":tada:"`, "put the emoji itself here, or leave it out"},
		{"box of colons", "::: note\nText\n:::", "1:1 foreign-markup: a box between colons: \"::: note\"\n3:1 foreign-markup: a box between colons: \":::\"", "write > before each of its lines"},
		{"admonition", "!!! note\n", `1:1 foreign-markup: a box of another program: "!!! note"`, "write > before each of its lines, and **Note:** at the first"},
		{"callout", "> [!NOTE]- Breathe\n> out", `1:3 foreign-markup: a box of another program: "[!NOTE]-"`, "write **Note:** in its place"},
		{"box to tick", "- [ ] a\n- [x] b", "1:3 foreign-markup: a box to tick: \"[ ]\"\n2:3 foreign-markup: a box to tick: \"[x]\"", `write the text alone, or paste ☐; \[ for a plain bracket`},
		{"contents", "[TOC]\n\n[[toc]]", "1:1 foreign-markup: a table of contents: \"[TOC]\"\n3:1 foreign-markup: a table of contents: \"[[toc]]\"", "leave it out"},

		{"space in a link", "see [tree] (tree.md#cues) and [Uberon] (https://uberon.org)",
			"1:5 broken-link: a space between the text and the path of a link: \"[tree] (tree.md#cues)\"\n1:31 broken-link: a space between the text and the path of a link: \"[Uberon] (https://uberon.org)\"",
			"write [tree](tree.md#cues)"},
		{"link turned round", "see (the tree)[../poses/tree.md]", `1:5 broken-link: a link the other way round: "(the tree)[../poses/tree.md]"`, "write [the tree](../poses/tree.md)"},
		{"link not closed", "see [tree](tree.md", "1:5 broken-link: a link that is not whole", "write [text](path); put a path with spaces between < and >"},
		{"picture without a path", "![Tree]\n", `1:1 broken-link: a picture without a path: "![Tree]"`, "write ![Tree](file.jpg)"},

		{"brackets in a footnote's name", "F[^a[1]b]", `1:2 undefined-footnote: no footnote has such a name: "[^a[1]b]"`, `write [^1]: a name without brackets; \[ for a plain bracket`},
		{"footnote without a name", "F[^] x", `1:2 undefined-footnote: no footnote has such a name: "[^]"`, `write [^1]: a name without brackets; \[ for a plain bracket`},
		{"footnote not closed", "F[^1 x", `1:2 undefined-footnote: no footnote has such a name: "[^"`, `write [^1]: a name without brackets; \[ for a plain bracket`},

		{"times and a note", "3*10 (*)", `1:2 stray-mark: an asterisk between digits slants the text behind it: "3*1"`, `write × for "times", or \* for a plain asterisk`},
		{"times and times", "3*10*2 reps", `1:2 stray-mark: an asterisk between digits slants the text behind it: "3*1"`, `write × for "times", or \* for a plain asterisk`},
		{"bold not closed", "a **b c", `1:3 stray-mark: a mark that opens or closes nothing: "**"`, `write **so**: no space inside, none missing outside; \*\* for plain ones`},
		{"bold with spaces", "a ** b ** c", "1:3 stray-mark: a mark that opens or closes nothing: \"**\"\n1:8 stray-mark: a mark that opens or closes nothing: \"**\"", `write **so**: no space inside, none missing outside; \*\* for plain ones`},
		{"bold that a word touches", `**"a"**b`, "1:1 stray-mark: a mark that opens or closes nothing: \"**\"\n1:6 stray-mark: a mark that opens or closes nothing: \"**\"", `write **so**: no space inside, none missing outside; \*\* for plain ones`},
		{"bold closed as italic", "**a* b", `1:1 stray-mark: a mark that opens or closes nothing: "*"`, "write as many asterisks before the words as behind them"},
		{"bold closed thrice", "**a*** b", `1:4 stray-mark: a mark that opens or closes nothing: "***"`, `write **so**: no space inside, none missing outside; \*\* for plain ones`},
		{"bold by underscores", "__a", `1:1 stray-mark: a mark that opens or closes nothing: "__"`, `write **so**: no space inside, none missing outside; \_\_ for plain ones`},
		{"struck", "~~a", `1:1 stray-mark: a mark that opens or closes nothing: "~~"`, `write ~~so~~: no space inside, none missing outside; \~~ for plain ones`},
		{"code", "it`s", "1:3 stray-mark: a mark that opens or closes nothing: \"`\"", "write ' for an apostrophe, and `so` around code; \\` for a plain one"},

		{"heading", "##Cues\n\n#Steps\n", "1:1 missing-space: a mark without the space behind it: \"##\"\n3:1 missing-space: a mark without the space behind it: \"#\"", `write ## and a space before a heading; \# for a plain #`},
		{"steps", "1.Stand\n2)Bend\n", "1:1 missing-space: a mark without the space behind it: \"1.\"\n2:1 missing-space: a mark without the space behind it: \"2)\"", "write 1. and a space before a step"},
		{"points", "-Stand\n+Bend\n", "1:1 missing-space: a mark without the space behind it: \"-\"\n2:1 missing-space: a mark without the space behind it: \"+\"", `write - and a space before a point of a list; \- for a plain one`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, diags := parse(tt.body, Options{})
			if got := strings.TrimSuffix(lines(diags), "\n"); got != tt.want {
				t.Fatalf("got\n%s\nwant\n%s", got, tt.want)
			}
			if diags[0].Hint != tt.hint {
				t.Errorf("hint %q, want %q", diags[0].Hint, tt.hint)
			}
		})
	}
}

// What people write and mean as it stands is published as it stands.
func TestNotForeign(t *testing.T) {
	for _, body := range []string{
		"5*3 and 5 * 3, snake_case, a_b_c, *see below, Name: ____ and _____",
		"$5 or $10, $$ to $$$, 100%% sure, 50% or 60%",
		"a == b, x=y, C++ and C++, 1 + 1, 1++",
		"~5 s and ~10 s, 5~10 and 6~8",
		"at 10:30:15, note: this: that, a:b:c :-) :)",
		"{side} leg back, {a, b}, {1}, {...}",
		"[sic] [1] [a] (see below), [a] (b) [c], (a)[b]",
		"Stop![1] \\![c] \\[[tree]] \\*\\*a\\*\\* \\~~a \\`a \\{{a}} \\%\\% \\==a==",
		"`[[a]]` and `**` and ``a`b``",
		"x^2 and 2^[" + "x](y.md)",
		"#1 of 3, # and 1.5 kg, 1.a, -5 degrees, -like, \\#yoga, \\-Hola, 2.0",
		"!!! and !!!, ?!",
		"*a*-Bend, **1**.Stand",
		"*a*.\n\n**1**\n-like\n\n\"-Bend\" and \"#yoga\"",
		"**1**1.Stand *a*#yoga",
		"1) one\n2) two",
		"**bold**, __bold__, ***both***, *it*, _it_, ~~no~~, **a *b* c**, *a **b** c*, *a **b***, ***a** b*, \\**a*, 5**a**3",
		"a <https://example.org/a==b==c?x=**> b",
		"the **\"so\"** and **(so)** *\"so\"*",
		"a\n\n* * *\n\n***\n\n- [a](b.md)\n",
		"[[1]](a.md) [[a] b](c.md)",
	} {
		if _, diags := parse(body, Options{}); len(diags) > 0 {
			t.Errorf("%s\n%s", body, lines(diags))
		}
	}
}
