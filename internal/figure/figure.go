package figure

// A Figure is what pages show of a posture: it solved, and its two drawings.
type Figure struct {
	Solution Solution
	Flat     *Drawing
	Clothed  *Drawing
}

// New solves a posture and draws it.
func New(p Posture, hair Hair) Figure {
	s := Solve(p)
	d := DrawAs(s, hair, Flat, Clothed)
	return Figure{s, d[0], d[1]}
}
