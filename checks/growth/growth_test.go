package growth_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"

	"posebook/checks/growth"
)

// counted are the packages whose blocks are counted: ours, those that read Markdown and YAML, and
// those of Go's own in which a search hides.
const counted = "posebook/...,github.com/yuin/goldmark/...,go.yaml.in/yaml/v4/...," +
	"slices,maps,sort,strings,bytes,strconv,regexp,unicode/utf8,golang.org/x/text/..."

// every is how many cases one is measured of in a plain 'go test': all of them take minutes. With
// GROWTH=1, as in 'make growth', each is.
const every = 8

// folder is made once; TestMain takes it away.
var folder = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "growth") })

// program builds the command that measures, once.
var program = sync.OnceValues(func() (string, error) {
	dir, err := folder()
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "measure")
	out, err := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg="+counted, "-o", file, "./measure").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return file, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, err := folder(); err == nil {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

// measure returns what the cases took that an expression finds, by name, in the order of their
// sizes.
func measure(t *testing.T, args ...string) map[string][]growth.Work {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: what grows is measured by the whole run of the tests")
	}
	file, err := program()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(file, args...)
	command.Env = append(os.Environ(), "GOCOVERDIR="+t.TempDir())
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s\n%s", err, stderr.Bytes())
	}
	found := map[string][]growth.Work{}
	for decoder := json.NewDecoder(bytes.NewReader(out)); decoder.More(); {
		var w growth.Work
		if err := decoder.Decode(&w); err != nil {
			t.Fatal(err)
		}
		found[w.Case] = append(found[w.Case], w)
	}
	return found
}

// The measure itself: what is known to grow by its square is found, and what does not, is not.
func TestASquareIsSeen(t *testing.T) {
	found := measure(t, "-run", "^known: ")
	for name, want := range map[string]string{
		"known: a line":             "",
		"known: a sort":             "",
		"known: a square":           "blocks of code: ",
		"known: a square of copies": "bytes allocated: ",
		"known: a square of output": "bytes of output: ",
	} {
		sizes := found[name]
		if len(sizes) != 4 {
			t.Fatalf("%s was measured %d times", name, len(sizes))
		}
		if got := growth.TooFast(sizes); !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	// 100,000 rounds of one block more, and next to nothing else: the blocks are really counted.
	line := found["known: a line"]
	if more := line[1].Blocks - line[0].Blocks; more < 99_000 || more > 101_000 {
		t.Errorf("100,000 rounds are %d blocks", more)
	}
}

func TestSizesThatCanNotBeCompared(t *testing.T) {
	for _, sizes := range [][]growth.Work{
		{{N: 1}, {N: 2}, {N: 3}},
		{{N: 1}, {N: 2}, {N: 4, Refused: true}},
	} {
		if growth.TooFast(sizes) == "" {
			t.Errorf("%v were compared", sizes)
		}
	}
}

// Twice as much of anything that a writer can make longer takes twice the work, or is refused.
func TestNothingGrowsTooFast(t *testing.T) {
	parts := runtime.GOMAXPROCS(0)
	of := every * parts
	if os.Getenv("GROWTH") != "" {
		of = parts
	}
	squares := map[string]bool{}
	for _, c := range growth.Cases() {
		squares[c.Name] = c.Square
	}
	for part := range parts {
		t.Run(fmt.Sprint("part ", part), func(t *testing.T) {
			t.Parallel()
			for name, sizes := range measure(t, "-run", "^[^k]|^k[^n]", "-part", fmt.Sprintf("%d/%d", part, of)) {
				judge(t, name, sizes, squares[name])
			}
		})
	}
}

func judge(t *testing.T, name string, sizes []growth.Work, square bool) {
	t.Helper()
	fault := growth.TooFast(sizes)
	switch {
	case fault == "":
	case !square:
		t.Errorf("%s grows too fast: %s", name, fault)
	default:
		beyond := measure(t, "-run", "^"+regexp.QuoteMeta(name)+"$", "-sizes", "16")[name]
		if len(beyond) != 1 || !beyond[0].Refused {
			t.Errorf("%s grows by its square (%s), and twice the longest is not refused", name, fault)
		}
	}
}

func TestNamesAreDifferent(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range growth.Cases() {
		if seen[c.Name] {
			t.Errorf("two cases are called %q", c.Name)
		}
		seen[c.Name] = true
	}
}
