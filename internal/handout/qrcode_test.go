package handout

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rsc.io/qr"
)

var stroke = regexp.MustCompile(`(?:m(-?\d+) (\d+))?h(\d+)`)

// TestQRCode draws the path and compares it with the code, module by module, border and all.
func TestQRCode(t *testing.T) {
	const address = "https://example.org/poses/sequences/hip-stabilizer-flow/"
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	svg := string(new(codes).svg(address, `The "code"`))
	if !strings.HasPrefix(svg, `<svg class="qr" viewBox="0 0 41 41" role="img" aria-label="The &#34;code&#34;" shape-rendering="crispEdges">`) {
		t.Errorf("the code begins with %.120s", svg)
	}
	dark := map[[2]int]bool{}
	_, line, found := strings.Cut(svg, `<path stroke="#000" d="M4 4.5`)
	if !found {
		t.Fatalf("the code has no line: %s", svg)
	}
	x, y := 4, 4
	for _, m := range stroke.FindAllStringSubmatch(line, -1) {
		if m[1] != "" {
			x, y = x+number(t, m[1]), y+number(t, m[2])
		}
		for range number(t, m[3]) {
			dark[[2]int{x, y}] = true
			x++
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

// The code of one address is not that of another of the same length, whichever came first.
func TestQRCodesOfOneSize(t *testing.T) {
	var c codes
	for _, address := range []string{"https://example.org/a/", "https://example.org/b/", "https://example.org/a/"} {
		if got, want := c.svg(address, ""), new(codes).svg(address, ""); got != want || !strings.Contains(string(got), "h7") {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}

// TestQRCodeTooLong: an address that no code can hold gives none.
func TestQRCodeTooLong(t *testing.T) {
	if svg := new(codes).svg("https://example.org/"+strings.Repeat("a", 4000), "code"); svg != "" {
		t.Errorf("a code of %d bytes", len(svg))
	}
}
