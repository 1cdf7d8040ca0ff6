package figure

import (
	"cmp"
	"slices"

	"posebook/internal/figure/contour"
)

// A bias lifts a layer a little: among nearly equal depths a limb is drawn before the trunk.
func (l layer) bias() float64 {
	_, k, limb := l.limb()
	if !limb {
		return [midLayers]float64{hairLayer: 12}[k]
	}
	return [limbLayers]float64{thighLayer: 6, upperArmLayer: 6}[k]
}

// sort puts the layers in order, front to back. A layer comes after all that cover it; of those
// that may come next the one nearest to the eye does. Where layers cover each other in a ring,
// the one that covers most of the rest goes first.
func (sc *scene) sort() {
	var over [layers][layers]bool
	var left []layer
	for i := range layer(layers) {
		if sc.sheets[i].empty {
			continue
		}
		left = append(left, i)
		for j := i + 1; j < layer(layers); j++ {
			if c := sc.covers(i, j); c != 0 {
				over[i][j], over[j][i] = c > 0, c < 0
			}
		}
	}
	for len(left) > 0 {
		next := slices.MinFunc(left, func(a, b layer) int {
			if d := blockers(&over, left, a) - blockers(&over, left, b); d != 0 {
				return d
			}
			return cmp.Compare(sc.sheets[b].mean, sc.sheets[a].mean)
		})
		sc.order = append(sc.order, next)
		left = slices.DeleteFunc(left, func(l layer) bool { return l == next })
	}
}

// blockers counts the layers that are left and cover l.
func blockers(over *[layers][layers]bool, left []layer, l layer) (n int) {
	for _, i := range left {
		if over[i][l] {
			n++
		}
	}
	return n
}

// covers is 1 where layer i lies before layer j, -1 where it lies behind, 0 where they do not
// meet: by the mean difference of depth where both are, away from the joint they share.
func (sc *scene) covers(i, j layer) int {
	switch {
	case i == layer(torsoLayer) && j == layer(pelvisLayer):
		return 1 // the top hangs over the waistband
	case i == layer(headLayer) && j == layer(hairLayer):
		return sc.faceShows()
	case sc.front[i] && !sc.front[j]:
		return 1
	case sc.front[j] && !sc.front[i]:
		return -1
	}
	d, ok := sc.depthBetween(i, j)
	if !ok {
		return sc.coversAtJoint(i, j)
	}
	return sign(d + i.bias() - j.bias())
}

// coversAtJoint orders two layers that meet at a joint alone: the top hangs over the hips, and
// the arms are drawn over the top, so that both shoulders look alike, but a far arm behind it.
func (sc *scene) coversAtJoint(i, j layer) int {
	if i != layer(torsoLayer) {
		return 0
	}
	_, k, limb := j.limb()
	switch {
	case limb && k == thighLayer:
		return 1
	case limb && k == upperArmLayer && !sc.far[j]:
		return -1
	case limb && k == upperArmLayer:
		return 1
	}
	return 0
}

func sign(x float64) int {
	if x < 0 {
		return -1
	}
	return 1
}

func (sc *scene) depthBetween(i, j layer) (d float64, ok bool) {
	a, b := &sc.sheets[i], &sc.sheets[j]
	if a.empty || b.empty {
		return 0, false
	}
	skip, around := sc.sharedJoint(i, j)
	if i == layer(torsoLayer) && j.thigh() {
		skip, around = sc.joints[j], hipReach*units
	}
	w := a.dist.Window().And(b.dist.Window())
	sum, n := 0.0, 0.0
	for y := w.Y0; y < w.Y1; y++ {
		for x := w.X0; x < w.X1; x++ {
			ia, ib := a.dist.Index(x, y), b.dist.Index(x, y)
			if a.dist.D[ia] >= 0 || b.dist.D[ib] >= 0 {
				continue
			}
			if around > 0 && contour.SamplePoint(x, y).Sub(skip).Len() < around {
				continue
			}
			sum += a.depth[ia] - b.depth[ib]
			n++
		}
	}
	if n == 0 || around > 0 && n < fewSamples {
		return 0, false
	}
	return sum / n, true
}

const fewSamples = 40 // of two neighbours' overlap that say nothing

// faceShows is 1 where the camera sees the face from the front, from above or from below: it is
// drawn before the hair. From the side and the back the hair is.
func (sc *scene) faceShows() int {
	r := sc.body.bones.rot[skull]
	ahead, aside := r.x.dot(sc.camera.toward), r.y.dot(sc.camera.toward)
	if ahead > 0 && aside < faceSine && aside > -faceSine {
		return 1
	}
	return -1
}

const faceSine = 0.68 // of the angle between the face and the camera, sideways

const hipReach = 0.115 // statures around the hip in which a thigh and the top are not compared

func (l layer) thigh() bool { return l == thighLayer.on(left) || l == thighLayer.on(right) }

// sharedJoint returns the joint of two neighbours and the radius around it, in units; 0 for
// layers that are none.
func (sc *scene) sharedJoint(i, j layer) (contour.Point, float64) {
	switch {
	case parents[i] == j:
		return sc.joints[i], float64(i.reach() * units)
	case parents[j] == i:
		return sc.joints[j], float64(j.reach() * units)
	}
	return contour.Point{}, 0
}
