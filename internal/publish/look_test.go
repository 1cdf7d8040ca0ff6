package publish

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// What is seen of a file or a folder is what package os sees of it; a link is not followed.
func TestLooks(t *testing.T) {
	dir := t.TempDir()
	day := time.Date(2026, 11, 27, 10, 0, 0, 123456789, time.UTC)
	if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte("four"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "b"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a.html", filepath.Join(dir, "link")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"a.html", "b"} {
		if err := os.Chtimes(filepath.Join(dir, name), day, day); err != nil {
			t.Fatal(err)
		}
	}
	site, err := newLooker(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer site.close()
	for path, want := range map[string]string{
		"a.html": "4@1795773600123456789", "b": "d@1795773600123456789", "link": "-", "none": "-", "a.html/b": "-",
	} {
		if got := string(site.at(path).appendTo(nil)); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	if now := site.at("a.html"); !now.changedAfter(day) || !now.changedAfter(day.Add(tick/2)) || now.changedAfter(day.Add(2*tick)) || !site.at("none").changedAfter(day.Add(time.Hour)) {
		t.Errorf("%+v", now)
	}
	if _, err := newLooker(filepath.Join(dir, "none")); err == nil {
		t.Error("a folder that is not there can be looked into")
	}
}
