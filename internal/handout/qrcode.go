package handout

import (
	"fmt"
	"html/template"
	"strconv"
	"sync"

	"rsc.io/qr/coding"
)

// quietZone is the white border that a reader needs round a QR code, in modules (ISO/IEC 18004).
const quietZone = 4

// codes draw QR codes. What stands where in a code depends on its size alone, and to find it out
// is most of the work: it is kept for the next code of that size.
type codes struct {
	mu    sync.Mutex
	plans map[coding.Version]*coding.Plan
}

// svg returns a drawing of the QR code of an address, called by the label for those who don't see
// it. Its level of correction, M, survives a fold or a stain over an eighth of it. An address too
// long for a code gives none.
func (c *codes) svg(address, label string) template.HTML {
	plan, err := c.planFor(coding.String(address))
	if err != nil {
		return ""
	}
	code, err := plan.Encode(coding.String(address))
	if err != nil {
		return ""
	}
	size := code.Size + 2*quietZone
	return template.HTML(fmt.Sprintf(`<svg class="qr" viewBox="0 0 %d %d" role="img" aria-label="%s" `+
		`shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path stroke="#000" d="%s"/></svg>`,
		size, size, template.HTMLEscapeString(label), size, size, modules(code)))
}

// planFor returns the plan of the smallest code that holds a text.
func (c *codes) planFor(text coding.String) (*coding.Plan, error) {
	version := coding.Version(coding.MinVersion)
	for version < coding.MaxVersion && text.Bits(version) > version.DataBytes(coding.M)*8 {
		version++
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if plan := c.plans[version]; plan != nil {
		return plan, nil
	}
	plan, err := coding.NewPlan(version, coding.M, 0)
	if err == nil {
		if c.plans == nil {
			c.plans = map[coding.Version]*coding.Plan{}
		}
		c.plans[version] = plan
	}
	return plan, err
}

// modules draws the dark modules of a code as one line, a module wide: a stroke along the middle
// of each run in a row, each begun from the end of the last.
func modules(code *coding.Code) []byte {
	path := append(make([]byte, 0, 4096), fmt.Sprintf("M%d %d.5", quietZone, quietZone)...)
	atX, atY := 0, 0
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			from := x
			for code.Black(x, y) {
				x++
			}
			if x == from {
				continue
			}
			if from != atX || y != atY {
				path = strconv.AppendInt(append(path, 'm'), int64(from-atX), 10)
				path = strconv.AppendInt(append(path, ' '), int64(y-atY), 10)
			}
			path = strconv.AppendInt(append(path, 'h'), int64(x-from), 10)
			atX, atY = x, y
		}
	}
	return path
}
