package compile

import (
	"bytes"
	"html/template"
	"reflect"
	"strings"
)

// exact writes texts by html/template itself, in small templates that have nothing but the place.
type exact struct {
	places map[string]place
}

// A place is a template with one value in it, and what stands around that.
type place struct {
	layout     *template.Template
	head, tail string
}

func newExact() *exact {
	e := &exact{places: map[string]place{}}
	for name, around := range map[string][2]string{
		inText:    {"", ""},
		inTitle:   {"<title>", "</title>"},
		inQuotes:  {`<a title="`, `">`},
		asAddress: {`<a href="`, `">`},
		inAddress: {`<a href="#`, `">`},
	} {
		layout := template.Must(template.New(name).Parse(around[0] + "{{.}}" + around[1]))
		e.places[name] = place{layout, around[0], around[1]}
	}
	return e
}

func (e *exact) knows(name string) bool {
	_, ok := e.places[name]
	return ok
}

// append appends a text of a type as html/template writes it in a place.
func (e *exact) append(dst []byte, typ reflect.Type, name, text string) []byte {
	var data any = text
	switch typ {
	case htmlType:
		data = template.HTML(text)
	case urlType:
		data = template.URL(text)
	}
	p := e.places[name]
	var out bytes.Buffer
	if err := p.layout.Execute(&out, data); err != nil {
		panic("compile: a text in a template of our own: " + err.Error()) // a Buffer takes everything
	}
	written := strings.TrimSuffix(strings.TrimPrefix(out.String(), p.head), p.tail)
	return append(dst, written...)
}
