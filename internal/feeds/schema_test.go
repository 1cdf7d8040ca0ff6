package feeds_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"posebook/internal/build"
	"posebook/internal/feeds"
	"posebook/layouts"
)

const schemaFile = "../../docs/library.schema.json"

func decode(t *testing.T, text []byte) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func readSchema(t *testing.T) any {
	t.Helper()
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, text)
}

// schemaAt compiles the schema, or the part of it that a JSON pointer names.
func schemaAt(t *testing.T, pointer string) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	if err := compiler.AddResource("library.json", readSchema(t)); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("library.json" + pointer)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// sampleJSON and fullJSON are the library.json of this project's own library and of one that uses
// every key. Each is built once.
var (
	sampleJSON = sync.OnceValues(func() ([]byte, error) { return libraryJSON(os.DirFS("../..")) })
	fullJSON   = sync.OnceValues(func() ([]byte, error) { return libraryJSON(fullLibrary()) })
)

// libraryJSON builds a library and returns its library.json.
func libraryJSON(files fs.FS) ([]byte, error) {
	result, err := build.Site(build.Options{Root: files, Layouts: layouts.Files()})
	if err != nil {
		return nil, err
	}
	if result.Tree == nil {
		return nil, fmt.Errorf("the library does not build: %v", result.Diags)
	}
	text, ok := result.Tree.Get("library.json")
	if !ok {
		return nil, errors.New("the site has no library.json")
	}
	return text, nil
}

// value decodes what one of the two above returns, anew at each call.
func value(t *testing.T, library func() ([]byte, error)) any {
	t.Helper()
	text, err := library()
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, text)
}

// fullLibrary uses every key that ends up in library.json.
func fullLibrary() fstest.MapFS {
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"site.yaml": text("title: Full\nbase_url: https://example.org/full\nauthor: {name: Ana}\n"),
		"content/poses/lunge.md": text(`---
title: Lunge
sanskrit: Añjaneyāsana
also: [Deep step]
summary: A long step.
level: beginner
position: standing
actions: [balance]
sides: "{side} leg back"
hold: 30s
props: [block]
muscles: {works: [hamstrings: same, quadriceps: other]}
cues: [Tall.]
mistakes: [The knee falls in.]
benefits: [Length.]
cautions: [knee pain, vertigo: hold on]
variations:
  - {name: low, summary: Knee down., level: beginner, props: [blanket], muscles: {stretches: [psoas: same]}, cautions: [knee pain]}
easier: [stand]
prepare: [stand]
sources: [{title: A book, url: "https://example.org/book"}]
image: {src: lunge.png, alt: A lunge., credit: Ana}
updated: 2026-11-22
x-mine: {a: [1, two]}
---
1. Step.
`),
		"content/poses/lunge.png": {Data: pixel},
		"content/poses/stand.md":  text("---\ntitle: Stand\nmuscles: {works: [hamstrings]}\nfollow: [kneel]\n---\n"),
		"content/poses/kneel.md":  text("---\ntitle: Kneel\nmuscles: {works: [hamstrings]}\n---\n"),
		"content/sequences/both.md": text(`---
title: Both
also: [Two]
summary: Left and right.
level: beginner
focus: [hamstrings]
frequency: daily
updated: 2026-11-22
x-mine: yes
steps:
  - section: One
    steps:
      - {pose: lunge, variation: low, side: right, sets: 2, rest: 10s, cue: Tall., note: Look.}
      - rest: 5s
  - {pose: lunge, side: left}
---
`),
		"content/muscles/our-own.md": text("---\ntitle: Our own\nalso: [Ours]\nmembers: [soleus]\nsummary: Ours.\nx-mine: 017\n---\n"),
	}
}

// pixel is a PNG of one pixel.
var pixel = []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU" +
	"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82")

func TestLibraryJSONFitsItsSchema(t *testing.T) {
	schema := schemaAt(t, "")
	for name, library := range map[string]func() ([]byte, error){"sample": sampleJSON, "full": fullJSON} {
		t.Run(name, func(t *testing.T) {
			if err := schema.Validate(value(t, library)); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestSchemaRefuses makes sure that the schema is closed: a value or a key that is not written
// down does not fit.
func TestSchemaRefuses(t *testing.T) {
	schema := schemaAt(t, "")
	change := map[string]func(lib map[string]any){
		"a new key":           func(lib map[string]any) { lib["new"] = "key" },
		"a new key of a pose": func(lib map[string]any) { first(lib, "poses")["new"] = "key" },
		"a new key of a sequence's step": func(lib map[string]any) {
			first(first(lib, "sequences"), "line")["new"] = "key"
		},
		"a new key of a muscle": func(lib map[string]any) { first(lib, "muscles")["new"] = "key" },
		"no title":              func(lib map[string]any) { delete(lib, "title") },
		"an unknown level":      func(lib map[string]any) { first(lib, "poses")["level"] = "easy" },
		"another version":       func(lib map[string]any) { lib["version"] = feeds.DataVersion + 1 },
	}
	for name, spoil := range change {
		lib := value(t, fullJSON).(map[string]any)
		spoil(lib)
		if schema.Validate(lib) == nil {
			t.Errorf("the schema takes a library with %s", name)
		}
	}
}

func first(of map[string]any, key string) map[string]any { return of[key].([]any)[0].(map[string]any) }

// TestSchemaHasNoMore makes sure that every key in the schema is one that a library can have:
// each is seen in the full library or in the sample.
func TestSchemaHasNoMore(t *testing.T) {
	written := map[string]bool{}
	keysOf(value(t, fullJSON), written)
	keysOf(value(t, sampleJSON), written)
	described := map[string]bool{}
	propertiesOf(readSchema(t), described)
	if len(described) < 60 {
		t.Fatalf("found only %d properties in the schema", len(described))
	}
	for _, key := range slices.Sorted(maps.Keys(described)) {
		if !written[key] {
			t.Errorf("the schema describes %q, which no library has", key)
		}
	}
}

// keysOf collects the keys of all objects in a value.
func keysOf(value any, into map[string]bool) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			keysOf(item, into)
		}
	case map[string]any:
		for key, item := range v {
			into[key] = true
			keysOf(item, into)
		}
	}
}

// propertiesOf collects the names of all properties that a schema describes.
func propertiesOf(value any, into map[string]bool) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			propertiesOf(item, into)
		}
	case map[string]any:
		if properties, ok := v["properties"].(map[string]any); ok {
			for key := range properties {
				into[key] = true
			}
		}
		for _, item := range v {
			propertiesOf(item, into)
		}
	}
}

// TestManualsExamplesFitTheSchema checks what docs/data.md shows of a pose, a sequence and a
// muscle.
func TestManualsExamplesFitTheSchema(t *testing.T) {
	text, err := os.ReadFile("../../docs/data.md")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(string(text), "```json\n")
	kinds := []string{"pose", "sequence", "muscle"}
	if len(parts) != len(kinds)+1 {
		t.Fatalf("docs/data.md has %d examples, want one of each of %v", len(parts)-1, kinds)
	}
	for i, kind := range kinds {
		example, _, _ := strings.Cut(parts[i+1], "```")
		if err := schemaAt(t, "#/$defs/"+kind).Validate(decode(t, []byte(example))); err != nil {
			t.Errorf("the example of a %s: %v", kind, err)
		}
	}
}
