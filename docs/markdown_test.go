package docs_test

import (
	"slices"
	"strings"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/markdown"
	"posebook/internal/source"
)

// read returns the HTML of a text in a language, and the codes of what is wrong with it.
func read(text, language string) (html string, codes []string) {
	file := source.NewFile("text.md", []byte(text))
	var diags diag.List
	opts := markdown.Options{Quotes: markdown.QuotesFor(language)}
	doc := markdown.New().Parse(file.Span(0, len(text)), opts, &diags)
	for _, d := range diags {
		codes = append(codes, d.Code)
	}
	return doc.HTML(func(markdown.Target) string { return "x" }), codes
}

// section returns the lines of a page below a heading, up to the next one.
func section(t *testing.T, p *page, heading string) []string {
	t.Helper()
	from := slices.Index(p.lines, "## "+heading)
	if from < 0 {
		t.Fatalf("%s: no heading %q", p.path, heading)
	}
	rest := p.lines[from+1:]
	if end := slices.IndexFunc(rest, func(l string) bool { return strings.HasPrefix(l, "## ") }); end >= 0 {
		rest = rest[:end]
	}
	return rest
}

func snippets(text string) (found []string) {
	for i, part := range strings.Split(text, "`") {
		if i%2 == 1 {
			found = append(found, strings.ReplaceAll(part, `\|`, "|"))
		}
	}
	return found
}

// TestForeignMarkup holds the list of what other programs have to what is refused, and the list of what stays.
func TestForeignMarkup(t *testing.T) {
	lines := section(t, readPage(t, "docs/markdown.md"), "What other programs have")
	refused := 0
	for _, line := range lines {
		cells := strings.Split(strings.ReplaceAll(line, `\|`, "\x00"), "|")
		if len(cells) < 3 {
			continue
		}
		for _, text := range snippets(strings.ReplaceAll(cells[1], "\x00", "|")) {
			refused++
			if _, codes := read(text, "en"); !slices.Contains(codes, "foreign-markup") {
				t.Errorf("%s is not refused as markup of another program, but %q", text, codes)
			}
		}
	}
	start := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "What people do write") })
	stays := snippets(strings.Join(lines[start:], "\n"))
	for _, text := range stays {
		if _, codes := read(text, "en"); len(codes) > 0 {
			t.Errorf("%s: %q", text, codes)
		}
	}
	if refused < 15 || len(stays) < 10 {
		t.Errorf("%d texts that are refused, %d that stay: the page is read in a wrong way", refused, len(stays))
	}
}

// TestQuotesOfLanguages holds the table of quotes to what is made of them.
func TestQuotesOfLanguages(t *testing.T) {
	rows := 0
	for _, line := range section(t, readPage(t, "docs/markdown.md"), "Quotes and dashes") {
		cells := strings.Split(line, "|")
		if len(cells) < 5 || !strings.HasPrefix(line, "| `") || strings.Contains(line, "language") {
			continue
		}
		rows++
		for i, text := range []string{`"so"`, `'so'`, "don't"} {
			want, _, _ := strings.Cut(strings.TrimSpace(cells[i+2]), ", with")
			html, _ := read(text, snippets(cells[1])[0])
			if got := strings.ReplaceAll(html, "\u202F", " "); got != "<p>"+want+"</p>\n" {
				t.Errorf("%s in %s is %s", text, cells[1], html)
			}
		}
	}
	if rows < 4 {
		t.Errorf("%d languages: the table is read in a wrong way", rows)
	}
}
