package figure

// A class is what a path is, as the site's style sheet names it.
type class string

const (
	near     class = "n"
	farther  class = "f"
	mat      class = "m"
	shadow   class = "s"
	skin     class = "a"
	farSkin  class = "af"
	leg      class = "l"
	farLeg   class = "lf"
	shirt    class = "t"
	hairy    class = "h"
	propSide class = "p"
	propTop  class = "pt"
)

// A Style is a way to draw a figure.
type Style uint8

const (
	Flat    Style = iota // one tone, far limbs paler: thumbnails, strips, print
	Clothed              // skin, hair and clothes: the pose's page
	Outline              // lines to colour by hand
)

// paints holds how each style parts and colours the layers.
var paints = [...]paint{
	Flat:    {gap: 5.6, color: flatClass},
	Clothed: {gap: 4, color: clothedClass, opaque: true},
	Outline: {gap: 4, color: flatClass},
}

func flatClass(_ layer, far bool) class {
	if far {
		return farther
	}
	return near
}

func clothedClass(l layer, far bool) class {
	_, k, limb := l.limb()
	if !limb {
		return [midLayers]class{torsoLayer: shirt, pelvisLayer: leg, headLayer: skin, hairLayer: hairy}[k]
	}
	clothed := k == thighLayer || k == shankLayer
	switch {
	case clothed && far:
		return farLeg
	case clothed:
		return leg
	case far:
		return farSkin
	}
	return skin
}
