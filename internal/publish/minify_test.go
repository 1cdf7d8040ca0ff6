package publish

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
)

// Each case is a trap that a minifier of this family has been seen to fall into, or a rule that
// pages lean on.
var minified = []struct{ name, path, in, want string }{
	{"page", "a.html",
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n <meta charset=\"utf-8\">\n <title> Tree </title>\n</head>\n<body>\n<ul>\n <li>a</li>\n</ul>\n</body>\n</html>\n",
		`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tree</title></head><body><ul><li>a</li></ul></body></html>`},
	{"document and end tags are kept", "a.html", "<html><head></head><body><p>a</p><p>b</p><table><tr><td>c</td></tr></table></body></html>",
		"<html><head></head><body><p>a</p><p>b</p><table><tr><td>c</td></tr></table></body></html>"},
	{"a piece of a page", "a.html", "<h2>Hold</h2>\n\n<p>5 breaths</p>\n", "<h2>Hold</h2><p>5 breaths</p>"},
	{"default values are kept", "a.html", `<button type="submit">a</button><input type="text">`, `<button type="submit">a</button><input type="text">`},
	{"quotes are kept", "a.html", `<a href="../tree/" title='say "a"'>b</a>`, `<a href="../tree/" title='say "a"'>b</a>`},
	{"a space between words stays", "a.html", "<p>One  <em>two</em>\n<b>three</b>.</p>", "<p>One <em>two</em>\n<b>three</b>.</p>"},
	{"escapes stay escaped", "a.html", "<p>&lt;b&gt; &amp;amp; 5&nbsp;s</p>", "<p>&lt;b> &amp;amp; 5&nbsp;s</p>"},
	{"text that needs its spaces", "a.html", "<pre>\n a  b\n</pre><textarea>\n a  b</textarea>", "<pre>\n a  b\n</pre><textarea>\n a  b</textarea>"},
	{"comments go, special ones stay", "a.html", "<p>a</p><!-- b --><!--[if IE]><p>c</p><![endif]--><!--#include x -->", "<p>a</p><!--[if IE]><p>c</p><![endif]--><!--#include x -->"},
	{"hidden until found", "a.html", `<p hidden="until-found">a</p><details open="">b</details>`, `<p hidden="until-found">a</p><details open>b</details>`},
	{"JSON-LD", "a.html", `<script type="application/ld+json">{ "@type": "HowTo", "n": 1.10, "t": "a  <\/script> b" }</script>`,
		`<script type="application/ld+json">{"@type":"HowTo","n":1.10,"t":"a  <\/script> b"}</script>`},
	{"JSON island", "a.html", `<script type="application/json" id="d">[ 1.0, 1e3, 12345678901234567890, "\u003c" ]</script>`,
		`<script type="application/json" id="d">[1.0,1e3,12345678901234567890,"\u003c"]</script>`},
	{"inline script", "a.html", "<script>let longName = 1; // c\nf( longName ?? 2 )</script>", "<script>let longName=1;f(longName??2)</script>"},
	{"module script", "a.html", `<script type="module">import a from "./a.js"; a( 1 )</script>`, `<script type="module">import a from"./a.js";a(1)</script>`},
	{"other scripts pass", "a.html", `<script type="text/template"> <p> a </p> </script>`, `<script type="text/template"> <p> a </p> </script>`},
	{"style", "a.html", "<style>\na { color: #ff0000 }\n</style><p style=\"margin: 0px\">b</p>", `<style>a{color:red}</style><p style="margin:0">b</p>`},

	{"inline SVG passes", "a.html",
		"<p>a</p>\n<svg viewBox=\"0 0 24.0 24\" xml:lang=\"de\" preserveAspectRatio=\"xMidYMid meet\">\n<title>Tree  pose</title><defs><clipPath id=\"10px\"><rect width=\"10px\"/></clipPath></defs><g clip-path=\"url(#c)\"><use href=\"#id\"/></g></svg>\n<p>b</p>",
		"<p>a</p><svg viewBox=\"0 0 24.0 24\" xml:lang=\"de\" preserveAspectRatio=\"xMidYMid meet\">\n<title>Tree  pose</title><defs><clipPath id=\"10px\"><rect width=\"10px\"/></clipPath></defs><g clip-path=\"url(#c)\"><use href=\"#id\"/></g></svg><p>b</p>"},
	{"words around a tspan", "a.html", "<svg><text>Warrior <tspan>3</tspan> left</text></svg>", "<svg><text>Warrior <tspan>3</tspan> left</text></svg>"},
	{"an unclosed child keeps </svg>", "a.html", "<html><body><svg><g></svg> <p>b</p></body></html>", "<html><body><svg><g></svg><p>b</p></body></html>"},
	{"a drawing in a drawing", "a.html", "<svg><svg> </svg> </svg> <p>b</p>", "<svg><svg> </svg> </svg><p>b</p>"},

	{"SVG file", "a.svg",
		"<?xml version=\"1.0\"?>\n<!-- c -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24.0 24\" xml:lang=\"de\">  <title>a</title><metadata>CC BY</metadata><linearGradient id=\"10px\"></linearGradient><text>a  <tspan>b</tspan> c</text><use href=\"#10px\"/></svg>\n",
		`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24.0 24" xml:lang="de"> <title>a</title><metadata>CC BY</metadata><linearGradient id="10px"/><text>a <tspan>b</tspan> c</text><use href="#10px"/></svg>`},
	{"SVG that needs its spaces", "a.svg", `<svg><text xml:space="preserve">a  b</text></svg>`, `<svg><text xml:space="preserve">a  b</text></svg>`},

	{"CSS", "a.css", "/*! CC0 */\n@media (min-width: 10em) { a { margin: 0px 0px; width: calc(1px + 2em) } }\n:root { --x: 1px }\n",
		"/*!CC0*/@media(min-width:10em){a{margin:0;width:calc(1px + 2em)}}:root{--x:1px}"},
	{"CSS nesting and layers", "a.css", "@layer a, b;\na { &:hover { color: blue } }", "@layer a,b;a{&:hover{color:blue}}"},
	{"script keeps its names", "a.js", "// c\nconst longName = (x) => x?.y;\nexport { longName };\n", "const longName=x=>x?.y;export{longName}"},
	{"script template", "a.mjs", "f(`x  ${ 1 }`)", "f(`x  ${1}`)"},
	{"JSON", "library.json", "{ \"a\": [1.0, 1e3, 12345678901234567890],\n \"b\": \"x  \\u003c\" }\n", `{"a":[1.0,1e3,12345678901234567890],"b":"x  \u003c"}`},
	{"web manifest", "site.webmanifest", "{ \"name\": \"a\" }", `{"name":"a"}`},
	{"feed", "feed.xml",
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>a  b</title><content type=\"html\">&lt;p&gt;a &amp;amp; b&lt;/p&gt;</content></feed>\n",
		`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>a b</title><content type="html">&lt;p&gt;a &amp;amp; b&lt;/p&gt;</content></feed>`},
	{"feed that needs its spaces", "feed.xml", "<content>&lt;pre&gt;a  b&lt;/pre&gt;</content>", "<content>&lt;pre&gt;a  b&lt;/pre&gt;</content>"},
	{"an empty feed", "feed.xml", "<urlset a=\"b\">\n</urlset>\n", `<urlset a="b"/>`},
	{"an end tag in capitals", "a.html", "<HTML><BODY><P>a</P></BODY></HTML >\n", "<html><body><p>a</p></body></html>"},
	{"an empty script at the end", "a.html", "<p>a</p><script></script>", "<p>a</p>"},
	{"a void tag at the end", "a.html", "<p>a</p><br/>", "<p>a</p><br>"},
	{"an SVG file drawn to fit", "a.svg", "<svg preserveAspectRatio=\"none\">\n\n<g/>\n</svg>", "<svg preserveAspectRatio=\"none\">\n<g/>\n</svg>"},
	{"ending in capitals", "A.HTML", "<p> a </p>", "<p>a</p>"},
	{"other endings pass", "robots.txt", "a  b\n", "a  b\n"},
	{"no ending passes", "_headers", "/*\n  a: b\n", "/*\n  a: b\n"},
	{"empty", "a.html", "", ""},
}

func TestMinify(t *testing.T) {
	z := NewMinifier()
	for _, c := range minified {
		t.Run(c.name, func(t *testing.T) {
			src := []byte(c.in)
			got, err := z.Append([]byte("before"), c.path, src)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != "before"+c.want {
				t.Errorf("got  %s\nwant %s", strings.TrimPrefix(string(got), "before"), c.want)
			}
			if string(src) != c.in {
				t.Errorf("the source became %s", src)
			}
		})
	}
}

// What is minified has no more to give: a second pass must change nothing.
func TestMinifyTwice(t *testing.T) {
	z := NewMinifier()
	for _, c := range minified {
		if got, err := z.Append(nil, c.path, []byte(c.want)); err != nil || string(got) != c.want {
			t.Errorf("%s: %s, %v", c.name, got, err)
		}
	}
}

func TestMinifyErrors(t *testing.T) {
	z := NewMinifier()
	for _, c := range []struct{ path, in, want string }{
		{"a/b.html", "<html>\n<script>if (</script><p>b</p></html>", "a/b.html:2:13: minify: unexpected EOF in expression"},
		{"a.html", "<html><script>let a = 1;</html>", "a.html:1:25: minify: unexpected < in expression"},
		{"a.html", `<script type="application/ld+json">{bad}</script>`, "a.html:1:37: minify: expected object key to be a quoted string"},
		{"a.html", "<html><body><!-- open </body></html>", "a.html: minify: lost the </html> at its end: is a tag, a quote or a comment left open?"},
		{"a.html", `<html><body><p title="open></p></body></html>`, "a.html: minify: lost the </html> at its end: is a tag, a quote or a comment left open?"},
		{"a.js", "let = ;", "a.js:1:7: minify: unexpected ; in expression"},
		{"a.json", `{"a": 1`, "a.json:1:8: minify: expected object key to be a quoted string"},
		{"a.json", `{"a": 1} {}`, "a.json:1:10: minify: expected comma character or an array or object ending"},
		{"a.xml", "<a><b></a>", "a.xml: minify: lost the </a> at its end: is a tag, a quote or a comment left open?"},
	} {
		got, err := z.Append([]byte("before"), c.path, []byte(c.in))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v\nwant %s", c.in, err, c.want)
		}
		if string(got) != "before" {
			t.Errorf("%s: left %q", c.in, got)
		}
	}
}

// A worker appends to one buffer again and again, and many workers share a minifier.
func TestMinifyFromManyGoroutines(t *testing.T) {
	z := NewMinifier()
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			var buf []byte
			for j := range 50 {
				page := fmt.Sprintf("<p> %d </p>\n<script type=\"application/json\">[ %d, \"%s\" ]</script>", i, j, strings.Repeat("x", j))
				want := fmt.Sprintf("<p>%d</p><script type=\"application/json\">[%d,\"%s\"]</script>", i, j, strings.Repeat("x", j))
				var err error
				if buf, err = z.Append(buf[:0], "a.html", []byte(page)); err != nil || string(buf) != want {
					t.Errorf("%s, %v, want %s", buf, err, want)
				}
			}
		})
	}
	group.Wait()
}

func FuzzMinifyJSON(f *testing.F) {
	seeds := []string{`{"a":[1.0,-0,1e3]}`, `[ null , "\u2028<" ]`, `"x"`, ` 7 `}
	for _, s := range seeds {
		f.Add(s)
	}
	z := NewMinifier()
	f.Fuzz(func(t *testing.T, in string) {
		if !json.Valid([]byte(in)) {
			return
		}
		out, err := z.Append(nil, "a.json", []byte(in))
		if err != nil {
			t.Skip() // refused, not changed
		}
		var a, b any
		if json.Unmarshal([]byte(in), &a) != nil {
			return // a number too large for Go
		}
		if err := json.Unmarshal(out, &b); err != nil {
			t.Fatalf("%q became %q: %v", in, out, err)
		}
		if fmt.Sprint(a) != fmt.Sprint(b) {
			t.Errorf("%q became %q", in, out)
		}
	})
}

func BenchmarkMinify(b *testing.B) {
	var page strings.Builder
	page.WriteString(minified[0].in[:strings.Index(minified[0].in, "</body>")])
	for i := range 60 {
		fmt.Fprintf(&page, "<section>\n  <h2>Step %d</h2>\n  <p>Reach back through the  <a href=\"../heel/\">heel</a>.</p>\n</section>\n", i)
	}
	page.WriteString("</body>\n</html>\n")
	z, src, buf := NewMinifier(), []byte(page.String()), []byte(nil)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if buf, err = z.Append(buf[:0], "a.html", src); err != nil {
			b.Fatal(err)
		}
	}
}
