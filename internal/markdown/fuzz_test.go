package markdown

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// seeds are bodies that touch every construct, whole and broken.
var seeds = []string{
	"Stand *tall*, **grow** ~~slump~~ \"it's\" -- ...\nsecond\\\nline\n",
	"## Cues\n\n1. one [a](../poses/b.md#x \"t\")\n2. two\n   - n\n\n> q\n> > r\n",
	"| a | b |\n|:-|-:|\n| 1 | `x\\|y` [x](y.md) | 3 |\n\n***\n",
	"foot[^1] and[^1] [^2]\n\n[^1]: note\n\n    - list\n[^u]: unused\n",
	"term\n: def\n\n    more\n\n~~~go\ncode\n~~~\n\n\tcode\n",
	"a <b>raw</b>\n\n<div>\nblock\n</div>\n\n<!-- c -->\n<script>alert(1)</script>\n",
	"![alt *x*](a.jpg) [a][b] [c][] [d](e f.md) <javascript:x> [e](javascript:x) <https://e.org/?a=1&b=2> [r] [](x.md) [y]()\n\n[r]: /abs\n",
	"gluteus\nmedius tailor's muscle *gluteus* hamstrings &ang; \"TA\"\n",
	"[a <https://b.c> ![d](e) [^1]](f)\n\n[^1]: x [g](h)\n\n    # i\n",
	"\ufeffa\r\n\r\n- b\r\n\r\n\tc &#1; \x00 \xff\r\n",
	"- - - a\n> - > b\n[^1]: [^1]: c\n: d\n",
	"*a _b **c ~~d [e](f) ~~ ** _ *\n[g]:\n<h i> 'j'\n",
}

func TestSeeds(t *testing.T) {
	if len(seeds) == 0 {
		t.Fatal("no seeds")
	}
	for _, s := range seeds {
		checkLaws(t, s)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) { checkLaws(t, body) })
}

// checkLaws holds what is true of every body: no panic, places inside the body, the same again
// when parsed again, HTML that is well formed and has no script and no style in it.
func checkLaws(t *testing.T, body string) {
	t.Helper()
	opts := Options{Terms: atlas, Self: "sartorius", Reserved: []string{"cues"}}
	doc, diags := parse(body, opts)
	again, diagsAgain := parse(body, opts)
	out := htmlOf(doc)
	if out != htmlOf(again) || lines(diags) != lines(diagsAgain) || doc.Text() != again.Text() || !slices.Equal(doc.Steps(), again.Steps()) {
		t.Errorf("%q: not the same when parsed again", body)
	}
	for _, d := range diags {
		checkPlace(t, body, d)
	}
	for _, l := range doc.Links() {
		if s := l.Dest.Span; s.Start < len(head) || s.End < s.Start || s.End > len(s.File.Text) {
			t.Errorf("%q: %q is at %d to %d", body, l.Dest.Text, s.Start, s.End)
		}
	}
	if err := wellFormed(out); err != nil {
		t.Errorf("%q: %v in\n%s", body, err, out)
	}
	checkAgainstGoldmark(t, body)
	ids := slices.Sorted(slices.Values(doc.Anchors()))
	if len(slices.Compact(ids)) != len(doc.Anchors()) || slices.Contains(ids, "cues") {
		t.Errorf("%q: ids are not unique: %q", body, doc.Anchors())
	}
	if slices.ContainsFunc(ids, func(id string) bool { return strings.ContainsAny(id, "_ ") }) {
		t.Errorf("%q: an underscore or a space in %q", body, ids)
	}
}

// plainRenderer is goldmark with its own writer.
var plainRenderer = goldmark.New(goldmark.WithExtensions(
	extension.Table, extension.DefinitionList, extension.Footnote,
	extension.NewTypographer(extension.WithTypographicSubstitutions(typography)),
), goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithInlineParsers(
	util.Prioritized(strikes{extension.NewStrikethroughParser()}, 500),
)), goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500))))

// straightened takes back what is done to quotes: goldmark's own writer has them as they were
// typed.
var straightened = strings.NewReplacer("“", "&quot;", "”", "&quot;", "″", "&quot;", "‘", "'", "’", "'", "′", "'")

// checkAgainstGoldmark compares a body without faults with what goldmark's own writer makes of
// it, but for white space, where there is nothing that is written in another way here.
func checkAgainstGoldmark(t *testing.T, body string) {
	t.Helper()
	doc, diags := parse(body, Options{})
	var want strings.Builder
	if err := plainRenderer.Convert([]byte(body), &want); err != nil {
		t.Fatal(err)
	}
	for _, own := range []string{"<a ", "<img ", " id=", "<table"} {
		if len(diags) > 0 || strings.Contains(want.String(), own) {
			return
		}
	}
	got := straightened.Replace(strings.Join(strings.Fields(htmlOf(doc)), ""))
	if want := straightened.Replace(strings.Join(strings.Fields(want.String()), "")); got != want {
		t.Errorf("%q: got\n%s\nwant\n%s", body, got, want)
	}
}

func checkPlace(t *testing.T, body string, d diag.Diagnostic) {
	t.Helper()
	if s := d.Span; !s.HasPosition() || s.Start < len(head) || s.End < s.Start || s.End > len(s.File.Text) {
		t.Errorf("%q: %s is at %d to %d of %d", body, d.Code, s.Start, s.End, len(s.File.Text))
	}
	if strings.ContainsAny(d.Message, "\n\r") || d.Code == "" {
		t.Errorf("%q: message %q, code %q", body, d.Message, d.Code)
	}
}

// wellFormed reads HTML token by token: every element is known, closed, and in its place; so is
// every attribute.
func wellFormed(text string) error {
	var open []string
	z := html.NewTokenizer(strings.NewReader(text))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		switch token.Type {
		case html.CommentToken, html.DoctypeToken, html.SelfClosingTagToken:
			return fmt.Errorf("a %s", token.Type)
		case html.StartTagToken:
			if err := checkTag(token, open); err != nil {
				return err
			}
			if !slices.Contains([]string{"br", "hr", "img"}, token.Data) {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				return fmt.Errorf("</%s> within %q", token.Data, open)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("%q not closed", open)
	}
	return sameTree(text)
}

// sameTree parses HTML as a browser does, which moves what stands where it may not, and compares.
func sameTree(text string) error {
	nodes, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return err
	}
	var parsed strings.Builder
	for _, n := range nodes {
		if err := html.Render(&parsed, n); err != nil {
			return err
		}
	}
	if got, want := tokens(parsed.String()), tokens(text); got != want {
		return fmt.Errorf("a browser reads it as\n%s", got)
	}
	return nil
}

func tokens(text string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type == html.SelfClosingTagToken {
			token.Type = html.StartTagToken
		}
		slices.SortFunc(token.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
		out.WriteString(token.String())
	}
	return out.String()
}

// attributes are the elements that may be written, each with its attributes.
var attributes = map[string][]string{
	"p": nil, "em": nil, "strong": nil, "del": nil, "code": {"class"}, "pre": nil, "br": nil, "hr": nil, "ul": nil, "ol": {"start"}, "li": {"id"},
	"blockquote": nil, "dl": nil, "dt": nil, "dd": nil, "table": nil, "thead": nil, "tbody": nil, "tr": nil, "th": {"scope", "class"}, "td": {"class"},
	"h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"}, "sup": {"id"}, "section": {"class", "role", "aria-label"},
	"a": {"class", "href", "title", "rel", "role", "aria-label"}, "img": {"src", "alt", "title", "loading"},
}

func checkTag(token html.Token, open []string) error {
	allowed, known := attributes[token.Data]
	if !known {
		return fmt.Errorf("<%s>", token.Data)
	}
	if token.Data == "a" && slices.Contains(open, "a") {
		return fmt.Errorf("a link in a link")
	}
	for _, a := range token.Attr {
		if !slices.Contains(allowed, a.Key) {
			return fmt.Errorf("<%s %s>", token.Data, a.Key)
		}
		if a.Key == "href" && !slices.ContainsFunc([]string{"http:", "https:", "mailto:", "tel:", "file:", "#", "/muscles/"}, func(p string) bool {
			return strings.HasPrefix(strings.ToLower(a.Val), p)
		}) {
			return fmt.Errorf("href %q", a.Val)
		}
	}
	return nil
}

// A Doc must not hold on to the parser's tree or to the body: it has only strings, and targets
// with their places.
func TestDocIsCompact(t *testing.T) {
	want := []string{"packed []uint8", "holes []markdown.hole", "targets []markdown.Target", "anchors []string", "text string", "steps []string"}
	var got []string
	for f := range reflect.TypeFor[Doc]().Fields() {
		got = append(got, f.Name+" "+f.Type.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	doc := engine.Parse(source.NewFile("a.md", []byte("a")).Span(0, 1), Options{}, new(diag.List))
	if doc.holes != nil || doc.targets != nil || doc.anchors != nil {
		t.Errorf("slices without content: %+v", doc)
	}
}
