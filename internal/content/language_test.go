package content_test

import (
	"strings"
	"testing"

	"posebook/internal/content"
)

// The tag is published, and it is the name of a file of words: it has one writing, and a length
// that a file's name can have.
func TestTagsOfLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"de": "de", "DE": "de", "de-at": "de-AT", "de_AT": "de-AT", "ZH-hant-tw": "zh-Hant-TW",
	} {
		if got := readGood(t, "-- site.yaml --\ntitle: Poses\nlanguage: "+text+"\n").Site.Language; got != want {
			t.Errorf("%s is read as %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{"deutsch-deutsch", "../en", "en/../de", "1", "en-x-" + strings.Repeat("aaaaaaaa-", 32) + "a"} {
		_, diags := read(t, library("-- site.yaml --\ntitle: Poses\nlanguage: "+text+"\n"), content.Options{})
		if len(diags) != 1 || diags[0].Code != "bad-language" || diags[0].Span.Position().Line != 2 {
			t.Errorf("%s: %v", text, diags)
		}
	}
}
