package reach

import (
	"slices"

	"posebook/internal/care"
	"posebook/internal/library"
)

// A worker works out answers. It is not changed once it is made.
type worker struct {
	all    []*care.Condition // the vocabulary's, then what poses name and it does not know
	at     map[*care.Condition]int
	whom   map[*care.Condition][]target // whom a caution for a condition can reach
	marked []care.Loads                 // by condition: the loads that it marks
}

// A target is a condition that a caution for another one reaches.
type target struct {
	condition int
	sister    bool // only where the pose has a load that it marks, or of whose loads nothing is known
}

// A shaped is the answer of a shape, its conditions as places in all.
type shaped struct {
	shape  library.Shape
	answer *Answer
}

func newWorker(lib *library.Library) *worker {
	w := &worker{all: lib.Conditions.Conditions(), at: map[*care.Condition]int{}, whom: map[*care.Condition][]target{}}
	for i, c := range w.all {
		w.at[c] = i
	}
	for _, p := range lib.Poses {
		w.meet(p.Cautions)
		for _, v := range p.Variations {
			w.meet(v.Cautions)
		}
	}
	for _, c := range w.all {
		marks := care.LoadsOf()
		for _, concern := range c.Loads {
			if concern.Told {
				marks = marks.With(concern.Load)
			}
		}
		w.marked = append(w.marked, marks)
	}
	for named := range w.whom {
		w.whom[named] = w.targets(named)
	}
	return w
}

// meet adds the conditions that cautions name.
func (w *worker) meet(cautions []library.Caution) {
	for _, caution := range cautions {
		for _, m := range caution.Names {
			if _, known := w.at[m.Condition]; !known {
				w.at[m.Condition] = len(w.all)
				w.all = append(w.all, m.Condition)
			}
			w.whom[m.Condition] = nil
		}
	}
}

func (w *worker) targets(named *care.Condition) []target {
	if named.Alone() { // and so a library may have many of them
		return []target{{condition: w.at[named]}}
	}
	var out []target
	for i, c := range w.all {
		switch {
		case named.Means(c):
			out = append(out, target{condition: i})
		case named.Reached(c, care.Loads{}):
			out = append(out, target{condition: i, sister: true})
		}
	}
	return out
}

// answer works out what a body says to whom.
func (w *worker) answer(b body) shaped {
	a := &Answer{Loads: b.loads(), arch: -b.measures.Spine}
	strongest := map[int]Asking{}
	w.ask(strongest, b, a.Loads, false)
	w.ask(strongest, b, a.Loads, true)
	for _, asking := range strongest {
		a.Asks = append(a.Asks, asking)
	}
	slices.SortFunc(a.Asks, func(x, y Asking) int { return x.Condition - y.Condition })
	looked := b.LookedAt()
	for i, marks := range w.marked {
		if _, said := strongest[i]; !said && a.Loads.Meets(marks) && !slices.ContainsFunc(looked, w.all[i].Within) {
			a.Silent = append(a.Silent, i)
		}
	}
	return shaped{b.Shape, a}
}

// ask notes what the cautions of a body ask of whom: of those whom they mean, or, once that is noted, of the sisters of whom nothing
// is said yet.
func (w *worker) ask(strongest map[int]Asking, b body, loads care.Loads, sisters bool) {
	said := map[int]bool{}
	for n, caution := range b.Cautions() {
		for _, m := range caution.Names {
			for _, t := range w.whom[m.Condition] {
				if t.sister != sisters || t.sister && loads.Known() && !loads.Meets(w.marked[t.condition]) {
					continue
				}
				before, known := strongest[t.condition]
				if known && sisters && !said[t.condition] { // by a caution that means it
					continue
				}
				if !known || caution.Strength.Rank() < before.Strength.Rank() {
					strongest[t.condition] = Asking{t.condition, n, caution.Strength}
					said[t.condition] = true
				}
			}
		}
	}
}

// gather makes the Reach, with the conditions that anything is said of or kept silent on.
func (w *worker) gather(lib *library.Library, perPose [][]shaped) *Reach {
	used := make([]bool, len(w.all))
	for _, list := range perPose {
		for _, s := range list {
			for _, asked := range s.answer.Asks {
				used[asked.Condition] = true
			}
			for _, i := range s.answer.Silent {
				used[i] = true
			}
		}
	}
	r := &Reach{lib: lib, at: map[*care.Condition]int{}, answers: make(map[library.Shape]*Answer, len(perPose))}
	place := make([]int, len(w.all))
	for i, c := range w.all {
		if used[i] {
			place[i] = len(r.conditions)
			r.at[c] = place[i]
			r.conditions = append(r.conditions, c)
		}
	}
	for _, list := range perPose {
		for _, s := range list {
			for i := range s.answer.Asks {
				s.answer.Asks[i].Condition = place[s.answer.Asks[i].Condition]
			}
			for i, c := range s.answer.Silent {
				s.answer.Silent[i] = place[c]
			}
			r.answers[s.shape] = s.answer
		}
	}
	r.asking = make([][]*library.Pose, len(r.conditions))
	for _, pose := range lib.Poses {
		for _, asked := range r.answers[library.Shape{Pose: pose}].Asks {
			r.asking[asked.Condition] = append(r.asking[asked.Condition], pose)
		}
	}
	return r
}
