package feeds

import (
	"encoding/json"
	"strconv"

	"posebook/internal/theme"
)

// A webManifest lets a phone put the site on its home screen.
// https://www.w3.org/TR/appmanifest/
type webManifest struct {
	Name       string    `json:"name"`
	ShortName  string    `json:"short_name"`
	Language   string    `json:"lang"`
	Direction  string    `json:"dir,omitempty"`
	ID         string    `json:"id"`
	Start      string    `json:"start_url"`
	Scope      string    `json:"scope"`
	Display    string    `json:"display"`
	Background string    `json:"background_color"`
	Theme      string    `json:"theme_color"`
	Icons      []webIcon `json:"icons"`
}

type webIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// AppIcon is an icon for home screens: the path of a PNG and its size in pixels, the same both
// ways.
type AppIcon struct {
	Path     string
	Size     int
	Maskable bool // its edge may be cut off, to a circle at most
}

// manifest makes the manifest. Its paths are relative to it, so it serves the site under any
// prefix.
func (m *Maker) manifest() ([]byte, error) {
	s := m.identity
	web := webManifest{
		Name:       s.Title,
		ShortName:  s.Title,
		Language:   s.Language,
		Direction:  s.Direction(),
		ID:         "./",
		Start:      "./",
		Scope:      "./",
		Display:    "standalone",
		Background: theme.Paper,
		Theme:      theme.Paper,
		Icons:      []webIcon{},
	}
	if s.Icon != "" {
		web.Icons = append(web.Icons, webIcon{s.Icon, "any", "image/svg+xml", ""})
	}
	for _, icon := range m.opts.AppIcons {
		size := strconv.Itoa(icon.Size)
		purpose := ""
		if icon.Maskable {
			purpose = "maskable"
		}
		web.Icons = append(web.Icons, webIcon{icon.Path, size + "x" + size, "image/png", purpose})
	}
	return json.Marshal(web)
}
