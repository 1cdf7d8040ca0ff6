package markdown

import (
	"bytes"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"

	"posebook/internal/source"
)

// A Kind tells what a target is.
type Kind uint8

const (
	ToPart   Kind = iota + 1 // a part of the atlas, named in the text: Part
	ToFile                   // another file of the library: Path, and Fragment if one is given
	ToAnchor                 // a place on the same page: Fragment
	ToImage                  // an image file of the library: Path
)

func (k Kind) String() string {
	return [...]string{"none", "part", "file", "anchor", "image"}[k]
}

// A Target is where a link or an image leads, inside the library.
type Target struct {
	Kind     Kind
	Part     string        // for ToPart, the atlas's id of the part
	Dest     source.String // as it is written; for ToPart, the words that became a link
	Path     string        // for ToFile and ToImage: decoded, slash separated, relative to the file of the body
	Fragment string        // decoded, in one piece as ids are, without the '#'; "" if there is none
}

// A fault says why a destination is refused.
type fault struct{ code, message, hint string }

const schemeHint = "links may be https, http, mailto or tel; to a file of the library write its path, such as ../poses/tree.md"

// resolveDest returns a destination with its Markdown escapes and its HTML entities resolved.
func resolveDest(raw []byte) []byte {
	if bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0 {
		return raw
	}
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(raw)))
}

// classify tells what a resolved destination is: an outside address, a target in the library, or
// a fault.
func classify(dest string) (target Target, outside bool, bad *fault) {
	switch {
	case dest == "" || dest == "#":
		return target, false, &fault{"empty-link", "the link leads nowhere", "write where it leads: [text](../poses/tree.md)"}
	case !plainChars(dest) || strings.TrimSpace(dest) != dest:
		return target, false, &fault{"bad-link", "the address has a character that no address has", ""}
	case strings.HasPrefix(dest, "//"):
		return target, false, &fault{"bad-scheme", "the address has no scheme", "write https: before it"}
	case strings.HasPrefix(dest, "/"):
		return target, false, &fault{"absolute-link", "an absolute path", "write the path to the file, seen from this one, such as ../poses/tree.md"}
	}
	if scheme, rest, found := cutScheme(dest); found {
		return target, true, checkOutside(scheme, rest, dest)
	}
	target, bad = local(dest)
	return target, false, bad
}

// plainChars refuses what browsers read in another way than people do: control characters, which
// they drop, and backslashes, which they take for slashes.
func plainChars(dest string) bool {
	return utf8.ValidString(dest) && strings.IndexFunc(dest, func(r rune) bool {
		return r < ' ' || r >= 0x7F && r < 0xA0 || r == '\\' || r == utf8.RuneError
	}) < 0
}

// cutScheme cuts at a colon before the first slash, question mark or number sign, whatever stands
// before it.
func cutScheme(dest string) (scheme, rest string, found bool) {
	at := strings.IndexAny(dest, ":/?#")
	if at < 0 || dest[at] != ':' {
		return "", dest, false
	}
	return dest[:at], dest[at+1:], true
}

func checkOutside(scheme, rest, dest string) *fault {
	switch strings.ToLower(scheme) {
	case "https", "http":
		if u, err := url.Parse(dest); err != nil || u.Host == "" {
			return &fault{"bad-link", "the address is not whole", "write it as your browser shows it, such as https://example.org/"}
		}
	case "mailto", "tel":
		if rest == "" {
			return &fault{"bad-link", "the address is not whole", "write it after the colon"}
		}
	default:
		return &fault{"bad-scheme", "links by " + scheme + ": are not published", schemeHint}
	}
	return nil
}

// local splits a relative path, and decodes what is written with per cent signs.
func local(dest string) (Target, *fault) {
	path, fragment, hasFragment := strings.Cut(dest, "#")
	path, err := url.PathUnescape(path)
	if err == nil {
		fragment, err = url.PathUnescape(fragment)
	}
	if err != nil || !plainChars(path) || !plainChars(fragment) {
		return Target{}, &fault{"bad-link", "a per cent sign in an address begins a code of two digits", "write %25 for a plain one"}
	}
	fragment = norm.NFC.String(fragment)
	if hasFragment && fragment == "" {
		return Target{}, &fault{"empty-link", "nothing follows the #", "write the id of a heading after it, or leave it out"}
	}
	if path == "" {
		return Target{Kind: ToAnchor, Fragment: fragment}, nil
	}
	return Target{Kind: ToFile, Path: path, Fragment: fragment}, nil
}

// appendURL appends an address for an attribute in double quotes: what no URL may hold is
// percent-encoded, what HTML gives a meaning is escaped.
func appendURL(dst []byte, address string) []byte {
	const hex = "0123456789ABCDEF"
	for i := range len(address) {
		switch c := address[i]; {
		case c == '&':
			dst = append(dst, "&amp;"...)
		case c == '\'':
			dst = append(dst, "&#39;"...)
		case c <= ' ' || c >= 0x7F || strings.IndexByte("\"<>\\^`{|}", c) >= 0:
			dst = append(dst, '%', hex[c>>4], hex[c&15])
		default:
			dst = append(dst, c)
		}
	}
	return dst
}
