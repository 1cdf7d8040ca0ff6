package build

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"testing"
	"testing/fstest"

	"posebook/layouts"
)

// What stands joined is what joining makes of the modules, and says of which. With -update it is
// written anew.
func TestJoinedBefore(t *testing.T) {
	ours := layouts.Files()
	sum, err := sumOfModules(ours)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]byte{sumFile: sum}
	for _, entry := range entriesOf(ours) {
		made, err := join(ours, entry)
		if err != nil {
			t.Fatal(err)
		}
		want[path.Join(joinedFolder, entry)] = made.Text
	}
	if len(want) < 6 {
		t.Fatalf("%d files are joined", len(want))
	}
	for name, text := range want {
		if flag.Lookup("update").Value.String() == "true" {
			at := filepath.Join("../../layouts", name)
			if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o777), os.WriteFile(at, text, 0o666)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, err := fs.ReadFile(ours, name); err != nil || string(got) != string(text) {
			t.Errorf("layouts/%s is not what the modules make: run go test ./internal/build -update", name)
		}
	}
}

// With any other module nothing of it is taken.
func TestJoinedOfOtherModules(t *testing.T) {
	ours := layouts.Files()
	if got := joinedBefore(ours); len(got) != len(entriesOf(ours)) {
		t.Errorf("%d of %d stand ready", len(got), len(entriesOf(ours)))
	}
	for _, other := range []string{"assets/js/main.js", "assets/css/parts/search.css", "assets/js/new.js", "assets/more.css"} {
		over := fstest.MapFS{other: {Data: []byte("/* another */")}}
		if got := joinedBefore(overlay{over: over, under: ours}); got != nil {
			t.Errorf("with another %s, what stands ready is taken", other)
		}
	}
	if got := joinedBefore(fstest.MapFS{}); got != nil {
		t.Error("where nothing stands ready it is taken")
	}
	for own, has := range map[string]bool{"layouts/assets/js/a.js": true, "layouts/pose.html": false} {
		if hasOwnAssets(map[string]bool{own: true}) != has {
			t.Errorf("%s is an asset: %v", own, !has)
		}
	}
}
