package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// kill kills builds: by its path the folder holds one edition or the other, whole.
func kill(f *field, c *tally) error {
	begun := filepath.Join(f.dir, ".public.posebook", "behind")
	return killAndBuild(f, c, filepath.Join(f.dir, "public"), begun, func(l *library, site fs.FS, next int) (string, error) {
		n, err := l.whole(site)
		if n == next {
			return "with the new site whole", err
		}
		return "with the old site whole", err
	})
}

// killInPlace kills builds into a mount point: there each page is whole, and so is what it asks
// for.
func killInPlace(f *field, c *tally) error {
	dir := filepath.Join(f.dir, "public")
	if err := mountMemory(dir); err != nil {
		return err
	}
	begun := filepath.Join(dir, ".posebook", "new", "manifest")
	return killAndBuild(f, c, dir, begun, func(l *library, site fs.FS, next int) (string, error) {
		n, err := l.whole(site)
		switch {
		case err != nil:
			return "with pages of both, each whole", l.pagesWhole(site)
		case n == next:
			return "with the new site whole", nil
		}
		return "with the old site whole", nil
	})
}

// killAndBuild kills a build of each edition in turn, looks at what stands, and builds the
// edition or the one after it. Of three builds one is killed at any moment, two soon after a file
// is there that says that publishing has begun.
func killAndBuild(f *field, c *tally, dir, begun string, look func(*library, fs.FS, int) (string, error)) error {
	l, err := newLibrary(f)
	if err != nil {
		return err
	}
	var took time.Duration
	for i := 0; i < 3; i++ { // both copies of the site are there then, and the time is that of a usual build
		if took, err = l.build(dir, i%editions); err != nil {
			return err
		}
	}
	for _, what := range []string{"builds killed", "builds done before they were killed", "with the old site whole", "with the new site whole", "torn sites", "next builds that succeed", "next builds that fail"} {
		c.add(what, 0)
	}
	k := killing{field: f, tally: c, lib: l, dir: dir, begun: begun, took: took}
	for i := 3; f.goesOn(i - 3); i++ {
		if err := k.round(i, look); err != nil {
			return err
		}
	}
	return nil
}

// A killing is a library whose builds are killed, one after the other.
type killing struct {
	*field
	*tally
	lib        *library
	dir, begun string
	took       time.Duration // by a build that nobody killed
}

// round kills one build, looks at what stands, and builds again.
func (k *killing) round(i int, look func(*library, fs.FS, int) (string, error)) error {
	next := i % editions
	if err := k.lib.turnInto(next); err != nil {
		return err
	}
	done, err := k.kill(i%3 == 0)
	if err != nil {
		return err
	}
	k.add(done, 1)
	if what, err := look(k.lib, os.DirFS(k.dir), next); err != nil {
		k.wrong("torn sites", "%s", err)
	} else {
		k.add(what, 1)
	}
	again, err := k.lib.build(k.dir, (next+k.rand.IntN(2))%editions)
	if err != nil {
		k.wrong("next builds that fail", "%s", err)
		return nil
	}
	k.add("next builds that succeed", 1)
	k.took = again
	return nil
}

// kill begins a build and kills it: at any moment, or soon after it has begun to publish. It
// tells what came of it.
func (k *killing) kill(anyTime bool) (string, error) {
	cmd := k.lib.building(k.dir)
	if err := cmd.Start(); err != nil {
		return "", err
	}
	wait := time.Duration(float64(k.took) * k.rand.Float64())
	if !anyTime {
		waitFor(k.begun, 2*k.took)
		wait /= 10
	}
	time.Sleep(wait)
	_ = cmd.Process.Kill()
	if cmd.Wait() == nil {
		return "builds done before they were killed", nil
	}
	return "builds killed", nil
}

// waitFor waits until a file is there, but not for ever.
func waitFor(file string, most time.Duration) {
	for began := time.Now(); time.Since(began) < most; time.Sleep(100 * time.Microsecond) {
		if _, err := os.Stat(file); err == nil {
			return
		}
	}
}

// build builds an edition into a folder, tells how long that took, and looks at what is there then.
func (l *library) build(dir string, n int) (took time.Duration, err error) {
	if err := l.turnInto(n); err != nil {
		return 0, err
	}
	began := time.Now()
	if out, err := l.building(dir).CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w: %s", err, out)
	}
	took = time.Since(began)
	got, err := l.whole(os.DirFS(dir))
	if err == nil && got != n {
		err = fmt.Errorf("edition %d was built, and %d stands", n, got)
	}
	return took, err
}
