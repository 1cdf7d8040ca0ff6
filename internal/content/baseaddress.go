package content

import (
	"errors"
	"net"
	"net/url"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// An AddressError tells why a text can't be the address of a site's first page.
type AddressError struct {
	Fault string // a line for the writer that names the text
	Right string // the form that is right, or how to come to it
}

func (e *AddressError) Error() string { return e.Fault }

// BaseAddress reads the address of a site's first page and returns it as it is written into
// pages: in ASCII, with a slash at its end. Every page of the site is below it, so what can't be
// followed by a path, such as a query, is an [*AddressError]; and so is a path with two slashes
// in a row: the page for dead links begins its links with that path, and a browser takes a link
// that begins with two slashes for one to another host.
func BaseAddress(text string) (string, error) {
	u, host, err := onTheWeb(text)
	if err != nil {
		return "", err
	}
	right := url.URL{Scheme: u.Scheme, Host: host, Path: u.Path, RawPath: u.RawPath}
	if fault := faultOf(text, u); fault != "" {
		return "", &AddressError{quoted(text) + " can't be the address of a site: " + fault, "write " + quoted(firstPage(&right))}
	}
	return withSlash(right.String()), nil
}

// onTheWeb reads any address on the web, and returns its host and port in ASCII beside it.
func onTheWeb(text string) (u *url.URL, host string, err error) {
	const not = " is not an address on the web"
	if strings.ContainsFunc(text, notInAddress) {
		return nil, "", &AddressError{quoted(text) + not + ": it has a blank or a control character in it",
			"leave it out, or write %20 for a blank of the path"}
	}
	u, err = url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return nil, "", &AddressError{quoted(text) + not, `begin it with "https://"`}
	}
	host, err = asciiHost(u)
	if err != nil {
		return nil, "", &AddressError{quoted(text) + not + ": no host can be called " + quoted(u.Host), `write it as "https://example.org/"`}
	}
	return u, host, nil
}

// notInAddress tells whether a character stands in no address: browsers drop some of them in
// silence.
func notInAddress(r rune) bool {
	return r <= ' ' || r == 0x7F || r == '\u00a0' || r == '\u3000' || r == '\ufeff' || r == utf8.RuneError
}

// faultOf tells what an address on the web has that the first page of a site can't have, "" for
// nothing.
func faultOf(text string, u *url.URL) string {
	escaped := u.EscapedPath()
	switch {
	case u.User != nil:
		return "it has a user's name in it, which every visitor could read"
	case u.RawQuery != "" || u.ForceQuery:
		return "it has a query, and pages would have to stand behind it"
	case strings.Contains(text, "#"):
		return "it has a fragment, and pages would have to stand behind it"
	case strings.Contains(escaped, "//"):
		return "its path has two slashes in a row"
	case strings.Contains(escaped, `\`), hasEscape(escaped, "2f", "5c"):
		return "its path has a slash in disguise"
	case isFile(escaped):
		return "it is that of a page, and the site is the folder the page is in"
	case withSlash(path.Clean("/"+u.Path)) != withSlash("/"+strings.TrimPrefix(u.Path, "/")):
		return "its path has steps up in it"
	}
	return ""
}

// hasEscape tells whether one of these bytes is written as an escape; hex digits in lower case.
func hasEscape(escaped string, bytes ...string) bool {
	for _, b := range bytes {
		if strings.Contains(strings.ToLower(escaped), "%"+b) {
			return true
		}
	}
	return false
}

// isFile tells whether a path names the page of a folder, as hosts call them.
func isFile(escaped string) bool {
	name := strings.ToLower(path.Base(escaped))
	return name == "index.html" || name == "index.htm" || name == "index.php"
}

// firstPage returns the address that was probably meant.
func firstPage(u *url.URL) string {
	p := strings.NewReplacer(`\`, "/", "%5C", "/", "%5c", "/", "%2F", "/", "%2f", "/").Replace(u.EscapedPath())
	plain, err := url.PathUnescape(p)
	if err != nil {
		plain = "/"
	}
	if plain = path.Clean("/" + plain); isFile(plain) {
		plain = path.Dir(plain)
	}
	return withSlash((&url.URL{Scheme: u.Scheme, Host: u.Host, Path: plain}).String())
}

// asciiHost returns the host and the port as they are sent to name servers: 'münchen.example' as
// 'xn--mnchen-3ya.example'.
func asciiHost(u *url.URL) (string, error) {
	name, port := u.Hostname(), u.Port()
	if n, err := strconv.Atoi(port); port != "" && (err != nil || n < 1 || n > 65535) {
		return "", errors.New("no such port")
	}
	if net.ParseIP(name) == nil {
		var err error
		if name, err = hostNames().ToASCII(name); err != nil || name == "" {
			return "", errors.New("no name of a host")
		}
	}
	if port != "" {
		return net.JoinHostPort(name, port), nil
	}
	if strings.Contains(name, ":") {
		name = "[" + name + "]"
	}
	return name, nil
}

// hostNames are the rules by which browsers look names up, and no empty label beside.
func hostNames() *idna.Profile {
	return idna.New(idna.MapForLookup(), idna.BidiRule(), idna.StrictDomainName(true), idna.VerifyDNSLength(true))
}

func withSlash(address string) string { return strings.TrimSuffix(address, "/") + "/" }

func quoted(text string) string { return strconv.Quote(text) }
