package contour

import "math"

// A point of the picture, in units, y down.
type Point struct{ X, Y float64 }

// Add is the sum of two points.
func (a Point) Add(b Point) Point { return Point{a.X + b.X, a.Y + b.Y} }

// Sub leads from b to a.
func (a Point) Sub(b Point) Point { return Point{a.X - b.X, a.Y - b.Y} }

// Mul is the point so many times as far.
func (a Point) Mul(s float64) Point { return Point{float64(a.X * s), float64(a.Y * s)} }

// Dot is the inner product.
func (a Point) Dot(b Point) float64 { return float64(a.X*b.X) + float64(a.Y*b.Y) }

// Cross is positive where b is clockwise of a, as the picture shows it.
func (a Point) Cross(b Point) float64 { return float64(a.X*b.Y) - float64(a.Y*b.X) }

// Len is how far the point is from the origin.
func (a Point) Len() float64 { return math.Sqrt(a.Dot(a)) }

func (a Point) Unit() Point {
	l := a.Len()
	if l == 0 {
		return a
	}
	return a.Mul(1 / l)
}
