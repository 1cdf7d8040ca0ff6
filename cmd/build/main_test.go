package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect to be printed")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"build": func() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) },
	})
}

// The scripts are the specification of the command and of what it says to writers. Each stands
// for one behaviour; its comment says which.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Condition:     condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":    code,
			"write":   write,
			"picture": picture,
			"tree":    sameTree,
		},
	})
}

// condition knows [root]: whether the tests run as a user who may read everything.
func condition(name string) (bool, error) {
	if name == "root" {
		return os.Geteuid() == 0, nil
	}
	return false, fmt.Errorf("there is no condition %q", name)
}

// code runs a command that must end with an exact exit code: code 2 build -format xml.
func code(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if neg || err != nil {
		ts.Fatalf("usage: code number command [argument...]")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%s: %s", args[1], err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// write makes a file of bytes that a script can't hold, with the escapes of Go: write file
// '\xff\r\n'. A number after it repeats the text.
func write(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: write file text [times]")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	times := 1
	if len(args) > 2 {
		times, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	name := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(name), 0o777))
	ts.Check(os.WriteFile(name, []byte(strings.Repeat(text, times)), 0o666))
}

// picture makes a GIF of three by two white pixels: picture content/poses/tree.gif.
func picture(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: picture file")
	}
	write(ts, false, []string{args[0], `GIF89a\x03\x00\x02\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x03\x00\x02\x00\x00\x02\x02\x84_\x00;`})
}

// sameTree compares two folders, names and bytes: tree public other.
func sameTree(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] tree folder folder")
	}
	a, b := readTree(ts, args[0]), readTree(ts, args[1])
	if len(a) == 0 {
		ts.Fatalf("%s is empty", args[0])
	}
	difference := ""
	for name := range b {
		if _, both := a[name]; !both {
			difference = name
		}
	}
	for name, text := range a {
		if other, both := b[name]; !both || other != text {
			difference = name
		}
	}
	if same := difference == ""; same == neg {
		ts.Fatalf("%s and %s: the same is %t; they differ at %q", args[0], args[1], same, difference)
	}
}

// readTree returns the text of each file below a folder.
func readTree(ts *testscript.TestScript, dir string) map[string]string {
	root := ts.MkAbs(dir)
	files := map[string]string{}
	ts.Check(filepath.WalkDir(root, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		files[name[len(root):]] = string(text)
		return err
	}))
	return files
}
