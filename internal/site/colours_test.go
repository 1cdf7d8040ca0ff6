package site

import (
	"testing"

	"strings"

	"posebook/internal/content"
	"posebook/internal/figure"
	"posebook/internal/gallery"
)

// A library's own colours stand in the light and in the dark; what they are mixed to for far limbs is
// the same on pages and in the files of figures.
func TestOwnColours(t *testing.T) {
	for what, test := range map[string]struct {
		site content.Site
		want string
	}{
		"none":   {content.Site{}, ""},
		"accent": {content.Site{Accent: "#7a3b12"}, ":root{--action:#7a3b12;}@media screen and (prefers-color-scheme:dark){:root{--action:color-mix(in oklab,#7a3b12 40%,white);}}"},
		"hair":   {content.Site{Figure: content.FigureLook{Hair: "#101010"}}, ":root{--hair:#101010;}@media screen and (prefers-color-scheme:dark){:root{--hair:#101010;}}"},
		"leggings": {content.Site{Figure: content.FigureLook{Leggings: "#202020"}},
			":root{--leg:#202020;--leg-far:color-mix(in oklab,#202020 75%,#888);}@media screen and (prefers-color-scheme:dark){:root{--leg:#202020;--leg-far:color-mix(in oklab,#202020 75%,#888);}}"},
		"skin and top": {content.Site{Figure: content.FigureLook{Skin: "#303030", Top: "#404040"}},
			":root{--skin:#303030;--skin-far:color-mix(in oklab,#303030 75%,#888);--top:#404040;}@media screen and (prefers-color-scheme:dark){:root{--skin:#303030;--skin-far:color-mix(in oklab,#303030 75%,#888);--top:#404040;}}"},
	} {
		if got := string(OwnColours(&test.site)); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", what, got, test.want)
		}
	}
	file := string(gallery.File(&figure.Drawing{Style: figure.Clothed}, 100, "x", content.FigureLook{Skin: "#303030", Leggings: "#202020", Hair: "#101010"}))
	for _, want := range []string{".a{fill:#303030}.af{fill:color-mix(in oklab,#303030 75%,#888)}", ".l{fill:#202020}.lf{fill:color-mix(in oklab,#202020 75%,#888)}", ".h{fill:#101010}</style>"} {
		if !strings.Contains(file, want) {
			t.Errorf("no %s in %s", want, file)
		}
	}
}
