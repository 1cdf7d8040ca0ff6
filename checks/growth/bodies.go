package growth

import (
	"fmt"
	"slices"
	"strings"
)

// bodies are the constructs of running text.
func bodies() []Case {
	return slices.Concat(paragraphs(), headingsAndLinks(), blocks(), emphasis(), brackets(), words())
}

// body is a pose with a text.
func body(name string, n int, text func(n int) string) Case {
	return Case{Name: "body: " + name, N: n, Make: func(n int) Library { return pose("", text(n)) }}
}

// same is a text of one piece, again and again.
func same(name string, n int, piece string) Case {
	return body(name, n, func(n int) string { return strings.Repeat(piece, n) })
}

// count is a text of pieces with numbers in them.
func count(name string, n int, format string) Case {
	return body(name, n, func(n int) string { return numbered(n, format) })
}

// around is a text with a piece before it as often as one after it.
func around(name string, n int, before, middle, after string) Case {
	return body(name, n, func(n int) string { return strings.Repeat(before, n) + middle + strings.Repeat(after, n) })
}

// paragraphs are paragraphs and lines.
func paragraphs() []Case {
	return []Case{
		count("paragraphs", 1000, "Paragraph %d of the text.\n\n"),
		count("lines of a paragraph", 1000, "Line %d of it\n"),
		count("words of a line", 2000, "word%d "),
		same("letters of a word", 10000, "a"),
	}
}

// headingsAndLinks are headings, links and footnotes.
func headingsAndLinks() []Case {
	return []Case{
		count("headings", 500, "## Heading %d\n\n"),
		same("headings of one name", 500, "## Heading\n\n"),
		count("headings of one name and a number", 500, "## Heading\n\n## Heading %d\n\n"),
		count("headings with anchors that are dead", 1500, "## Heading %d\n\nSee [x](#hedding-%d).\n\n"),
		count("links to headings", 500, "## Heading %d\n\nSee [x](#heading-%d).\n\n"),
		count("anchors on another page that are dead", 500, "See [x](tree.md#hedding-%d).\n\n"),
		count("links that are dead", 500, "See [x](tre%d.md).\n\n"),
		same("links to one page", 500, "See [tree](tree.md).\n\n"),
		same("links in one paragraph", 150, "See [tree](tree.md).\n"),
		count("links to other sites", 500, "See [x](https://example.org/%d).\n\n"),
		count("links by reference", 500, "See [x %d].\n\n[x %d]: tree.md\n\n"),
		square(count("references that nobody uses", 240, "[x %d]: tree.md\n")),
		count("links by references that are not there", 500, "See [x][y%d].\n\n"),
		same("links by one reference", 500, "See [x].\n\n[x]: tree.md\n\n"),
		count("links of a scheme that is refused", 500, "See [x](foo:%d).\n\n"),
		count("pictures that are not there", 500, "![x](a%d.jpg)\n\n"),
		count("addresses in angles", 500, "<https://example.org/%d>\n\n"),
		same("HTML", 500, "<b>a</b>\n\n"),
		same("HTML in one paragraph", 500, "<b>a</b> "),
		same("entities", 200, "&amp; &copy; &nope; "),
		square(count("footnotes", 60, "A note.[^%d]\n\n[^%d]: It is here.\n\n")),
		count("footnotes that nobody uses", 60, "[^%d]: It is here.\n\n"),
		same("references to one footnote", 60, "A note.[^1]\n\n"),
		count("footnotes that are not there", 60, "A note.[^%d]\n\n"),
	}
}

// blocks are tables, lists, quotes and code.
func blocks() []Case {
	return []Case{
		body("rows of a table", 200, func(n int) string { return "| a | b |\n|---|---|\n" + numbered(n, "| x%d | y |\n") }),
		body("columns of a table", 50, func(n int) string {
			return strings.Repeat("| a ", n) + "|\n" + strings.Repeat("|---", n) + "|\n" + strings.Repeat("| b ", n) + "|\n"
		}),
		same("tables", 100, "| a |\n|---|\n| b |\n\n"),
		count("items of a list", 500, "- item %d\n"),
		count("items of a numbered list", 500, "1. item %d\n"),
		count("items with lists", 500, "- item %d\n  - one\n"),
		same("lists", 500, "- a\n\n* b\n\n"),
		same("loose items", 500, "- a\n\n"),
		same("tasks", 150, "- [ ] a\n"),
		same("definitions", 500, "word\n: what it is\n\n"),
		same("quotes", 500, "> a\n\n"),
		same("lines of a quote", 500, "> a\n"),
		same("code", 150, "`a` "),
		same("code blocks", 500, "```\na\n```\n\n"),
		same("lines set in", 500, "    a\n"),
		same("rules", 500, "***\n\n"),
		same("rules under text", 500, "a\n---\n\n"),
		same("empty lines", 2000, "\n"),
		same("lines that break", 500, "a\\\n"),
		same("escapes", 500, "\\* "),
		same("blanks", 5000, " "),
		same("blanks within", 2000, "a   "),
		same("blank and tab", 2000, " \t"),
	}
}

// emphasis are emphasis and quotes.
func emphasis() []Case {
	return []Case{
		same("emphasis", 100, "*a* **b** "),
		same("emphasis that is open", 400, "*a "),
		same("emphasis that is closed", 400, "a* "),
		same("emphasis in two ways", 150, "*a **b "),
		same("emphasis that crosses", 100, "*a _b* c_ "),
		same("asterisks", 400, "*"),
		same("underscores", 400, "_"),
		same("tildes", 400, "~"),
		same("struck out", 150, "~~a~~ "),
		same("dashes and dots", 1000, "a -- b... "),
		same("double quotes", 400, "\"a\" "),
		same("double quotes that open", 400, "\"a "),
		same("single quotes", 400, "'a' "),
		same("apostrophes", 400, "a'b "),
	}
}

// brackets are brackets, angles, ticks and what nests.
func brackets() []Case {
	return []Case{
		same("brackets", 400, "[a] "),
		same("brackets that open", 400, "[a "),
		same("brackets that close", 400, "a] "),
		same("brackets and parentheses", 400, "[a]( "),
		same("brackets in brackets", 400, "[a][ "),
		same("picture marks", 400, "![ "),
		same("angles", 400, "< "),
		same("angles of a comment", 400, "<!-- "),
		same("angles of a declaration", 100, "<!A "),
		same("angles of an instruction", 400, "<? "),
		same("angles of a CDATA", 400, "<![CDATA[ "),
		same("angles of a tag", 400, "<a b=\" "),
		same("ticks", 400, "` "),
		body("runs of ticks, long and short", 20, func(n int) string {
			return each(n, func(i int) string { return strings.Repeat("`", 1+i%20) + " " })
		}),
		same("open parentheses of an address", 400, "[a](((( "),
		around("quotes in quotes", 4, "> ", "a", ""),
		around("brackets in brackets, closed", 4, "[", "a", "]"),
		around("emphasis in emphasis", 4, "*", "a", "*"),
		body("lists in lists", 4, func(n int) string {
			return each(n, func(i int) string { return strings.Repeat("  ", i) + "- a\n" })
		}),
	}
}

// words are names of muscles, letters and signs.
func words() []Case {
	return []Case{
		same("one muscle", 500, "The soleus works.\n\n"),
		same("one muscle in one paragraph", 500, "The soleus works.\n"),
		same("names of two muscles that nearly are", 500, "gluteus gluteus medius of "),
		same("beginnings of a muscle", 1000, "flexor "),
		same("wikilinks", 150, "[[tree]] "),
		same("percent signs", 400, "%% a %% "),
		same("steps", 500, "1. Do it.\n"),
		same("backslashes", 2000, "\\"),
		same("bars", 400, "a | b\n\n"),
		same("hashes", 400, "# "),
		same("plus signs", 1000, "+\n"),
		same("numbers that begin lists", 500, "1) a\n2. b\n"),
		same("fences that open", 100, "```\n~~~\n"),
		same("letters with marks", 2000, "e\u0301 \u0915\u093f "),
		same("letters that fold into two", 2000, "ß ŉ "),
	}
}

// muscleNames are names that the atlas knows, each another.
func muscleNames() []string {
	return strings.Split("soleus,gastrocnemius,plantaris,popliteus,sartorius,gracilis,pectineus,piriformis,"+
		"iliacus,psoas major,brachialis,gluteus maximus,gluteus medius,gluteus minimus,adductor longus,adductor brevis,"+
		"adductor magnus,biceps femoris,semitendinosus,semimembranosus,rectus femoris,vastus lateralis,vastus medialis,"+
		"vastus intermedius,deltoid,supraspinatus,infraspinatus,teres minor,teres major,subscapularis,trapezius,latissimus dorsi", ",")
}

// someMuscles are n names of muscles, again and again.
func someMuscles(n int, format string) string {
	list := muscleNames()
	return each(n, func(i int) string { return fmt.Sprintf(format, list[i%len(list)]) })
}
