package content

import (
	"math"
	"strconv"
)

// minContrast is what text needs to be read by people with weak sight: WCAG 2.2, success
// criterion 1.4.3, level AA.
const minContrast = 4.5

// contrast returns the ratio of two colours "#rrggbb" as WCAG 2.2 defines it: from 1, the same,
// to 21, black on white.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is WCAG's relative luminance of a colour.
func luminance(colour string) float64 {
	var sum float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			panic("content: a colour that was not checked: " + colour)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
