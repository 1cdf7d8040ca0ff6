package reach

import (
	"strings"

	"posebook/internal/care"
	"posebook/internal/diag"
	"posebook/internal/library"
	"posebook/internal/source"
)

// Advice tells the writer of each pose which families of conditions it says nothing of although its loads concern them. A family
// is silent where no caution is for any condition of it and none was looked at. It is advice, since a load does not
// know the pose: a bolster under the head ends one, a block most of another.
func (r *Reach) Advice() diag.List {
	var diags diag.List
	for _, pose := range r.lib.Poses {
		r.untold(pose, &diags)
	}
	return diags
}

// A gap is a load that concerns families of conditions of which a pose says nothing.
type gap struct {
	load     care.Load
	families []string
}

func (r *Reach) untold(pose *library.Pose, diags *diag.List) {
	answer := r.Answer(library.Shape{Pose: pose})
	spoken := familiesOf(pose)
	first, gaps := "", []gap(nil)
	for _, i := range answer.Silent {
		c := r.conditions[i]
		if spoken[c.Top()] {
			continue
		}
		spoken[c.Top()] = true
		if first == "" {
			first = c.Name
		}
		gaps = with(gaps, c.Told(answer.Loads)[0], c.Top().Name)
	}
	if len(gaps) == 0 {
		return
	}
	d := diags.Advise(pose.CautionsAt, "untold-caution", "%q comes with %s and says nothing of %s",
		pose.Title, gaps[0].load.Plain(), strings.Join(gaps[0].families, ", "))
	for _, g := range gaps[1:] {
		d.Note(source.Span{}, "it comes with %s and says nothing of %s", g.load.Plain(), strings.Join(g.families, ", "))
	}
	d.Note(source.Span{}, "its loads are %s", joined(answer.Loads.List()))
	d.Hint = "add a caution, or look and write none: [" + first + "]"
}

func joined(loads []care.Load) string {
	var out []string
	for _, l := range loads {
		out = append(out, string(l))
	}
	return strings.Join(out, ", ")
}

// with adds a family to the gap of a load.
func with(gaps []gap, load care.Load, family string) []gap {
	for i := range gaps {
		if gaps[i].load == load {
			gaps[i].families = append(gaps[i].families, family)
			return gaps
		}
	}
	return append(gaps, gap{load, []string{family}})
}

// familiesOf returns the topmost conditions of which a pose says anything.
func familiesOf(pose *library.Pose) map[*care.Condition]bool {
	out := map[*care.Condition]bool{}
	for _, c := range pose.Cautions {
		for _, m := range c.Names {
			out[m.Condition.Top()] = true
		}
	}
	for _, c := range pose.LookedAt {
		out[c.Top()] = true
	}
	return out
}
