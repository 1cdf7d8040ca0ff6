package figure

// A layerKind is a part of the body that is drawn as one sheet; a limb's kinds are on each side.
type layerKind uint8

const (
	torsoLayer layerKind = iota
	pelvisLayer
	headLayer
	hairLayer
	midLayers
)

const (
	thighLayer layerKind = iota
	shankLayer
	footLayer
	upperArmLayer
	forearmLayer
	limbLayers
)

const layers = int(midLayers) + sides*int(limbLayers)

// A layer is a layerKind of the midline, or of one side.
type layer uint8

func (k layerKind) on(s side) layer { return layer(midLayers) + layer(s)*layer(limbLayers) + layer(k) }

// limb splits a layer into side and kind; ok is false for the midline's.
func (l layer) limb() (s side, k layerKind, ok bool) {
	if l < layer(midLayers) {
		return 0, layerKind(l), false
	}
	l -= layer(midLayers)
	return side(l / layer(limbLayers)), layerKind(l % layer(limbLayers)), true
}
