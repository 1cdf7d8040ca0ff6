package source

import "unicode"

// Unseen names a character that nobody sees and that no text needs: it would break what reads the
// page, or turn the order in which the letters around it are shown. "" is for all others; soft
// hyphens and joiners are among them, for some scripts are written with them, and so are tabs and
// line ends.
func Unseen(r rune) string {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ""
	case r == '\u0085' || r == '\u2028' || r == '\u2029':
		return "a line end that no editor shows"
	case unicode.IsControl(r):
		return "a control character"
	case r == '\ufeff':
		return "a byte-order mark within the text"
	case r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
		return "a character that turns the order of the text around it"
	case r&0xFFFE == 0xFFFE || r >= '\ufdd0' && r <= '\ufdef':
		return "a number that Unicode gives to no character"
	}
	return ""
}
