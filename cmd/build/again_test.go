package main

import (
	"reflect"
	"testing"
	"time"

	"posebook/internal/build"
	"posebook/internal/diag"
)

// withoutKey are the options that change neither the site nor what is said of it, each with the
// reason why.
func withoutKey() map[string]string {
	return map[string]string{
		"dir":     "where the library is: what is read there is compared",
		"out":     "where the site goes: the note lies beside it",
		"check":   "such a build keeps no note and is always a whole one",
		"figures": "such a build keeps no note and is always a whole one",
		"jobs":    "how many work at once",
		"quiet":   "what is printed beside the diagnostics is not in the note",
		"timings": "what is printed beside the diagnostics is not in the note",
	}
}

// outsideChoices are the options of a build that are no choices, each with the reason why.
func outsideChoices() map[string]string {
	return map[string]string{
		"Choices":  "they are the key",
		"Root":     "what is read there is compared",
		"Layouts":  "they are a part of the program",
		"Workers":  "what comes out does not depend on it",
		"Figures":  "what is kept there is what would be drawn",
		"Tree":     "where it is kept",
		"Progress": "it is told of the build, and tells it nothing",
	}
}

// An option that is new must say whether a build depends on it: either another value of it makes
// another key, or it stands above.
func TestEveryOptionIsInTheKey(t *testing.T) {
	key := func(o options) string {
		key, err := o.key()
		if err != nil {
			t.Fatal(err)
		}
		return key
	}
	plain := key(options{})
	for name, o := range map[string]options{
		"followLinks": {followLinks: true},
		"format":      {format: diag.JSON},
	} {
		if key(o) == plain {
			t.Errorf("the key does not tell %s", name)
		}
	}
	fields := reflect.TypeFor[options]()
	for i := range fields.NumField() {
		name := fields.Field(i).Name
		if _, listed := withoutKey()[name]; !listed && name != "Choices" && name != "followLinks" && name != "format" {
			t.Errorf("%s: is it in the key?", name)
		}
	}
	for i := range reflect.TypeFor[build.Choices]().NumField() {
		var o options
		field := reflect.ValueOf(&o.Choices).Elem().Field(i)
		switch value := field.Addr().Interface().(type) {
		case *bool:
			*value = true
		case *string:
			*value = "x"
		case *time.Time:
			*value = time.Unix(1, 0)
		default:
			t.Fatalf("%s: is a %s compared by what the key says of it?", reflect.TypeFor[build.Choices]().Field(i).Name, field.Type())
		}
		if key(o) == plain {
			t.Errorf("the key does not tell %s", reflect.TypeFor[build.Choices]().Field(i).Name)
		}
	}
}

func TestWhatABuildDependsOnIsAChoice(t *testing.T) {
	for i := range reflect.TypeFor[build.Options]().NumField() {
		if name := reflect.TypeFor[build.Options]().Field(i).Name; outsideChoices()[name] == "" {
			t.Errorf("%s: put it into Choices if what comes out depends on it", name)
		}
	}
}

func TestNoteIsReadAsItWasWritten(t *testing.T) {
	for _, n := range []note{
		{},
		{Key: "k\n\"", Said: "a: warning: „ü“\n  hint: b\n", Unused: "no pose uses 1 muscle: Soleus\n", Counts: counts{1, 2, 3, 4}, seen: "s - layouts\nr 00 a\n"},
	} {
		if got, ok := readNote(n.bytes()); !ok || got != n {
			t.Errorf("%+v, want %+v", got, n)
		}
	}
	for _, damaged := range []string{"", "{}", "{\n", "\n", "{\"Key\":1}\n"} {
		if _, ok := readNote([]byte(damaged)); ok {
			t.Errorf("%q is a note", damaged)
		}
	}
}
