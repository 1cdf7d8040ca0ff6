package figure

import (
	"bytes"
	"crypto/sha256"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"sync"
	"testing"

	"posebook/internal/anatomy"
	"posebook/internal/figure/contour"
)

func TestCacheGivesTheSameFigure(t *testing.T) {
	c := Cache{t.TempDir()}
	postures := testPostures(t)
	for _, id := range []string{"mountain", "pigeon", "chair-seated"} {
		p, want := postures[id], testFigures(t)[id][0]
		first, again := c.Figure(p, Bun), c.Figure(p, Bun)
		for _, got := range []Figure{first, again} {
			if !reflect.DeepEqual(got.Flat, want.Flat) || !reflect.DeepEqual(got.Clothed, want.Clothed) {
				t.Errorf("%s: the cached drawings differ", id)
			}
			if !reflect.DeepEqual(got.Solution, want.Solution) {
				t.Errorf("%s: the cached solution differs", id)
			}
		}
	}
}

func entries(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestDamagedEntriesAreDrawnAnew(t *testing.T) {
	c := Cache{t.TempDir()}
	p := testPostures(t)["mountain"]
	want := c.Figure(p, Bun)
	files := entries(t, c.Dir)
	if len(files) != 1 {
		t.Fatalf("%d entries, want 1", len(files))
	}
	whole, _ := os.ReadFile(files[0])
	for _, damaged := range [][]byte{nil, []byte("no figure"), whole[:len(whole)/2], append([]byte{whole[0] + 1}, whole[1:]...), append(whole[:len(whole):len(whole)], 0)} {
		if err := os.WriteFile(files[0], damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		if got := c.Figure(p, Bun); !reflect.DeepEqual(got, want) {
			t.Errorf("an entry of %d bytes gave another figure", len(damaged))
		}
	}
	if mended, _ := os.ReadFile(files[0]); !reflect.DeepEqual(mended, whole) {
		t.Error("the entry was not written anew")
	}
}

// All that is drawn is within the bounds of what is read, and is read as it was.
func TestEverythingDrawnIsReadBackAsItWas(t *testing.T) {
	c := Cache{t.TempDir()}
	lights := []Light{{RegionID: "glutes", Role: anatomy.Works}, {RegionID: "calves", Role: anatomy.Stretches}}
	var last Figure
	for id, p := range testPostures(t) {
		want := testFigures(t)[id][0]
		e := encoder{}
		e.figure(want)
		r := reader{text: string(e.bytes), ok: true}
		if got := r.figure(p); !r.done() || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the figure is another one", id)
		}
		lit := lit(want.Solution, Bun, Clothed, lights)
		if first, again := c.Highlight(want, Bun, Clothed, lights), c.Highlight(want, Bun, Clothed, lights); first != lit || again != lit {
			t.Errorf("%s: the lights are others", id)
		}
		if last.Flat != nil && len(id)%5 == 0 { // some movements: they take long
			moved := Move(last.Solution, want.Solution, Bun, Flat, 3)
			if first, again := c.Move(last, want, Bun, Flat, 3), c.Move(last, want, Bun, Flat, 3); !reflect.DeepEqual(first, moved) || !reflect.DeepEqual(again, moved) {
				t.Errorf("%s: the movement is another one", id)
			}
		}
		last = want
	}
}

// sealed is an entry with the key and the sum that a reader asks for, whatever its values are.
func sealed(k key, values []byte) []byte {
	sum := sha256.Sum256(values)
	return slices.Concat(k[:], sum[:], values)
}

// forge encodes a figure that was changed after it was drawn.
func forge(f Figure, change func(*Figure)) []byte {
	flat, clothed := *f.Flat, *f.Clothed
	flat.shapes, clothed.shapes = slices.Clone(flat.shapes), slices.Clone(clothed.shapes)
	f.Flat, f.Clothed = &flat, &clothed
	change(&f)
	e := encoder{}
	e.figure(f)
	return e.bytes
}

// Whoever can make the key and the sum can still put nothing into a page that the code here would
// not draw.
func TestAForgedEntryIsDrawnAnew(t *testing.T) {
	p, other := testPostures(t)["mountain"], testPostures(t)["tree"]
	want := New(p, Bun)
	path := func(d string) func(*Figure) { return func(f *Figure) { f.Flat.shapes[0].d = d } }
	whole := forge(want, func(*Figure) {})
	k := p.key(Bun)
	cases := map[string][]byte{
		"another's entry":            sealed(other.key(Bun), whole),
		"values after the last":      sealed(k, append(slices.Clone(whole), 0)),
		"values cut off":             sealed(k, whole[:len(whole)-1]),
		"no values":                  sealed(k, nil),
		"the key alone":              k[:],
		"a class that is none":       sealed(k, forge(want, func(f *Figure) { f.Flat.shapes[0].class = `n" onload="x` })),
		"a script for a path":        sealed(k, forge(want, path(`M0 0z"/><script>alert(1)</script><path d="`))),
		"an entity in a path":        sealed(k, forge(want, path("M0 0&#34;z"))),
		"a command that is not used": sealed(k, forge(want, path("M0 0L1 1z"))),
		"a number too many":          sealed(k, forge(want, path("M0 0 1z"))),
		"a number too few":           sealed(k, forge(want, path("M0z"))),
		"a number that is huge":      sealed(k, forge(want, path("M0 99999z"))),
		"a number written otherwise": sealed(k, forge(want, path("M00 0z"))),
		"two signs":                  sealed(k, forge(want, path("M0--1z"))),
		"blanks":                     sealed(k, forge(want, path("M0  1z"))),
		"no command":                 sealed(k, forge(want, path("0 1"))),
		"a letter of two bytes":      sealed(k, forge(want, path("M0 0z\u00a0"))),
		"no width":                   sealed(k, forge(want, func(f *Figure) { f.Clothed.Width = 0 })),
		"a width that is huge":       sealed(k, forge(want, func(f *Figure) { f.Clothed.Width = 1 << 40 })),
		"a floor over the top":       sealed(k, forge(want, func(f *Figure) { f.Clothed.Floor = -1 })),
		"an angle that is none":      sealed(k, forge(want, func(f *Figure) { f.Solution.angles[hipFlex] = math.NaN() })),
		"an angle without end":       sealed(k, forge(want, func(f *Figure) { f.Solution.angles[hipFlex] = math.Inf(-1) })),
		"an angle of many turns":     sealed(k, forge(want, func(f *Figure) { f.Solution.angles[hipFlex] = 1e9 })),
		"a body in the sky":          sealed(k, forge(want, func(f *Figure) { f.Solution.angles[height] = 100 })),
		"too many shapes": sealed(k, forge(want, func(f *Figure) {
			f.Flat.shapes = slices.Repeat(f.Flat.shapes[:1], maxShapes+1)
		})),
		"more than an entry has": sealed(k, slices.Concat(whole, make([]byte, maxEntry))),
	}
	c := Cache{t.TempDir()}
	c.Figure(p, Bun)
	file := entries(t, c.Dir)[0]
	for name, forged := range cases {
		if err := os.WriteFile(file, forged, 0o644); err != nil {
			t.Fatal(err)
		}
		if got := c.Figure(p, Bun); !reflect.DeepEqual(got, want) {
			t.Errorf("%s was taken", name)
		}
		if mended, _ := os.ReadFile(file); !bytes.Equal(mended, sealed(k, whole)) {
			t.Errorf("%s was not mended", name)
		}
	}
}

// What is no plain file is never opened: it may lead anywhere, or never answer.
func TestAnEntryThatIsNoFileIsDrawnAnew(t *testing.T) {
	p := testPostures(t)["mountain"]
	want := New(p, Bun)
	for name, put := range map[string]func(file string) error{
		"a folder":            func(file string) error { return os.Mkdir(file, 0o755) },
		"a link":              func(file string) error { return os.Symlink(file+"-moved", file) },
		"a link to itself":    func(file string) error { return os.Symlink(file, file) },
		"a file of gigabytes": func(file string) error { return sparse(file, 8<<30) },
		"a pipe":              makePipe,
	} {
		c := Cache{t.TempDir()}
		c.Figure(p, Bun)
		file := entries(t, c.Dir)[0]
		if err := os.Rename(file, file+"-moved"); err != nil {
			t.Fatal(err)
		}
		if err := put(file); err != nil {
			t.Logf("%s: %s", name, err)
			continue
		}
		if got := c.Figure(p, Bun); !reflect.DeepEqual(got, want) {
			t.Errorf("%s was taken", name)
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(file), "new-*")); len(left) > 0 {
			t.Errorf("%s: left behind: %v", name, left)
		}
	}
}

func sparse(file string, size int64) error {
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		return err
	}
	return os.Truncate(file, size)
}

// allowed is all that markup from a cache can be, told another way than by the code that reads it.
var allowed = regexp.MustCompile(`^(<g class="frame frame-[0-9]{1,2}"( opacity="0")?>|</g>|<path class="(n|f|m|s|a|af|l|lf|t|h|p|pt|arrow|role-[a-z]+)" d="[Mclz0-9 -]*"/>)*$`)

// Of any bytes under the right key and the right sum, either nothing is made or paths alone, of
// bounded numbers.
func FuzzEntry(f *testing.F) {
	p := testPostures(f)["mountain"]
	figure := New(p, Bun)
	e := encoder{}
	e.figure(figure)
	f.Add(e.bytes)
	e = encoder{}
	e.movement(Move(figure.Solution, figure.Solution, Bun, Flat, 2))
	f.Add(e.bytes)
	e = encoder{}
	e.shapes([]shape{{class: roleClass(anatomy.Works), d: "M0 0l1-1z"}})
	f.Add(e.bytes)
	f.Add([]byte{2, 0, 12, 'M', '0', ' ', '0', 'z', '"'})
	f.Fuzz(func(t *testing.T, values []byte) {
		check := func(r *reader, markup string, sizes ...int) {
			if !r.done() {
				return
			}
			if !allowed.MatchString(markup) {
				t.Fatalf("made of it: %s", markup)
			}
			if slices.Min(sizes) < 0 || slices.Max(sizes) > maxLength {
				t.Fatalf("sizes of %v", sizes)
			}
		}
		r := &reader{text: string(values), ok: true}
		got := r.figure(p)
		check(r, got.Flat.Markup()+got.Clothed.Markup(), got.Flat.Width, got.Flat.Height, got.Flat.Floor, got.Clothed.Width, got.Clothed.Height, got.Clothed.Floor)
		r = &reader{text: string(values), ok: true}
		moved := r.movement(Flat)
		check(r, moved.Markup(), moved.Width, moved.Height, moved.Floor)
		r = &reader{text: string(values), ok: true}
		check(r, markup(r.shapes()), 0)
	})
}

// A path is read if and only if it could have been written.
func FuzzPath(f *testing.F) {
	for _, s := range []string{"", "M0 0z", "M12-3l4 5-6-7zM1 1c1 2 3 4 5 6-1-2-3-4-5-6z", "M0 0", "zz", "M-0 0", "l1", "c1 2", "M1 2M3 4"} {
		f.Add(s)
	}
	form := regexp.MustCompile(`^(M-?\d+( |-)\d+|[cl]-?\d+(( |-)\d+)*|z)*$`)
	f.Fuzz(func(t *testing.T, text string) {
		if contour.IsPath(text, maxLength) && !form.MatchString(text) {
			t.Fatalf("%q is taken for a path", text)
		}
	})
}

func TestCacheIsSharedByBuildsAtOnce(t *testing.T) {
	c := Cache{t.TempDir()}
	p := testPostures(t)["tree"]
	want := New(p, Bun)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := c.Figure(p, Bun); !reflect.DeepEqual(got, want) {
				t.Error("another figure")
			}
		})
	}
	group.Wait()
	if files := entries(t, c.Dir); len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
}

func TestCacheThatCannotWriteStillDraws(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if f := (Cache{file}).Figure(testPostures(t)["mountain"], Bun); f.Flat == nil {
		t.Error("nothing was drawn")
	}
}

// Everything that a drawing depends on must be in the key: each field of the posture is changed
// in turn.
func TestKeyHoldsEveryField(t *testing.T) {
	base := testPostures(t)["warrior-3-hands-on-blocks"]
	seen := map[key]string{base.key(Bun): "the posture itself"}
	add := func(what string, p Posture, hair Hair) {
		k := p.key(hair)
		if other, ok := seen[k]; ok {
			t.Errorf("%s has the key of %s", what, other)
		}
		seen[k] = what
	}
	add("short hair", base, Short)
	changes := map[string]func(*Posture){
		"view":     func(p *Posture) { p.view.Azimuth++ },
		"angles":   func(p *Posture) { p.angles[lumbarFlex]++ },
		"weights":  func(p *Posture) { p.weights[lumbarFlex]++ },
		"contacts": func(p *Posture) { p.contacts = p.contacts[1:] },
		"walls":    func(p *Posture) { p.walls = contactNamed("heels") },
		"holds":    func(p *Posture) { p.holds = []hold{{crown, chin}} },
		"aims":     func(p *Posture) { p.aims = p.aims[1:] },
		"brace":    func(p *Posture) { p.brace = braceNone },
		"front":    func(p *Posture) { p.front = layerGroupNamed("arms") },
		"near":     func(p *Posture) { p.near = layerGroupNamed("arms") },
		"props":    func(p *Posture) { p.props = p.props[1:] },
	}
	for i := range reflect.TypeFor[Posture]().NumField() {
		name := reflect.TypeFor[Posture]().Field(i).Name
		change := changes[name]
		if change == nil {
			t.Errorf("no change of the field %q", name)
			continue
		}
		p := base
		change(&p)
		add(name, p, Bun)
	}
}
