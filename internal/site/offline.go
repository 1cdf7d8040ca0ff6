package site

import "encoding/json"

const offlinePath = "offline/"

// OfflinePage is the data of offline.html: what is kept on the reader's device, and what stands in place of a page
// that is not.
type OfflinePage struct {
	Frame
	Heading string
	Lead    string
	Said    string // what the script says, in JSON
}

func (p *planner) offlinePage() *OfflinePage {
	w := p.words.Offline
	said, err := json.Marshal(map[string]string{
		"notHere": w.NotHere, "size": w.Size, "progress": w.Progress, "kept": w.Kept, "old": w.Old, "none": w.None,
		"removed": w.Removed, "failed": w.Failed, "unable": w.Unable, "disk": w.Disk, "missing": w.Missing, "more": w.More,
		"answered": w.Answered, "unreachable": w.Unreachable, "full": w.Full, "refused": w.Refused, "untried": w.Untried,
	})
	if err != nil {
		panic("site: " + err.Error()) // strings only
	}
	return &OfflinePage{Frame: p.frame(offlinePath, w.Title, w.Lead, NoSection), Heading: w.Title, Lead: w.Lead, Said: string(said)}
}

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

// AppIcon is an icon for home screens: the path of a PNG and its size in pixels, the same both ways.
type AppIcon struct {
	Path     string
	Size     int
	Maskable bool // its edge may be cut off, to a circle at most
}

const manifestPath = "manifest.webmanifest"

// manifestFile makes the manifest. Its paths are relative to it, so it serves the site under any prefix.
func (p *planner) manifestFile() ([]byte, error) {
	s := p.identity
	m := webManifest{
		Name: s.Title, ShortName: s.Title, Language: s.Language, Direction: s.Direction(), ID: "./", Start: "./", Scope: "./",
		Display: "standalone", Background: paper, Theme: paper, Icons: []webIcon{},
	}
	if s.Icon != "" {
		m.Icons = append(m.Icons, webIcon{s.Icon, "any", "image/svg+xml", ""})
	}
	for _, icon := range p.opts.AppIcons {
		size := itoa(icon.Size)
		purpose := ""
		if icon.Maskable {
			purpose = "maskable"
		}
		m.Icons = append(m.Icons, webIcon{icon.Path, size + "x" + size, "image/png", purpose})
	}
	return json.Marshal(m)
}

// paper is the ground of the pages, as in the stylesheet: what shows while the first page loads.
const paper = "#fbf7ef"
