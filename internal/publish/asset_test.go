package publish

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// style is a site with one stylesheet, which has its content in its name.
func style(text string) (site files, asset string) {
	asset = HashedName("assets/site.css", []byte(text))
	return files{asset: text, "index.html": "with " + asset}, asset
}

func TestHashedName(t *testing.T) {
	for name, want := range map[string]string{
		"assets/site.css": "assets/site.ba7816bf.css", "figures/a.b.svg": "figures/a.b.ba7816bf.svg", "LICENCE": "LICENCE.ba7816bf",
	} {
		if got := HashedName(name, []byte("abc")); got != want {
			t.Errorf("HashedName(%q) = %q, want %q", name, got, want)
		}
		if sum := sha256.Sum256([]byte("abc")); !isHashed(want, sum) || isHashed(name, sum) {
			t.Errorf("%q and %q are not told apart", want, name)
		}
		if sum := sha256.Sum256([]byte("abd")); isHashed(want, sum) {
			t.Errorf("%q is taken for the name of another content", want)
		}
	}
}

// What a page asks for that was opened before a publish is there for three publishes more.
func TestOldAssetsStayForThreePublishes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first, asset := style("a")
	write(t, dir, first, Result{Written: 2})
	for age := 1; age <= 3; age++ {
		next, _ := style(strings.Repeat("b", age))
		write(t, dir, next, Result{Written: 2, Old: age})
		write(t, dir, next, Result{Kept: 2, Old: age}) // nothing changes, so it grows no older
		got := folder(t, dir)
		if want := fmt.Sprintf("%s\t%d\n", asset, age); got[asset] != "a" || !strings.Contains(got[manifestName], want) {
			t.Errorf("after %d publishes the asset is %q, and the manifest\n%s", age, got[asset], got[manifestName])
		}
	}
	last, _ := style("last")
	write(t, dir, last, Result{Written: 2, Old: 3, Removed: 1})
	if exists(filepath.Join(dir, asset)) {
		t.Error("the asset stays for a fourth publish")
	}
}

func TestOldAssetComesBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first, asset := style("a")
	second, other := style("b")
	write(t, dir, first, Result{Written: 2})
	write(t, dir, second, Result{Written: 2, Old: 1})
	write(t, dir, first, Result{Written: 1, Kept: 1, Old: 1})
	if got := folder(t, dir)[manifestName]; got != manifestHeader+other+"\t1\n"+asset+"\nindex.html\n" {
		t.Errorf("the manifest is\n%s", got)
	}
	write(t, dir, first.without(asset), Result{Kept: 1, Old: 2}) // it was needed a moment ago
	write(t, dir, first, Result{Kept: 2, Old: 1})                // no byte changes, but the list does
	if got := folder(t, dir)[manifestName]; got != manifestHeader+other+"\t3\n"+asset+"\nindex.html\n" {
		t.Errorf("the manifest is\n%s", got)
	}
}

// Two publishes of the same trees in the same order make the same folder, whatever they find
// beside it.
func TestOldAssetsAreDeterministic(t *testing.T) {
	one, two := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "public")
	for i, text := range []string{"a", "b", "a", "c", "c", "d", "e", "b", "f"} {
		next, _ := style(text)
		for _, dir := range []string{one, two} {
			_, err := Write(dir, treeOf(t, next))
			must(t, err)
		}
		if i == 4 {
			must(t, os.RemoveAll(filepath.Dir(slot(two))))
		}
		if diff := cmp.Diff(folder(t, one), folder(t, two)); diff != "" {
			t.Fatalf("after publish %d (-one +two):\n%s", i, diff)
		}
	}
}

// What is no asset of ours, or stands in the way, does not stay.
func TestWhatDoesNotStay(t *testing.T) {
	old, asset := style("a")
	for _, c := range []struct {
		name string
		harm func(dir string)
		next files
	}{
		{"edited", func(dir string) { files{asset: "x"}.put(t, dir) }, files{"index.html": "new"}},
		{"a file where its folder was", func(string) {}, files{"assets": "a file", "index.html": "new"}},
		{"a name that differs by case", func(string) {}, files{strings.ToUpper(asset): "x", "index.html": "new"}},
		{"a folder of its name", func(string) {}, files{asset + "/x": "x", "index.html": "new"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			write(t, dir, old, Result{Written: 2})
			c.harm(dir)
			write(t, dir, c.next, Result{Written: len(c.next), Removed: 1})
			holdsOnly(t, dir, c.next.published())
			holdsOnly(t, slot(dir), c.next.published())
		})
	}
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, old, Result{Written: 2})
	must(t, os.Remove(filepath.Join(dir, asset)))
	write(t, dir, files{"index.html": "new"}, Result{Written: 1}) // deleted by hand
}

func TestManifestOfOlderVersion(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	old, asset := style("a")
	old.with(files{manifestName: oldHeader + asset + "\nindex.html\n"}).put(t, dir)
	next, _ := style("b")
	write(t, dir, next, Result{Written: 2, Old: 1})
}

func TestManifestWithAges(t *testing.T) {
	for text, ok := range map[string]bool{
		manifestHeader + "a\nb\t1\nc\t3\n": true, manifestHeader + "a\t0\n": false, manifestHeader + "a\t4\n": false,
		manifestHeader + "a\tb\n": false, manifestHeader + "a\t1\t1\n": false, "a\n": false, "": false,
	} {
		listed, got := parseManifest(text)
		if got != ok || ok && string(listed.text()) != text {
			t.Errorf("%q: %t, %v", text, got, listed)
		}
	}
}
