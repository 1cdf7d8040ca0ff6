package bodymap

import (
	"cmp"
	"slices"
)

// Labels stand beside the body in a column; thousandths of stature.
const (
	leaderX   = 262 // where the leader lines start
	labelGap  = 46  // from one base line to the next
	labelRise = 9   // from the base line up to the leader line
)

// A label is a region's name beside the body.
type label struct {
	region Region
	spot   spot // where its leader line ends
	y      int  // its base line
}

// placed puts the labels of the regions that have one in a column, from the head to the feet,
// each as near to the height of its spot as the gap between neighbours allows.
func placed(regions []drawing) []label {
	var labels []label
	for _, r := range regions {
		for _, p := range r.label {
			labels = append(labels, label{r.Region, p.spot(), 0})
		}
	}
	slices.SortStableFunc(labels, func(a, b label) int { return cmp.Compare(a.spot.y, b.spot.y) })
	for i, y := range spread(labels) {
		labels[i].y = y
	}
	return labels
}

// spread returns base lines at least labelGap apart that lie, in the least squares, nearest to
// the labels' spots. It pools neighbours that would collide and centres each pool on the mean of
// its wishes (isotonic regression).
func spread(labels []label) []int {
	type pool struct{ sum, count int }
	var pools []pool
	for i, l := range labels {
		p := pool{l.spot.y + labelRise - i*labelGap, 1}
		for n := len(pools); n > 0 && pools[n-1].sum*p.count > p.sum*pools[n-1].count; n = len(pools) {
			p = pool{pools[n-1].sum + p.sum, pools[n-1].count + p.count}
			pools = pools[:n-1]
		}
		pools = append(pools, p)
	}
	var ys []int
	for _, p := range pools {
		for range p.count {
			ys = append(ys, p.sum/p.count+len(ys)*labelGap)
		}
	}
	return ys
}

// leader writes a straight line with a dot at its end.
func (d *pathData) leader(from, to spot) {
	d.command('M', from)
	d.command('L', to)
	d.WriteString("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0")
	d.last = 'a'
}
