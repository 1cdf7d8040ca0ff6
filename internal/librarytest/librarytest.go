// Package librarytest makes small libraries for tests.
package librarytest

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/library"
	"posebook/internal/phrase"
	"posebook/internal/words"
	"posebook/layouts"
)

// Files returns a library that is written as an archive of txtar. A file of Markdown is named from
// content on, and its front matter alone is written: 'poses/tree.md'. All others are as they stand.
// Without a site.yaml of its own the library's title is "Poses".
func Files(text string) fstest.MapFS {
	fsys := fstest.MapFS{"site.yaml": {Data: []byte("title: Poses\n")}}
	for _, f := range txtar.Parse([]byte(text)).Files {
		if strings.HasSuffix(f.Name, ".md") {
			f.Name, f.Data = "content/"+f.Name, fmt.Appendf(nil, "---\n%s---\n", f.Data)
		}
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

// Resolve reads and resolves a library that can be read without a mistake.
func Resolve(t testing.TB, fsys fs.FS, opts library.Options) (*library.Library, diag.List) {
	t.Helper()
	atlas, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	conditions, err := care.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set, diags, err := content.Read(fsys, atlas, content.Options{})
	if err != nil || diags.Errors() > 0 {
		t.Fatalf("%v\n%s", err, Printed(diags))
	}
	return library.Resolve(set, atlas, conditions, opts)
}

// Good resolves a library, written as Files has it, that has no mistake; warnings don't matter.
func Good(t testing.TB, text string) *library.Library {
	t.Helper()
	lib, diags := Resolve(t, Files(text), library.Options{})
	if diags.Errors() > 0 {
		t.Fatalf("diagnostics:\n%s", Printed(diags))
	}
	return lib
}

// Printed returns diagnostics as the command prints them.
func Printed(diags diag.List) string {
	var out strings.Builder
	_ = diags.Print(&out, diag.Text) // a Builder takes everything
	return out.String()
}

// English speaks with the words of the site's own layouts.
func English(t testing.TB) phrase.Speaker {
	t.Helper()
	text, err := fs.ReadFile(layouts.Files(), "words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.Read(text, "en")
	if err != nil {
		t.Fatal(err)
	}
	return phrase.Speaker{Words: w}
}

// TurnAndLean are three poses for sequences: rise is alike on both sides, turn and lean have sides.
const TurnAndLean = `
-- poses/rise.md --
title: Rise
mistakes: [The knees lock.]
cautions: [dizziness]
updated: 2026-11-20
-- poses/turn.md --
title: Turn
sides: "{side} leg back"
cautions: [{knee pain: bend less}]
muscles: {works: [gluteus medius: same, hamstrings: other], stretches: [calves]}
-- poses/lean.md --
title: Lean
sides: "{side} arm up"
props: [chair, block]
`

// Flow resolves a library of the poses of TurnAndLean and one sequence, given by its keys after the
// title, and returns both. more are further files, as an archive of txtar.
func Flow(t testing.TB, keys string, more ...string) (*library.Library, *library.Sequence) {
	t.Helper()
	flow := "-- sequences/flow.md --\ntitle: Flow\n" + keys + "\n"
	lib := Good(t, TurnAndLean+flow+strings.Join(more, ""))
	return lib, lib.Sequences[0]
}
