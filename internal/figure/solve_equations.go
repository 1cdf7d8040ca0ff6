package figure

import "math"

// An equations value collects the weighted residuals of one step and their slopes, as normal
// equations.
type equations struct {
	cost   float64
	normal [angles][angles]float64 // lower triangle of slopes' products
	slope  angleSet
}

// A row is one residual and how it changes with each angle, an entry a turn; angles may repeat.
type row struct {
	value   float64
	grad    angleSet
	touched [angles]bool
	list    []Angle
}

func (r *row) reset(value float64) {
	for _, a := range r.list {
		r.grad[a], r.touched[a] = 0, false
	}
	r.list = r.list[:0]
	r.value = value
}

func (r *row) add(a Angle, v float64) {
	if v == 0 {
		return
	}
	if !r.touched[a] {
		r.touched[a] = true
		r.list = append(r.list, a)
	}
	r.grad[a] += v
}

// add puts a residual into the equations with a weight.
func (e *equations) add(r *row, weight float64) {
	value := float64(r.value * weight)
	e.cost += float64(value * value)
	w2 := float64(weight * weight)
	for _, a := range r.list {
		ga := float64(r.grad[a] * w2)
		e.slope[a] += float64(ga * r.value)
		for _, b := range r.list {
			if b <= a {
				e.normal[a][b] += float64(ga * r.grad[b])
			}
		}
	}
}

// addOne puts in a residual that depends on one angle alone, with slope 1.
func (e *equations) addOne(a Angle, value, weight float64) {
	if weight == 0 {
		return
	}
	w2 := float64(weight * weight)
	e.cost += float64(float64(value*value) * w2)
	e.slope[a] += float64(value * w2)
	e.normal[a][a] += w2
}

// step solves for the change of the free angles that the equations ask for, damped by lambda; ok
// is false where they are not positive definite.
func (e *equations) step(lambda float64, free []Angle) (d angleSet, ok bool) {
	var l [angles][angles]float64
	for i, a := range free {
		for j := 0; j <= i; j++ {
			s := e.normal[a][free[j]]
			if i == j {
				s += float64(lambda*(s+1e-9)) + 1e-12
			}
			for k := 0; k < j; k++ {
				s -= float64(l[i][k] * l[j][k])
			}
			if i != j {
				l[i][j] = float64(s / l[j][j])
				continue
			}
			if s <= 1e-15 {
				return d, false
			}
			l[i][i] = math.Sqrt(s)
		}
	}
	var y angleSet
	for i, a := range free {
		s := -e.slope[a]
		for k := 0; k < i; k++ {
			s -= float64(l[i][k] * y[k])
		}
		y[i] = float64(s / l[i][i])
	}
	for i := len(free) - 1; i >= 0; i-- {
		s := y[i]
		for k := i + 1; k < len(free); k++ {
			s -= float64(l[k][i] * d[free[k]])
		}
		d[free[i]] = float64(s / l[i][i])
	}
	return d, true
}
