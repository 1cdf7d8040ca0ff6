package files

import (
	"path"
	"slices"
	"strings"
)

// Clutter tells whether a file or a folder is one that systems and programs leave behind, which
// nobody means to publish.
func Clutter(file string) bool {
	lower := strings.ToLower(path.Base(file))
	if slices.Contains(leftNames(), lower) {
		return true
	}
	for _, ends := range leftEnds() {
		if strings.HasPrefix(lower, ends.begin) && strings.HasSuffix(lower, ends.end) && len(lower) > len(ends.begin)+len(ends.end)-1 {
			return true
		}
	}
	return false
}

// leftNames are what systems, editors and version control keep in folders, in lower case.
func leftNames() []string {
	return []string{
		".ds_store", ".localized", ".spotlight-v100", ".trashes", ".fseventsd", ".temporaryitems", ".appledouble", ".lsoverride",
		".apdisk", ".documentrevisions-v100", "icon\r", "__macosx", // macOS
		"thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information", // Windows
		".directory", "lost+found", // Linux
		".git", ".gitignore", ".gitattributes", ".gitmodules", ".gitkeep", ".keep", ".hg", ".hgignore", ".svn", ".bzr", "cvs",
		".editorconfig", ".vscode", ".idea", ".obsidian", ".stfolder", ".stversions", ".dropbox", ".sync",
	}
}

// leftEnds are how the names of what editors and systems leave begin and end, in lower case.
func leftEnds() []struct{ begin, end string } {
	return []struct{ begin, end string }{
		{"", "~"}, {".#", ""}, {"#", "#"}, {"~$", ""}, {".~", ""}, {".~lock.", "#"},
		{"", ".swp"}, {"", ".swo"}, {"", ".swx"}, {"", ".kate-swp"},
		{"._", ""}, {".trash-", ""}, {".nfs", ""}, {".fuse_hidden", ""},
	}
}

// Hidden tells whether the name of a file or a folder begins with a dot.
func Hidden(file string) bool { return strings.HasPrefix(path.Base(file), ".") }

// ForHosts tells whether a hidden file or folder is one that hosts look for.
func ForHosts(file string) bool {
	return slices.Contains([]string{".well-known", ".nojekyll", ".htaccess", ".domains"}, path.Base(file))
}
