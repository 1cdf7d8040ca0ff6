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
	workName     = ".posebook" // in a folder that is published in place: the lock, and what is about to be published
)

// checkPath tells why a path can't be published: it must be relative, clean, slash separated and
// printable, and must not take a reserved name.
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
	first, _, _ := strings.Cut(Fold(p), "/")
	switch first {
	case manifestName, gitName, gitkeepName, workName:
		return fmt.Errorf("%q: the name %q is reserved", p, first)
	}
	return checkNames(p)
}

// checkNames looks at each folder of a path, and at its file.
func checkNames(p string) error {
	if len(p) > maxPath {
		return fmt.Errorf("%q: the path is longer than %d bytes", p, maxPath)
	}
	for name := range strings.SplitSeq(p, "/") {
		if err := CheckName(name); err != nil {
			return fmt.Errorf("%q: %w", p, err)
		}
	}
	return nil
}

const (
	maxName = 255  // bytes: more is more than the disks of most hosts take
	maxPath = 1024 // bytes: what macOS takes, and hosts that keep files by name
)

// CheckName tells why a file or a folder can't have this name on every host, nil if it can. A
// question mark is let through: Windows has none in a name, but it serves well wherever a site is
// built and kept.
func CheckName(name string) error {
	switch at := strings.IndexAny(name, `<>:"|*\`); {
	case !utf8.ValidString(name):
		return errors.New("the name is not UTF-8")
	case strings.ContainsFunc(name, unicode.IsControl):
		return errors.New("the name holds a control character")
	case at >= 0:
		return fmt.Errorf("no file can have %q in its name on Windows", name[at:at+1])
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "):
		return fmt.Errorf("no name can end in %q on Windows", name[len(name)-1:])
	case isDevice(name):
		return fmt.Errorf("%q is the name of a device on Windows", device(name))
	case len(norm.NFC.String(name)) > maxName:
		return fmt.Errorf("the name is longer than %d bytes", maxName)
	}
	return nil
}

// device returns what Windows compares with its devices: a name up to its first dot.
func device(name string) string {
	base, _, _ := strings.Cut(name, ".")
	return strings.TrimRight(base, " ")
}

// isDevice tells whether Windows takes a name for one of its devices, whatever its ending.
// https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
func isDevice(name string) bool {
	switch base := strings.ToLower(device(name)); base {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	default:
		number, ok := strings.CutPrefix(base, "com")
		if !ok {
			number, ok = strings.CutPrefix(base, "lpt")
		}
		return ok && len([]rune(number)) == 1 && strings.Contains("0123456789¹²³", number)
	}
}

// Fold returns the form in which two paths are equal on a host that ignores case or composes
// letters.
func Fold(p string) string {
	if strings.IndexFunc(p, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return strings.ToLower(p)
	}
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(p)))
}

// parent returns the folder that holds a path, "" for one at the top.
func parent(p string) string {
	return p[:max(0, strings.LastIndexByte(p, '/'))]
}
