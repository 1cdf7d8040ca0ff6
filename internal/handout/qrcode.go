package handout

import (
	"fmt"
	"html/template"
	"strings"

	"rsc.io/qr"
)

// quietZone is the white border that a reader needs round a QR code, in modules (ISO/IEC 18004).
const quietZone = 4

// qrCode returns a drawing of the QR code of an address, called by the label for those who don't
// see it. Its level of correction, M, survives a fold or a stain over an eighth of it. An address
// too long for a code gives none.
func qrCode(address, label string) template.HTML {
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return ""
	}
	size := code.Size + 2*quietZone
	return template.HTML(fmt.Sprintf(`<svg class="qr" viewBox="0 0 %d %d" role="img" aria-label="%s" `+
		`shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>`,
		size, size, template.HTMLEscapeString(label), size, size, modules(code)))
}

// modules draws the dark modules of a code as a path: one bar for each run in a row.
func modules(code *qr.Code) string {
	var path strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			from := x
			for code.Black(x, y) {
				x++
			}
			if x > from {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", from+quietZone, y+quietZone, x-from, x-from)
			}
		}
	}
	return path.String()
}
