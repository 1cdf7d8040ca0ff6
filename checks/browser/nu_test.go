package browser_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"posebook/internal/browsertest"
)

// command returns the path of a program, or ends the test where it is missing.
func command(t *testing.T, name string) string {
	t.Helper()
	browsertest.NotShort(t)
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("REQUIRE_BROWSER") == "1" {
		t.Fatalf("no %s found, and REQUIRE_BROWSER=1 asks for all that the site is checked with", name)
	}
	t.Skipf("no %s found: this test needs it", name)
	return ""
}

// nu returns what the Nu HTML checker has to say of every page and figure below a folder, one
// fault a line: errors and warnings alike.
func nu(t *testing.T, dir string) []string {
	t.Helper()
	jar := installed(t, "vnu-jar/build/dist/vnu.jar")
	checker := exec.Command(command(t, "java"), "-jar", jar, "--stdout", "--exit-zero-always", "--skip-non-html", "--also-check-svg", dir)
	var stderr strings.Builder
	checker.Stderr = &stderr
	out, err := checker.Output()
	if err != nil {
		t.Fatalf("the Nu checker: %s\n%s", err, stderr.String())
	}
	return strings.FieldsFunc(strings.ReplaceAll(string(out), "file:"+dir, ""), func(r rune) bool { return r == '\n' })
}

// TestHTMLIsValid: the Nu HTML checker finds nothing wrong with any page or figure of this
// project's site.
func TestHTMLIsValid(t *testing.T) {
	t.Parallel()
	faults := nu(t, built(t, "-base-url", "https://example.org/some/where/"))
	for _, fault := range faults[:min(len(faults), 30)] {
		t.Error(fault)
	}
	if more := len(faults) - 30; more > 0 {
		t.Errorf("and %d more", more)
	}
}

// TestNuFindsFaults keeps TestHTMLIsValid honest: a page with a fault, in a folder below, is
// found to have it.
func TestNuFindsFaults(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	page := filepath.Join(dir, "poses", "index.html")
	if err := os.MkdirAll(filepath.Dir(page), 0o777); err != nil {
		t.Fatal(err)
	}
	text := "<!doctype html>\n<html lang=en><title>Tree</title>\n<h1>Tree</h1>\n<p><img alt=\"\">\n"
	if err := os.WriteFile(page, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	faults := nu(t, dir)
	if len(faults) != 1 || !strings.HasPrefix(faults[0], `"/poses/index.html":4.4-4.15: error: Element “img” is missing`) {
		t.Errorf("found %q", faults)
	}
}
