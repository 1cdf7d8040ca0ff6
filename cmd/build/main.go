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

import (
	"os"
	"runtime/debug"
)

// garbage is how much memory may be lost to garbage before it is collected, in percent of what is
// in use. A build keeps little of what it makes, so less than Go's 100 costs hardly any time and
// saves an eighth of the memory.
const garbage = 65

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
