package feeds

// headers are for hosts that read a file _headers, such as Netlify and Cloudflare Pages.
// Everything comes from the site itself and nothing is inline, so the policy can be as strict as
// they come. Assets are named by their content and never change.
func headers() []byte {
	return []byte(`/*
  Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/figures/*
  Cache-Control: public, max-age=31536000, immutable
/sw.js
  Cache-Control: no-cache
`)
}

func (m *Maker) robots() []byte {
	text := "User-agent: *\nAllow: /\n"
	if m.opts.BaseURL != "" {
		text += "Sitemap: " + m.opts.BaseURL + "sitemap.xml\n"
	}
	return []byte(text)
}
