package content

import (
	"time"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/markdown"
	"posebook/internal/source"
)

// A MuscleNote is a library's own prose for a muscle or a group of the atlas, or a group of its
// own. Whether the id is the atlas's is decided by the library stage.
type MuscleNote struct {
	ID      string
	File    *source.File
	Title   source.String
	Also    []source.String
	Summary source.String
	Members []source.String // of a group of one's own; nil for a note on the atlas
	Updated time.Time
	Draft   bool
	Own     []OwnKey
	Body    *markdown.Doc

	membersAt source.Span
}

func readMuscleNote(id string, f *source.File, root frontmatter.Node, diags *diag.List) *MuscleNote {
	m := root.Fields("a note on a muscle", diags)
	n := &MuscleNote{
		ID:        id,
		File:      f,
		Title:     m.Text("title"),
		Also:      m.Texts("also"),
		Summary:   m.Text("summary"),
		Members:   m.Texts("members"),
		Updated:   date(m, "updated", diags),
		Draft:     m.Bool("draft"),
		Own:       ownKeys(root, diags),
		membersAt: m.KeySpan("members"),
	}
	m.Close(true)
	return n
}

// MembersAt returns where the key 'members' stands.
func (n *MuscleNote) MembersAt() source.Span { return n.membersAt }
