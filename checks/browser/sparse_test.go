package browser_test

import (
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"posebook/internal/browsertest"
)

// allPages lists the pages of a site as paths. Of the muscles, which are many and alike, there
// are a few.
func allPages(t *testing.T, dir string) []string {
	t.Helper()
	var pages []string
	muscles := 0
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "index.html" {
			return err
		}
		page := filepath.ToSlash(strings.TrimPrefix(filepath.Dir(name), dir))
		if strings.HasPrefix(page, "/muscles/") {
			muscles++
		}
		if !strings.HasPrefix(page, "/muscles/") || muscles <= 2 {
			pages = append(pages, strings.TrimPrefix(page+"/", "/"))
		}
		return nil
	})
	if err != nil || len(pages) < 6 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	return pages
}

// sparseKeys are the keys of two poses, and the filter that each makes.
var sparseKeys = []struct{ key, filter, first, second string }{
	{"level", "level", "beginner", "advanced"},
	{"position", "position", "standing", "seated"},
	{"actions", "action", "[balance]", "[twist]"},
	{"props", "prop", "[block]", "[strap]"},
	{"sides", "sides", `"{side} leg back"`, ""},
	{"hold", "hold", "10s", "45s"},
	{"cautions", "", "[knee pain: sit down]", ""}, // it has a panel of its own
	{"muscles", "muscle", "\n  works: [hamstrings]", "\n  stretches: [hamstrings]"},
}

// sparse makes a library of two poses that lack some keys; with lists which filters there are.
func sparse(lacks ...string) (library map[string]string, filters []string) {
	first, second := "---\ntitle: One\n", "---\ntitle: Two\n"
	for _, k := range sparseKeys {
		if slices.Contains(lacks, k.key) {
			continue
		}
		if k.filter != "" {
			filters = append(filters, k.filter)
		}
		first += k.key + ": " + k.first + "\n"
		if k.second != "" {
			second += k.key + ": " + k.second + "\n"
		}
	}
	slices.Sort(filters)
	return map[string]string{
		"site.yaml": "title: Few\n", "content/poses/one.md": first + "---\nStand.\n", "content/poses/two.md": second + "---\n",
	}, filters
}

func allSparseKeys() []string {
	var all []string
	for _, k := range sparseKeys {
		all = append(all, k.key)
	}
	return all
}

// oddAddresses are ends of addresses that no link leads to.
var oddAddresses = []string{
	"?muscle=gone&x=1&muscle=%E0%A4&level=gone&sort=gone&role=gone", "?sort=level", "?sort=muscle&muscle=hamstrings&role=works",
	"?__proto__=1&constructor=2&=&q=%00&q=$%26&page=%E0%A4%A", "?%", "#%E0%A4", "#a'\"]<b>", "?" + strings.Repeat("level=beginner&", 300),
}

// TestSparseLibraries: what poses don't say has no filter, and the others work.
func TestSparseLibraries(t *testing.T) {
	t.Parallel()
	several := [][]string{nil, allSparseKeys(), {"level", "position", "actions", "props"}}
	sites := http.NewServeMux()
	server := httptest.NewServer(sites)
	t.Cleanup(server.Close)
	p := browsertest.Open(t, host(t, server.URL))
	for i, lacks := range slices.AppendSeq(several, eachAlone(allSparseKeys())) {
		library, filters := sparse(lacks...)
		below := fmt.Sprintf("/without-%s/", strings.Join(lacks, "-"))
		sites.Handle(below, http.StripPrefix(below, http.FileServer(http.Dir(buildOf(t, library)))))
		page := server.URL + below + "poses/"
		p.Go(page)
		got := browsertest.Eval[[]string](p, `[...document.querySelectorAll('[data-filters] [data-key]')].map(e => e.dataset.key).sort()`)
		if !slices.Equal(got, filters) {
			t.Errorf("%s: filters: %q, want %q", below, got, filters)
		}
		if forms := browsertest.Eval[int](p, `document.querySelectorAll('[data-filters]').length`); (forms > 0) != (len(filters) > 0) {
			t.Errorf("%s: %d forms for the filters %q", below, forms, filters)
		}
		if i < 3 {
			strayAddresses(p, page)
		}
		eachFilterNarrows(t, p, page, filters)
	}
}

func strayAddresses(p *browsertest.Page, page string) {
	for _, end := range oddAddresses {
		p.Go("about:blank")
		p.Go(page + end)
		p.Wait(`document.readyState === 'complete'`)
	}
}

func eachAlone(keys []string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for _, key := range keys {
			if !yield([]string{key}) {
				return
			}
		}
	}
}

// eachFilterNarrows makes the first choice of each filter that is there: one of the two poses is
// left.
func eachFilterNarrows(t *testing.T, p *browsertest.Page, page string, filters []string) {
	t.Helper()
	for _, filter := range filters {
		p.Go(page)
		want := 1
		if filter == "muscle" {
			want = 2 // both do something with it
			browsertest.Eval[bool](p, `(() => {
				const field = document.querySelector('[name=muscle]');
				field.value = 'hamstrings';
				return field.dispatchEvent(new Event('change', { bubbles: true }));
			})()`)
		} else {
			browsertest.Eval[bool](p, `document.querySelector('[name=`+filter+`]').click() ?? true`)
		}
		if n := count(t, p); n != want {
			t.Errorf("%s: a choice of %s leaves %d poses, want %d", page, filter, n, want)
		}
	}
}

// TestBareLibraries opens every page of libraries that have next to nothing in them; the browser
// may not complain once.
func TestBareLibraries(t *testing.T) {
	t.Parallel()
	bare, _ := sparse(allSparseKeys()...)
	full, _ := sparse()
	oneStep := maps.Clone(bare)
	oneStep["content/sequences/still.md"] = "---\ntitle: Still\nsteps: [one]\n---\n"
	onePose := maps.Clone(full)
	delete(onePose, "content/poses/two.md")
	for name, library := range map[string]map[string]string{
		"no poses":                 {"site.yaml": "title: None\n"},
		"one pose":                 onePose,
		"poses with a title alone": bare,
		"a sequence of one step":   oneStep,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := buildOf(t, library)
			home := belowPath(t, dir)
			p := browsertest.Open(t, host(t, home))
			p.Size(360, 800)
			for _, page := range allPages(t, dir) {
				p.Go(home + page)
				if over := browsertest.Eval[int](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
					t.Errorf("/%s scrolls sideways by %d px", page, over)
				}
			}
			if _, has := library["content/poses/one.md"]; has {
				finds(t, p, home, "on", "One")
			}
			finds(t, p, home, "glute max", "Gluteus maximus")
			finds(t, p, home, "constructor __proto__ $&", "")
			if _, has := library["content/sequences/still.md"]; has {
				playsOneStep(t, p, home)
			}
		})
	}
}

// finds searches on the page of the search; "" wants nothing to be found.
func finds(t *testing.T, p *browsertest.Page, home, query, want string) {
	t.Helper()
	p.Go(home + "search/?q=" + url.QueryEscape(query))
	p.Wait(`!!document.querySelector('main [role=status]').textContent`)
	if got := text(p, "[data-results] a"); !strings.HasPrefix(got, want) || (got == "") != (want == "") {
		t.Errorf("%q finds %q first, want %q", query, got, want)
	}
	if said := text(p, "main [role=status]"); want == "" && !strings.Contains(said, query) {
		t.Errorf("a search for %q in vain says %q", query, said)
	}
}

// playsOneStep practises a sequence of one step, which has no hold of its own, to its end.
func playsOneStep(t *testing.T, p *browsertest.Page, home string) {
	t.Helper()
	p.Before(fakeClock)
	p.Go(home + "sequences/still/")
	start(p)
	if s := look(p); s.Title != "One" || !strings.HasPrefix(s.Place, "1 of 1") {
		t.Errorf("the practice begins with %+v", s)
	}
	elapse(p, 600)
	if s := look(p); !strings.HasPrefix(s.Title, "Done.") {
		t.Errorf("after ten minutes: %+v", s)
	}
}
