// Command build makes a website of a library of poses.
//
//	go run ./cmd/build [flags]
//
// It reads site.yaml, content and static below the current folder, or below the one that -C
// names, and writes the site to public. Nothing is written before everything has been read,
// checked and rendered; a build that fails leaves the site as it was.
//
// Exit codes: 0, the site is built; 1, there are mistakes in the content, each printed at its
// place; 2, the command was called wrongly; 3, something could not be read or written.
package main

import "os"

func main() {
	tuneCollector()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
