package content

import (
	"io/fs"
	"regexp"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"posebook/internal/diag"
	"posebook/internal/files"
	"posebook/internal/frontmatter"
	"posebook/internal/picture"
	"posebook/internal/source"
	"posebook/internal/theme"
)

// DefaultBreath is how long a breath is taken to be, in and out: a calm twelve a minute, the
// lower end of the 12 to 20 that textbooks of physiology give for an adult at rest.
const DefaultBreath = 5 * time.Second

// Site is what site.yaml says of the whole library.
type Site struct {
	File       *source.File
	Title      source.String
	Tagline    source.String
	Language   string // BCP 47; "en" if not given
	LanguageAt source.Span
	BaseURL    source.String
	Author     Author
	Paper      Paper         // A4 if not given
	Breath     time.Duration // DefaultBreath if not given
	Figure     FigureLook
	Accent     string // "#rrggbb"; "" if not given
	Disclaimer source.String
	Conditions []OwnCondition
}

// Author is who stands on the printed sheets.
type Author struct{ Name, URL, Email, Phone, Logo source.String }

// FigureLook says how figures are drawn on pose pages. Colours are "#rrggbb", "" for the default.
type FigureLook struct {
	Style                     FigureStyle // clothed if not given
	HairCut                   HairCut     // bun if not given
	Movement                  bool        // sequences show the way from step to step, on request
	Skin, Hair, Top, Leggings string
}

// readSite reads site.yaml. A library without one is an error: it has no title.
func readSite(fsys fs.FS, diags *diag.List) (*Site, error) {
	_, there, err := files.Look(fsys, "site.yaml", diags)
	if err != nil {
		return nil, err
	}
	if !there {
		if len(*diags) == 0 { // else it is there, and can't be read
			diags.Add(files.At("site.yaml"), "no-site", "there is no site.yaml").Hint = `write one with a line "title: …"`
		}
		return defaultSite(), nil
	}
	text, err := files.Read(fsys, "site.yaml", files.MaxText)
	if err != nil {
		return defaultSite(), files.Report(diags, fsys, "site.yaml", err)
	}
	f := source.NewFile("site.yaml", text)
	root, ok := frontmatter.Parse(f.Span(0, len(f.Text)), diags)
	if !ok {
		return defaultSite(), nil
	}
	s := siteOf(f, root, diags)
	return s, checkLogo(fsys, &s.Author.Logo, diags)
}

// checkLogo reports a logo that is no picture of the folder static: the sheets could not show it.
// What is wrong with the picture itself is told where all of static is looked at. A logo that is
// there gets the name that it is published under.
func checkLogo(fsys fs.FS, logo *source.String, diags *diag.List) error {
	if logo.Text == "" {
		return nil
	}
	written := norm.NFC.String(logo.Text)
	found, err := files.Find(fsys, "static", written)
	if err != nil {
		return err
	}
	switch published := norm.NFC.String(found); {
	case found == "":
		diags.Add(logo.Span, "unknown-image", "there is no file %q in the folder static", logo.Text).
			Hint = "put the logo into the folder static, and write its name here"
	case published != written:
		diags.Add(logo.Span, "unknown-image", "there is no file %q in the folder static", logo.Text).Suggest(published)
	case !picture.Named(found):
		diags.Add(logo.Span, "bad-image", "%q is no picture, by the ending of its name", logo.Text).
			Hint = "save the logo as an SVG, a PNG or a JPEG"
	}
	logo.Text = written
	return nil
}

func defaultSite() *Site { return &Site{Language: "en", Paper: A4, Breath: DefaultBreath} }

func siteOf(f *source.File, root frontmatter.Node, diags *diag.List) *Site {
	m := root.Fields("site.yaml", diags)
	m.Require("title")
	s := defaultSite()
	s.File = f
	s.Title, s.Tagline, s.Disclaimer = m.Text("title"), m.Text("tagline"), m.Text("disclaimer")
	s.BaseURL = baseAddress(m, "base_url", diags)
	if tag := languageOf(m, diags); tag.Text != "" {
		s.Language, s.LanguageAt = tag.Text, tag.Span
	}
	if paper := frontmatter.Enum(m, "paper", []Paper{A4, Letter}); paper != "" {
		s.Paper = paper
	}
	if breath := span(m, "breath", diags); breath > 0 {
		s.Breath = breath
	}
	s.Author = readAuthor(m, diags)
	s.Figure = readLook(m, diags)
	s.Conditions = readConditions(m, diags)
	if value, ok := m.Take("colors"); ok {
		c := value.Fields(`"colors"`, diags)
		s.Accent = colour(c, "accent", diags)
		if at, _ := c.Value("accent"); s.Accent != "" && contrast(s.Accent, theme.Paper) < minContrast {
			diags.Warn(at.Span(), "low-contrast", "links in %q are hard to read on the page: a contrast of %.1f, and %.1f is needed",
				s.Accent, contrast(s.Accent, theme.Paper), minContrast).Hint = "choose a darker colour"
		}
		c.Close(false)
	}
	m.Close(true)
	return s
}

// maxLanguage is the length of tag that software is asked to have room for (RFC 5646, section
// 4.4.1). Longer ones hold private parts, and would have to be the name of a file of words.
const maxLanguage = 35

func languageOf(m *frontmatter.Fields, diags *diag.List) source.String {
	s := m.Text("language")
	if s.Text == "" {
		return s
	}
	tag, err := language.Raw.Parse(s.Text)
	switch {
	case len(s.Text) > maxLanguage:
		diags.Add(s.Span, "bad-language", "the tag of a language has at most %d characters, this one has %d", maxLanguage, len(s.Text)).
			Hint = `write it as "en", "de" or "pt-BR"`
	case err != nil:
		diags.Add(s.Span, "bad-language", "%q is not the tag of a language", s.Text).Hint = `write it as "en", "de" or "pt-BR"`
	default:
		return source.String{Text: tag.String(), Span: s.Span} // 'DE' and 'de_at' as 'de' and 'de-AT'
	}
	return source.String{}
}

func readAuthor(m *frontmatter.Fields, diags *diag.List) Author {
	value, ok := m.Take("author")
	if !ok {
		return Author{}
	}
	a := value.Fields(`"author"`, diags)
	author := Author{
		Name:  a.Text("name"),
		URL:   webAddress(a, "url", diags),
		Email: a.Text("email"),
		Phone: a.Text("phone"),
		Logo:  a.Text("logo"),
	}
	a.Close(false)
	return author
}

func readLook(m *frontmatter.Fields, diags *diag.List) FigureLook {
	value, ok := m.Take("figure")
	if !ok {
		return FigureLook{}
	}
	l := value.Fields(`"figure"`, diags)
	look := FigureLook{
		Style:   frontmatter.Enum(l, "style", []FigureStyle{Flat, Clothed, Outline}),
		HairCut: frontmatter.Enum(l, "hair", []HairCut{BunHair, ShortHair}),
	}
	look.Movement = l.Bool("movement")
	if tones, ok := l.Take("tones"); ok {
		t := tones.Fields(`"tones"`, diags)
		look.Skin, look.Hair = colour(t, "skin", diags), colour(t, "hair", diags)
		look.Top, look.Leggings = colour(t, "top", diags), colour(t, "leggings", diags)
		t.Close(false)
	}
	l.Close(false)
	return look
}

var hexColour = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func colour(m *frontmatter.Fields, key string, diags *diag.List) string {
	s := m.Text(key)
	if s.Text == "" {
		return ""
	}
	if !hexColour.MatchString(s.Text) {
		diags.Add(s.Span, "bad-colour", "%q is not a colour", s.Text).Hint = `write it as "#1d4350", in quotes`
		return ""
	}
	return s.Text
}
