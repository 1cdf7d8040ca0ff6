package browser_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"posebook/internal/browsertest"
)

// papers are what sheets are printed on.
var papers = map[string]chromedp.PaperSize{"A4": chromedp.PaperA4, "Letter": chromedp.PaperLetter}

// served serves a folder and returns the address of its first page.
func served(t *testing.T, dir string) string {
	t.Helper()
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// printed prints the page that the browser shows, on this paper unless the page asks for another.
func printed(t *testing.T, p *browsertest.Page, paper chromedp.PaperSize) []byte {
	t.Helper()
	ownSize := func(o *page.PrintToPDFParams) { yes := true; o.PreferCSSPageSize = &yes }
	return browsertest.Do(p, "print", chromedp.PrintToPDF(chromedp.PDFPaper(paper), ownSize))
}

// pagesOf returns the text of each page of a PDF, in the order of the markup, its lines joined.
func pagesOf(t *testing.T, pdf []byte) []string {
	t.Helper()
	read := exec.Command(command(t, "pdftotext"), "-raw", "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	out, err := read.Output()
	if err != nil {
		t.Fatalf("pdftotext: %s", err)
	}
	var pages []string
	for text := range strings.SplitSeq(strings.TrimSuffix(string(out), "\f"), "\f") {
		pages = append(pages, strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "- ", "-")) // a line may end after a hyphen
	}
	return pages
}

// holds reports the words that do not stand in a text in this order.
func holds(t *testing.T, what, text string, words ...string) {
	t.Helper()
	for _, word := range words {
		_, rest, found := strings.Cut(text, word)
		if !found {
			t.Errorf("%s: no %q after what came before it", what, word)
			continue
		}
		text = rest
	}
}

const flowSheet, flowCard = "sequences/hip-stabilizer-flow/sheet/", "sequences/hip-stabilizer-flow/card/"

// TestSheetOfTheArticle prints the sheet of the article's sequence: at most four pages, each step
// once and whole, with both sides where it has them, black on white, the same from a light screen
// as from a dark one.
func TestSheetOfTheArticle(t *testing.T) {
	t.Parallel()
	home := served(t, built(t, "-base-url", "https://example.org/poses/"))
	p := browsertest.Open(t, host(t, home))
	for name, paper := range papers {
		var light []string
		for _, scheme := range []string{"light", "dark"} {
			p.Prefer("prefers-color-scheme", scheme)
			p.Go(home + flowSheet)
			pdf := printed(t, p, paper)
			pages := pagesOf(t, pdf)
			what := "the sheet on " + name + ", " + scheme
			if len(pages) > 4 {
				t.Errorf("%s: %d pages, want at most four", what, len(pages))
			}
			checkFlowSheet(t, what, pages)
			if light == nil {
				light = pages
			} else if !slices.Equal(pages, light) {
				t.Errorf("%s: other text than from a light screen", what)
			}
			checkBlackOnWhite(t, what, pdf)
		}
	}
}

func checkFlowSheet(t *testing.T, what string, pages []string) {
	t.Helper()
	all := strings.Join(pages, " ")
	holds(t, what, all, "Hip stabilizer flow", "For", "Date", "3 times a week", "7 min 25 s", "Take care with:",
		"Downward-facing dog", "5 breaths", "Plank",
		"Each side: steps 3 to 8, first right leg back, then all again left leg back",
		"right leg back", "left leg back", "Crescent lunge", "Each side", "right leg back", "left leg back", "Warrior 3", "Each side",
		"right leg rotated out", "left leg rotated out", "Tree, upper thoracic extension", "Each side",
		"right leg back", "left leg back", "Warrior 3", "Mistakes and cautions: as in step 4.", "right leg back", "left leg back", "Crescent lunge", "Plank", "Each side",
		"Downward-facing dog", "example.org/poses/sequences/hip-stabilizer-flow", "Version of 22 November 2026", "Not medical advice")
	if n := strings.Count(all, "Notes"); n != 9 {
		t.Errorf("%s: %d lines for notes, want one for each of nine steps", what, n)
	}
	for i, text := range pages {
		if strings.Count(text, "Sets") != strings.Count(text, "Notes") {
			t.Errorf("%s: a step is split at the end or the beginning of page %d", what, i+1)
		}
		if number := fmt.Sprintf("%d / %d", i+1, len(pages)); !strings.Contains(text, number) {
			t.Errorf("%s: page %d does not say %q", what, i+1, number)
		}
	}
	for _, other := range []string{"Skip to the content", "Large type", "Feed", "library.json"} {
		if strings.Contains(all, other) {
			t.Errorf("%s: %q is on paper", what, other)
		}
	}
}

// checkBlackOnWhite looks at the first page as a picture: grey tones only, most of it white, some
// of it black.
func checkBlackOnWhite(t *testing.T, what string, pdf []byte) {
	t.Helper()
	draw := exec.Command(command(t, "pdftoppm"), "-r", "50", "-png", "-f", "1", "-l", "1", "-")
	draw.Stdin = bytes.NewReader(pdf)
	out, err := draw.Output()
	if err != nil {
		t.Fatalf("pdftoppm: %s", err)
	}
	picture, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	white, coloured, darkest, all := 0, 0, uint32(255), 0
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			r, g, b, _ := picture.At(x, y).RGBA()
			r, g, b = r>>8, g>>8, b>>8
			all++
			if r > 250 && g > 250 && b > 250 {
				white++
			}
			if max(r, g, b)-min(r, g, b) > 24 {
				coloured++
			}
			darkest = min(darkest, max(r, g, b))
		}
	}
	if white*10 < all*7 || darkest > 16 || coloured > 0 {
		t.Errorf("%s: %d of %d points are white, %d coloured, the darkest is %d of 255", what, white, all, coloured, darkest)
	}
}

// TestCardOfTheArticle prints the teacher's card: one page with all fifteen steps, sides and times.
func TestCardOfTheArticle(t *testing.T) {
	t.Parallel()
	home := served(t, built(t, "-base-url", "https://example.org/poses/"))
	p := browsertest.Open(t, host(t, home))
	half := func(side string, at ...string) []string {
		back := side + " leg back"
		return []string{
			at[0], "Crescent lunge", back, "5 breaths", at[1], "Warrior 3", back, at[2], "Tree, upper thoracic extension", side + " leg rotated out",
			at[3], "Warrior 3", back, at[4], "Crescent lunge", back, at[5], "Plank",
		}
	}
	words := slices.Concat([]string{"Hip stabilizer flow", "7 min 25 s", "0:00", "Downward-facing dog", "0:30", "Plank"},
		half("Right", "1:00", "1:30", "2:00", "2:30", "3:00", "3:30"), half("Left", "4:00", "4:30", "5:00", "5:30", "6:00", "6:30"),
		[]string{"7:00", "Downward-facing dog", "3", "Offer the hands on the hips", "Take care with:", "Wrist pain", "Version of"})
	for name, paper := range papers {
		for _, scheme := range []string{"light", "dark"} {
			p.Prefer("prefers-color-scheme", scheme)
			p.Go(home + flowCard)
			pdf := printed(t, p, paper)
			pages := pagesOf(t, pdf)
			what := "the card on " + name + ", " + scheme
			if len(pages) != 1 {
				t.Errorf("%s: %d pages, want one", what, len(pages))
			}
			holds(t, what, pages[0], words...)
			checkBlackOnWhite(t, what, pdf)
		}
	}
}

// TestNothingIsCut lays the printed pages out at the width of the paper and looks for what is
// wider than its place.
func TestNothingIsCut(t *testing.T) {
	t.Parallel()
	home := served(t, buildOf(t, hardLibrary()))
	p := browsertest.Open(t, host(t, home))
	for _, path := range []string{"sequences/hard/sheet/", "sequences/hard/card/", "sequences/thirty/card/"} {
		for _, width := range []int64{703, 725} { // A4 and Letter less two margins of 12 mm, in CSS pixels
			p.Size(width, 1000)
			p.Go(home + path)
			printMedia(p, "print")
			over := browsertest.Eval[[]string](p, `[...document.querySelectorAll('.sheet *:not(svg *)')].filter(e => e.getClientRects().length && !e.closest('.for-ears') &&
				(e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 || e.getBoundingClientRect().left < -1 || getComputedStyle(e).display !== 'inline' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0))
				.map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40))`)
			for _, e := range over {
				t.Errorf("/%s at %d px: %s is wider than its place", path, width, e)
			}
			printMedia(p, "")
		}
	}
}

// printMedia lets the page look as it does on a medium; "" for the screen.
func printMedia(p *browsertest.Page, medium string) {
	browsertest.Do(p, "medium", func(ctx context.Context, to *chromedp.Target) (cdp.Empty, error) {
		return cdp.Call(ctx, to, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: medium})
	})
}

// TestThirtySteps: a class of thirty steps in sections, with cues, notes and cautions, fits on
// one page.
func TestThirtySteps(t *testing.T) {
	t.Parallel()
	home := served(t, buildOf(t, hardLibrary()))
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "sequences/thirty/card/")
	for name, paper := range papers {
		pages := pagesOf(t, printed(t, p, paper))
		if len(pages) != 1 {
			t.Errorf("on %s: %d pages, want one", name, len(pages))
		}
		holds(t, "on "+name, pages[0], "Thirty steps", "1 Stand", "15 ", "30 ", "Take care with:")
	}
}

// TestOptionsOfTheSheet sets each option by a click, as without scripts, and finds it on paper
// and in the address; then it opens the address anew.
func TestOptionsOfTheSheet(t *testing.T) {
	t.Parallel()
	home := served(t, built(t))
	p := browsertest.Open(t, host(t, home))
	for _, test := range []struct{ id, search, has, lacks string }{
		{"no-notes", "?no-notes=1", "Plank", "Notes"},
		{"muscles", "?muscles=1", "Stabilizes", ""},
		{"log", "?log=1", "Log 1 2 3 4 5 6 7 8 9 10 11 12 13 14", ""},
		{"every", "?every=1", "9 Downward-facing dog", "Each side"},
		{"no-figures", "?no-figures=1", "Plank", "right leg rotated out"},
		{"large", "?large=1", "Plank", ""},
		{"paper-letter", "?paper=letter", "Plank", ""},
	} {
		p.Go(home + flowSheet)
		browsertest.Eval[bool](p, `document.getElementById('_`+test.id+`').click() ?? true`)
		if got := browsertest.Eval[string](p, `location.search`); got != test.search {
			t.Errorf("%s: the address ends with %q, want %q", test.id, got, test.search)
		}
		clicked := printed(t, p, chromedp.PaperA4)
		p.Go(home + flowSheet + test.search)
		again := printed(t, p, chromedp.PaperA4)
		text := strings.Join(pagesOf(t, clicked), " ")
		holds(t, test.id, text, test.has)
		if test.lacks != "" && strings.Contains(text, test.lacks) {
			t.Errorf("%s: %q is on paper", test.id, test.lacks)
		}
		if !slices.Equal(pagesOf(t, clicked), pagesOf(t, again)) {
			t.Errorf("%s: the address prints another sheet than the click", test.id)
		}
		if wide := bytes.Contains(clicked, []byte("/MediaBox [0 0 612 792]")); wide != (test.id == "paper-letter") {
			t.Errorf("%s: on Letter is %t", test.id, wide)
		}
	}
	p.Go(home + flowSheet + "?large=1")
	if size := browsertest.Eval[string](p, `getComputedStyle(document.querySelector('.cue')).fontSize`); size != "18.6667px" {
		t.Errorf("large type is %s, want 14 points", size)
	}
}

// TestFieldsOfTheSheet: what is typed is printed, and nothing of it is kept.
func TestFieldsOfTheSheet(t *testing.T) {
	t.Parallel()
	home := served(t, built(t))
	p := browsertest.Open(t, host(t, home))
	p.Go(home + flowSheet)
	browsertest.Do(p, "type", chromedp.SendKeys(chromedp.CSS(`.fields input`), "Ida Example"))
	holds(t, "the sheet", pagesOf(t, printed(t, p, chromedp.PaperA4))[0], "For", "Ida Example", "Date")
	p.Go(home + flowSheet)
	kept := browsertest.Eval[string](p, `document.querySelector('.fields input').value + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie + location.search`)
	if strings.Contains(kept, "Ida") {
		t.Errorf("kept: %s", kept)
	}
}

// TestCopyAsText: the link hands the text to the clipboard and says so; without a clipboard it
// opens the text.
func TestCopyAsText(t *testing.T) {
	t.Parallel()
	home := served(t, built(t))
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "sequences/hip-stabilizer-flow/")
	browsertest.Eval[bool](p, `!!(navigator.clipboard.writeText = async text => { window.copied = text; })`)
	browsertest.Eval[bool](p, `document.querySelector('a[data-copy]').click() ?? true`)
	p.Wait(`document.querySelector('a[data-copy] + [role=status]').textContent === 'Copied'`)
	holds(t, "the clipboard", browsertest.Eval[string](p, `window.copied`), "Hip stabilizer flow\n", "\n1. Downward-facing dog: 5 breaths (25 s). Press", "\n9. ")
	browsertest.Eval[bool](p, `!!(navigator.clipboard.writeText = async () => { throw new Error('not allowed'); })`)
	browsertest.Eval[bool](p, `document.querySelector('a[data-copy]').click() ?? true`)
	p.Wait(`location.pathname.endsWith('/sequence.txt')`)
}

// TestPDFs builds with -pdf twice: the same bytes, named like the pages, on the library's paper,
// and linked.
func TestPDFs(t *testing.T) {
	t.Parallel()
	var first []byte
	for range 2 {
		out := anew(t, hardLibrary(), "-pdf")
		pdf, err := os.ReadFile(filepath.Join(out, "sequences/three/sheet/three-sheet.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = pdf
		}
		if !bytes.Equal(first, pdf) {
			t.Error("two builds give two PDFs")
		}
		html, err := os.ReadFile(filepath.Join(out, "sequences/three/card/index.html"))
		if err != nil || !bytes.Contains(html, []byte(`href="../../../sequences/three/card/three-card.pdf"`)) {
			t.Errorf("the card does not link its PDF (%v)", err)
		}
	}
	holds(t, "the PDF", pagesOf(t, first)[0], "Three for the road", "Stand", "Sit")
	for _, want := range []string{"/MediaBox [0 0 612 792]", "(D:20261123000000+00'00')"} {
		if !bytes.Contains(first, []byte(want)) {
			t.Errorf("no %s in the PDF", want)
		}
	}
}

// TestPDFsNeedABrowser: without one nothing is published.
func TestPDFsNeedABrowser(t *testing.T) {
	browsertest.NotShort(t)
	if _, err := shop.command(); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", t.TempDir())
	out := filepath.Join(t.TempDir(), "public")
	said, code, err := shop.run("-C", written(t, hardLibrary()), "-out", out, "-pdf")
	if err != nil {
		t.Fatal(err)
	}
	const want = "error: no Chromium was found: install chromium or Google Chrome, or leave -pdf out\n"
	if code != 3 || !strings.HasSuffix(said, want) {
		t.Errorf("exit %d, %q; want 3, %q", code, said, want)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was published")
	}
}

// hardLibrary is a library of what is hard to print: long names, other scripts, no figures,
// rests, repeats, sets, repetitions, rounds; a class of thirty steps; and one of three.
func hardLibrary() map[string]string {
	files := map[string]string{
		"site.yaml": "title: Hard\npaper: letter\nauthor: {name: 'Anna Berg, Physiotherapeutin', phone: 030 555 0134, email: anna@example.org}\n",
		"content/poses/long.md": "---\ntitle: Oberschenkelrückseitendehnungsvorbereitung im Vierfüßlerstand\nsanskrit: Adho Mukha Śvānāsana Prasārita Pādottānāsana\n" +
			"sides: '{side} leg back, as far as the hip allows without turning'\nmistakes: [Die Schulterblattaußenrotatorenmuskulatur wird nicht gespannt.]\n---\n",
		"content/poses/deva.md": "---\ntitle: वृक्षासन\n---\n",
		"content/poses/arab.md": "---\ntitle: وضعية الشجرة\n---\n",
		"content/poses/stand.md": "---\ntitle: Stand\nmistakes: [The knees lock.]\ncautions: [{high blood pressure that is not under control: keep a chair at hand}, dizziness]\n" +
			"figure: {like: stand}\n---\n",
		"content/poses/sit.md": "---\ntitle: Sit on the floor with a long back\nsides: '{side} knee raised'\ncautions: [{knee pain: sit higher}]\n---\n",
		"content/sequences/hard.md": "---\ntitle: Rumpfstabilisationskräftigungsprogramm für Fortgeschrittene\nrounds: 2\nsteps:\n  - rest: 20s\n" +
			"  - {pose: long, side: each, sets: 3, rest: 1m30s, hold: 1m30s, cue: Press the floor away and let the heels be heavy., note: Look at the knees.}\n" +
			"  - {pose: long, side: left}\n  - deva\n  - arab\n  - section: Kräftigung der tiefen Hüftmuskulatur\n    steps:\n      - repeat: 3\n        steps:\n" +
			"          - sides: [left, right]\n            steps:\n              - sit\n              - {pose: stand, reps: 10, sets: 3, rest: 30s}\n          - rest: 1m\n      - stand\n---\n",
		"content/sequences/three.md": "---\ntitle: Three for the road\nupdated: 2026-11-23\nsteps: [stand, {pose: sit, side: each}]\n---\n",
	}
	var thirty strings.Builder
	thirty.WriteString("---\ntitle: Thirty steps\nlevel: advanced\nsteps:\n")
	for section := range 5 {
		fmt.Fprintf(&thirty, "  - section: Part %d of the class\n    steps:\n", section+1)
		for range 3 {
			thirty.WriteString("      - {pose: stand, cue: 'Long in the back, soft in the face.'}\n      - {pose: sit, side: left, note: Offer a block to those who need one.}\n")
		}
	}
	files["content/sequences/thirty.md"] = thirty.String() + "---\n"
	return files
}
