package publish

import (
	"errors"
	"fmt"
	"os"
)

// exchange publishes the plan in one step. Both folders are published in turn, so whoever has one
// of them open or mounted, as a container has, goes on showing it while it is the other's turn.
// Therefore both are always filled in the order that breaks no page, and the one that steps down
// follows: it then holds the same site.
func (s *slots) exchange(p *plan) error {
	fresh := !exists(s.next)
	if err := s.fallBehind(); err != nil {
		return err
	}
	if err := (&filling{plan: p, dir: s.next, temp: s.temp}).run(p.paths); err != nil {
		return errors.Join(err, s.abandon(fresh))
	}
	if err := s.swap(); err != nil {
		return errors.Join(err, s.abandon(fresh))
	}
	if p.tree.shelf != nil {
		p.tree.shelf.landed()
	}
	if err := s.recover(); err != nil {
		return err
	}
	return s.follow(p, p.changed)
}

// fallBehind notes that the other folder is on its way from one site to another, for the build
// after one that is killed.
func (s *slots) fallBehind() error {
	f, err := os.OpenFile(s.behind, os.O_WRONLY|os.O_CREATE, fileMode)
	if err != nil {
		return err
	}
	return f.Close()
}

// follow brings the other folder to the site that is published.
func (s *slots) follow(p *plan, paths []string) error {
	if exists(s.next) {
		if err := (&filling{plan: p, dir: s.next, temp: s.temp, like: s.dir}).run(paths); err != nil {
			return fmt.Errorf("the site is published, but whoever has the former folder open does not see it yet: %w", err)
		}
	}
	return os.Remove(s.behind)
}

// abandon tidies up after a failure. A folder that was published once stays, since somebody may
// have it open: before the first file moves it is as it was, and after that the next build goes
// on.
func (s *slots) abandon(fresh bool) error {
	if fresh {
		return errors.Join(s.discard(), os.Remove(s.behind))
	}
	return nil
}

// replace publishes the plan file by file, into a folder that can't be exchanged.
func (s *slots) replace(p *plan) error { return s.replacing(p).run(p.changed) }

func (s *slots) replacing(p *plan) *filling {
	return &filling{plan: p, dir: s.dir, temp: s.temp, interim: p.interim}
}

// swap publishes the staged site; the one that was published takes its place. What stays in the
// folder is left to recover.
func (s *slots) swap() error {
	if !exists(s.dir) {
		return os.Rename(s.next, s.dir)
	}
	if exchange(s.next, s.dir) == nil {
		return nil
	}
	return s.swapByRenames()
}

// swapByRenames is for systems that can't exchange two folders: for a moment nothing is
// published, and the next build puts right what a crash leaves then.
func (s *slots) swapByRenames() error {
	if err := os.Rename(s.dir, s.old); err != nil {
		return err
	}
	if err := os.Rename(s.next, s.dir); err != nil {
		return errors.Join(err, os.Rename(s.old, s.dir))
	}
	_ = os.Rename(s.old, s.next) // or recover deals with it: the new site is published
	return nil
}
