// Package gallery draws the figures of a library: each pose and each variation that has one, on each of its sides.
//
// [Draw] solves and draws everything in parallel and reports what is wrong with a figure at its place. A [Gallery] is
// not changed after that.
package gallery

import (
	"cmp"
	"runtime"
	"sync"
	"sync/atomic"

	"posebook/internal/anatomy"
	"posebook/internal/diag"
	"posebook/internal/figure"
	"posebook/internal/library"
)

// A Gallery holds the pictures of a library. The zero Gallery holds none.
type Gallery struct{ pictures map[subject]*Picture }

// A subject is what one picture shows.
type subject struct {
	pose      *library.Pose
	variation *library.Variation // nil for the pose as it is
	side      anatomy.Side       // "" for a pose that is alike on both sides
}

// A Picture is one posture, solved once and drawn in two styles on the same scale.
type Picture struct {
	Flat     *figure.Drawing // one tone: thumbnails, strips, print
	Clothed  *figure.Drawing // skin, hair and clothes: cards and the pose's page
	Solution figure.Solution
}

// Of returns the picture of a pose, done in a variation (nil for none) and on a side ("" for a pose without sides).
// A variation without a figure of its own looks like the pose. It returns nil where there is no figure.
func (g *Gallery) Of(pose *library.Pose, v *library.Variation, side anatomy.Side) *Picture {
	if p := g.pictures[subject{pose, v, side}]; p != nil {
		return p
	}
	return g.pictures[subject{pose, nil, side}]
}

// Len returns how many pictures there are.
func (g *Gallery) Len() int { return len(g.pictures) }

// A commission is one figure to be drawn, on all its sides.
type commission struct {
	pose      *library.Pose
	variation *library.Variation
	spec      *figure.Spec
}

// A result is what a commission gave.
type result struct {
	pictures map[subject]*Picture
	diags    diag.List
}

// Draw draws all figures, with the given number of workers (0: one for each processor). The diagnostics are sorted;
// a figure with a fault is left out.
func Draw(lib *library.Library, workers int) (*Gallery, diag.List) {
	commissions := commissionsOf(lib)
	results := make([]result, len(commissions))
	look := func(id string) *figure.Spec {
		if p := lib.PoseByID(id); p != nil {
			return p.Figure
		}
		return nil
	}
	var next atomic.Int64
	var group sync.WaitGroup
	for range cmp.Or(workers, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(commissions); i = int(next.Add(1)) - 1 {
				results[i] = commissions[i].draw(look)
			}
		})
	}
	group.Wait()
	return gather(results)
}

func gather(results []result) (*Gallery, diag.List) {
	g := &Gallery{pictures: map[subject]*Picture{}}
	var diags diag.List
	for _, r := range results {
		diags = append(diags, r.diags...)
		for s, p := range r.pictures {
			g.pictures[s] = p
		}
	}
	diags.Sort()
	return g, diags
}

func commissionsOf(lib *library.Library) []commission {
	var out []commission
	for _, p := range lib.Poses {
		if p.Figure != nil {
			out = append(out, commission{p, nil, p.Figure})
		}
		for _, v := range p.Variations {
			if v.Figure != nil {
				out = append(out, commission{p, v, v.Figure})
			}
		}
	}
	return out
}

// draw draws one figure on the sides that its pose has.
func (c commission) draw(look figure.Lookup) result {
	r := result{pictures: map[subject]*Picture{}}
	posture, ok := figure.Resolve(c.spec, look, &r.diags)
	if !ok {
		return r
	}
	for _, side := range sidesOf(c.pose) {
		turned := *posture
		if side != "" && side != cmp.Or(c.spec.Side, anatomy.Right) {
			turned = posture.Mirror()
		}
		solution := figure.Solve(turned)
		drawings := figure.DrawAs(solution, figure.Bun, figure.Flat, figure.Clothed)
		r.pictures[subject{c.pose, c.variation, side}] = &Picture{Flat: drawings[0], Clothed: drawings[1], Solution: solution}
	}
	return r
}

func sidesOf(p *library.Pose) []anatomy.Side {
	if p.OneSided() {
		return anatomy.Sides()
	}
	return []anatomy.Side{""}
}
