package main

import "posebook/internal/publish"

// A staging is where a site goes while it is built: beside the folder that it will be published in,
// or into memory, if it is not to be published.
type staging struct {
	options
	stage *publish.Stage
	err   error // why there is no stage
}

// tree returns the tree that the site goes into. That there can't be a stage is told when it is to
// be published, after all that is wrong with the library.
func (s *staging) tree() *publish.Tree {
	if s.check || s.figures != "" {
		return &publish.Tree{Workers: s.jobs}
	}
	if s.stage, s.err = publish.Begin(s.outDir(), s.jobs); s.err != nil {
		return &publish.Tree{Workers: s.jobs}
	}
	return s.stage.Tree()
}

// publish publishes the tree.
func (s *staging) publish(note []byte) (publish.Result, error) {
	if s.err != nil {
		return publish.Result{}, s.err
	}
	return s.stage.Publish(note)
}

// close gives up what was not published.
func (s *staging) close() {
	if s.stage != nil {
		_ = s.stage.Close() // it may leave files that the next build takes away
	}
}
