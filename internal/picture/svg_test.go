package picture_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"posebook/internal/picture"
)

const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape">`

// What drawing programs write passes.
func TestDrawings(t *testing.T) {
	for _, inner := range []string{
		``,
		`<title>Tree</title><desc>A pose (on one leg)</desc><metadata>text @import</metadata>`,
		`<style type="text/css">.a{fill:url(#g);transform:rotate(45deg)} @media (prefers-color-scheme: dark){.a{fill:#fff}}</style>`,
		`<style><![CDATA[ .a > .b { fill: rgb(1,2,3) } ]]></style>`,
		`<defs><linearGradient id="g" xlink:href="#h"><stop offset="0" stop-color="#000"/></linearGradient></defs><use href="#a"/>`,
		`<g class="layer (1)" data-name="Layer 1 (copy@home)" aria-label="Tree (left)"><path d="M0 0L1 1Z" transform="matrix(1,0,0,1,0,0)" style="fill:url('#g');stroke:none"/></g>`,
		`<text x="1" xml:space="preserve" font-family="'Open Sans', sans-serif"><tspan>a &amp; b</tspan></text>`,
		`<image width="1" height="1" href="data:image/png;base64,iVBORw0KGgo="/><image xlink:href="DATA:image/jpeg;base64,/9j/"/>`,
		`<g inkscape:label="Layer 1" inkscape:groupmode="layer"/><inkscape:path-effect effect="spiro"/>`,
		`<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work xmlns:cc="http://creativecommons.org/ns#" rdf:about=""/></rdf:RDF></metadata>`,
		`<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><circle r="1" filter="url(#f)" clip-path="url( #c )"/>`,
		`<!-- a note -->`,
	} {
		if _, fault := picture.Check("a.svg", []byte(open+inner+"</svg>")); fault != nil {
			t.Errorf("%s\n%s at %d", inner, fault.Message, fault.Offset)
		}
	}
	for _, head := range []string{
		"\ufeff<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n",
		"<!-- Generator -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
	} {
		if _, fault := picture.Check("a.svg", []byte(head+open+"</svg>")); fault != nil {
			t.Errorf("%s\n%s", head, fault.Message)
		}
	}
}

// What runs, loads, leads elsewhere or can't be judged is refused, at its place.
func TestDrawingsThatAreRefused(t *testing.T) {
	for _, c := range []struct{ inner, want string }{
		{`<script>alert(1)</script>`, "a drawing can't hold <script>"},
		{`<g><SCRIPT/></g>`, "a drawing can't hold <SCRIPT>"},
		{`<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>`, "a drawing can't hold <script>"},
		{`<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>`, "a drawing can't hold <script>"},
		{`<foreignObject><body/></foreignObject>`, "a drawing can't hold <foreignObject>"},
		{`<a href="https://example.org"/>`, "a drawing can't hold <a>"},
		{`<animate attributeName="href" to="javascript:alert(1)"/>`, "a drawing can't hold <animate>"},
		{`<set attributeName="onclick" to="alert(1)"/>`, "a drawing can't hold <set>"},
		{`<handler type="text/javascript">alert(1)</handler>`, "a drawing can't hold <handler>"},
		{`<path onload="alert(1)"/>`, `a drawing's <path> can't have the attribute "onload"`},
		{`<path ONLOAD="alert(1)"/>`, `a drawing's <path> can't have the attribute "ONLOAD"`},
		{`<g xml:base="https://example.org/"/>`, `a drawing's <g> can't have the attribute "base"`},
		{`<g evil:x="1"/>`, `a drawing's <g> can't have the attribute "x"`},
		{`<use href="other.svg#a"/>`, `the drawing refers to something outside itself: "other.svg#a"`},
		{`<use xlink:href="https://example.org/a#b"/>`, `the drawing refers to something outside itself: "https://example.org/a#b"`},
		{`<image href="https://example.org/a.png"/>`, `the drawing refers to something outside itself: "https://example.org/a.png"`},
		{`<image href="data:image/svg+xml;base64,PHN2Zy8+"/>`, `the drawing refers to something outside itself: "data:image/svg+xml;base64,PHN2Zy8+"`},
		{`<use href="data:image/png;base64,AA"/>`, `the drawing refers to something outside itself: "data:image/png;base64,AA"`},
		{`<use href=" &#106;avascript:alert(1)"/>`, `the drawing refers to something outside itself: "javascript:alert(1)"`},
		{`<path fill="url(https://example.org/a#b)"/>`, `the drawing's styles refer to something outside itself: "url(https://example.org/a#b)"`},
		{`<path style="fill:URL( 'x.svg#b')"/>`, `the drawing's styles refer to something outside itself: "url( 'x.svg#b')"`},
		{`<path style="fill:u\72l(x)"/>`, `the drawing's styles can't be trusted: "fill:u\\72l(x)"`},
		{`<path style="background:image-set('a.png' 1x)"/>`, `the drawing's styles refer to something outside itself: "image-set('a.png' 1x)"`},
		{`<style>@import "https://example.org/a.css";</style>`, `the drawing's styles load something or can't be trusted: "@import \"https://example.org/a.css\";"`},
		{`<style>@font-face{src:url(a.woff)}</style>`, `the drawing's styles load something or can't be trusted: "@font-face{src:url(a.woff)}"`},
		{`<style>a{b:url(//example.org)}</style>`, `the drawing's styles refer to something outside itself: "url(//example.org)}"`},
		{`<style>@<!-- -->import "a"</style>`, `the drawing's styles load something or can't be trusted: "@"`},
		{`<?xml-stylesheet href="a.css"?>`, "the drawing asks for something else to be loaded or run: <?xml-stylesheet"},
		{`&own;`, "the picture can't be read as SVG: invalid character entity &own;"},
		{`<g>`, "the picture can't be read as SVG: element <g> closed by </svg>"},
	} {
		text := open + c.inner + "</svg>"
		_, fault := picture.Check("a.svg", []byte(text))
		switch {
		case fault == nil:
			t.Errorf("%s passes", c.inner)
		case fault.Message != c.want:
			t.Errorf("%s\n got %s\nwant %s", c.inner, fault.Message, c.want)
		case fault.Offset < len(open) || fault.Offset > len(text):
			t.Errorf("%s: at %d", c.inner, fault.Offset)
		}
	}
}

func TestFilesThatAreNoDrawings(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "the name says SVG, and the file is no picture"},
		{"a text", "the name says SVG, and the file is no picture"},
		{"<html><svg/></html>", "the name says SVG, and the file begins with <html>"},
		{"<svg/>", `no browser shows the drawing: its <svg> lacks xmlns="http://www.w3.org/2000/svg"`},
		{`<!DOCTYPE svg [<!ENTITY a "b">]>` + open + "</svg>", "the drawing defines entities of its own"},
		{`<?xml version="1.0" encoding="iso-8859-1"?>` + open + "</svg>", "the picture can't be read as SVG: xml: opening charset \"iso-8859-1\": it is not in UTF-8"},
		{"\x1f\x8b\x08", "the picture can't be read as SVG: illegal character code U+001F"},
		{open, "the picture can't be read as SVG: unexpected EOF"},
	} {
		if _, fault := picture.Check("a.svg", []byte(c.text)); fault == nil || fault.Message != c.want {
			t.Errorf("%q: %v, want %s", c.text, fault, c.want)
		}
	}
}

// FuzzSVG: what passes has no element that runs something or leads elsewhere, and no attribute
// that does.
func FuzzSVG(f *testing.F) {
	for _, inner := range []string{`<path d="M0 0" onclick="a"/>`, `<script/>`, `<style>a{b:url(#c)}</style>`, `<use href="#a"/>`} {
		f.Add(open + inner + "</svg>")
	}
	forbidden := []string{"script", "foreignobject", "iframe", "handler", "a", "set", "animate", "object", "embed"}
	f.Fuzz(func(t *testing.T, text string) {
		if _, fault := picture.Check("a.svg", []byte(text)); fault != nil {
			return
		}
		decoder := xml.NewDecoder(strings.NewReader(text))
		for token, err := decoder.Token(); err == nil; token, err = decoder.Token() {
			e, ok := token.(xml.StartElement)
			if ok && slices.Contains(forbidden, strings.ToLower(e.Name.Local)) && e.Name.Space == "http://www.w3.org/2000/svg" {
				t.Errorf("<%s> passes", e.Name.Local)
			}
			for _, a := range e.Attr {
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") && a.Name.Space == "" && e.Name.Space == "http://www.w3.org/2000/svg" {
					t.Errorf("%s passes", a.Name.Local)
				}
			}
		}
	})
}
