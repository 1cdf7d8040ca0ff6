package content

import (
	"fmt"
	"testing"
)

// The ends of the scale are WCAG's own; grey #767676 is known as the lightest that white bears at
// 4.5.
func TestContrast(t *testing.T) {
	for _, test := range []struct{ a, b, want string }{
		{"#000000", "#ffffff", "21.00"}, {"#ffffff", "#ffffff", "1.00"}, {"#767676", "#FFFFFF", "4.54"}, {"#ffffff", "#767676", "4.54"},
	} {
		if got := fmt.Sprintf("%.2f", contrast(test.a, test.b)); got != test.want {
			t.Errorf("%s on %s: %s, want %s", test.a, test.b, got, test.want)
		}
	}
}
