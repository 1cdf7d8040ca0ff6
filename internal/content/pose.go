package content

import (
	"slices"
	"strings"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/diag"
	"posebook/internal/figure"
	"posebook/internal/frontmatter"
	"posebook/internal/markdown"
	"posebook/internal/names"
	"posebook/internal/source"
)

// SidePlaceholder is what stands for 'left' or 'right' in the way that a pose names its sides.
const SidePlaceholder = "{side}"

// A Pose is a pose as written: references are names with their places, not yet looked up.
type Pose struct {
	ID       string
	File     *source.File
	Title    source.String
	Sanskrit source.String
	Also     []source.String
	Names    []Name // what it answers to
	Summary  source.String
	Level    Level
	Position Position
	Actions  []Action
	Sides    source.String // "{side} leg back"; empty where both sides are alike
	Hold     Hold
	Props    []source.String
	Muscles  []MuscleUse
	Cues     []source.String
	Mistakes []source.String
	Benefits []source.String
	Cautions Cautions
	Loads    []LoadWord

	Variations []Variation
	Easier     []source.String // references to poses, as are the next three
	Harder     []source.String
	Prepare    []source.String
	Follow     []source.String

	Sources []Source
	Image   *Image       // a photo beside the file; nil for none
	Figure  *figure.Spec // the drawn figure; nil for none
	Updated time.Time    // zero if not given
	Draft   bool
	Own     []OwnKey
	Body    *markdown.Doc
}

// A MuscleUse names a muscle or a group, what it does in the pose and on which side.
type MuscleUse struct {
	Name source.String
	Role anatomy.Role
	On   anatomy.Relation
}

// A Variation is another way to do a pose. What it gives stands in place of the pose's own.
type Variation struct {
	For      source.String   // whom it is for
	Steps    []source.String // how it is done
	Cues     []source.String
	Mistakes []source.String
	Inherit  Inherit
	Name     source.String
	Summary  source.String
	Level    Level
	Props    []source.String
	Muscles  []MuscleUse
	Cautions Cautions
	Loads    []LoadWord
	Figure   *figure.Spec
}

// A Source is a book or an article that a pose's text rests on; URL may be empty.
type Source struct {
	Title source.String
	URL   source.String
}

// An Image is a photo that lies beside the pose's file.
type Image struct {
	Src    source.String // file name
	Alt    source.String
	Credit source.String

	Width, Height int // pixels
}

// An OwnKey is a key that begins with 'x-': kept for a library's own layouts.
type OwnKey struct {
	Key   string
	Value any
}

func readPose(id string, f *source.File, root frontmatter.Node, diags *diag.List) *Pose {
	m := root.Fields("a pose", diags)
	m.Require("title")
	p := &Pose{
		ID:         id,
		File:       f,
		Title:      m.Text("title"),
		Sanskrit:   m.Text("sanskrit"),
		Also:       m.Texts("also"),
		Summary:    m.Text("summary"),
		Level:      frontmatter.Enum(m, "level", Levels()),
		Position:   frontmatter.Enum(m, "position", Positions()),
		Actions:    frontmatter.Enums(m, "actions", Actions()),
		Sides:      m.Text("sides"),
		Hold:       hold(m, "hold", diags),
		Props:      m.Texts("props"),
		Muscles:    readMuscles(m, diags),
		Cues:       m.Sentences("cues"),
		Mistakes:   m.Sentences("mistakes"),
		Benefits:   m.Sentences("benefits"),
		Cautions:   readCautions(m, diags),
		Loads:      readLoads(m, diags),
		Variations: readVariations(m, diags),
		Easier:     m.Texts("easier"),
		Harder:     m.Texts("harder"),
		Prepare:    m.Texts("prepare"),
		Follow:     m.Texts("follow"),
		Sources:    readSources(m, diags),
		Image:      readImage(m, diags),
		Figure:     readFigure(m, diags),
		Updated:    date(m, "updated", diags),
		Draft:      m.Bool("draft"),
		Own:        ownKeys(root, diags),
	}
	m.Close(true)
	p.checkSides(diags)
	return p
}

// checkSides holds the sides' wording and the muscles' sides together.
func (p *Pose) checkSides(diags *diag.List) {
	if p.Sides.Text != "" {
		if !strings.Contains(p.Sides.Text, SidePlaceholder) {
			diags.Add(p.Sides.Span, "bad-sides", "%q does not say where the side goes", p.Sides.Text).
				Hint = `write it as "{side} leg back"`
		}
		return
	}
	uses := slices.Clone(p.Muscles)
	for _, v := range p.Variations {
		uses = append(uses, v.Muscles...)
	}
	for _, u := range uses {
		if u.On != anatomy.Both {
			diags.Add(u.Name.Span, "side-without-sides", "%q is on one side, but the pose has no sides", u.Name.Text).
				Hint = `say what a side of this pose is: sides: "{side} leg back"`
		}
	}
}

func readMuscles(m *frontmatter.Fields, diags *diag.List) []MuscleUse {
	value, ok := m.Take("muscles")
	if !ok {
		return nil
	}
	roles := value.Fields(`"muscles"`, diags)
	var uses []MuscleUse
	for _, role := range anatomy.Roles() {
		for n := range roles.List(string(role)) {
			if u, ok := readMuscleUse(n, role, diags); ok {
				uses = append(uses, u)
			}
		}
	}
	roles.Close(false)
	return uses
}

// readMuscleUse reads 'gluteus medius' or 'gluteus medius: other'.
func readMuscleUse(n frontmatter.Node, role anatomy.Role, diags *diag.List) (MuscleUse, bool) {
	name, side, ok := pair(n, "a muscle", diags)
	if !ok {
		return MuscleUse{}, false
	}
	use := MuscleUse{Name: name, Role: role}
	switch on := anatomy.Relation(side.Text); {
	case side.Text == "" || on == anatomy.Same || on == anatomy.Other:
		use.On = on
	default:
		words := []string{string(anatomy.Same), string(anatomy.Other)}
		diags.Add(side.Span, "unknown-value", "the side of a muscle can't be %q; it is one of same, other", side.Text).
			Suggest(names.Nearest(side.Text, words))
		return MuscleUse{}, false
	}
	return use, true
}

// pair reads a scalar, or a mapping of one key to one value: 'gluteus medius' or 'gluteus medius:
// other'.
func pair(n frontmatter.Node, what string, diags *diag.List) (key, value source.String, ok bool) {
	if !n.IsMapping() {
		key, ok = trimmed(n, what, diags)
		return key, source.String{}, ok
	}
	if n.Len() != 1 {
		diags.Add(n.Span(), "wrong-type", "%s is a name, or one name with a colon and a value", what)
		return source.String{}, source.String{}, false
	}
	for k, v := range n.Pairs() {
		if key, ok = trimmed(k, what, diags); !ok {
			return key, value, false
		}
		if v.IsCut() {
			return key, value, false
		}
		if v.IsNull() {
			diags.Add(k.Span(), "no-value", "nothing follows the colon after %q", key.Text)
			return key, value, false
		}
		value, ok = trimmed(v, what, diags)
	}
	return key, value, ok
}

func trimmed(n frontmatter.Node, what string, diags *diag.List) (source.String, bool) {
	if n.IsCut() {
		return source.String{}, false
	}
	s, ok := n.String(what, diags)
	s.Text = frontmatter.OneLine(s.Text)
	if ok && s.Text == "" {
		diags.Add(s.Span, "no-value", "%s is empty", what)
		return s, false
	}
	return s, ok
}

func readVariations(m *frontmatter.Fields, diags *diag.List) []Variation {
	var out []Variation
	first := map[string]source.Span{}
	for n := range m.List("variations") {
		v := n.Fields("a variation", diags)
		v.Require("name")
		variation := Variation{
			Name:     v.Text("name"),
			Summary:  v.Text("summary"),
			Level:    frontmatter.Enum(v, "level", Levels()),
			Props:    v.Texts("props"),
			Cautions: readCautions(v, diags),
			Loads:    readLoads(v, diags),
			For:      v.Text("for"),
			Steps:    v.Sentences("steps"),
			Cues:     v.Sentences("cues"),
			Mistakes: v.Sentences("mistakes"),
		}
		variation.inherit(v, diags)
		v.Close(true)
		key := names.Key(variation.Name.Text)
		if at, twice := first[key]; twice && key != "" {
			diags.Add(variation.Name.Span, "duplicate-name", "two variations are called %q", variation.Name.Text).Note(at, "the first is here")
		}
		first[key] = variation.Name.Span
		out = append(out, variation)
	}
	return out
}

func readSources(m *frontmatter.Fields, diags *diag.List) []Source {
	var out []Source
	for n := range m.List("sources") {
		s := n.Fields("a source", diags)
		s.Require("title")
		src := Source{Title: s.Text("title"), URL: webAddress(s, "url", diags)}
		s.Close(false)
		out = append(out, src)
	}
	return out
}

func readImage(m *frontmatter.Fields, diags *diag.List) *Image {
	value, ok := m.Take("image")
	if !ok {
		return nil
	}
	i := value.Fields("an image", diags)
	i.Require("src")
	i.Require("alt")
	image := &Image{Src: i.Text("src"), Alt: i.Text("alt"), Credit: i.Text("credit")}
	i.Close(false)
	return image
}

func readFigure(m *frontmatter.Fields, diags *diag.List) *figure.Spec {
	value, ok := m.Take("figure")
	if !ok {
		return nil
	}
	return figure.Parse(value, diags)
}

func ownKeys(root frontmatter.Node, diags *diag.List) []OwnKey {
	var out []OwnKey
	for k, v := range root.Pairs() {
		if !strings.HasPrefix(k.Raw(), "x-") {
			continue
		}
		out = append(out, OwnKey{k.Raw(), v.Decode(diags)})
	}
	return out
}

// date takes a key that holds a day such as 2026-11-22.
func date(m *frontmatter.Fields, key string, diags *diag.List) time.Time {
	s := m.Text(key)
	if s.Text == "" {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s.Text)
	if err != nil {
		diags.Add(s.Span, "bad-date", "%q is not a day", s.Text).Hint = `write it as "2026-11-22"`
	}
	return t
}
