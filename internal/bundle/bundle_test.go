package bundle

import (
	"bytes"
	"errors"
	"slices"
	"testing"
	"testing/fstest"
)

func module(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

func TestScript(t *testing.T) {
	fsys := fstest.MapFS{
		"js/main.js":       module("// the entry\nimport { greet } from './part/greet.js';\ndocument.title = greet('tree');\n"),
		"js/part/greet.js": module("import { mark } from '../mark.js';\nexport const unused = 'unused';\nexport function greet(name) { return name + mark; }\n"),
		"js/mark.js":       module("export const mark = 'ṣ';\n"),
	}
	made, err := Script(fsys, "js/main.js")
	if err != nil {
		t.Fatal(err)
	}
	got := made.Text
	if want := []string{"js/main.js", "js/mark.js", "js/part/greet.js"}; !slices.Equal(made.Modules, want) {
		t.Errorf("made of %q, want %q", made.Modules, want)
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
		if again, _ := Script(fsys, "js/main.js"); !bytes.Equal(again.Text, got) {
			t.Fatalf("another bundle of the same modules:\n%s\n%s", got, again.Text)
		}
	}
}

func TestFaultsOfScripts(t *testing.T) {
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
		_, err := Script(test.files, "js/main.js")
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

func TestStyle(t *testing.T) {
	fsys := fstest.MapFS{
		"site.css":          module("/* all */\n@import \"./css/ground.css\";\n@import \"./css/part/card.css\";\np { color: red; }\n"),
		"css/ground.css":    module("body { margin: 0; background: url(../paper.png); }\n"),
		"css/part/card.css": module("@import \"../ground.css\";\n.card { fill: url(#_works); list-style: \"→  \"; }\n"),
	}
	made, err := Style(fsys, "site.css")
	if err != nil {
		t.Fatal(err)
	}
	want := "body{margin:0;background:url(../paper.png)}.card{fill:url(#_works);list-style:\"→  \"}p{color:red}\n"
	if string(made.Text) != want {
		t.Errorf("got  %swant %s", made.Text, want)
	}
	if want := []string{"css/ground.css", "css/part/card.css", "site.css"}; !slices.Equal(made.Modules, want) {
		t.Errorf("made of %q, want %q", made.Modules, want)
	}
}

func TestFaultsOfStyles(t *testing.T) {
	for text, want := range map[string]string{
		"\n@import \"./grund.css\";":                     `site.css:2:9: there is no module "grund.css"`,
		"@import \"https://fonts.example.org/all.css\";": `site.css:1:9: an import must be relative, like "./all.css": "https://fonts.example.org/all.css"`,
		"p { color: red\n}\nq { color: }}":               `site.css:3:13: Unexpected "}"`,
	} {
		_, err := Style(fstest.MapFS{"site.css": module(text)}, "site.css")
		var fault *Error
		if !errors.As(err, &fault) || fault.Error() != want {
			t.Errorf("%s\n got %v\nwant %s", text, err, want)
		}
	}
}
