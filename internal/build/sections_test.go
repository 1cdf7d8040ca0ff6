package build_test

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"posebook/internal/build"
	"posebook/internal/library"
	"posebook/internal/links"
	"posebook/internal/page"
	"posebook/layouts"
)

// A link in running text may lead to every section of a page and to nothing else. What links.OfPose
// and the others list is what the layouts wrote: here it is read out of the built pages.

func TestSectionsOfPagesAreThoseThatLinksKnow(t *testing.T) {
	for name, root := range map[string]fs.FS{
		"the real library": os.DirFS("../.."),
		"every section":    withBodies("## A heading\n\nA note.[^1]\n\n[^1]: Small.\n"),
		"no bodies":        withBodies(""),
	} {
		t.Run(name, func(t *testing.T) {
			lib, pages := libraryAndPages(t, root)
			for _, p := range lib.Poses {
				sectionsAre(t, pages, page.PosesPath+p.ID, links.OfPose(p))
			}
			for _, s := range lib.Sequences {
				sectionsAre(t, pages, page.SequencesPath+s.ID, links.OfSequence(s))
			}
			for _, m := range lib.Muscles {
				sectionsAre(t, pages, page.MusclesPath+m.ID, links.OfMuscle(m))
			}
		})
	}
}

func libraryAndPages(t *testing.T, root fs.FS) (*library.Library, map[string]*html.Node) {
	t.Helper()
	result, err := build.Site(build.Options{Root: root, Layouts: layouts.Files(), Figures: figures})
	if err != nil {
		t.Fatal(err)
	}
	if result.Tree == nil {
		t.Fatalf("the library has faults:\n%s", printed(result.Diags))
	}
	return result.Library, htmlPages(t, result.Tree)
}

// sectionsAre compares the ids of a page with those that links know. Ids with an underscore
// before them are for the page itself.
func sectionsAre(t *testing.T, pages map[string]*html.Node, folder string, known []string) {
	t.Helper()
	var got []string
	elements(pages[folder+"/index.html"], func(n *html.Node) {
		if id, has := attribute(n, "id"); has && !strings.HasPrefix(id, "_") {
			got = append(got, id)
		}
	})
	slices.Sort(got)
	want := slices.Sorted(slices.Values(known))
	if !slices.Equal(got, want) {
		t.Errorf("%s has the sections %q, links know %q", folder, got, want)
	}
}
