package bodymap

import "math"

// The arm is drawn straight, hanging from the centre of the shoulder (0,0) with the elbow at
// (0,elbow), x outwards, and then swung out, the forearm a little more than the upper arm (the
// carrying angle). Lengths after Drillis and Contini (1966): upper arm .186, forearm .146, hand
// .108 of stature.
const (
	shoulderX, shoulderY = 104, 197
	elbow                = 184
	upperArmAngle        = 11.5 // degrees from the vertical
	forearmAngle         = 17.0
)

var frames = map[string]frame{
	"@body": func(p point) point { return p },
	"@arm":  armFrame,
}

func armFrame(p point) point {
	if p.y <= elbow {
		return p.swung(upperArmAngle, point{x: shoulderX, y: shoulderY})
	}
	joint := point{y: elbow}.swung(upperArmAngle, point{x: shoulderX, y: shoulderY})
	p.y -= elbow
	return p.swung(forearmAngle, joint)
}

// swung turns p about the origin by so many degrees outwards and moves the origin to joint.
func (p point) swung(degrees float64, joint point) point {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return point{
		x:      joint.x + float64(p.x*cos) + float64(p.y*sin),
		y:      joint.y + float64(p.y*cos) - float64(p.x*sin),
		corner: p.corner,
	}
}
