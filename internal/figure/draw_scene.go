package figure

import (
	"posebook/internal/figure/contour"
)

// A scene is a body as one camera sees it: its layers, which of them lie on the far side, and
// their order.
type scene struct {
	posture *Posture
	body    *body
	camera  camera
	sheets  [layers]sheet
	joints  [layers]contour.Point
	bent    [layers]float64 // 0 where a joint is straight in the picture, 1 where it is well bent
	far     [layers]bool
	front   [layers]bool // asked to be before the others
	order   []layer      // front to back
	arena   *contour.Arena
}

// parents says on which layer another hangs; the torso hangs on nothing.
var parents = func() (p [layers]layer) {
	p[torsoLayer] = noLayer
	p[pelvisLayer] = layer(torsoLayer)
	p[headLayer] = layer(torsoLayer)
	p[hairLayer] = layer(headLayer)
	for s := range side(sides) {
		p[thighLayer.on(s)] = layer(pelvisLayer)
		p[shankLayer.on(s)] = thighLayer.on(s)
		p[footLayer.on(s)] = shankLayer.on(s)
		p[upperArmLayer.on(s)] = layer(torsoLayer)
		p[forearmLayer.on(s)] = upperArmLayer.on(s)
	}
	return p
}()

const noLayer layer = 255

// reach is how far around the joint with its parent a layer merges with it, in statures.
func (l layer) reach() float64 {
	_, k, limb := l.limb()
	if !limb {
		return [midLayers]float64{headLayer: 0.040}[k]
	}
	return [limbLayers]float64{thighLayer: 0.085, shankLayer: 0.036, upperArmLayer: 0.052, forearmLayer: 0.026}[k]
}

// glued tells whether no line is drawn between the layer and its parent.
func (l layer) glued() bool {
	_, k, limb := l.limb()
	if limb {
		return k == footLayer
	}
	return k == pelvisLayer || k == hairLayer
}

// arenas are those that scenes have done with, for the fields of the next. There are no more than
// a few pictures at a time, of some megabytes each; a sync.Pool would lose them all whenever garbage
// is collected, which drawing makes happen often.
var arenas = make(chan *contour.Arena, 4)

func newArena() *contour.Arena {
	select {
	case arena := <-arenas:
		return arena
	default:
		return new(contour.Arena)
	}
}

// release ends a scene: none of its fields may be used after that.
func (sc *scene) release() {
	sc.arena.Reset()
	select {
	case arenas <- sc.arena:
	default:
	}
}

// newScene draws the layers of a solved posture and sorts them by depth.
func newScene(s *Solution, hair Hair) *scene {
	sc := &scene{posture: &s.posture, body: flesh(s.bones, hair), camera: s.posture.view.camera(), arena: newArena()}
	sc.sheets = sc.body.sheets(sc.arena, sc.camera)
	for l, at := range sc.body.joints {
		sc.joints[l] = sc.camera.flat(at)
	}
	sc.measureBends()
	sc.findFar(s)
	for _, g := range s.posture.front {
		for _, l := range g.layers() {
			sc.front[l] = true
		}
	}
	sc.sort()
	return sc
}

// limbEnds are the landmarks to which a limb's layers run.
var limbEnds = [limbLayers]Landmark{thighLayer: knee, shankLayer: ankle, footLayer: toe, upperArmLayer: elbow, forearmLayer: wrist}

// measureBends finds how far each joint is bent in the picture: a straight joint needs no fillet.
func (sc *scene) measureBends() {
	for l := range sc.bent {
		sc.bent[l] = 0.8
		s, k, limb := layer(l).limb()
		p := parents[l]
		if !limb || p == layer(pelvisLayer) || p == layer(torsoLayer) {
			continue
		}
		end := sc.camera.flat(sc.body.bones.mark(limbEnds[k].on(s)).at)
		before := sc.joints[l].Sub(sc.joints[p]).Unit()
		after := end.Sub(sc.joints[l]).Unit()
		sc.bent[l] = clamp(float64((1-before.Dot(after))*1.5), 0, 1)
	}
}

const farSine = 0.5 // a pair of limbs turned more than 30 degrees into the picture has a near and a far one

// findFar decides which limbs are the far ones: legs by the hips, arms by the shoulders.
func (sc *scene) findFar(s *Solution) {
	k := s.bones
	legs, arms := farSide(sc.camera, k.mark(hip.on(left)).at, k.mark(hip.on(right)).at), farSide(sc.camera, k.mark(shoulder.on(left)).at, k.mark(shoulder.on(right)).at)
	for s := range side(sides) {
		for _, l := range [...]layerKind{thighLayer, shankLayer, footLayer} {
			sc.far[l.on(s)] = legs[s]
		}
		for _, l := range [...]layerKind{upperArmLayer, forearmLayer} {
			sc.far[l.on(s)] = arms[s]
		}
	}
	for _, g := range s.posture.near {
		for _, l := range g.layers() {
			sc.far[l] = false
		}
	}
}

func farSide(c camera, l, r vec) (out [sides]bool) {
	d := l.sub(r).unit().dot(c.toward)
	out[left], out[right] = d < -farSine, d > farSine
	return out
}
