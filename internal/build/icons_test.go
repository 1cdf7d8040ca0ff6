package build_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"posebook/internal/build"
	"posebook/layouts"
)

// square is a PNG of a width and a height.
func square(t *testing.T, width, height int) *fstest.MapFile {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: out.Bytes()}
}

// The icons for home screens are files that a library may replace. One with an icon of its own is
// never shown with ours beside it.
func TestIcons(t *testing.T) {
	svg := &fstest.MapFile{Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>`)}
	for name, c := range map[string]struct {
		own   fstest.MapFS // below layouts/assets
		icons []string     // in the manifest, without their hashes
		diags string
	}{
		"ours": {nil, []string{"icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"}, ""},
		"all her own": {
			fstest.MapFS{
				"icon.svg": svg, "icon-192.png": square(t, 192, 192), "icon-512.png": square(t, 512, 512),
				"icon-maskable-512.png": square(t, 512, 512),
			},
			[]string{"icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"}, "",
		},
		"an SVG alone": {fstest.MapFS{"icon.svg": svg}, []string{"icon.svg"}, `layouts/assets: warning: the library's own icon has no icon-192.png for home screens
  hint: save the icon as a PNG of 192 by 192 pixels under that name
layouts/assets: warning: the library's own icon has no icon-512.png for home screens
  hint: save the icon as a PNG of 512 by 512 pixels under that name
layouts/assets: warning: the library's own icon has no icon-maskable-512.png for home screens
  hint: save the icon as a PNG of 512 by 512 pixels under that name
`},
		"two of three": {
			fstest.MapFS{"icon-512.png": square(t, 512, 512), "icon-maskable-512.png": square(t, 512, 512)},
			[]string{"icon.svg", "icon-512.png", "icon-maskable-512.png"},
			`layouts/assets: warning: the library's own icon has no icon-192.png for home screens
  hint: save the icon as a PNG of 192 by 192 pixels under that name
`,
		},
		"the wrong size": {
			fstest.MapFS{
				"icon-192.png": square(t, 192, 190), "icon-512.png": square(t, 512, 512),
				"icon-maskable-512.png": square(t, 512, 512),
			},
			nil, "layouts/assets/icon-192.png: error: the icon has 192 by 190 pixels, want 192 by 192\n",
		},
		"no PNG": {
			fstest.MapFS{
				"icon-192.png": svg, "icon-512.png": square(t, 512, 512), "icon-maskable-512.png": square(t, 512, 512),
			},
			nil, "layouts/assets/icon-192.png: error: the icon is no PNG that browsers can read\n",
		},
	} {
		root := fstest.MapFS{
			"site.yaml":             {Data: []byte("title: A small library\n")},
			"content/poses/seat.md": {Data: []byte("---\ntitle: Seat\n---\n1. Sit.\n")},
		}
		for file, text := range c.own {
			root["layouts/assets/"+file] = text
		}
		result, err := build.Site(build.Options{Root: root, Layouts: layouts.Files()})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := printed(result.Diags); got != c.diags {
			t.Errorf("%s: diagnostics\n%swant\n%s", name, got, c.diags)
		}
		if result.Tree == nil {
			if !strings.Contains(c.diags, "error") {
				t.Errorf("%s: there is no site", name)
			}
			continue
		}
		manifest, _ := result.Tree.Get("manifest.webmanifest")
		if got := iconsIn(t, manifest); !slices.Equal(got, c.icons) {
			t.Errorf("%s: the manifest has %q, want %q", name, got, c.icons)
		}
	}
}

func iconsIn(t *testing.T, manifest []byte) (names []string) {
	t.Helper()
	var read struct{ Icons []struct{ Src string } }
	if err := json.Unmarshal(manifest, &read); err != nil {
		t.Fatal(err)
	}
	for _, icon := range read.Icons {
		parts := strings.Split(path.Base(icon.Src), ".") // name, hash, png
		names = append(names, parts[0]+"."+parts[2])
	}
	return names
}
