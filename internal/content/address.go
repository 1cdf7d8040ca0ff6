package content

import (
	"errors"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// webAddress takes a key that holds an address on the web.
func webAddress(m *frontmatter.Fields, key string, diags *diag.List) source.String {
	return address(m, key, diags, func(text string) (string, error) {
		u, _, err := onTheWeb(text)
		if err == nil && u.User != nil {
			err = &AddressError{quoted(text) + " has a user's name in it, which every visitor could read", "leave out what stands before the @"}
		}
		return text, err
	})
}

// baseAddress takes a key that holds the address of a site.
func baseAddress(m *frontmatter.Fields, key string, diags *diag.List) source.String {
	return address(m, key, diags, BaseAddress)
}

// address takes a key that holds what read can read.
func address(m *frontmatter.Fields, key string, diags *diag.List, read func(text string) (string, error)) source.String {
	s := m.Text(key)
	if s.Text == "" {
		return s
	}
	text, err := read(s.Text)
	var fault *AddressError
	if errors.As(err, &fault) {
		diags.Add(s.Span, "bad-address", "%s", fault.Fault).Hint = fault.Right
		return source.String{}
	}
	return source.String{Text: text, Span: s.Span}
}
