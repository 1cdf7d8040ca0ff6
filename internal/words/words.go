// Package words holds every word of the interface in one table, so that another language is one
// more file.
//
// The table is a struct: a word that a page needs and the file lacks is found when the file is
// read, not when a visitor sees a gap. What the writers of a library say (titles, cues, sides) is
// theirs and not in here.
package words

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Words is the whole table for one language.
type Words struct {
	tag       language.Tag
	direction string // of the language: "rtl" or ""

	Nav       Nav       `yaml:"nav"`
	Home      Home      `yaml:"home"`
	Lists     Lists     `yaml:"lists"`
	Pose      Pose      `yaml:"pose"`
	Sequence  Sequence  `yaml:"sequence"`
	Muscle    Muscle    `yaml:"muscle"`
	Maps      Maps      `yaml:"maps"`
	Sheet     Sheet     `yaml:"sheet"`
	Card      Card      `yaml:"card"`
	Practice  Practice  `yaml:"practice"`
	NotFound  NotFound  `yaml:"not_found"`
	Footer    Footer    `yaml:"footer"`
	Count     Counts    `yaml:"count"`
	Time      Time      `yaml:"time"`
	Roles     Roles     `yaml:"roles"`
	Sides     Sides     `yaml:"sides"`
	Levels    Levels    `yaml:"levels"`
	Positions Positions `yaml:"positions"`
	Actions   Actions   `yaml:"actions"`
	Search    Search    `yaml:"search"`
	Filters   Filters   `yaml:"filters"`
	Care      Care      `yaml:"care"`
	Cut       Cut       `yaml:"cut"`
	Offline   Offline   `yaml:"offline"`

	Translated `yaml:",inline"`
}

// Translated are words that a table need not have: what the program names in English otherwise.
type Translated struct {
	Conditions     map[string]string   `yaml:"conditions,omitempty"`      // names of conditions by id: "glaucoma: Glaukom"
	ConditionNames map[string][]string `yaml:"condition_names,omitempty"` // further ones
	Loads          map[string]string   `yaml:"loads,omitempty"`           // by name: "head-low: der Kopf unter dem Herzen"
}

// Count is a phrase with a number in it, one form for each plural category of the language
// (CLDR); {n} stands for the number. Only Other is needed by every language.
type Count struct {
	Zero  string `yaml:"zero,omitempty"`
	One   string `yaml:"one,omitempty"`
	Two   string `yaml:"two,omitempty"`
	Few   string `yaml:"few,omitempty"`
	Many  string `yaml:"many,omitempty"`
	Other string `yaml:"other"`
}

// Forms returns the forms by the names that the plural rules of browsers have for them.
func (c Count) Forms() map[string]string {
	forms := map[string]string{"other": c.Other}
	for form, text := range map[string]string{
		"zero": c.Zero, "one": c.One, "two": c.Two, "few": c.Few, "many": c.Many,
	} {
		if text != "" {
			forms[form] = text
		}
	}
	return forms
}

// Read reads a table. language is its BCP 47 tag. Unknown words, missing words and empty ones are
// errors, all of them named.
func Read(text []byte, languageTag string) (*Words, error) {
	tag, err := language.Parse(languageTag)
	if err != nil {
		return nil, fmt.Errorf("language %q: %w", languageTag, err)
	}
	w := Words{tag: tag, direction: direction(tag)}
	dec := yaml.NewDecoder(bytes.NewReader(text))
	dec.KnownFields(true)
	if err := dec.Decode(&w); err != nil {
		return nil, err
	}
	if missing := missingIn(reflect.ValueOf(w), ""); len(missing) > 0 {
		return nil, fmt.Errorf("words without a text: %s", strings.Join(missing, ", "))
	}
	return &w, nil
}

// missingIn lists the dotted keys of all empty words.
func missingIn(v reflect.Value, path string) []string {
	if count, ok := v.Interface().(Count); ok {
		if count.Other == "" {
			return []string{path + ".other"}
		}
		return nil
	}
	if _, ok := v.Interface().(Translated); ok {
		return nil
	}
	if v.Kind() == reflect.String {
		if v.String() == "" {
			return []string{path}
		}
		return nil
	}
	var missing []string
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if !field.IsExported() {
			continue
		}
		key := strings.TrimPrefix(path+"."+field.Tag.Get("yaml"), ".")
		missing = append(missing, missingIn(v.Field(i), key)...)
	}
	return missing
}

// Number returns the phrase for n in the language's plural form.
func (w *Words) Number(c Count, n int) string {
	forms := map[plural.Form]string{
		plural.Zero: c.Zero, plural.One: c.One, plural.Two: c.Two, plural.Few: c.Few, plural.Many: c.Many,
	}
	text := forms[plural.Cardinal.MatchPlural(w.tag, n, 0, 0, 0, 0)]
	if text == "" {
		text = c.Other
	}
	return strings.ReplaceAll(text, "{n}", strconv.Itoa(n))
}

// Fill replaces each {key} of a phrase by its value: pairs of key and value.
func Fill(phrase string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		phrase = strings.ReplaceAll(phrase, "{"+pairs[i]+"}", pairs[i+1])
	}
	return phrase
}

// Capital returns the text with its first letter as a capital.
func Capital(text string) string {
	for i, r := range text {
		if r != isolateFirst {
			return text[:i] + strings.ToUpper(string(r)) + text[i+len(string(r)):]
		}
	}
	return text
}

// Small returns the text with its first letter as a small one, as it stands within a sentence. The
// others stay as they are: in some languages nouns have capitals anywhere.
func Small(text string) string {
	for i, r := range text {
		if r != isolateFirst {
			return text[:i] + strings.ToLower(string(r)) + text[i+len(string(r)):]
		}
	}
	return text
}
