package picture

import "strings"

// drawing are the elements of SVG that draw, or stand around what is drawn. What runs, moves,
// leads elsewhere or holds a page (script, set, animate, a, foreignObject) is none of them.
func drawing() []string {
	return strings.Fields(`
		svg g defs symbol use title desc metadata style switch
		path rect circle ellipse line polyline polygon text tspan textPath image marker
		linearGradient radialGradient stop pattern clipPath mask view
		filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
		feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
		feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
	`)
}

// attributes are those of the elements that draw. None of them begins with "on": those run scripts.
func attributes() []string {
	return strings.Fields(`
		style lang tabindex role version baseProfile viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr
		d points pathLength transform transform-origin dx dy rotate textLength lengthAdjust startOffset method spacing side
		offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits
		maskUnits maskContentUnits markerWidth markerHeight markerUnits refX refY orient type media enable-background zoomAndPan space
		systemLanguage requiredFeatures requiredExtensions crossorigin decoding
		alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
		color-profile color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
		font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
		glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
		marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering solid-color solid-opacity
		stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
		stroke-opacity stroke-width text-align text-anchor text-decoration text-overflow text-rendering text-transform unicode-bidi
		vector-effect visibility white-space word-spacing writing-mode
		amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent filterUnits in in2
		intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode numOctaves operator order pointsAtX
		pointsAtY pointsAtZ preserveAlpha primitiveUnits radius result scale seed slope specularConstant specularExponent
		stdDeviation stitchTiles surfaceScale tableValues targetX targetY values xChannelSelector yChannelSelector z
	`)
}

// functions are what styles and transformations may call, and "" for a plain bracket.
func functions() []string {
	return append(strings.Fields(`
		url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix matrix matrix3d translate translatex translatey scale scalex scaley rotate skew
		skewx skewy calc min max clamp var blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate
		sepia polygon circle ellipse inset path not is where nth-child first-child prefers-color-scheme
	`), "", "and", "or")
}

// noted tells whether a namespace is one in which drawing programs keep notes for themselves.
// Browsers know none of them.
func noted(space string) bool {
	for _, begin := range []string{
		"http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
		"http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://purl.org/dc/", "http://ns.adobe.com/", "adobe:ns:",
		"http://www.bohemiancoding.com/sketch/", "http://www.serif.com/", "https://boxy-svg.com", "http://vectornator.io",
		"http://www.figma.com/", "http://www.corel.com/", "http://schemas.microsoft.com/visio/", "http://www.w3.org/2000/01/rdf-schema#",
	} {
		if strings.HasPrefix(space, begin) {
			return true
		}
	}
	return false
}
