package handout

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rsc.io/qr"
)

var bar = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`)

// TestQRCode draws the path and compares it with the code, module by module, border and all.
func TestQRCode(t *testing.T) {
	const address = "https://example.org/poses/sequences/hip-stabilizer-flow/"
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	svg := string(qrCode(address, `The "code"`))
	if !strings.HasPrefix(svg, `<svg class="qr" viewBox="0 0 41 41" role="img" aria-label="The &#34;code&#34;" shape-rendering="crispEdges">`) {
		t.Errorf("the code begins with %.120s", svg)
	}
	dark := map[[2]int]bool{}
	for _, m := range bar.FindAllStringSubmatch(svg, -1) {
		x, y, n := number(t, m[1]), number(t, m[2]), number(t, m[3])
		if m[3] != m[4] {
			t.Errorf("the bar %s is not closed", m[0])
		}
		for i := range n {
			dark[[2]int{x + i, y}] = true
		}
	}
	for y := range code.Size + 2*quietZone {
		for x := range code.Size + 2*quietZone {
			if dark[[2]int{x, y}] != code.Black(x-quietZone, y-quietZone) {
				t.Fatalf("the module at %d, %d is wrong", x, y)
			}
		}
	}
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestQRCodeTooLong: an address that no code can hold gives none.
func TestQRCodeTooLong(t *testing.T) {
	if svg := qrCode("https://example.org/"+strings.Repeat("a", 4000), "code"); svg != "" {
		t.Errorf("a code of %d bytes", len(svg))
	}
}
