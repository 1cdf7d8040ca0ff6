package site

import (
	"fmt"
	"strings"

	"posebook/internal/content"
	"posebook/internal/theme"
)

// OwnColours returns a stylesheet with the colours that site.yaml gives, nil if it gives none. In
// the dark the accent is mixed with white, so that a colour chosen for light paper stays
// readable.
func OwnColours(s *content.Site) []byte {
	var light, dark strings.Builder
	if s.Accent != "" {
		fmt.Fprintf(&light, "--action:%s;", s.Accent)
		fmt.Fprintf(&dark, "--action:color-mix(in oklab,%s 40%%,white);", s.Accent)
	}
	look := s.Figure
	for _, tone := range []struct{ name, colour string }{
		{"skin", look.Skin}, {"hair", look.Hair}, {"top", look.Top}, {"leg", look.Leggings},
	} {
		if tone.colour != "" {
			fmt.Fprintf(&light, "--%s:%s;", tone.name, tone.colour)
			fmt.Fprintf(&dark, "--%s:%s;", tone.name, tone.colour)
		}
		if tone.colour != "" && (tone.name == "skin" || tone.name == "leg") {
			fmt.Fprintf(&light, "--%s-far:%s;", tone.name, theme.Far(tone.colour))
			fmt.Fprintf(&dark, "--%s-far:%s;", tone.name, theme.Far(tone.colour))
		}
	}
	if light.Len() == 0 {
		return nil
	}
	return []byte(":root{" + light.String() + "}@media screen and (prefers-color-scheme:dark){:root{" + dark.String() + "}}")
}
