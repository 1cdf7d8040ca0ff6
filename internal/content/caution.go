package content

import (
	"strings"

	"posebook/internal/care"
	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/names"
	"posebook/internal/source"
)

// Cautions are the cautions of a pose or a variation, as written.
type Cautions struct {
	All    []Caution
	Graded bool        // written under strengths, not as a plain list
	At     source.Span // of the key; of the pose where it is absent
}

// A Caution is what someone who has a condition should do; Advice may be empty. The condition is
// a text that can name several.
type Caution struct {
	Condition source.String
	Advice    source.String
	Strength  care.Strength // Unsaid in a plain list
}

// readCautions reads a list of cautions, or one list for each strength.
func readCautions(m *frontmatter.Fields, diags *diag.List) Cautions {
	out := Cautions{At: m.KeySpan("cautions")}
	if value, ok := m.Value("cautions"); ok && value.IsMapping() {
		out.Graded = true
		value, _ = m.Take("cautions")
		graded := value.Fields(`"cautions"`, diags)
		for _, strength := range care.Strengths() {
			out.All = append(out.All, readList(graded, string(strength), strength, diags)...)
		}
		graded.Close(false)
		return out
	}
	out.All = readList(m, "cautions", care.Unsaid, diags)
	return out
}

func readList(m *frontmatter.Fields, key string, strength care.Strength, diags *diag.List) []Caution {
	var out []Caution
	for n := range m.List(key) {
		condition, advice, ok := pair(n, "a caution", diags)
		if !ok {
			continue
		}
		if strength == care.None && advice.Text != "" {
			diags.Add(advice.Span, "advice-for-none", "%q is under \"none\": nothing is advised there", condition.Text).
				Hint = "put it under change or ask, or leave the advice out"
			continue
		}
		out = append(out, Caution{condition, advice, strength})
	}
	if list, ok := m.Value(key); ok {
		list.WarnOfPartedSentences(diags)
	}
	return out
}

// A LoadWord is a load that a writer adds to what the figure shows, or takes away.
type LoadWord struct {
	Load  care.Load
	Taken bool // written with 'no' before it
	Span  source.Span
}

// readLoads reads 'breath-held' or 'no head-low'.
func readLoads(m *frontmatter.Fields, diags *diag.List) []LoadWord {
	var out []LoadWord
	first := map[care.Load]bool{}
	for _, word := range m.Texts("loads") {
		name, taken := strings.CutPrefix(word.Text, "no ")
		load, ok := knownLoad(source.String{Text: name, Span: word.Span}, diags)
		if !ok {
			continue
		}
		if first[load] {
			diags.Add(word.Span, "duplicate-value", "\"loads\" names %q twice", load)
			continue
		}
		first[load] = true
		out = append(out, LoadWord{load, taken, word.Span})
	}
	return out
}

// knownLoad reports a word that is no load.
func knownLoad(word source.String, diags *diag.List) (care.Load, bool) {
	load := care.Load(strings.TrimSpace(word.Text))
	if load.Plain() != "" {
		return load, true
	}
	var all []string
	for _, l := range care.AllLoads() {
		all = append(all, string(l))
	}
	diags.Add(word.Span, "unknown-value", "there is no load %q; the loads are %s", word.Text, strings.Join(all, ", ")).
		Suggest(names.Nearest(word.Text, all))
	return "", false
}
