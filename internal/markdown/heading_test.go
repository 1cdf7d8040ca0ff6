package markdown

import (
	"slices"
	"testing"
)

// An id keeps what makes another word; what is only an accent goes.
func TestHeadingIDs(t *testing.T) {
	tests := []struct {
		body string
		want []string
	}{
		{"## Śavāsana\n\n## savasana\n", []string{"savasana", "savasana-2"}},
		{"## कम\n\n## काम\n\n## किम\n", []string{"कम", "काम", "किम"}},                           // vowel signs
		{"## はし\n\n## ばし\n\n## ぱし\n", []string{"はし", "ばし", "ぱし"}},                               // dakuten
		{"## ไม\n\n## ไม่\n\n## ไม้\n", []string{"ไม", "ไม่", "ไม้"}},                           // tone marks
		{"## мои\n\n## мой\n", []string{"мои", "мой"}},                                          // и and й
		{"## கல்\n\n## கல\n", []string{"கல்", "கல"}},                                            // a vowel taken away
		{"## みぎ\n\n## みき\u3099\n", []string{"みぎ", "みぎ-2"}},                                      // one word, composed and not
		{"## _main_ & __practice__\n\n## `_practice`\n", []string{"main-practice", "practice"}}, // no underscore
		{"## fn:1 / a.b\n", []string{"fn-1-a-b"}},
		{"## A\n\n## A-2\n\n## A\n\n## A 2\n", []string{"a", "a-2", "a-3", "a-2-2"}},
		{"## ☀\n\n## 🧘\n\n## Section\n", []string{"section", "section-2", "section-3"}},
		{"## Cues\n\n## Cues 2\n", []string{"cues-2", "cues-2-2"}},
	}
	for _, tt := range tests {
		doc, diags := parse(tt.body, Options{Reserved: []string{"cues"}})
		if got := doc.Anchors(); !slices.Equal(got, tt.want) || len(diags) > 0 {
			t.Errorf("%q: got %q, want %q; %s", tt.body, got, tt.want, lines(diags))
		}
	}
}
