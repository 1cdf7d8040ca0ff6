package picture_test

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"posebook/internal/picture"
)

// pictures returns a small picture of each kind that can be written here, by ending.
func pictures(t testing.TB) map[string][]byte {
	t.Helper()
	m := image.NewPaletted(image.Rect(0, 0, 40, 30), color.Palette{color.White, color.Black})
	for i := range m.Pix {
		m.Pix[i] = uint8(i*i/7) & 1
	}
	var g, j, p bytes.Buffer
	for _, err := range []error{gif.Encode(&g, m, nil), jpeg.Encode(&j, m, nil), png.Encode(&p, m)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	// The smallest WebP that there is, of one pixel.
	webp := "RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"
	return map[string][]byte{"gif": g.Bytes(), "jpg": j.Bytes(), "png": p.Bytes(), "webp": []byte(webp)}
}

func TestPictures(t *testing.T) {
	for ending, data := range pictures(t) {
		want := picture.Size{Width: 40, Height: 30}
		if ending == "webp" {
			want = picture.Size{Width: 1, Height: 1}
		}
		if size, fault := picture.Check("tree."+strings.ToUpper(ending), data); fault != nil || size != want {
			t.Errorf("%s: %v, %v", ending, size, fault)
		}
		if _, fault := picture.Check("tree."+ending, append(bytes.Clone(data), "what cameras add"...)); fault != nil {
			t.Errorf("%s with something after its end: %v", ending, fault)
		}
	}
}

// Wherever a picture is cut off, that is found.
func TestCutOff(t *testing.T) {
	for ending, data := range pictures(t) {
		for n := range data {
			if n == len(data)-1 && ending == "webp" {
				continue // its last byte only fills up
			}
			if size, fault := picture.Check("tree."+ending, data[:n]); fault == nil {
				t.Errorf("the first %d bytes of a %s of %d pass as %v", n, ending, len(data), size)
			}
		}
	}
}

// A camera's small picture, which has an end of its own, is not the end of the large one.
func TestPreviewInJPEG(t *testing.T) {
	whole := pictures(t)["jpg"]
	preview := append([]byte{0xff, 0xd8, 0xff, 0xe1, 0, 8, 0xff, 0xd8, 'a', 'b', 0xff, 0xd9}, whole[2:]...)
	if _, fault := picture.Check("a.jpg", preview); fault != nil {
		t.Errorf("with a preview: %v", fault)
	}
	if _, fault := picture.Check("a.jpg", preview[:len(preview)-10]); fault == nil {
		t.Error("cut off, with a preview that is whole: it passes")
	}
}

func TestFaults(t *testing.T) {
	of := pictures(t)
	wide := "GIF89a\x39\x30\x02\x00\x00\x00\x00;" // 12,345 by 2
	many := "GIF89a\xd8\x27\xd8\x27\x00\x00\x00;" // 10,200 by 10,200
	for _, c := range []struct{ name, data, want, hint string }{
		{"a.jpg", "", "the picture is empty", "save it anew"},
		{"a.jpg", "<!doctype html><p>", "the name says JPEG, and the file is no picture", "save it anew"},
		{"a.gif", "<html><svg xmlns='http://www.w3.org/2000/svg'/>", "the name says GIF, and the file is no picture", "save it anew"},
		{"a b.jpeg", string(of["png"]), "the name says JPEG, the file is PNG", `call it "a b.png"`},
		{"x/a.PNG", string(of["jpg"]), "the name says PNG, the file is JPEG", `call it "a.jpg"`},
		{"a.webp", string(of["gif"]), "the name says WebP, the file is GIF", `call it "a.gif"`},
		{"a.gif", string(of["webp"]), "the name says GIF, the file is WebP", `call it "a.webp"`},
		{"a.png", `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`, "the name says PNG, the file is SVG", `call it "a.svg"`},
		{"a.png", "\x00\x00\x00\x1cftypavif", "the name says PNG, the file is AVIF", `call it "a.avif"`},
		{"a.avif", "text", "the name says AVIF, and the file is no picture", "save it anew"},
		{"a.ico", "text", "the name says icon, and the file is no picture", "save it anew"},
		{"a.bmp", "text", "the name says BMP, and the file is no picture", "save it anew"},
		{"a.gif", wide, "the picture is 12,345 by 2 pixels; at most 12,000 on a side and 64 million in all are published", "save it smaller: 2,000 pixels are plenty for a page"},
		{"a.gif", many, "the picture is 10,200 by 10,200 pixels; at most 12,000 on a side and 64 million in all are published", "save it smaller: 2,000 pixels are plenty for a page"},
		{"a.gif", "GIF89a\x00\x00\x02\x00\x00\x00\x00;", "the picture is 0 by 2 pixels", "save it anew"},
		{"a.gif", "GIF89a\x03\x00\x02\x00\x00\x00\x00;", "the picture is cut off: its end is missing", "copy or save it anew"}, // no picture in it
		{"a.png", "\x89PNG\r\n\x1a\nabcdefghijklm", "the picture can't be read as PNG: png: invalid format: chunk length", ""},
	} {
		_, fault := picture.Check(c.name, []byte(c.data))
		switch {
		case fault == nil:
			t.Errorf("%s %.20q passes", c.name, c.data)
		case fault.Message != c.want && !(c.hint == "" && strings.HasPrefix(fault.Message, "the picture can't be read as PNG")) || c.hint != "" && fault.Hint != c.hint || fault.Offset != -1:
			t.Errorf("%s %.20q:\n got %s (%s) at %d\nwant %s (%s)", c.name, c.data, fault.Message, fault.Hint, fault.Offset, c.want, c.hint)
		}
	}
}

func TestNamed(t *testing.T) {
	for name, want := range map[string]bool{
		"a.jpg": true, "A.JPEG": true, "x/a.svg": true, "a.webp": true, "a.avif": true, "a.ico": true, "a.bmp": true,
		"a.txt": false, "jpg": false, "a.jpg.html": false, "": false, ".png": true,
	} {
		if picture.Named(name) != want {
			t.Errorf("%q: %t", name, !want)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for ending, data := range pictures(f) {
		f.Add("a."+ending, data)
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		size, fault := picture.Check(name, data)
		if fault != nil && (fault.Message == "" || strings.Contains(fault.Message, "\n") || fault.Offset > len(data)) {
			t.Errorf("%q at %d", fault.Message, fault.Offset)
		}
		if fault == nil && size.Width*size.Height > picture.MaxPixels {
			t.Errorf("%v passes", size)
		}
	})
}
