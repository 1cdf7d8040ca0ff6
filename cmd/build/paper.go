package main

import (
	"cmp"
	"context"
	"time"

	"posebook/internal/build"
	"posebook/internal/content"
	"posebook/internal/handout"
	"posebook/internal/paper"
)

// printSheets adds the PDFs of all sequences to the tree.
func printSheets(o options, result *build.Result) error {
	began := time.Now()
	options := paper.Options{Size: paper.A4, Workers: o.jobs}
	if result.Library.Site.Paper == content.Letter {
		options.Size = paper.Letter
	}
	var jobs []paper.Job
	for _, printed := range handout.AllPrinted(result.Library) {
		jobs = append(jobs, paper.Job{Page: printed.Page, File: printed.PDF, Date: cmp.Or(printed.Updated, o.Date)})
	}
	if err := paper.Print(context.Background(), result.Tree, jobs, options); err != nil {
		return err
	}
	result.Stages = append(result.Stages, build.Stage{Name: "pdf", Time: time.Since(began)})
	return nil
}
