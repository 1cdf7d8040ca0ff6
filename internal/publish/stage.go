package publish

import (
	"errors"
	"fmt"
	"os"
	"time"
)

// A Stage is a folder that is about to be published into. Nobody else can publish into it until
// the Stage is closed.
type Stage struct {
	slots     *slots
	unlock    func() error
	published listing
	began     time.Time
	fresh     bool // the folder beside the published one was made for this stage
	tree      *Tree
}

// Begin begins to publish into a folder, as [Write] does, with the errors of Write. The files of
// the Stage's [Stage.Tree] go to the disk as they are added, beside the folder, so that a large
// site need not stand in memory. Nothing that is published changes before [Stage.Publish].
func Begin(dir string, workers int) (*Stage, error) {
	st, err := begin(dir)
	if err != nil {
		return nil, err
	}
	st.tree = &Tree{Workers: workers, shelf: newShelf(st.slots, st.published)}
	return st, nil
}

// begin is Begin without a tree.
func begin(dir string) (*Stage, error) {
	s, err := slotsOf(dir)
	if err != nil {
		return nil, fmt.Errorf("publish: %w", explained(err, dir))
	}
	st := &Stage{slots: s, began: time.Now(), fresh: !exists(s.work)}
	if err := st.open(); err != nil {
		return nil, st.explained(err)
	}
	return st, nil
}

func (st *Stage) open() (err error) {
	s := st.slots
	if err := s.precheck(); err != nil {
		return err
	}
	if st.unlock, err = s.lock(); err != nil {
		return err
	}
	if err = s.recover(); err == nil {
		st.published, err = publishedIn(s.dir)
	}
	if err != nil {
		return errors.Join(err, st.unlock())
	}
	return nil
}

func (st *Stage) explained(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("publish: %w", explained(err, st.slots.folders()...))
}

// Tree returns the tree of the site that is to be published.
func (st *Stage) Tree() *Tree { return st.tree }

// Publish publishes the tree, as [Write] does, and closes the Stage. It keeps the note, unless it
// is nil, as [WriteNoted] does.
func (st *Stage) Publish(note []byte) (Result, error) {
	return st.finish(st.tree, note)
}

// finish publishes a tree and closes the Stage.
func (st *Stage) finish(tree *Tree, note []byte) (Result, error) {
	result, err := st.write(tree, note)
	if err = errors.Join(err, st.close()); err != nil {
		return Result{}, st.explained(err)
	}
	return result, nil
}

// Close gives up what was to be published. A Stage that has been published is closed already.
func (st *Stage) Close() error {
	if st.unlock == nil {
		return nil
	}
	if st.fresh && !exists(st.slots.dir) {
		return st.explained(errors.Join(os.RemoveAll(st.slots.work), st.close()))
	}
	return st.explained(st.close())
}

func (st *Stage) close() error {
	err := errors.Join(os.RemoveAll(st.slots.staged), st.unlock())
	st.unlock = nil
	return err
}

// write publishes a tree.
func (st *Stage) write(tree *Tree, note []byte) (Result, error) {
	s := st.slots
	if err := s.forgetReceipt(); err != nil {
		return Result{}, err
	}
	p, err := planFor(s.dir, st.published, tree)
	if err != nil {
		return Result{}, err
	}
	if err := s.publish(p); err != nil {
		return p.result, err
	}
	if note != nil {
		_ = s.keepReceipt(p, st.began, note) // the site stands; without a receipt the next build is a whole one
	}
	return p.result, nil
}

// A StageError says that a file could not be written to the disk, whatever its path.
type StageError struct{ Err error }

func (e *StageError) Error() string { return "publish: " + e.Err.Error() }

// Unwrap returns what the disk says.
func (e *StageError) Unwrap() error { return e.Err }
