package markdown

import (
	"testing"

	gmhtml "github.com/yuin/goldmark/renderer/html"
)

// What is written without goldmark's writer is what it would have written.
func TestBareTextIsWrittenAsItStands(t *testing.T) {
	for first := range 256 {
		for second := range 256 {
			text := []byte{'a', byte(first), byte(second), ' ', 'z'}
			var got, want, gotRaw, wantRaw buffer
			got.writeEscaped(text)
			gotRaw.writeRaw(text)
			gmhtml.DefaultWriter.Write(&want, text)
			gmhtml.DefaultWriter.RawWrite(&wantRaw, text)
			if string(got) != string(want) || string(gotRaw) != string(wantRaw) {
				t.Fatalf("%q: %q and %q, want %q and %q", text, got, gotRaw, want, wantRaw)
			}
		}
	}
}
