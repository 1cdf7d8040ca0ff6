package figure

import "slices"

// A bias lifts a layer a little: among nearly equal depths a limb is drawn before the trunk.
func (l layer) bias() float64 {
	_, k, limb := l.limb()
	if !limb {
		return [midLayers]float64{torsoLayer: 12, hairLayer: 12}[k]
	}
	return [limbLayers]float64{thighLayer: 6, upperArmLayer: 6}[k]
}

// sort puts the layers in order, front to back: by the number of others that a layer covers, and by depth where that
// is equal.
func (sc *scene) sort() {
	var wins [layers]int
	for i := range layer(layers) {
		for j := i + 1; j < layer(layers); j++ {
			if sc.covers(i, j) {
				wins[i]++
			} else {
				wins[j]++
			}
		}
	}
	for l := range layer(layers) {
		if !sc.sheets[l].empty {
			sc.order = append(sc.order, l)
		}
	}
	slices.SortStableFunc(sc.order, func(a, b layer) int {
		if wins[a] != wins[b] {
			return wins[b] - wins[a]
		}
		if sc.sheets[a].mean > sc.sheets[b].mean {
			return -1
		}
		return 1
	})
}

// covers tells whether layer i lies before layer j: by the mean difference of depth where both are, away from the joint
// they share.
func (sc *scene) covers(i, j layer) bool {
	switch {
	case i == layer(torsoLayer) && j == layer(pelvisLayer):
		return true // the top hangs over the waistband
	case sc.front[i] != sc.front[j]:
		return sc.front[i]
	}
	d, ok := sc.depthBetween(i, j)
	if !ok {
		d = sc.sheets[i].mean - sc.sheets[j].mean
	}
	return d+i.bias()-j.bias() >= 0
}

func (sc *scene) depthBetween(i, j layer) (d float64, ok bool) {
	a, b := &sc.sheets[i], &sc.sheets[j]
	if a.empty || b.empty {
		return 0, false
	}
	skip, around := sc.sharedJoint(i, j)
	w := a.dist.window().and(b.dist.window())
	sum, n := 0.0, 0.0
	for y := w.y0; y < w.y1; y++ {
		for x := w.x0; x < w.x1; x++ {
			ia, ib := a.dist.index(x, y), b.dist.index(x, y)
			if a.dist.d[ia] >= 0 || b.dist.d[ib] >= 0 {
				continue
			}
			if around > 0 && samplePoint(x, y).sub(skip).len() < around {
				continue
			}
			sum += a.depth[ia] - b.depth[ib]
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return sum / n, true
}

// sharedJoint returns the joint of two neighbours and the radius around it, in units; 0 for layers that are none.
func (sc *scene) sharedJoint(i, j layer) (point, float64) {
	switch {
	case parents[i] == j:
		return sc.joints[i], float64(i.reach() * units)
	case parents[j] == i:
		return sc.joints[j], float64(j.reach() * units)
	}
	return point{}, 0
}
