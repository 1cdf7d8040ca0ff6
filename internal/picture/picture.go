// Package picture looks at pictures: whether a file is one, of the kind that its name says,
// whole, of a size that browsers bear, and without anything that runs or loads.
//
// Pixels are not decoded, which would take most of a build's time. The header gives the size, and
// the parts of the file are followed to its end, so that one that was cut off is found.
package picture

import (
	"bytes"
	"fmt"
	"image"
	_ "image/gif"  // kinds of pictures that are measured
	_ "image/jpeg" // likewise
	_ "image/png"  // likewise
	"path"
	"strings"

	_ "golang.org/x/image/webp" // likewise
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// The bounds of a picture in pixels.
const (
	MaxSide   = 12_000
	MaxPixels = 64_000_000
)

// A Size is the width and height of a picture in pixels, zero where it has none of its own.
type Size struct{ Width, Height int }

// A Fault is what is wrong with a picture.
type Fault struct {
	Offset  int // in the file; -1 for the file as a whole
	Message string
	Hint    string
}

func whole(hint, format string, args ...any) *Fault {
	return &Fault{Offset: -1, Message: message.NewPrinter(language.English).Sprintf(format, args...), Hint: hint}
}

// A kind is a format of pictures.
type kind struct {
	name    string
	endings []string
	is      func(data []byte) bool
	end     func(data []byte) bool // whether it is all there; nil where that is not looked at
}

func kinds() []kind {
	return []kind{
		{"JPEG", []string{".jpg", ".jpeg"}, begins("\xff\xd8\xff"), jpegEnds},
		{"PNG", []string{".png"}, begins("\x89PNG\r\n\x1a\n"), pngEnds},
		{"GIF", []string{".gif"}, begins("GIF8"), gifEnds},
		{"WebP", []string{".webp"}, func(d []byte) bool { return begins("RIFF")(d) && at(d, 8, "WEBP") }, webpEnds},
		{"AVIF", []string{".avif"}, func(d []byte) bool { return at(d, 4, "ftypavif") || at(d, 4, "ftypavis") }, nil},
		{"icon", []string{".ico"}, begins("\x00\x00\x01\x00"), nil},
		{"BMP", []string{".bmp"}, begins("BM"), nil},
		{"SVG", []string{".svg"}, isSVG, nil},
	}
}

func begins(sign string) func([]byte) bool { return func(d []byte) bool { return at(d, 0, sign) } }

// isSVG guesses, for a hint.
func isSVG(data []byte) bool {
	start := data[:min(len(data), 1024)]
	return bytes.Contains(start, []byte("<svg")) && !bytes.Contains(start, []byte("<html"))
}

func at(data []byte, from int, sign string) bool {
	return len(data) >= from+len(sign) && string(data[from:from+len(sign)]) == sign
}

// Named tells whether a name has the ending of a picture.
func Named(name string) bool { return kindNamed(name).name != "" }

func kindNamed(name string) kind {
	ending := strings.ToLower(path.Ext(name))
	for _, k := range kinds() {
		for _, e := range k.endings {
			if e == ending {
				return k
			}
		}
	}
	return kind{}
}

// Check looks at the picture of that name.
func Check(name string, data []byte) (Size, *Fault) {
	k := kindNamed(name)
	switch {
	case k.name == "":
		return Size{}, whole("", "the name has no ending of a picture")
	case k.name == "SVG":
		return Size{}, checkSVG(data)
	case len(data) == 0:
		return Size{}, whole("save it anew", "the picture is empty")
	case !k.is(data):
		return Size{}, wrongKind(name, k, data)
	}
	if k.end == nil {
		return Size{}, nil // a kind that nothing here can measure
	}
	size, fault := measure(k, data)
	if fault == nil && !k.end(data) {
		fault = whole("copy or save it anew", "the picture is cut off: its end is missing")
	}
	return size, fault
}

func measure(k kind, data []byte) (Size, *Fault) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	size := Size{config.Width, config.Height}
	switch {
	case err != nil:
		return Size{}, whole("save it anew", "the picture can't be read as %s: %s", k.name, err)
	case size.Width == 0 || size.Height == 0:
		return Size{}, whole("save it anew", "the picture is %d by %d pixels", size.Width, size.Height)
	case size.Width > MaxSide || size.Height > MaxSide || size.Width*size.Height > MaxPixels:
		return Size{}, whole("save it smaller: 2,000 pixels are plenty for a page", "the picture is %d by %d pixels; at most %d on a side and %d million in all are published",
			size.Width, size.Height, MaxSide, MaxPixels/1_000_000)
	}
	return size, nil
}

// wrongKind says what a file is whose name says that it is a picture of kind k.
func wrongKind(name string, k kind, data []byte) *Fault {
	stem := strings.TrimSuffix(path.Base(name), path.Ext(name))
	for _, other := range kinds() {
		if other.is(data) {
			return whole(fmt.Sprintf("call it %q", stem+other.endings[0]), "the name says %s, the file is %s", k.name, other.name)
		}
	}
	return whole("save it anew", "the name says %s, and the file is no picture", k.name)
}
