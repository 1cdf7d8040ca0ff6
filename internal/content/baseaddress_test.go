package content_test

import (
	"errors"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"posebook/internal/content"
)

func TestBaseAddress(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"https://example.org", "https://example.org/"},
		{"https://example.org/", "https://example.org/"},
		{"http://localhost:8080/poses", "http://localhost:8080/poses/"},
		{"https://name.github.io/library", "https://name.github.io/library/"},
		{"HTTPS://Example.ORG/Poses/", "https://example.org/Poses/"},
		{"https://münchen.example/", "https://xn--mnchen-3ya.example/"},
		{"https://example.org/übungen/", "https://example.org/%C3%BCbungen/"},
		{"https://example.org/%C3%BCbungen/", "https://example.org/%C3%BCbungen/"},
		{"https://example.org/a%20b/", "https://example.org/a%20b/"},
		{"https://example.org/index.html.d/", "https://example.org/index.html.d/"},
		{"https://example.org/a..b/", "https://example.org/a..b/"},
		{"http://127.0.0.1/", "http://127.0.0.1/"},
		{"http://[::1]:8080/", "http://[::1]:8080/"},
		{"http://[::1]/", "http://[::1]/"},
	} {
		if got, err := content.BaseAddress(c.text); err != nil || got != c.want {
			t.Errorf("%q: %q, %v; want %q", c.text, got, err, c.want)
		}
	}
}

func TestBaseAddressesThatAreRefused(t *testing.T) {
	const site, web = " can't be the address of a site: ", " is not an address on the web"
	for _, c := range []struct{ text, fault, right string }{
		{"example.org", web, `begin it with "https://"`},
		{"//example.org/", web, `begin it with "https://"`},
		{"https:example.org", web, `begin it with "https://"`},
		{"https:///poses/", web, `begin it with "https://"`},
		{"ftp://example.org/", web, `begin it with "https://"`},
		{"javascript://example.org/%0aalert(1)", web, `begin it with "https://"`},
		{"https://exa mple.org/", web + ": it has a blank or a control character in it", "leave it out, or write %20 for a blank of the path"},
		{"https://example.org/a b/", web + ": it has a blank or a control character in it", "leave it out, or write %20 for a blank of the path"},
		{"https://example.org/\u00a0", web + ": it has a blank or a control character in it", "leave it out, or write %20 for a blank of the path"},
		{"https://example..org/", web + `: no host can be called "example..org"`, `write it as "https://example.org/"`},
		{"https://exa_mple.org:99999/", web + `: no host can be called "exa_mple.org:99999"`, `write it as "https://example.org/"`},
		{"https://a.org:0/", web + `: no host can be called "a.org:0"`, `write it as "https://example.org/"`},
		{"https://a.org//evil.org/", site + "its path has two slashes in a row", `write "https://a.org/evil.org/"`},
		{"https://a.org//", site + "its path has two slashes in a row", `write "https://a.org/"`},
		{"https://a.org/%2Fevil.org/", site + "its path has a slash in disguise", `write "https://a.org/evil.org/"`},
		{`https://a.org/\evil.org/`, site + "its path has a slash in disguise", `write "https://a.org/evil.org/"`},
		{"https://a.org/%5cevil.org/", site + "its path has a slash in disguise", `write "https://a.org/evil.org/"`},
		{"https://a.org/poses/?lang=de", site + "it has a query, and pages would have to stand behind it", `write "https://a.org/poses/"`},
		{"https://a.org/?", site + "it has a query, and pages would have to stand behind it", `write "https://a.org/"`},
		{"https://a.org/#top", site + "it has a fragment, and pages would have to stand behind it", `write "https://a.org/"`},
		{"https://a.org/#", site + "it has a fragment, and pages would have to stand behind it", `write "https://a.org/"`},
		{"https://me:secret@a.org/", site + "it has a user's name in it, which every visitor could read", `write "https://a.org/"`},
		{"https://@a.org/", site + "it has a user's name in it, which every visitor could read", `write "https://a.org/"`},
		{"https://a.org/index.html", site + "it is that of a page, and the site is the folder the page is in", `write "https://a.org/"`},
		{"https://a.org/poses/Index.HTML", site + "it is that of a page, and the site is the folder the page is in", `write "https://a.org/poses/"`},
		{"https://a.org/poses/index.html/", site + "it is that of a page, and the site is the folder the page is in", `write "https://a.org/poses/"`},
		{"https://a.org/a/../b/", site + "its path has steps up in it", `write "https://a.org/b/"`},
		{"https://a.org/./b/", site + "its path has steps up in it", `write "https://a.org/b/"`},
		{"https://a.org/..", site + "its path has steps up in it", `write "https://a.org/"`},
		{"https://a.org/%2e%2e/b/", site + "its path has steps up in it", `write "https://a.org/b/"`},
	} {
		got, err := content.BaseAddress(c.text)
		var fault *content.AddressError
		if !errors.As(err, &fault) {
			t.Errorf("%q is taken as %q", c.text, got)
			continue
		}
		if want := strconv.Quote(c.text) + c.fault; fault.Fault != want || fault.Right != c.right {
			t.Errorf("%q:\n%s\n%s\nwant\n%s\n%s", c.text, fault.Fault, fault.Right, want, c.right)
		}
	}
}

// Whatever is taken is safe to begin links with, and is taken again as it is; the form that a
// hint shows is taken too.
func FuzzBaseAddress(f *testing.F) {
	for _, seed := range []string{"https://a.org//evil.org/", "http://[::1]:80/x/..", "https://ü.org/%2f", "https://a.org/%zz", `https://a.org/\\b`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		address, err := content.BaseAddress(text)
		var fault *content.AddressError
		if errors.As(err, &fault) {
			right, isForm := strings.CutPrefix(fault.Right, "write \"")
			if _, err := content.BaseAddress(strings.TrimSuffix(right, `"`)); isForm && err != nil {
				t.Errorf("%q: the hint %s is refused too: %v", text, fault.Right, err)
			}
			return
		}
		u, parseErr := url.Parse(address)
		if err != nil || parseErr != nil {
			t.Fatalf("%q: %v, %v", text, err, parseErr)
		}
		if path := u.EscapedPath(); !strings.HasPrefix(path, "/") || strings.Contains(path, "//") || !strings.HasSuffix(path, "/") {
			t.Errorf("%q: the path is %q", text, path)
		}
		if u.User != nil || u.RawQuery != "" || strings.ContainsAny(address, `#?\ `) {
			t.Errorf("%q: %q", text, address)
		}
		if again, err := content.BaseAddress(address); again != address || err != nil {
			t.Errorf("%q: %q, and of that %q, %v", text, address, again, err)
		}
	})
}
