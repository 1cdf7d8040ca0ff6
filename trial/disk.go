package main

import (
	"os"
	"path/filepath"
	"strings"

	"posebook/internal/publish"
)

// disk builds where both copies of the site stand on a disk that is nearly full.
func disk(f *field, c *tally) error {
	return fillDisk(f, c, filepath.Join(f.dir, "disk"), filepath.Join(f.dir, "disk", "public"), 3)
}

// diskFirst builds where a site was published only once, so that a second copy is needed.
func diskFirst(f *field, c *tally) error {
	return fillDisk(f, c, filepath.Join(f.dir, "disk"), filepath.Join(f.dir, "disk", "public"), 1)
}

// diskInPlace builds into a folder that is the disk.
func diskInPlace(f *field, c *tally) error {
	dir := filepath.Join(f.dir, "public")
	return fillDisk(f, c, dir, dir, 3)
}

// fillDisk publishes so many editions, leaves room for a part of the next, by chance, and builds
// that: it is published whole, or the one before stands whole and the disk is named as the
// reason. With enough room it then succeeds.
func fillDisk(f *field, c *tally, disk, dir string, before int) error {
	l, err := newLibrary(f)
	if err != nil {
		return err
	}
	for _, what := range []string{"builds on a disk with little room", "that fail, with the old site whole", "that succeed, with the new site whole", "torn sites", "without a clear message", "next builds, with room, that fail"} {
		c.add(what, 0)
	}
	room := l.sites[0].Bytes() * 3 / 2 // the disk counts whole blocks
	for i := 0; f.goesOn(i); i++ {
		if err := mountMemory(disk); err != nil {
			return err
		}
		for n := range before {
			if _, err := publish.Write(dir, l.sites[n]); err != nil {
				return err
			}
		}
		if err := resizeMemory(disk, f.rand.Int64N(room)); err != nil {
			return err
		}
		l.buildOnFullDisk(c, dir, before)
		if err := resizeMemory(disk, 2*room); err != nil {
			return err
		}
		if _, err := l.build(dir, before); err != nil {
			c.wrong("next builds, with room, that fail", "%s", err)
		}
		if err := unmount(disk); err != nil {
			return err
		}
	}
	return nil
}

func (l *library) buildOnFullDisk(c *tally, dir string, n int) {
	c.add("builds on a disk with little room", 1)
	if err := l.turnInto(n); err != nil {
		c.wrong("torn sites", "%s", err)
		return
	}
	out, failed := l.building(dir).CombinedOutput()
	if failed != nil && !strings.Contains(string(out), "no space left on device") {
		c.wrong("without a clear message", "%s", out)
	}
	got, err := l.whole(os.DirFS(dir))
	switch {
	case err != nil:
		c.wrong("torn sites", "%s", err)
	case failed == nil && got == n:
		c.add("that succeed, with the new site whole", 1)
	case failed != nil && got == n-1:
		c.add("that fail, with the old site whole", 1)
	case failed != nil && got == n && strings.Contains(string(out), "the site is published, but"):
		c.add("that fail, with the new site whole, and say so", 1)
	default:
		c.wrong("torn sites", "edition %d stands after %q", got, out)
	}
}
