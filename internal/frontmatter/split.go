package frontmatter

import (
	"bytes"
	"unicode/utf8"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// MaxSize is the largest file that is read, in bytes: 1 MiB. Longer texts are no poses, and a
// bound keeps every later stage's work bounded too.
const MaxSize = 1 << 20

const fence = "---"

// Split returns the spans of the block (without its fences) and of the body. ok is false, and the
// reason is in diags, where the file has no block that could be read.
func Split(f *source.File, diags *diag.List) (block, body source.Span, ok bool) {
	if !checkText(f, diags) || !checkOpening(f, diags) {
		return block, body, false
	}
	start := lineEnd(f.Text, 0)
	end, after, found := closingFence(f.Text, start)
	if !found {
		diags.Add(f.Span(0, len(fence)), "unclosed-front-matter", "the front matter is opened here and never closed").
			Hint = `end it with a line "---"`
		return block, body, false
	}
	if onlyComments(f.Text[start:end]) {
		diags.Add(f.Span(0, len(fence)), "empty-front-matter", "the front matter is empty").Hint = `give it at least a line "title: …"`
		return block, body, false
	}
	return f.Span(start, end), f.Span(after, len(f.Text)), true
}

// checkText refuses what is too long or not UTF-8, and characters that nobody sees.
func checkText(f *source.File, diags *diag.List) bool {
	if len(f.Text) > MaxSize {
		diags.Add(f.Whole(), "file-too-large", "the file is larger than 1 MiB")
		return false
	}
	if bad := invalidUTF8(f.Text); bad >= 0 {
		diags.Add(f.Span(bad, bad+1), "not-utf8", "the text is not UTF-8").Hint = "save the file in the encoding UTF-8"
		return false
	}
	if wide := bytes.IndexByte(f.Text, 0); wide >= 0 && bytes.Count(f.Text, []byte{0}) > len(f.Text)/4 {
		diags.Add(f.Span(wide, wide+1), "not-utf8", "the text is in UTF-16, not in UTF-8").Hint = "save the file in the encoding UTF-8"
		return false
	}
	return checkSeen(f, diags)
}

func invalidUTF8(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// checkOpening refuses a first line that is not the fence.
func checkOpening(f *source.File, diags *diag.List) bool {
	first := f.Text[:lineEnd(f.Text, 0)]
	at := f.Span(0, len(bytes.TrimRight(first, "\r\n")))
	switch {
	case isFence(first):
		return true
	case bytes.HasPrefix(first, []byte("+++")):
		diags.Add(at, "not-yaml", "the front matter is TOML, which is not read").Hint = `write it as YAML between lines "---"`
	case bytes.HasPrefix(first, []byte("{")):
		diags.Add(at, "not-yaml", "the front matter is JSON, which is not read").Hint = `write it as YAML between lines "---"`
	default:
		diags.Add(f.Span(0, 0), "no-front-matter", "the file has no front matter").Hint = `begin it with a line "---", then "title: …", then a line "---"`
	}
	return false
}

// closingFence returns where the block ends, and where the line after its closing fence begins.
func closingFence(text []byte, from int) (end, after int, found bool) {
	for at := from; at < len(text); {
		next := lineEnd(text, at)
		if isFence(text[at:next]) {
			return at, next, true
		}
		at = next
	}
	return 0, 0, false
}

// onlyComments tells whether a block has no line but empty ones and comments.
func onlyComments(block []byte) bool {
	for line := range bytes.Lines(block) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

func isFence(line []byte) bool {
	return bytes.HasPrefix(line, []byte(fence)) && len(bytes.TrimSpace(line)) == len(fence)
}

// lineEnd returns the offset just after the line that holds offset at.
func lineEnd(text []byte, at int) int {
	if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(text)
}
