package render

import "posebook/internal/page"

// Interpreted renders a page by html/template alone.
func (r *Renderer) Interpreted(of page.Page) (string, error) {
	out, err := r.depth(prefix(of)).interpret(nil, of.Layout+".html", of.Data)
	return string(out), err
}

// Compiles tells whether a template for data like this is compiled.
func (r *Renderer) Compiles(name string, data any) bool { return r.compiled.Compiles(name, data) }
