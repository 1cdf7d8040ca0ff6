package site

import "posebook/internal/words"

// Direction returns "rtl" for a site in a language that is written from right to left, and "" for any other.
func (i *Identity) Direction() string { return words.Direction(i.Language) }

// isolated returns a name as it stands in a row of plain text; see words.Isolate. A layout has the function name for
// what stands by itself in an element.
func (p *planner) isolated(name string) string { return p.words.Isolate(name) }

// names joins names as p.list does, each isolated from the others.
func (p *planner) names(list []string) string { return p.list(p.words.IsolateAll(list)) }
