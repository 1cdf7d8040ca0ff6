package markdown

import (
	"strings"
	"testing"
)

func TestDiagnostics(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"raw inline", "a\n\né <b>bold</b> <!-- x\ny -->\n", "3:3 raw-html: HTML is not published: \"<b>\"\n3:10 raw-html: HTML is not published: \"</b>\"\n3:15 raw-html: HTML is not published: \"<!-- x\"\n"},
		{"raw block", "- a\n\n  <div class=\"x\">\n  b\n  </div>\n", "3:3 raw-html: HTML is not published: \"<div class=\\\"x\\\">\"\n"},
		{"raw comment after blank lines", "\n\n\n  <!-- note -->\n", "4:3 raw-html: HTML is not published: \"<!-- note -->\"\n"},
		{"raw in a table", "|a|\n|-|\n|x <br> y|\n", "3:4 raw-html: HTML is not published: \"<br>\"\n"},
		{"raw in a quote in a list", "1. a\n   > b <i>\n", "2:8 raw-html: HTML is not published: \"<i>\"\n"},
		{"raw in a footnote", "a[^1]\n\n[^1]: n\n\n    <hr>\n", "5:5 raw-html: HTML is not published: \"<hr>\"\n"},
		{"raw in the text of an image", "![a <b>](c.jpg)\n", "1:5 raw-html: HTML is not published: \"<b>\"\n"},
		{"schemes", "[a](javascript:alert(1)) [b](DATA:text/html,x) [c](file:///etc) [d](ftp://x)\n",
			"1:5 bad-scheme: links by javascript: are not published: \"javascript:alert(1)\"\n1:30 bad-scheme: links by DATA: are not published: \"DATA:text/html,x\"\n" +
				"1:52 bad-scheme: links by file: are not published: \"file:///etc\"\n1:69 bad-scheme: links by ftp: are not published: \"ftp://x\"\n"},
		{"schemes in disguise", "[a](java&#115;cript:x) [b](&#1;javascript:x) [c](<java&Tab;script:x>) [d](javascript&colon;x) [e](%6aavascript:x)\n",
			"1:5 bad-scheme: links by javascript: are not published: \"java&#115;cript:x\"\n1:28 bad-link: the address has a character that no address has: \"&#1;javascript:x\"\n" +
				"1:51 bad-link: the address has a character that no address has: \"java&Tab;script:x\"\n1:75 bad-scheme: links by javascript: are not published: \"javascript&colon;x\"\n" +
				"1:99 bad-scheme: links by %6aavascript: are not published: \"%6aavascript:x\"\n"},
		{"autolink", "a <javascript:x> <https:>\n", "1:4 bad-scheme: links by javascript: are not published: \"javascript:x\"\n1:19 bad-link: the address is not whole: \"https:\"\n"},
		{"no scheme", "[a](//example.org/x) [b](/\\example.org) [c](\\\\\\\\example.org)\n",
			"1:5 bad-scheme: the address has no scheme: \"//example.org/x\"\n1:26 bad-link: the address has a character that no address has: \"/\\\\example.org\"\n1:45 bad-link: the address has a character that no address has: \"\\\\\\\\\\\\\\\\example.org\"\n"},
		{"a reference is reported once, where it is defined", "[a][x] [x]\n\n[x]: data:x\n", "3:6 bad-scheme: links by data: are not published: \"data:x\"\n"},
		{"absolute", "[a](/poses/tree/)\n", "1:5 absolute-link: an absolute path: \"/poses/tree/\"\n"},
		{"nowhere", "[a]() [b](<>) [c](#) [d](e.md#)\n", "1:1 empty-link: the link leads nowhere\n1:7 empty-link: the link leads nowhere\n1:19 empty-link: the link leads nowhere: \"#\"\n1:26 empty-link: nothing follows the #: \"e.md#\"\n"},
		{"bad codes", "[a](b%2.md) [c](d%00.md)\n", "1:5 bad-link: a per cent sign in an address begins a code of two digits: \"b%2.md\"\n1:17 bad-link: a per cent sign in an address begins a code of two digits: \"d%00.md\"\n"},
		{"half an address", "[a](https:/x) [b](mailto:)\n", "1:5 bad-link: the address is not whole: \"https:/x\"\n1:19 bad-link: the address is not whole: \"mailto:\"\n"},
		{"no text", "[](a.md) [![](b.jpg)](c.md)\n", "1:4 empty-link: the link has no text: \"a.md\"\n1:11 no-alt: the image has no text\n1:23 empty-link: the link has no text: \"c.md\"\n"},
		{"link in a link", "[a <https://b.c> d[^1]](e.md)\n\n[^1]: n\n", "1:4 nested-link: a link within a link\n1:19 nested-link: a link within a link\n"},
		{"link in a reference", "[a [b](c.md)][d]\n\n[d]: e.md\n", "1:1 nested-link: a link within a link\n"},
		{"images", "![](a.jpg) ![b](https://c.d/e.jpg) ![f](#g) ![h]() ![i [j](k)](l.jpg)\n",
			"1:1 no-alt: the image has no text\n1:17 outside-image: an image from another site; nothing is loaded from elsewhere: \"https://c.d/e.jpg\"\n" +
				"1:41 bad-link: not the path of an image file: \"#g\"\n1:45 empty-link: the link leads nowhere\n1:56 nested-link: a link or an image within an image's text\n"},
		{"headings", "# One\n\n#### Four\n\n## Two\n\n###\n\nTitle\n=====\n",
			"1:1 title-heading: a heading of level 1; the page's title is its only one\n3:1 skipped-heading: a heading of level 4 under one of level 1\n7:1 empty-heading: the heading has no text\n9:1 title-heading: a heading of level 1; the page's title is its only one\n"},
		{"first heading too low", "> ### Three\n", "1:3 skipped-heading: a heading of level 3 under one of level 1\n"},
		{"up again", "## 2\n\n### 3\n\n#### 4\n\n## 2\n\n### 3\n", ""},
		{"heading in a footnote", "a[^1]\n\n[^1]: n\n\n    ## H\n", "5:5 footnote-heading: a heading in a footnote\n"},
		{"undefined references", "a\n[b][c] [*d*][e] [f][] ![g][h]\n> [i\n> j][k]\n", "2:1 undefined-link: no link is defined for \"c\"\n2:8 undefined-link: no link is defined for \"e\"\n2:17 undefined-link: no link is defined for \"f\"\n2:23 undefined-link: no link is defined for \"h\"\n3:3 undefined-link: no link is defined for \"k\"\n"},
		{"broken links", "[a](my pose.md) [b](c.md \"d)\n", "1:1 broken-link: a link that is not whole\n1:17 broken-link: a link that is not whole\n"},
		{"undefined footnotes", "a[^x]\n\n|h [^y]|\n|-|\n", "1:2 undefined-footnote: no footnote \"x\"\n3:4 undefined-footnote: no footnote \"y\"\n"},
		{"unused footnotes", "a[^1]\n\n[^1]: n\n[^2]: m\n[^1]: o\n", "4:1 unused-footnote: nothing refers to the footnote \"2\"\n5:1 duplicate-footnote: a second footnote \"1\"\n"},
		{"long rows", "|a|b|\n|-|-|\n|1|2|3 | 4|\n|1|2|\n|1|2|  \n", "3:6 table-row: the row has more cells than the table's header\n"},
		{"control characters", "a\n\x01b\n", "2:1 control-character: a control character, '\\x01'\n"},
		{"unseen characters by entities", "a &#1; &#0;\n*b\n&#x202E;c*\n", "1:3 control-character: a control character, '\\x01'\n3:1 control-character: a character that turns the order of the text around it, '\\u202e'\n"},
		{"such entities in a picture's text", "![a *b&#x2028;*](x.jpg)\n", "1:7 control-character: a line end that no editor shows, '\\u2028'\n"},
		{"such entities in a link's title", "b [a](x.md \"t&#x202e;\") [c](y.md \"&#173;\")\n", "1:3 control-character: a character that turns the order of the text around it, '\\u202e'\n"},
		{"what is no such entity", "\\&#1; `&#1;` &#173; &#x200D; &#10;\n", ""},
		{"an entity behind a backslash", "\\\\&#7;\n", "1:3 control-character: a control character, '\\a'\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, diags := parse(tt.body, Options{})
			if got := lines(diags); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestHints(t *testing.T) {
	tests := []struct{ body, want string }{
		{"a<br>b", `end the line with \ to break it`},
		{"<strong>a</strong>", "write **bold**"},
		{"<IMG src=x>", "write ![what it shows](file.jpg)"},
		{"<!-- a -->", "leave it out; to keep a note for yourself, use a key such as x-note in the front matter"},
		{"<div>", `write it in Markdown; write \< for a plain <`},
		{"# A", "write ## before it"},
		{"## A\n\n#### B", "write ### before it"},
		{"[a](/b)", "write the path to the file, seen from this one, such as ../poses/tree.md"},
		{"[a](b c)", "write [text](path); put a path with spaces between < and >"},
		{"[a][b]", `write [b]: ../poses/tree.md on a line of its own, or \[ for a plain bracket`},
		{"a[^b]", "write it on a line of its own: [^b]: text"},
	}
	for _, tt := range tests {
		_, diags := parse(tt.body, Options{})
		if len(diags) == 0 || diags[0].Hint != tt.want {
			t.Errorf("%q: %+v, want the hint %q", tt.body, diags, tt.want)
		}
	}
}

// What would keep the parser busy for seconds is refused before it starts: these tests hang where
// it is not.
func TestLimits(t *testing.T) {
	const size = 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	var steps strings.Builder
	for i := 0; steps.Len() < size; i++ {
		steps.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	const marks = "too-long: too many brackets, quotes and asterisks without a blank line between them\n"
	const nested = "too-deep: lists and quotes nested more than 32 deep\n"
	tests := []struct{ name, body, want string }{
		{"lists on one line", fill("- ") + "a", "1:65 " + nested},
		{"lists by indentation", steps.String(), "33:65 " + nested},
		{"ordered lists", fill("1) "), "1:98 " + nested},
		{"quotes", fill(">"), "1:33 " + nested},
		{"footnotes in footnotes", fill("[^1]: "), "1:197 " + nested},
		{"footnotes with brackets in their names", fill("[^a\\]:b]:"), "1:297 " + nested},
		{"definitions in definitions", "a\n" + fill(": "), "2:65 " + nested},
		{"brackets", "a\n" + fill("["), "2:33 too-deep: brackets nested more than 32 deep\n"},
		{"open links", fill("[a]("), "1:14143 " + marks},
		{"asterisks", fill("*a "), "1:21214 " + marks},
		{"paragraphs of links", fill(strings.Repeat("[a](", 1000) + "\n\n"), "25:2829 " + marks},
		{"wide table", strings.Repeat("a|", 500) + "\n" + strings.Repeat("-|", 500) + "\n" + fill("|\n"), "40:1 too-long: tables with more than 20000 cells\n"},
		{"many tables", fill("a|b\n-|-\n|\n|\n\n"), "12501:1 too-long: tables with more than 20000 cells\n"},
		{"many footnotes", "[^1]: a\n\n" + fill("[^1]\n\n"), "2001:1 too-long: more than 1000 footnotes and references to them\n"},
		{"emphasis", strings.Repeat("*a **b ", 20) + strings.Repeat("b** a*", 20), "1:113 too-deep: emphasis nested more than 32 deep\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, diags := parse(tt.body, Options{})
			if got := lines(diags); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if doc == nil {
				t.Error("no Doc")
			}
		})
	}
}

// What people write stays far within the limits.
func TestWithinLimits(t *testing.T) {
	for name, body := range map[string]string{
		"a rule":              strings.Repeat("- ", 60) + "\n\n" + strings.Repeat("*", 200) + "\n",
		"a long list":         strings.Repeat("- [Tree](tree.md): the pose's *root*\n", 700),
		"lists one by one":    strings.Repeat("1. a\n   - b\n     - c\n", 500),
		"a wide table":        strings.Repeat("|a", 30) + "|\n" + strings.Repeat("|-", 30) + "|\n" + strings.Repeat(strings.Repeat("|1", 30)+"|\n", 100),
		"a bold line of code": "```\n" + strings.Repeat(" ", 100) + "- x\n```\n",
		"ten levels":          "- a\n  - b\n    - c\n      - d\n        - e\n          > f\n          > - g\n          >   - h\n",
	} {
		if _, diags := parse(body, Options{}); len(diags) > 0 {
			t.Errorf("%s:\n%s", name, lines(diags))
		}
	}
}
