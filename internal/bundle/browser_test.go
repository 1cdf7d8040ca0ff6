package bundle

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// inNode runs a test program of testdata, which counts its checks and faults. before stands in
// front of it.
func inNode(t *testing.T, program, before string) {
	t.Helper()
	out := printed(t, program, before)
	if !strings.HasSuffix(out, ", 0 faults\n") || strings.HasPrefix(out, "0 checks") {
		t.Errorf("%s:\n%s", program, out)
	}
}

// printed returns what a program of testdata prints in Node.js, its modules bundled as they are
// for a browser.
func printed(t *testing.T, program, before string) string {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no Node.js found: this test runs a script")
	}
	made, err := Script(os.DirFS("../.."), "internal/bundle/testdata/"+program)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node, "-")
	cmd.Stdin = strings.NewReader(before + ";" + string(made.Text))
	var errors bytes.Buffer
	cmd.Stderr = &errors
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %s\n%s", program, err, errors.String())
	}
	return string(out)
}

// TestWordsOfTheScript holds the script to the table that the index is held to.
func TestWordsOfTheScript(t *testing.T) {
	table, err := os.ReadFile("../search/testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	inNode(t, "words.test.js", "const table = "+string(table))
}

func TestMatch(t *testing.T) { inNode(t, "match.test.js", "") }

// TestMachine plays the guided practice without a page, a clock or a voice.
func TestMachine(t *testing.T) { inNode(t, "machine.test.js", "") }

func TestMoments(t *testing.T) { inNode(t, "moments.test.js", "") }

func TestNarrow(t *testing.T) { inNode(t, "narrow.test.js", "") }

// TestCut cuts a sheet and a practice to what somebody has.
func TestCut(t *testing.T) { inNode(t, "cut.test.js", "") }

// BenchmarkScript bundles the site's script, as each build does.
func BenchmarkScript(b *testing.B) {
	fsys := os.DirFS("../../layouts")
	for b.Loop() {
		if _, err := Script(fsys, "assets/js/main.js"); err != nil {
			b.Fatal(err)
		}
	}
}
