package publish

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Names at the top of a published folder that are not for a site's own files.
const (
	manifestName = ".posebook-manifest"
	gitName      = ".git"
	gitkeepName  = ".gitkeep"
)

// checkPath tells why a path can't be published: it must be relative, clean, slash separated and printable, and
// must not take a reserved name.
func checkPath(p string) error {
	switch {
	case p == "":
		return errors.New("the path is empty")
	case !utf8.ValidString(p):
		return fmt.Errorf("%q: the path is not UTF-8", p)
	case strings.ContainsFunc(p, unicode.IsControl):
		return fmt.Errorf("%q: the path holds a control character", p)
	case strings.Contains(p, `\`):
		return fmt.Errorf("%q: the path holds a backslash", p)
	case strings.HasPrefix(p, "/"):
		return fmt.Errorf("%q: the path is not relative", p)
	case p == ".." || strings.HasPrefix(p, "../") || strings.HasSuffix(p, "/..") || strings.Contains(p, "/../"):
		return fmt.Errorf("%q: the path holds '..'", p)
	case path.Clean(p) != p || p == ".":
		return fmt.Errorf("%q: the path is not clean", p)
	}
	first, _, _ := strings.Cut(fold(p), "/")
	if first == manifestName || first == gitName || first == gitkeepName {
		return fmt.Errorf("%q: the name %q is reserved", p, first)
	}
	return nil
}

// fold returns the form in which two paths are equal on a host that ignores case or composes letters.
func fold(p string) string {
	if strings.IndexFunc(p, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return strings.ToLower(p)
	}
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(p)))
}

// parent returns the folder that holds a path, "" for one at the top.
func parent(p string) string {
	return p[:max(0, strings.LastIndexByte(p, '/'))]
}
