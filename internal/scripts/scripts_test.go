package scripts

import (
	"bytes"
	"errors"
	"testing"
	"testing/fstest"
)

func module(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

func TestBundle(t *testing.T) {
	fsys := fstest.MapFS{
		"js/main.js":       module("// the entry\nimport { greet } from './part/greet.js';\ndocument.title = greet('tree');\n"),
		"js/part/greet.js": module("import { mark } from '../mark.js';\nexport const unused = 'unused';\nexport function greet(name) { return name + mark; }\n"),
		"js/mark.js":       module("export const mark = 'ṣ';\n"),
	}
	got, err := Bundle(fsys, "js/main.js")
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(got, []byte{'\n'}); n > 1 {
		t.Errorf("%d lines, want one: %s", n, got)
	}
	for _, want := range []string{"(()=>{", "document.title=", `"tree"`, "ṣ"} {
		if !bytes.Contains(got, []byte(want)) {
			t.Errorf("no %q in %s", want, got)
		}
	}
	for _, not := range []string{"unused", "the entry", "import"} {
		if bytes.Contains(got, []byte(not)) {
			t.Errorf("%q is left in %s", not, got)
		}
	}
	for range 5 {
		if again, _ := Bundle(fsys, "js/main.js"); !bytes.Equal(again, got) {
			t.Fatalf("another bundle of the same modules:\n%s\n%s", got, again)
		}
	}
}

func TestFaults(t *testing.T) {
	for name, test := range map[string]struct {
		files fstest.MapFS
		want  string
	}{
		"no entry":       {fstest.MapFS{}, `there is no module "js/main.js"`},
		"not there":      {fstest.MapFS{"js/main.js": module("\nimport './serach.js';")}, `js/main.js:2:8: there is no module "js/serach.js"`},
		"a package":      {fstest.MapFS{"js/main.js": module("import 'react';")}, `js/main.js:1:8: an import must be relative, like "./react": "react"`},
		"no such export": {fstest.MapFS{"js/main.js": module("import {b} from './a.js';\nb()"), "js/a.js": module("export const a = 1")}, `js/main.js:1:9: No matching export in "layouts:js/a.js" for import "b"`},
		"syntax":         {fstest.MapFS{"js/main.js": module("let a =\n  ;")}, `js/main.js:2:3: Unexpected ";"`},
	} {
		_, err := Bundle(test.files, "js/main.js")
		var fault *Error
		if !errors.As(err, &fault) {
			t.Errorf("%s: %v is no *Error", name, err)
			continue
		}
		if got := fault.Error(); got != test.want {
			t.Errorf("%s: %s\nwant %s", name, got, test.want)
		}
	}
}
