package library

import (
	"cmp"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/parallel"
)

const (
	maxRelated = 6
	// maxListed bounds how many poses of one (muscle, role) pair are looked at for one pose: the
	// next ones after it in the order of ids, round and round. A pair that more poses share says
	// little of any of them, and without a bound the work would grow with the square of the
	// library.
	maxListed = 64
)

// A trait is one muscle in one role: its place in a table of all; and how much of it a pose has.
type trait struct {
	place  int
	weight int // of the role
	amount int // out of fullShare
}

// A share is how much of a trait a pose has, out of fullShare: less where it names a large group.
type share struct {
	pose   int
	amount int
}

const fullShare = 840 // divisible by 2 to 8, so that small groups share it without a remainder

// roleWeight says how much it tells that two poses share a trait: what works says most of what a
// pose is.
func roleWeight(role anatomy.Role) int {
	switch role {
	case anatomy.Works:
		return 4
	case anatomy.Stabilizes, anatomy.Stretches:
		return 3
	}
	return 1
}

// Related returns the poses nearest to the pose, at most maxRelated, none that it is tied to
// otherwise: those that share most muscles in the same roles, rare traits counting more than
// common ones; the same position and the same level break ties, and then the id. A beginner's pose has no advanced neighbour.
func (p *Pose) Related() []*Pose {
	return p.related.get(func() []*Pose {
		table := p.all.traits()
		found := p.all.candidates.Get().(*candidates)
		defer p.all.candidates.Put(found)
		return found.nearest(p, table)
	})
}

// A traitTable is the traits of all poses.
type traitTable struct {
	poses  []*Pose   // in the order of ids
	traits [][]trait // by pose
	index  [][]share // by trait
}

func traitsOfAll(lib *Library, workers int) traitTable {
	poses := slices.Clone(lib.Poses)
	slices.SortFunc(poses, func(a, b *Pose) int { return cmp.Compare(a.index, b.index) })
	traits := make([][]trait, len(poses))
	parallel.All(workers, len(poses), func(i int) { traits[i] = traitsOf(poses[i]) })
	return traitTable{poses, traits, traitIndex(traits, len(lib.Muscles)*roleCount)}
}

// traitsOf returns what a pose has of each trait, in a stable order.
func traitsOf(p *Pose) []trait {
	var list []trait
	for _, u := range p.Muscles {
		amount := fullShare / max(len(u.Muscle.single), 1)
		for _, m := range u.Muscle.single {
			at := rolePlace(m, u.Role)
			if i := slices.IndexFunc(list, func(t trait) bool { return t.place == at }); i >= 0 {
				list[i].amount = max(list[i].amount, amount)
				continue
			}
			list = append(list, trait{at, roleWeight(u.Role), amount})
		}
	}
	return list
}

// traitIndex returns for each trait, by its place, the poses that have it.
func traitIndex(traits [][]trait, places int) [][]share {
	counts := make([]int, places)
	for _, list := range traits {
		for _, t := range list {
			counts[t.place]++
		}
	}
	index := make([][]share, places)
	for i, n := range counts {
		index[i] = make([]share, 0, n)
	}
	for i, list := range traits {
		for _, t := range list {
			index[t.place] = append(index[t.place], share{i, t.amount})
		}
	}
	return index
}

// candidates are the poses that share anything with one pose. They are used for one pose after
// the other.
type candidates struct {
	scores  []int // by pose; zero throughout, before and after
	touched []int
}

// nearest scores the candidates of one pose.
func (c *candidates) nearest(p *Pose, table traitTable) []*Pose {
	poses := table.poses
	c.score(p, table)
	scores, touched := c.scores, c.touched
	order := func(a, b int) int {
		if scores[a] != scores[b] { // nearly always: kinship is asked for seldom
			return scores[b] - scores[a]
		}
		return cmp.Or(kinship(p, poses[b])-kinship(p, poses[a]), a-b)
	}
	best := make([]int, 0, maxRelated+1) // kept in order: sorting a thousand candidates for six of them would be most of the work
	for _, i := range touched {
		if len(best) == maxRelated && order(i, best[maxRelated-1]) > 0 || poses[i] == p || tied(p, poses[i]) || tooHard(p, poses[i]) {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, i, order)
		best = slices.Insert(best, at, i)
		best = best[:min(len(best), maxRelated)]
	}
	for _, i := range touched {
		scores[i] = 0
	}
	var out []*Pose
	for _, i := range best {
		out = append(out, poses[i])
	}
	return out
}

// score adds up what each pose shares with p, and notes those that share anything.
func (c *candidates) score(p *Pose, table traitTable) {
	c.touched = c.touched[:0]
	if c.scores == nil {
		c.scores = make([]int, len(table.poses))
	}
	for _, t := range table.traits[p.index] {
		shares := table.index[t.place]
		for _, s := range window(shares, p.index) {
			if c.scores[s.pose] == 0 {
				c.touched = append(c.touched, s.pose)
			}
			c.scores[s.pose] += 1 + t.weight*min(t.amount, s.amount)*16/len(shares)
		}
	}
}

// window returns at most maxListed shares, beginning after the pose itself.
func window(shares []share, pose int) []share {
	if len(shares) <= maxListed {
		return shares
	}
	at, _ := slices.BinarySearchFunc(shares, pose, func(s share, pose int) int { return cmp.Compare(s.pose, pose) })
	if at+maxListed <= len(shares) {
		return shares[at : at+maxListed]
	}
	return slices.Concat(shares[at:], shares[:at+maxListed-len(shares)])
}

// kinship counts what two poses have in common beside muscles.
func kinship(p, q *Pose) int {
	k := 0
	if p.Position != "" && p.Position == q.Position {
		k += 2
	}
	if p.Level != "" && p.Level == q.Level {
		k++
	}
	return k
}

// tooHard tells whether q is an advanced pose and p a beginner's: one that trains the same muscles is no neighbour, for
// who looks at p is not to be led to q.
func tooHard(p, q *Pose) bool { return p.Level == content.Beginner && q.Level == content.Advanced }

// tied tells whether q is shown on p's page already.
func tied(p, q *Pose) bool {
	return slices.Contains(p.Easier, q) || slices.Contains(p.Harder, q) || slices.Contains(p.Before, q) || slices.Contains(p.After, q)
}
