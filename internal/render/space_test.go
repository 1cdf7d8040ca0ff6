package render

import (
	"testing"
	"testing/fstest"

	"posebook/internal/page"
)

func TestCloseSpace(t *testing.T) {
	for layout, want := range map[string]string{
		"<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n":                 "<ul><li>a</li><li>b</li></ul>",
		"<p>\n<a href=\"x\">a</a>\n<a href=\"y\">b</a>\n</p>":       "<p><a href=\"x\">a</a> <a href=\"y\">b</a></p>",
		"<p>two   words\n\n and <b>bold</b>  text</p>":              "<p>two words and <b>bold</b> text</p>",
		"<p> a </p>  b  <p>":                                        "<p>a</p>b<p>",
		"<span>a</span> <span>b</span>":                             "<span>a</span> <span>b</span>",
		"<pre>\n  a\n   b</pre>  <textarea> x  y </textarea>":       "<pre>\n  a\n   b</pre><textarea> x  y </textarea>",
		"<pre><b> a  b </b>  </pre>":                                "<pre><b> a  b </b>  </pre>",
		"<script>\n a  <  b \n</script>\n<style>\n a  {}\n</style>": "<script>\n a  <  b \n</script><style>\n a  {}\n</style>",
		"<p title=\"a >  < b\"  class='x  y'>a</p>":                 "<p title=\"a >  < b\"  class='x  y'>a</p>",
		"1 <  2  <p>": "1 &lt; 2<p>",
		"<svg>\n<path d=\"M0 0\"/>\n<path d=\"M1 1\"/>\n</svg>\n<b>x</b>":     "<svg><path d=\"M0 0\"/><path d=\"M1 1\"/></svg> <b>x</b>",
		"<text>a  b</text>  <text>c</text>":                                   "<text>a b</text> <text>c</text>",
		"<dt>a</dt>\n{{if .}}\n<dd>b</dd>\n{{end}}\n<dd>c</dd>":               "<dt>a</dt><dd>b</dd><dd>c</dd>",
		"<b>a</b>\n{{if .}}\n<i>b</i>\n{{else}}\n<i>c</i>\n{{end}}\n<b>d</b>": "<b>a</b>  <i>b</i>  <b>d</b>",
		"{{with .}}<pre>{{end}}\n  a":                                         "<pre>\n  a",
		"<p>{{.}}\n</p>":                                                      "<p>here</p>",
		"<b>{{.}}</b>\n{{.}}\n<p>":                                            "<b>here</b> here<p>",
		"<p class=\"{{.}}  x\">\n <b  id=\"{{.}}\" >a</b>":                    "<p class=\"here  x\"><b  id=\"here\" >a</b>",
		"<UL>\n <LI>a":             "<UL><LI>a",
		"<h2>a</h2>\n\n<h3>b</h3>": "<h2>a</h2><h3>b</h3>",
	} {
		r, err := New(fstest.MapFS{"pose.html": {Data: []byte(layout)}}, Options{})
		if err != nil {
			t.Errorf("%s: %v", layout, err)
			continue
		}
		got, err := r.Render(nil, page.Page{File: "index.html", Layout: "pose", Data: "here"})
		if err != nil || string(got) != want {
			t.Errorf("%q\n got %q (%v)\nwant %q", layout, got, err, want)
		}
	}
}
