package figure

import (
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
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

// Everything that a drawing depends on must be in the key: each field of the posture is changed in turn.
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
