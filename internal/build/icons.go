package build

import (
	"bytes"
	"fmt"
	"image/png"
	"io/fs"
	"path"

	"posebook/internal/diag"
	"posebook/internal/feeds"
	"posebook/internal/files"
)

// appIcons returns the pictures for home screens: in the sizes that browsers ask for, and one of
// which a phone may cut the edge. assets has the published path of each asset. A library that has
// an icon of its own is not given ours beside it.
func (b *builder) appIcons(layouts fs.FS, assets map[string]string) ([]feeds.AppIcon, error) {
	all := []feeds.AppIcon{{Size: 192}, {Size: 512}, {Size: 512, Maskable: true}}
	own := b.ownLayouts[iconFile("icon.svg")]
	for _, icon := range all {
		own = own || b.ownLayouts[iconFile(iconName(icon))]
	}
	var icons []feeds.AppIcon
	for _, icon := range all {
		name := iconName(icon)
		if own && !b.ownLayouts[iconFile(name)] {
			warnOfIcon(&b.result.Diags, name, icon.Size)
			continue
		}
		text, err := fs.ReadFile(layouts, path.Join("assets", name))
		if err != nil {
			return nil, err
		}
		if isIcon(&b.result.Diags, name, text, icon.Size) {
			icon.Path = assets[name]
			icons = append(icons, icon)
		}
	}
	return icons, nil
}

// iconName is the name of the file of an icon: icon-192.png.
func iconName(icon feeds.AppIcon) string {
	if icon.Maskable {
		return fmt.Sprintf("icon-maskable-%d.png", icon.Size)
	}
	return fmt.Sprintf("icon-%d.png", icon.Size)
}

func iconFile(name string) string { return path.Join("layouts/assets", name) }

// warnOfIcon says that a library with an icon of its own lacks one for home screens.
func warnOfIcon(diags *diag.List, name string, size int) {
	diags.Warn(files.At("layouts/assets"), "no-icon", "the library's own icon has no %s for home screens", name).
		Hint = fmt.Sprintf("save the icon as a PNG of %d by %d pixels under that name", size, size)
}

// isIcon tells whether a file is a PNG of the size that its name says, and reports one that is not.
func isIcon(diags *diag.List, name string, text []byte, size int) bool {
	picture, err := png.DecodeConfig(bytes.NewReader(text))
	switch {
	case err != nil:
		diags.Add(files.At(iconFile(name)), "icon", "the icon is no PNG that browsers can read")
	case picture.Width != size || picture.Height != size:
		diags.Add(files.At(iconFile(name)), "icon", "the icon has %d by %d pixels, want %d by %d",
			picture.Width, picture.Height, size, size)
	default:
		return true
	}
	return false
}
