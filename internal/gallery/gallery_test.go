package gallery_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/figure"
	"posebook/internal/gallery"
	"posebook/internal/library"
)

const (
	lunge = `
title: Lunge
sides: "{side} leg back"
muscles: {works: [quadriceps: other]}
figure:
  like: lunge
variations:
  - name: hands down
    figure: {like: lunge, arms: down}
  - name: not drawn
  - {name: as it is, figure: same}
`
	rise = `
title: Rise
figure:
  like: stand
  from: {like: squat}
`
)

// drawn draws a library of poses by id; site is added to site.yaml.
func drawn(t *testing.T, site string, poses map[string]string, opts gallery.Options) (*library.Library, *gallery.Gallery, string) {
	t.Helper()
	fsys := fstest.MapFS{
		"site.yaml":                 {Data: []byte("title: Poses\n" + site)},
		"content/sequences/flow.md": {Data: []byte("---\ntitle: Flow\nsteps: [rise, {pose: lunge, side: each}]\n---\n")},
	}
	for id, text := range poses {
		fsys["content/poses/"+id+".md"] = &fstest.MapFile{Data: []byte("---" + text + "---\n")}
	}
	atlas, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	conditions, err := care.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set, diags, err := content.Read(fsys, atlas, content.Options{})
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	lib, diags := library.Resolve(set, atlas, conditions, library.Options{})
	if diags.Errors() > 0 {
		t.Fatal(diags)
	}
	g, faults := gallery.Draw(lib, opts)
	var out strings.Builder
	if err := faults.Print(&out, "text"); err != nil {
		t.Fatal(err)
	}
	return lib, g, out.String()
}

func both() map[string]string { return map[string]string{"lunge": lunge, "rise": rise} }

// A one-sided pose has a picture for each side, a variation without a figure looks like its pose,
// and a pose that is alike on both sides has one.
func TestPictures(t *testing.T) {
	lib, g, faults := drawn(t, "", both(), gallery.Options{})
	if faults != "" {
		t.Fatal(faults)
	}
	lunge, rise := lib.PoseByID("lunge"), lib.PoseByID("rise")
	right, left := g.Of(library.Shape{Pose: lunge, Side: anatomy.Right}), g.Of(library.Shape{Pose: lunge, Side: anatomy.Left})
	if right == nil || left == nil || right.Flat.Markup() == left.Flat.Markup() {
		t.Fatal("the sides of a lunge have no pictures of their own")
	}
	if own := g.Of(library.Shape{Pose: lunge, Variation: lunge.Variations[0], Side: anatomy.Right}); own == nil || own == right {
		t.Error("a variation with a figure has no picture of its own")
	}
	if same := g.Of(library.Shape{Pose: lunge, Variation: lunge.Variations[1], Side: anatomy.Left}); same != nil {
		t.Error("a variation without a figure looks like its pose")
	}
	if same := g.Of(library.Shape{Pose: lunge, Variation: lunge.Variations[2], Side: anatomy.Left}); same != left {
		t.Error("a variation that says so does not look like its pose")
	}
	if g.Of(library.Shape{Pose: rise}) == nil || g.Of(library.Shape{Pose: rise, Side: anatomy.Right}) != nil {
		t.Error("a pose without sides has a picture for none, or for one")
	}
	if n := g.Len(); n != 5 {
		t.Errorf("%d pictures, want two lunges on two sides and one stand", n)
	}
}

// The thigh of the standing leg is lit: in a lunge with the right leg back the left one works.
func TestLightsFollowTheSide(t *testing.T) {
	lib, g, _ := drawn(t, "", both(), gallery.Options{})
	lunge := lib.PoseByID("lunge")
	for _, side := range anatomy.Sides() {
		if lights := g.Of(library.Shape{Pose: lunge, Side: side}).Lights; !strings.Contains(lights, "role-works") {
			t.Errorf("%s: nothing is lit: %q", side, lights)
		}
	}
	if lights := g.Of(library.Shape{Pose: lib.PoseByID("rise")}).Lights; lights != "" {
		t.Errorf("a pose without muscles is lit: %q", lights)
	}
}

// Seen from the front, the body's right is on the left of the picture: there the arm goes up, and
// there it is lit, whichever side is the written one.
func TestPicturesKnowLeftFromRight(t *testing.T) {
	const figureOf = "figure: {side: %[1]s, like: stand, view: front, %[1]s: {shoulder: 0 abd 90}, from: {%[1]s: {shoulder: 0 abd 90, wrist: 5}}}\n"
	for _, written := range anatomy.Sides() {
		for _, relation := range []anatomy.Relation{anatomy.Same, anatomy.Other} {
			text := "\ntitle: Arm\nsides: \"{side} arm out\"\nmuscles: {works: [deltoid: " + string(relation) + "]}\n" + fmt.Sprintf(figureOf, written)
			lib, g, faults := drawn(t, "", map[string]string{"rise": rise, "lunge": text}, gallery.Options{})
			if faults != "" {
				t.Fatal(faults)
			}
			for _, side := range anatomy.Sides() {
				p := g.Of(library.Shape{Pose: lib.PoseByID("lunge"), Side: side})
				arm, lit := sideOf(t, p.Flat.Markup(), "n", p.Flat.Width/4), sideOf(t, p.Lights, "role-works", p.Flat.Width/2)
				wantLit := relation.On(side)[0]
				if start := sideOf(t, p.Start.Flat.Markup(), "n", p.Start.Flat.Width/4); start != side {
					t.Errorf("written on the %s, done on the %s: it begins with the %s arm", written, side, start)
				}
				if arm != side || lit != wantLit {
					t.Errorf("written on the %s, done on the %s: the %s arm is out, the %s one is lit; want %s and %s",
						written, side, arm, lit, side, wantLit)
				}
			}
		}
	}
}

// sideOf tells on which side of the body, seen from the front, what has a class lies: its leftmost
// curve begins on the left of this part of the picture, or it does not.
func sideOf(t *testing.T, markup, class string, part int) anatomy.Side {
	t.Helper()
	m := regexp.MustCompile(`class="` + class + `"[^>]* d="([^"]*)"`).FindStringSubmatch(markup)
	if m == nil {
		t.Fatalf("nothing of class %s in %.80s", class, markup)
	}
	leftmost := math.MaxInt
	for _, at := range regexp.MustCompile(`M(-?\d+) `).FindAllStringSubmatch(m[1], -1) {
		x, err := strconv.Atoi(at[1])
		if err != nil {
			t.Fatal(err)
		}
		leftmost = min(leftmost, x)
	}
	if leftmost < part {
		return anatomy.Right
	}
	return anatomy.Left
}

// The start of a pose leads to its end; the steps of a sequence lead to each other where the
// library asks for it.
func TestMovements(t *testing.T) {
	for site, want := range map[string]bool{"": false, "figure: {movement: true}\n": true} {
		lib, g, _ := drawn(t, site, both(), gallery.Options{})
		rise := g.Of(library.Shape{Pose: lib.PoseByID("rise")})
		if rise.Start == nil || g.Between(rise.Start, rise) == nil {
			t.Fatal("the pose does not rise")
		}
		m := g.Between(rise, g.Of(library.Shape{Pose: lib.PoseByID("lunge"), Side: anatomy.Right}))
		if got := m != nil; got != want {
			t.Errorf("with %q a movement from step to step: %v, want %v", site, got, want)
		}
		if m != nil && (m.Width < 100 || m.Height < 100 || !wellFormed(m.Data) || !bytes.Contains(m.Data, []byte("prefers-reduced-motion"))) {
			t.Errorf("the movement is no drawing of %d by %d that can stand still", m.Width, m.Height)
		}
	}
}

// What is wrong with a figure is told once, at its place.
func TestFaultsOfFigures(t *testing.T) {
	_, _, faults := drawn(t, "", map[string]string{"rise": rise, "lunge": strings.Replace(lunge, "  like: lunge\n", "  like: nowhere\n", 1)}, gallery.Options{})
	if want := `content/poses/lunge.md:6:9: error: there is no base and no pose with a figure called "nowhere"`; !strings.HasPrefix(faults, want) || strings.Count(faults, "error:") != 1 {
		t.Errorf("%s\nwant it to begin with %s", faults, want)
	}
}

// What can't be met is said of the side that is written, once, whether the pose has sides or not.
func TestFaultsNameTheWrittenSide(t *testing.T) {
	const reach = "figure: {like: stand, hold: {palm.r: heel.r}}\n"
	for keys, want := range map[string]string{
		reach:                                   "content/poses/lunge.md:3:9: error: the figure: palm.r and heel.r stay",
		"sides: \"{side} hand down\"\n" + reach: "content/poses/lunge.md:4:9: error: the figure: palm.r and heel.r stay",
		"sides: \"{side} hand down\"\n" + strings.Replace(strings.ReplaceAll(reach, ".r", ".l"), "like:", "side: left, like:", 1): "content/poses/lunge.md:4:9: error: the figure: palm.l and heel.l stay",
	} {
		sequence := map[string]string{"rise": rise, "lunge": "\ntitle: Lunge\n" + keys}
		if !strings.Contains(keys, "sides") {
			sequence["lunge"], sequence["rise"] = "\ntitle: Lunge\nsides: \"{side} up\"\n", "\ntitle: Rise\n"+keys
			want = strings.Replace(want, "lunge", "rise", 1)
		}
		if _, _, faults := drawn(t, "", sequence, gallery.Options{}); !strings.HasPrefix(faults, want) || strings.Count(faults, "error:") != 1 {
			t.Errorf("%s\n got %s\nwant %s", keys, faults, want)
		}
	}
}

// A figure from the cache is the figure as it is drawn.
func TestCacheChangesNothing(t *testing.T) {
	lib, fresh, _ := drawn(t, "", both(), gallery.Options{})
	opts := gallery.Options{Cache: figure.Cache{Dir: t.TempDir()}, Workers: 1}
	for range 2 {
		again, kept, _ := drawn(t, "", both(), opts)
		want, got := fresh.Of(library.Shape{Pose: lib.PoseByID("lunge"), Side: anatomy.Left}), kept.Of(library.Shape{Pose: again.PoseByID("lunge"), Side: anatomy.Left})
		if got.Flat.Markup() != want.Flat.Markup() || got.Page.Markup() != want.Page.Markup() || got.Lights != want.Lights {
			t.Error("the cache changes a figure")
		}
	}
}

// Files have one frame, the library's tones, and a title that can hold anything.
func TestFile(t *testing.T) {
	lib, g, _ := drawn(t, "", both(), gallery.Options{})
	p := g.Of(library.Shape{Pose: lib.PoseByID("rise")})
	file := string(gallery.File(p.Page, gallery.CardFrame, `Rise & <shine>`, content.FigureLook{Skin: "#123456"}))
	for _, want := range []string{` width="1100" `, "<title>Rise &amp; &lt;shine&gt;</title>", ".a{fill:#123456}", "prefers-color-scheme:dark"} {
		if !strings.Contains(file, want) {
			t.Errorf("%q is not in the file", want)
		}
	}
	if !wellFormed([]byte(file)) {
		t.Error("the file is not well formed")
	}
	if left, width := gallery.Frame(p.Page, 10); left != 0 || width != p.Page.Width {
		t.Errorf("a frame that is too narrow became %d and %d, want the drawing's own", left, width)
	}
}

// Styles of site.yaml change how the pose's page draws, not the strips.
func TestStyles(t *testing.T) {
	pages := map[string]string{}
	var strip string
	for _, site := range []string{"", "figure: {style: flat}\n", "figure: {style: outline}\n", "figure: {hair: short}\n"} {
		lib, g, _ := drawn(t, site, both(), gallery.Options{})
		p := g.Of(library.Shape{Pose: lib.PoseByID("rise")})
		if other, twice := pages[p.Page.Markup()]; twice {
			t.Errorf("%q draws as %q does", site, other)
		}
		pages[p.Page.Markup()] = site
		if !strings.Contains(site, "hair") {
			if strip != "" && p.Flat.Markup() != strip {
				t.Errorf("%q changes the strips", site)
			}
			strip = p.Flat.Markup()
		}
	}
}

func TestSheetAndChanges(t *testing.T) {
	lib, g, _ := drawn(t, "", both(), gallery.Options{})
	sheet := string(g.Sheet(lib))
	for _, want := range []string{"Lunge, Right leg back", "Lunge, hands down, Left leg back", "Rise, start"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("%q is not on the sheet", want)
		}
	}
	var out strings.Builder
	if err := g.PrintChanges(lib, &out); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if !strings.Contains(line, " -> ") {
			t.Errorf("%q says no change", line)
		}
	}
}

func wellFormed(data []byte) bool {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); err == io.EOF {
			return true
		} else if err != nil {
			return false
		}
	}
}
