package gallery

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"posebook/internal/content"
	"posebook/internal/figure"
	"posebook/internal/theme"
)

// Every file shows its figure in a frame of one width, so that figures beside each other share
// one scale and, at the bottom, one floor: a seated figure is small beside a standing one, as in
// a room. Units are the drawings': 800 a stature.
const (
	CardFrame  = 1100 // wide enough for two arms stretched out to the sides
	StripFrame = 1060 // a little narrower, as strips are small: as wide as the widest figure
)

// Frame returns the left edge and the width of a drawing's frame: the drawing in the middle of
// it, or the drawing's own width where that is larger.
func Frame(d *figure.Drawing, width int) (left, framed int) {
	if d.Width >= width {
		return 0, d.Width
	}
	return -(width - d.Width) / 2, width
}

// File returns a drawing as a file of its own, framed, with its colours for light, dark and
// paper. Tones that the library gives stand in place of the defaults.
func File(d *figure.Drawing, width int, title string, look content.FigureLook) []byte {
	left, framed := Frame(d, width)
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%d 0 %d %d" width="%d" height="%d" role="img"><title>`,
		left, framed, d.Height, framed, d.Height)
	_ = xml.EscapeText(&out, []byte(title)) // a buffer takes everything
	out.WriteString("</title><style>" + d.Colours() + tonesOf(d.Style, look) + "</style>" + d.Markup() + "</svg>")
	return out.Bytes()
}

// tonesOf returns the colours that a library gives the clothed figure, to stand after the drawing's
// own.
func tonesOf(style figure.Style, look content.FigureLook) string {
	if style != figure.Clothed {
		return ""
	}
	var tones strings.Builder
	for _, tone := range []struct{ class, colour string }{{"a", look.Skin}, {"l", look.Leggings}, {"t", look.Top}, {"h", look.Hair}} {
		if tone.colour == "" {
			continue
		}
		fmt.Fprintf(&tones, ".%s{fill:%s}", tone.class, tone.colour)
		if tone.class == "a" || tone.class == "l" {
			fmt.Fprintf(&tones, ".%sf{fill:%s}", tone.class, theme.Far(tone.colour))
		}
	}
	return tones.String()
}
