package feeds

import (
	"encoding/json"
	"slices"

	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/search"
)

// records lists everything that can be found, in the order in which equally good finds stand:
// poses, sequences, muscles, groups.
func (m *Maker) records() []search.Record {
	var out []search.Record
	for _, pose := range m.lib.Poses {
		out = append(out, m.poseRecord(pose))
	}
	for _, s := range m.lib.Sequences {
		out = append(out, m.sequenceRecord(s))
	}
	for _, muscle := range m.lib.Muscles { // groups after muscles, as the index wants them
		out = append(out, m.muscleRecord(muscle))
	}
	return out
}

func (m *Maker) poseRecord(pose *library.Pose) search.Record {
	figure := m.album.Card(pose.Shown(nil))
	r := search.Record{
		Kind:   search.Pose,
		ID:     pose.ID,
		Title:  pose.Title,
		Sub:    pose.Sanskrit,
		Note:   m.say.Level(pose.Level),
		Figure: search.Figure{Src: figure.Src, Width: figure.Width, Height: figure.Height},
		Names:  slices.Clone(pose.Also),
	}
	for _, v := range pose.Variations {
		r.Traits = append(r.Traits, v.Name)
	}
	for _, a := range pose.Actions {
		r.Traits = append(r.Traits, m.say.Action(a))
	}
	return r
}

func (m *Maker) sequenceRecord(s *library.Sequence) search.Record {
	r := search.Record{
		Kind:  search.Sequence,
		ID:    s.ID,
		Title: s.Title,
		Note:  m.say.Facts(s),
		Names: s.Also,
	}
	for _, muscle := range s.Focus {
		r.Traits = append(r.Traits, muscle.Name)
	}
	return r
}

func (m *Maker) muscleRecord(muscle *library.Muscle) search.Record {
	r := search.Record{
		Kind:  search.Muscle,
		ID:    muscle.ID,
		Title: muscle.Name,
		Sub:   muscle.Latin,
		Note:  m.say.Poses(muscle.PoseCount()),
	}
	if muscle.IsGroup() {
		r.Kind = search.Group
	}
	for _, n := range muscle.AllNames() {
		r.Names = append(r.Names, n.Text)
	}
	for _, a := range muscle.Actions() {
		r.Traits = append(r.Traits, a.String())
	}
	return r
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

func (m *Maker) searchIndex() ([]search.File, error) {
	w := m.say.Search
	nav := m.say.Nav
	text, err := json.Marshal(searchText{
		Title:  w.Title,
		Label:  w.Label,
		Close:  w.Close,
		None:   w.None,
		Found:  w.Found.Forms(),
		Failed: w.Failed,
		Kinds:  [4]string{nav.Poses, nav.Sequences, nav.Muscles, w.Groups},
	})
	if err != nil {
		return nil, err
	}
	named := func(data []byte) string { return page.AssetPath("search.json", data) }
	return search.Files(m.records(), text, named)
}

// addData adds a file of data. A copy that is opened from a disk has it as a script too: there a
// page may load a script, but no data.
func (m *Maker) addData(files []page.File, path string, data []byte) []page.File {
	files = append(files, page.File{Path: path, Data: data, Small: true}) // package json writes no spaces
	if m.opts.Portable {
		quoted, err := json.Marshal(path)
		if err != nil {
			panic("feeds: " + err.Error()) // no string fails to be marshalled
		}
		script := slices.Concat([]byte("posebook("), quoted, []byte(","), data, []byte(");\n"))
		files = append(files, page.File{Path: path + ".js", Data: script})
	}
	return files
}
