package library_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"posebook/internal/library"
	"posebook/internal/librarytest"
)

var update = flag.Bool("update", false, "write anew what is expected to be said")

// TestFaults resolves the libraries in testdata/faults. Each is an archive whose comment says what it
// is about, and whose file 'want' holds all that is said of it, with places, notes and hints.
func TestFaults(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.txtar")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d libraries, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			given := &txtar.Archive{}
			want := ""
			for _, f := range archive.Files {
				if f.Name == "want" {
					want = string(f.Data)
					continue
				}
				given.Files = append(given.Files, f)
			}
			_, diags := librarytest.Resolve(t, librarytest.Files(string(txtar.Format(given))), library.Options{})
			diags.Sort()
			got := printed(diags.WithoutAdvice())
			if *update {
				given.Comment = archive.Comment
				given.Files = append(given.Files, txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(given), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
