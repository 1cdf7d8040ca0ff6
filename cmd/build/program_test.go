package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A program is told from another by the ID that the go command itself finds in it.
func TestProgramIsToldByItsBuildID(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte("package main\n\nfunc main() {}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, system := range []string{"linux", "darwin", "windows"} {
		exe := filepath.Join(dir, system)
		compile := exec.Command("go", "build", "-o", exe, filepath.Join(dir, "main.go"))
		compile.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		if out, err := compile.CombinedOutput(); err != nil {
			t.Fatalf("%s: %s", err, out)
		}
		want, err := exec.Command("go", "tool", "buildid", exe).Output()
		if err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(exe)
		if err != nil {
			t.Fatal(err)
		}
		got, err := identity(f)
		if f.Close(); err != nil || got != strings.TrimSpace(string(want)) {
			t.Errorf("%s: %q (%v), want %q", system, got, err, want)
		}
	}
}

// One without an ID is told by all its bytes.
func TestProgramWithoutBuildID(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	seen := map[string]string{}
	for _, text := range []string{"", "a", "\xff Go build ID: \"\"", long + "a", long + "b"} {
		id, err := identity(strings.NewReader(text))
		if err != nil {
			t.Errorf("%.20q: %s", text, err)
		}
		if other, twice := seen[id]; twice || id == "" {
			t.Errorf("%.20q has the identity %q of %.20q", text, id, other)
		}
		seen[id] = text
	}
}
