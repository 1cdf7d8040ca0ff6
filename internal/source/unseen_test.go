package source_test

import (
	"testing"

	"posebook/internal/source"
)

// What nobody sees and no text needs has a name; letters, marks of scripts and ordinary blanks
// have none.
func TestUnseen(t *testing.T) {
	for r := range rune(0x20) {
		blank := r == '\t' || r == '\n' || r == '\r'
		if got := source.Unseen(r); (got == "") != blank {
			t.Errorf("%U: %q", r, got)
		}
	}
	for _, r := range "\x7f\u0080\u0085\u009f\u2028\u2029\ufeff\u202a\u202e\u2066\u2069\ufdd0\ufffe\U0010ffff" {
		if source.Unseen(r) == "" {
			t.Errorf("%U is taken for one that is seen", r)
		}
	}
	for _, r := range "a é\u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2027\u202f\u2060\u2065\u206a\ufe0f\ufffdあ🧘\U000e0067" {
		if got := source.Unseen(r); got != "" {
			t.Errorf("%U: %q", r, got)
		}
	}
}
