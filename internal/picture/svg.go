package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
)

// plainHint tells how an SVG is made that only draws.
const plainHint = `save it from the drawing program as "plain SVG", or as a PNG`

// checkSVG reads a drawing and refuses what is not known to only draw: opened by its own address,
// it is a page.
func checkSVG(data []byte) *Fault {
	r := svgReader{decoder: xml.NewDecoder(bytes.NewReader(data))}
	r.decoder.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("it is not in UTF-8") }
	for {
		at := int(r.decoder.InputOffset())
		token, err := r.decoder.Token()
		switch {
		case errors.Is(err, io.EOF) && r.drawn:
			return nil
		case errors.Is(err, io.EOF):
			return whole("save it anew", "the name says SVG, and the file is no picture")
		case err != nil:
			return &Fault{min(at, len(data)), fmt.Sprintf("the picture can't be read as SVG: %s", syntax(err)), plainHint}
		}
		if message := r.token(token); message != "" {
			return &Fault{at, message, plainHint}
		}
	}
}

// syntax is what an error says apart from its line, which the place says.
func syntax(err error) string {
	var at *xml.SyntaxError
	if errors.As(err, &at) {
		return at.Msg
	}
	return err.Error()
}

type svgReader struct {
	decoder *xml.Decoder
	drawn   bool // the outermost element was seen
	styles  bool // in an element style
}

// token tells why a piece of a drawing is refused, "" if it is not.
func (r *svgReader) token(token xml.Token) string {
	switch t := token.(type) {
	case xml.StartElement:
		return r.element(t)
	case xml.EndElement:
		r.styles = false
	case xml.CharData:
		if r.styles {
			return checkStyle(string(t))
		}
	case xml.Directive:
		if !bytes.HasPrefix(t, []byte("DOCTYPE")) || bytes.ContainsAny(t, "[") {
			return "the drawing defines entities of its own"
		}
	case xml.ProcInst:
		if t.Target != "xml" && t.Target != "xpacket" {
			return fmt.Sprintf("the drawing asks for something else to be loaded or run: <?%s", t.Target)
		}
	}
	return ""
}

func (r *svgReader) element(e xml.StartElement) string {
	switch {
	case r.drawn:
	case e.Name.Local != "svg":
		return fmt.Sprintf("the name says SVG, and the file begins with <%s>", e.Name.Local)
	case e.Name.Space != svgSpace:
		return fmt.Sprintf("no browser shows the drawing: its <svg> lacks xmlns=%q", svgSpace)
	}
	r.drawn = true
	if e.Name.Space != svgSpace {
		if !noted(e.Name.Space) {
			return fmt.Sprintf("a drawing can't hold <%s>", e.Name.Local)
		}
		return ""
	}
	if !slices.Contains(drawing(), e.Name.Local) {
		return fmt.Sprintf("a drawing can't hold <%s>", e.Name.Local)
	}
	r.styles = e.Name.Local == "style"
	for _, a := range e.Attr {
		if message := checkAttr(e.Name.Local, a); message != "" {
			return message
		}
	}
	return ""
}

func checkAttr(element string, a xml.Attr) string {
	name := a.Name.Local
	switch {
	case a.Name.Space == "xmlns" || name == "xmlns" || a.Name.Space == xmlSpace && name != "base" || noted(a.Name.Space):
		return ""
	case name == "href" && (a.Name.Space == "" || a.Name.Space == xlinkSpace):
		return checkHref(element, a.Value)
	case a.Name.Space == xlinkSpace && (name == "title" || name == "type" || name == "show" || name == "actuate" || name == "role" || name == "arcrole"):
		return ""
	case a.Name.Space != "" || !knownAttr(name):
		return fmt.Sprintf("a drawing's <%s> can't have the attribute %q", element, name)
	case words(name):
		return ""
	}
	return checkStyle(a.Value)
}

func knownAttr(name string) bool { return words(name) || slices.Contains(attributes(), name) }

// words tells whether an attribute holds what people or programs read, and nothing that draws.
func words(name string) bool {
	return strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-") || name == "id" || name == "class"
}

// checkHref lets a drawing point into itself, and hold a picture that is written out.
func checkHref(element, value string) string {
	value = strings.TrimSpace(value)
	if strings.HasPrefix(value, "#") {
		return ""
	}
	for _, kind := range []string{"png", "jpeg", "jpg", "gif", "webp"} {
		if element == "image" && strings.HasPrefix(strings.ToLower(value), "data:image/"+kind+";base64,") {
			return ""
		}
	}
	return fmt.Sprintf("the drawing refers to something outside itself: %.60q", value)
}

// checkStyle lets a value or a sheet of styles call what draws, and refer to the drawing itself.
func checkStyle(value string) string {
	lower := strings.ToLower(value)
	if strings.Contains(lower, "javascript:") || strings.Contains(lower, `\`) {
		return fmt.Sprintf("the drawing's styles can't be trusted: %.60q", strings.TrimSpace(value))
	}
	for _, rule := range strings.Split(lower, "@")[1:] {
		if !strings.HasPrefix(rule, "media") && !strings.HasPrefix(rule, "supports") {
			return fmt.Sprintf("the drawing's styles load something or can't be trusted: %.60q", "@"+rule)
		}
	}
	for at := 0; ; at++ {
		next := strings.IndexByte(lower[at:], '(')
		if next < 0 {
			return ""
		}
		at += next
		name := lower[lastWord(lower[:at]):at]
		inside := strings.TrimLeft(lower[at+1:], " \t\r\n\"'")
		if name == "url" && !strings.HasPrefix(inside, "#") || !slices.Contains(functions(), name) {
			return fmt.Sprintf("the drawing's styles refer to something outside itself: %.60q", strings.TrimSpace(name+value[at:]))
		}
	}
}

// lastWord returns where the word begins that a text ends with.
func lastWord(text string) int {
	return strings.LastIndexFunc(text, func(r rune) bool {
		return r != '-' && r != '_' && (r < 'a' || r > 'z') && (r < '0' || r > '9') && r < 0x80
	}) + 1
}
