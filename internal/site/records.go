package site

import (
	"encoding/json"
	"slices"

	"posebook/internal/library"
	"posebook/internal/search"
	"posebook/internal/words"
)

// records lists everything that can be found, in the order in which equally good finds stand: poses, sequences,
// muscles, groups.
func (p *planner) records() []search.Record {
	var out []search.Record
	for _, pose := range p.lib.Poses {
		out = append(out, p.poseRecord(pose))
	}
	for _, s := range p.lib.Sequences {
		out = append(out, search.Record{Kind: search.Sequence, ID: s.ID, Title: s.Title, Note: p.sequences[s].Facts, Names: s.Also, Traits: muscleNames(s.Focus)})
	}
	muscles := make([]search.Record, 0, len(p.lib.Muscles))
	for _, m := range p.lib.Muscles {
		muscles = append(muscles, p.muscleRecord(m))
	}
	slices.SortStableFunc(muscles, func(a, b search.Record) int { return int(a.Kind) - int(b.Kind) })
	return append(out, muscles...)
}

func (p *planner) poseRecord(pose *library.Pose) search.Record {
	card := p.cards[pose]
	r := search.Record{
		Kind: search.Pose, ID: pose.ID, Title: pose.Title, Sub: pose.Sanskrit, Note: card.Level,
		Figure: search.Figure{Src: card.Figure.Src, Width: card.Figure.Width, Height: card.Figure.Height},
		Names:  slices.Clone(pose.Also),
	}
	for _, v := range pose.Variations {
		r.Traits = append(r.Traits, v.Name)
	}
	for _, a := range pose.Actions {
		r.Traits = append(r.Traits, p.actionLink(a).Text)
	}
	return r
}

func (p *planner) muscleRecord(m *library.Muscle) search.Record {
	r := search.Record{Kind: search.Muscle, ID: m.ID, Title: m.Name, Sub: m.Latin, Note: p.muscleCount(m).Words}
	if m.IsGroup() {
		r.Kind = search.Group
	}
	for _, n := range m.AllNames() {
		r.Names = append(r.Names, n.Text)
	}
	for _, a := range m.Actions() {
		r.Traits = append(r.Traits, a.String())
	}
	return r
}

func muscleNames(list []*library.Muscle) []string {
	var out []string
	for _, m := range list {
		out = append(out, m.Name)
	}
	return out
}

// searchText is what the script of the search says. kinds are in the order of search.Kind.
type searchText struct {
	Title  string            `json:"title"`
	Label  string            `json:"label"`
	Close  string            `json:"close"`
	None   string            `json:"none"`
	Found  map[string]string `json:"found"`
	Failed string            `json:"failed"`
	Kinds  [4]string         `json:"kinds"`
}

// findingFiles makes the data of the filters, the index of the search, and the manifest for home screens.
func (p *planner) findingFiles() ([]File, error) {
	filters, err := p.filterFile()
	if err != nil {
		return nil, err
	}
	manifest, err := p.manifestFile()
	if err != nil {
		return nil, err
	}
	files := p.addData([]File{{Path: manifestPath, Data: manifest}}, filtersPath, filters)
	index, err := p.searchIndex()
	for _, f := range index {
		files = p.addData(files, f.Path, f.Data)
	}
	return files, err
}

func (p *planner) searchIndex() ([]search.File, error) {
	w := p.words
	text, err := json.Marshal(searchText{
		Title: w.Search.Title, Label: w.Search.Label, Close: w.Search.Close, None: w.Search.None, Found: pluralForms(w.Search.Found),
		Failed: w.Search.Failed,
		Kinds:  [4]string{w.Nav.Poses, w.Nav.Sequences, w.Nav.Muscles, w.Search.Groups},
	})
	if err != nil {
		return nil, err
	}
	return search.Files(p.records(), text, func(data []byte) string { return AssetPath("search.json", data) })
}

// pluralForms gives the forms of a count by the names that the plural rules of browsers have for them.
func pluralForms(c words.Count) map[string]string {
	forms := map[string]string{"other": c.Other}
	for form, text := range map[string]string{"zero": c.Zero, "one": c.One, "two": c.Two, "few": c.Few, "many": c.Many} {
		if text != "" {
			forms[form] = text
		}
	}
	return forms
}

// addData adds a file of data. A copy that is opened from a disk has it as a script too: there a page may load a
// script, but no data.
func (p *planner) addData(files []File, path string, data []byte) []File {
	files = append(files, File{Path: path, Data: data, Small: true}) // package json writes no spaces
	if p.opts.Portable {
		quoted, err := json.Marshal(path)
		if err != nil {
			panic("site: " + err.Error()) // no string fails to be marshalled
		}
		script := slices.Concat([]byte("posebook("), quoted, []byte(","), data, []byte(");\n"))
		files = append(files, File{Path: path + ".js", Data: script})
	}
	return files
}
