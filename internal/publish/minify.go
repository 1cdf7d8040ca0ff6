package publish

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"
	"sync"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/xml"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/buffer"
)

const (
	htmlType = "text/html"
	cssType  = "text/css"
	jsType   = "application/javascript"
	jsonType = "application/json"
	xmlType  = "text/xml"
)

// A Minifier makes files smaller without changing what they mean. It may be used from many
// goroutines at once.
//
// It knows a file by its ending: .html, .css, .js, .mjs, .json, .webmanifest, .xml, .atom, .rss
// and .svg. All else passes unchanged.
//
//   - HTML keeps its document tags, end tags, default values and quotes, so that a page reads the same to a program
//     that knows HTML less well than a browser does, and a piece of a page can be minified apart from the rest.
//   - An inline SVG passes untouched. The SVG minifier drops xml:lang and <metadata> (where licences are), rewrites
//     an id that looks like a length, closes up the words around a <tspan>, and loses the </svg> of a drawing with
//     an unclosed child. For the same reasons an .svg file is minified by the rules of XML.
//   - XML keeps one space where it had some, as in 'a <em>b</em>'; text that needs its spaces (xml:space="preserve",
//     <pre>, CDATA) passes unchanged.
//   - JavaScript keeps its names: renaming saves little once compressed, and is where minifiers go wrong. It is
//     written in no newer a language than that of 2020, which every browser in use reads.
//   - JSON keeps its numbers as written. Every block of JSON inside a page is minified as JSON.
type Minifier struct {
	m       *minify.M
	scratch sync.Pool // of *[]byte: the libraries write into what they read
}

// NewMinifier returns a Minifier.
func NewMinifier() *Minifier {
	m := minify.New()
	m.Add(htmlType, &html.Minifier{
		KeepDocumentTags:    true,
		KeepEndTags:         true,
		KeepDefaultAttrVals: true,
		KeepSpecialComments: true,
		KeepQuotes:          true,
	})
	m.Add(cssType, &css.Minifier{})
	m.Add(xmlType, &xml.Minifier{KeepWhitespace: true})
	script := &js.Minifier{KeepVarNames: true, Version: 2020}
	m.AddRegexp(regexp.MustCompile(`^((application|text)/(x-)?javascript|module)$`), script)
	m.AddRegexp(regexp.MustCompile(`^(application/([a-z.-]+\+)?json|importmap|speculationrules)$`), &json.Minifier{KeepNumbers: true})
	return &Minifier{m: m, scratch: sync.Pool{New: func() any { return new([]byte) }}}
}

// mediaType returns how a file is minified, "" if it is not.
func mediaType(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm":
		return htmlType
	case ".css":
		return cssType
	case ".js", ".mjs":
		return jsType
	case ".json", ".webmanifest":
		return jsonType
	case ".xml", ".atom", ".rss", ".svg":
		return xmlType
	}
	return ""
}

// Append appends src, minified as the ending of path tells, to dst. It leaves src as it is. On an
// error, which names path, it returns dst as it was: the libraries then have written half a file.
func (z *Minifier) Append(dst []byte, path string, src []byte) ([]byte, error) {
	kind := mediaType(path)
	if kind == "" || kind == xmlType && needsItsSpaces(src) {
		return append(dst, src...), nil
	}
	scratch := z.scratch.Get().(*[]byte)
	defer z.scratch.Put(scratch)
	*scratch = append(append((*scratch)[:0], src...), 0) // the parser wants room for a zero byte

	out := buffer.NewWriter(dst)
	if err := z.m.Minify(kind, out, buffer.NewReader((*scratch)[:len(src)])); err != nil {
		return dst, located(path, err)
	}
	if name := endTag(src); (kind == htmlType || kind == xmlType) && !endsWith(out.Bytes()[len(dst):], name) {
		return dst, fmt.Errorf("%s: minify: lost the </%s> at its end: is a tag, a quote or a comment left open?", path, name)
	}
	return out.Bytes(), nil
}

// A SourceError says where a file that was to be minified has a fault.
type SourceError struct {
	Path         string
	Line, Column int // from 1
	Message      string
}

func (e *SourceError) Error() string {
	return fmt.Sprintf("%s:%d:%d: minify: %s", e.Path, e.Line, e.Column, e.Message)
}

// located says an error of the libraries in one line; theirs has a picture of the source below it.
func located(path string, err error) error {
	var at *parse.Error
	if errors.As(err, &at) {
		return &SourceError{path, at.Line, at.Column, at.Message}
	}
	return fmt.Errorf("%s: minify: %w", path, err)
}

// needsItsSpaces tells whether an XML file may hold text in which runs of spaces mean something.
func needsItsSpaces(src []byte) bool {
	for _, sign := range []string{`"preserve"`, "'preserve'", "white-space", "<pre", "&lt;pre", "<![CDATA["} {
		if bytes.Contains(src, []byte(sign)) {
			return true
		}
	}
	return false
}

// endTag returns the name of the end tag that a document ends with, "" if it ends otherwise or
// may end so without loss. Where markup is left open, the libraries drop what follows without an
// error, and this tag with it.
func endTag(doc []byte) string {
	doc = bytes.TrimSpace(doc)
	tag, ok := bytes.CutPrefix(doc[max(0, bytes.LastIndexByte(doc, '<')):], []byte("</"))
	tag, ended := bytes.CutSuffix(tag, []byte(">"))
	if !ok || !ended {
		return ""
	}
	switch name := strings.ToLower(string(bytes.TrimSpace(tag))); name {
	case "script", "style", "colgroup": // dropped where they say nothing
		return ""
	default:
		return name
	}
}

// endsWith tells whether a document ends with the end tag of this name, or is an empty element in
// short: <name/>.
func endsWith(doc []byte, name string) bool {
	if name == "" || endTag(doc) == name {
		return true
	}
	last := strings.ToLower(string(doc[max(0, bytes.LastIndexByte(doc, '<')):]))
	return strings.HasPrefix(last, "<"+name) && strings.HasSuffix(last, "/>")
}
