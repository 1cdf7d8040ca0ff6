package figure

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"posebook/internal/anatomy"
	"posebook/internal/figure/contour"
)

var update = flag.Bool("update", false, "write the goldens anew")

// compareGolden compares a file of testdata/golden with what is drawn now.
func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s has changed; look at it, then run with -update", name)
	}
}

var goldenPoses = []string{"mountain", "plank", "dancer", "warrior-3", "tree", "pigeon", "seated-twist", "garland-squat", "chair-seated", "warrior-3-hands-on-blocks", "legs-up-the-wall"}

// lit returns lights as the cache hands them out.
func lit(s Solution, hair Hair, style Style, lights []Light) string {
	return markup(highlight(s, hair, style, lights))
}

func TestGoldens(t *testing.T) {
	postures := testPostures(t)
	var want []string
	golden := func(name string, got []byte) {
		want = append(want, name)
		compareGolden(t, name, append(got, '\n'))
	}
	for _, id := range goldenPoses {
		f := testFigures(t)[id][0]
		golden(id+".flat.svg", f.Flat.SVG(id))
		golden(id+".clothed.svg", f.Clothed.SVG(id))
	}
	tree := Solve(postures["tree"].Mirror())
	golden("tree-other-side.clothed.svg", DrawAs(tree, Bun, Clothed)[0].SVG("tree, other side"))
	golden("tree-short-hair.outline.svg", DrawAs(tree, Short, Outline)[0].SVG("tree"))
	d := DrawAs(tree, Bun, Clothed)[0]
	lights := lit(tree, Bun, Clothed, []Light{{"abductors", anatomy.Right, anatomy.Works}, {"quadriceps", anatomy.Right, anatomy.Stabilizes}, {"adductors", anatomy.Left, anatomy.Stretches}})
	golden("tree-lights.svg", []byte(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">%s%s</svg>`, d.Width, d.Height, d.Markup(), lights)))
	move := Move(Solve(postures["cow"]), Solve(postures["cat"]), Bun, Flat, 4)
	golden("cow-to-cat.svg", []byte(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">%s</svg>`, move.Width, move.Height, move.Markup())))
	files, _ := filepath.Glob("testdata/golden/*")
	for _, f := range files {
		if !slices.Contains(want, filepath.Base(f)) {
			t.Errorf("%s is no test's golden", f)
		}
	}
}

func TestDrawingsAreSmallWellFormedAndShowTheirTitle(t *testing.T) {
	for id, both := range testFigures(t) {
		f := both[0]
		for _, d := range []*Drawing{f.Flat, f.Clothed} {
			svg := d.SVG(`A <b> & "c"`)
			if err := wellFormed(svg); err != nil {
				t.Errorf("%s: %v", id, err)
			}
			if !bytes.Contains(svg, []byte(`role="img"><title>A &lt;b&gt; &amp; &#34;c&#34;</title>`)) {
				t.Errorf("%s: no title", id)
			}
			if most := [...]int{Flat: 3 << 10, Clothed: 4 << 10}[d.Style]; len(svg) > most {
				t.Errorf("%s: style %d takes %d bytes, at most %d", id, d.Style, len(svg), most)
			}
		}
	}
}

// The two sides of a pose are each other's mirror image, within a unit of rounding and the fit's
// tolerance.
func TestTheOtherSideIsDrawnAsTheMirrorImage(t *testing.T) {
	for id, both := range testFigures(t) {
		a, b := both[0], both[1]
		for i, pair := range [][2]*Drawing{{a.Flat, b.Flat}, {a.Clothed, b.Clothed}} {
			one, other := pair[0], pair[1]
			if abs(one.Width-other.Width) > contour.Cell || one.Height != other.Height || one.Floor != other.Floor {
				t.Errorf("%s: %d×%d, floor %d; the other side %d×%d, floor %d", id, one.Width, one.Height, one.Floor, other.Width, other.Height, other.Floor)
			}
			if d := apart(mirrored(outline(t, one), one), outline(t, other)); d > 6 {
				t.Errorf("%s, style %d: the sides differ by %.1f units", id, i, d)
			}
		}
	}
}

func abs(n int) int { return max(n, -n) }

// outline returns points along a drawing's body, dense enough to be compared.
func outline(t *testing.T, d *Drawing) (out []contour.Point) {
	for _, s := range d.shapes {
		if s.class != mat && s.class != shadow && s.class != propSide && s.class != propTop {
			out = append(out, pathPoints(t, s.d)...)
		}
	}
	return out
}

// mirrored turns points over within the drawing's frame.
func mirrored(points []contour.Point, d *Drawing) []contour.Point {
	return each(points, func(p contour.Point) contour.Point { return contour.Point{X: float64(d.Width) - p.X, Y: p.Y} })
}

// apart is the largest distance from a point of one set to the nearest of the other, both ways,
// but for the most distant hundredth: where slivers are dropped on one side alone.
func apart(a, b []contour.Point) float64 {
	const square = 16
	place := func(p contour.Point) [2]int {
		return [2]int{int(math.Floor(p.X / square)), int(math.Floor(p.Y / square))}
	}
	one := func(a, b []contour.Point) float64 {
		near := map[[2]int][]contour.Point{}
		for _, q := range b {
			near[place(q)] = append(near[place(q)], q)
		}
		var ds []float64
		for _, p := range a {
			best := float64(square)
			at := place(p)
			for i := range 9 {
				for _, q := range near[[2]int{at[0] + i%3 - 1, at[1] + i/3 - 1}] {
					best = min(best, p.Sub(q).Len())
				}
			}
			ds = append(ds, best)
		}
		slices.Sort(ds)
		return ds[len(ds)*99/100]
	}
	return max(one(a, b), one(b, a))
}

// pathPoints walks a path as this package writes it: M, c, l and z, relative but for M.
func pathPoints(t *testing.T, d string) (out []contour.Point) {
	t.Helper()
	var at contour.Point
	for _, part := range cutCommands(d) {
		n := numbers(t, part[1:])
		switch part[0] {
		case 'M':
			at = contour.Point{X: n[0], Y: n[1]}
		case 'l':
			for i := 0; i+1 < len(n); i += 2 {
				at = at.Add(contour.Point{X: n[i], Y: n[i+1]})
				out = append(out, at)
			}
		case 'c':
			for i := 0; i+5 < len(n); i += 6 {
				c := contour.Curve{at, at.Add(contour.Point{X: n[i], Y: n[i+1]}), at.Add(contour.Point{X: n[i+2], Y: n[i+3]}), at.Add(contour.Point{X: n[i+4], Y: n[i+5]})}
				steps := max(4, int(c[3].Sub(c[0]).Len()/3))
				for k := 1; k <= steps; k++ {
					out = append(out, c.At(float64(k)/float64(steps)))
				}
				at = c[3]
			}
		case 'z':
		default:
			t.Fatalf("unknown command in %q", part)
		}
	}
	return out
}

func cutCommands(d string) (out []string) {
	for i := 0; i < len(d); {
		j := i + 1
		for j < len(d) && strings.IndexByte("Mclz", d[j]) < 0 {
			j++
		}
		out = append(out, d[i:j])
		i = j
	}
	return out
}

func numbers(t *testing.T, s string) (out []float64) {
	for _, f := range strings.Fields(strings.ReplaceAll(s, "-", " -")) {
		v, err := strconv.Atoi(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, float64(v))
	}
	return out
}

func TestEveryFigureStandsOnOneFloorAtOneScale(t *testing.T) {
	for id, both := range testFigures(t) {
		d := both[0].Flat
		if d.View.Elevation <= 12 && (d.Height-d.Floor < underFoot || d.Height-d.Floor > underFoot+70) {
			t.Errorf("%s: the floor is %d units over the lower edge", id, d.Height-d.Floor)
		}
		if d.Width > 1250 {
			t.Errorf("%s is %d units wide", id, d.Width)
		}
	}
	if d := testFigures(t)["mountain"][0].Flat; d.Floor < 790 || d.Floor > 850 {
		t.Errorf("the mountain is %d units tall, want a stature of about %d", d.Floor, units)
	}
}

func TestTheLimbThatBearsIsTheNearOne(t *testing.T) {
	postures := testPostures(t)
	for id, s := range map[string]side{"warrior-3": left, "crescent-lunge": left, "dancer": left, "warrior-1": right} {
		for _, p := range []Posture{postures[id], postures[id].Mirror()} {
			solved := Solve(p)
			sc := newScene(&solved, Bun)
			if sc.far[thighLayer.on(s)] || !sc.far[thighLayer.on(s.other())] {
				t.Errorf("%s: the %v leg is not the near one", id, s)
			}
			s = s.other()
		}
	}
}

// Two layers that overlap are parted by a gap that is really transparent.
func TestOverlapsAreCarved(t *testing.T) {
	s := Solve(testPostures(t)["prayer"])
	sc := newScene(&s, Bun)
	carved := sc.carve(paints[Flat])
	before := sc.sheets[forearmLayer.on(left)].dist
	behind := carved[torsoLayer]
	n := 0
	for y := before.Y0; y < before.Y0+before.H; y++ {
		for x := before.X0; x < before.X0+before.W; x++ {
			if before.At(x, y) > 0 && before.At(x, y) < paints[Flat].gap && sc.sheets[torsoLayer].dist.At(x, y) < -contour.Cell {
				n++
				if behind.At(x, y) < 0 {
					t.Fatalf("the torso reaches into the gap around the forearm at %d, %d", x, y)
				}
			}
		}
	}
	if n < 20 {
		t.Errorf("the forearm lies over the torso at %d samples only", n)
	}
}
