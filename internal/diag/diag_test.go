package diag_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// sample holds one diagnostic of each shape.
func sample() diag.List {
	tree := source.NewFile("content/poses/tree.md", []byte("---\ntitle: Vṛkṣa\nlevle: x\n"))
	var l diag.List
	l.Add(tree.Span(21, 26), "unknown-key", "a pose has no key %q", "levle").Suggest("level")
	l.Warn(tree.Whole(), "unknown-file", "50%% <b>, a:b").Note(tree.Span(4, 9), "first\nsecond").Note(source.Span{}, "anywhere")
	l.Add(source.Span{}, "nowhere", "no place").Suggest("")
	return l
}

func printed(t *testing.T, l diag.List, format diag.Format) string {
	t.Helper()
	var out strings.Builder
	if err := l.Print(&out, format); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestPrint(t *testing.T) {
	for _, c := range []struct {
		format diag.Format
		want   string
	}{
		{diag.Text, `content/poses/tree.md:3:1: error: a pose has no key "levle"
  hint: did you mean "level"?
content/poses/tree.md: warning: 50% <b>, a:b
  content/poses/tree.md:2:1: note: first
second
  note: anywhere
error: no place
`},
		{diag.JSON, `{"path":"content/poses/tree.md","line":3,"column":1,"endLine":3,"endColumn":6,"severity":"error","code":"unknown-key","message":"a pose has no key \"levle\"","hint":"did you mean \"level\"?"}
{"path":"content/poses/tree.md","severity":"warning","code":"unknown-file","message":"50% <b>, a:b","notes":[{"path":"content/poses/tree.md","line":2,"column":1,"endLine":2,"endColumn":6,"message":"first\nsecond"},{"message":"anywhere"}]}
{"severity":"error","code":"nowhere","message":"no place"}
`},
		{diag.GitHub, `::error file=content/poses/tree.md,line=3,col=1,endLine=3,endColumn=6,title=unknown-key::a pose has no key "levle"%0Ahint: did you mean "level"?
::warning file=content/poses/tree.md,title=unknown-file::50%25 <b>, a:b%0Anote: content/poses/tree.md:2:1: first%0Asecond%0Anote: anywhere
::error title=nowhere::no place
`},
	} {
		if diff := cmp.Diff(c.want, printed(t, sample(), c.format)); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.format, diff)
		}
	}
}

func TestEveryFormatIsListedAndPrintsSomethingOfItsOwn(t *testing.T) {
	seen := map[string]diag.Format{}
	for _, f := range diag.Formats() {
		out := printed(t, sample(), f)
		if other, twice := seen[out]; twice {
			t.Errorf("%q prints as %q does", f, other)
		}
		seen[out] = f
	}
	if len(seen) != 3 {
		t.Errorf("%d formats, want 3", len(seen))
	}
}

// A property of GitHub's commands ends at a comma or a colon, and a path may hold either.
func TestGitHubPropertiesAreEscaped(t *testing.T) {
	f := source.NewFile("a,b:c%\r\n.md", []byte("x"))
	var l diag.List
	l.Add(f.Span(0, 1), "code", "one\rtwo")
	want := "::error file=a%2Cb%3Ac%25%0D%0A.md,line=1,col=1,endLine=1,endColumn=2,title=code::one%0Dtwo\n"
	if got := printed(t, l, diag.GitHub); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestStringIsTheTextWithoutItsLastLineEnd(t *testing.T) {
	want := "content/poses/tree.md:3:1: error: a pose has no key \"levle\"\n  hint: did you mean \"level\"?"
	if got := sample()[0].String(); got != want {
		t.Errorf("got %q", got)
	}
}

// All mistakes of a large file can be on one line.
func TestManyOnOneLine(t *testing.T) {
	f := source.NewFile("tree.md", []byte("also: ["+strings.Repeat("a, ", 300_000)+"]"))
	var l diag.List
	for i := range 100_000 {
		l.Add(f.Span(7+3*i, 8+3*i), "duplicate-value", "a").Note(f.Span(7, 8), "first")
	}
	began := time.Now()
	out := printed(t, l, diag.JSON)
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("it took %s", took)
	}
	if last := `"line":1,"column":300005,`; !strings.Contains(out, last) {
		t.Errorf("no %s", last)
	}
}

// Ten of a code are shown, and one line in place of those after them, where the first of them
// would stand. An error and a warning of one code are two kinds.
func TestManyOfAKindAreSummedUp(t *testing.T) {
	var l diag.List
	many := func(path, code string, n int, add func(source.Span, string, string, ...any) *diag.Diagnostic) {
		f := source.NewFile(path, []byte(strings.Repeat("x", n)))
		for i := range n {
			add(f.Span(i, i+1), code, "no %d", i+1)
		}
	}
	many("a.md", "few", 10, l.Add)
	many("a.md", "slip", 9, l.Add)
	many("b.md", "slip", 4, l.Add)
	many("b.md", "slip", 10, l.Warn)
	many("c.md", "slip", 2, l.Add)
	many("c.md", "one", 11, l.Warn)
	l.Add(source.Span{}, "last", "the end")
	text := printed(t, l, diag.Text)
	want := `b.md:1:1: error: no 1
error: 5 more of the code "slip", in 2 files
  hint: -format json prints them all
b.md:1:1: warning: no 1
`
	if !strings.Contains(text, want) {
		t.Errorf("got\n%s\nwant in it\n%s", text, want)
	}
	want = `c.md:1:10: warning: no 10
warning: 1 more of the code "one", in 1 file
  hint: -format json prints them all
error: the end
`
	if !strings.HasSuffix(text, want) || strings.Count(text, "\n") != 10+10+2+10+10+2+1 {
		t.Errorf("got\n%s\nwant at its end\n%s", text, want)
	}
	github := printed(t, l, diag.GitHub)
	want = "::error title=slip::5 more of the code \"slip\", in 2 files%0Ahint: -format json prints them all\n"
	if strings.Count(github, "\n") != 43 || !strings.Contains(github, want) {
		t.Errorf("got\n%s\nwant in it\n%s", github, want)
	}
	if n := strings.Count(printed(t, l, diag.JSON), "\n"); n != len(l) {
		t.Errorf("JSON has %d of %d", n, len(l))
	}
	if l.Errors() != 26 || l.Warnings() != 21 {
		t.Errorf("%d errors and %d warnings are counted", l.Errors(), l.Warnings())
	}
}

// What has no file is counted all the same.
func TestManyWithoutAFileAreSummedUp(t *testing.T) {
	var l diag.List
	for range 12 {
		l.Add(source.Span{}, "slip", "no")
	}
	if got, want := printed(t, l, diag.Text), "error: 2 more of the code \"slip\"\n"; !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant in it %s", got, want)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the pipe is gone") }

func TestAFailureToPrintIsReturned(t *testing.T) {
	if err := sample().Print(broken{}, diag.Text); err == nil || err.Error() != "the pipe is gone" {
		t.Errorf("got %v", err)
	}
}

func TestSortIsByPathPlaceSeverityCodeAndMessage(t *testing.T) {
	a, b := source.NewFile("a.md", []byte("0123456789")), source.NewFile("b.md", []byte("0"))
	var sorted diag.List
	sorted.Add(source.Span{}, "z", "nowhere comes first")
	sorted.Add(a.Whole(), "z", "then a whole file")
	sorted.Add(a.Span(2, 3), "a", "then by place, in numbers")
	sorted.Add(a.Span(9, 9), "a", "one message")
	sorted.Add(a.Span(9, 9), "a", "two messages")
	sorted.Add(a.Span(9, 9), "b", "another code")
	sorted.Warn(a.Span(9, 9), "a", "a warning after the errors")
	sorted.Add(b.Whole(), "a", "the next file")
	for seed := range uint64(20) {
		shuffled := slices.Clone(sorted)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		shuffled.Sort()
		if got, want := printed(t, shuffled, diag.Text), printed(t, sorted, diag.Text); got != want {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
		}
	}
}

func TestCountsAndStrict(t *testing.T) {
	l := sample()
	if l.Errors() != 2 || l.Warnings() != 1 {
		t.Errorf("%d errors and %d warnings, want 2 and 1", l.Errors(), l.Warnings())
	}
	strict := l.Strict()
	if strict.Errors() != 3 || strict.Warnings() != 0 {
		t.Errorf("strict: %d errors and %d warnings, want 3 and 0", strict.Errors(), strict.Warnings())
	}
	if l.Warnings() != 1 {
		t.Error("Strict changed the list it was called on")
	}
}

// Advice is worth knowing: it is printed as such, counts for nothing and stays what it is however
// strict a build is.
func TestAdvice(t *testing.T) {
	f := source.NewFile("flow.md", []byte("tree"))
	var l diag.List
	l.Advise(f.Span(0, 4), "caution", "%q asks some people for care", "Tree")
	l.Warn(f.Whole(), "uneven-sides", "the sides are uneven")
	want := "flow.md:1:1: advice: \"Tree\" asks some people for care\nflow.md: warning: the sides are uneven\n"
	if got := printed(t, l, diag.Text); got != want {
		t.Errorf("got %q", got)
	}
	want = "::notice file=flow.md,line=1,col=1,endLine=1,endColumn=5,title=caution::\"Tree\" asks some people for care\n"
	if got := printed(t, l[:1], diag.GitHub); got != want {
		t.Errorf("got %q", got)
	}
	if l.Errors() != 0 || l.Warnings() != 1 || l.Strict().Errors() != 1 || l.Strict()[0].Severity != diag.Advice {
		t.Errorf("%d errors, %d warnings; strict %d errors", l.Errors(), l.Warnings(), l.Strict().Errors())
	}
	if without := l.WithoutAdvice(); len(without) != 1 || without[0].Code != "uneven-sides" || len(l) != 2 {
		t.Errorf("without advice: %v, of %v", without, l)
	}
}
