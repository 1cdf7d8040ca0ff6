package content

import (
	"net/url"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// webAddress takes a key that holds an address on the web.
func webAddress(m *frontmatter.Fields, key string, diags *diag.List) source.String {
	s := m.Text(key)
	if s.Text == "" {
		return s
	}
	u, err := url.Parse(s.Text)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		diags.Add(s.Span, "bad-address", "%q is not an address on the web", s.Text).Hint = `begin it with "https://"`
		return source.String{}
	}
	return s
}
