package paper

import (
	"regexp"
	"time"
)

var (
	dates    = regexp.MustCompile(`/(CreationDate|ModDate) ?\(D:[^)]*\)`)
	creator  = regexp.MustCompile(`/Creator ?\((?:[^()\\]|\\.)*\)`)
	hexDigit = regexp.MustCompile(`[0-9A-Fa-f]`)
	fileID   = regexp.MustCompile(`/ID ?\[ ?<[0-9A-Fa-f]*> ?<[0-9A-Fa-f]*> ?\]`)
)

// dated returns a PDF as if it had been made at a date, without what else differs from one run or
// one machine to the next: the browser's name for itself and the file's id. What is put in is
// exactly as long as what it stands for, so that the table of places at the end of the file still
// holds.
func dated(pdf []byte, at time.Time) []byte {
	if at.IsZero() {
		at = time.Unix(0, 0)
	}
	stamp := at.UTC().Format("(D:20060102150405+00'00')")
	pdf = dates.ReplaceAllFunc(pdf, func(old []byte) []byte { return over(old, '(', stamp) })
	pdf = creator.ReplaceAllFunc(pdf, func(old []byte) []byte { return over(old, '(', "(Posebook)") })
	return fileID.ReplaceAllFunc(pdf, func(old []byte) []byte {
		return append([]byte("/ID"), hexDigit.ReplaceAll(old[len("/ID"):], []byte("0"))...)
	})
}

// over writes text over the value that begins with a byte, and blanks over the rest of it. A
// value too short for the text stays as it is.
func over(old []byte, begin byte, text string) []byte {
	at := 0
	for old[at] != begin {
		at++
	}
	if len(old)-at < len(text) {
		return old
	}
	out := append([]byte(nil), old...)
	for i := range out[at:] {
		out[at+i] = ' '
	}
	copy(out[at:], text)
	return out
}
