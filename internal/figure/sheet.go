package figure

import (
	"bytes"
	"fmt"

	"posebook/internal/theme"
)

// An Entry is a figure on the contact sheet: a pose's, one of its sides or variations.
type Entry struct {
	ID     string // of the pose, and of the variation
	Title  string // with the side in words
	Figure Figure
}

// Sheet returns an HTML page of figures for the eye: each at 96, 240 and 480 pixels, in light,
// dark and greys, and what the solver changed by more than 8 degrees. Each drawing is carried
// once.
func Sheet(title string, entries []Entry) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title><style>%s</style>\n<h1>%s</h1>\n",
		escape(title), sheetCSS(), escape(title))
	out.WriteString(`<svg width="0" height="0" class="sprite" aria-hidden="true"><defs>`)
	for i, e := range entries {
		for _, d := range [...]*Drawing{e.Figure.Flat, e.Figure.Clothed} {
			fmt.Fprintf(&out, `<g id="%s">%s</g>`, spriteID(i, d), d.Markup())
		}
	}
	out.WriteString("</defs></svg>\n")
	for _, g := range sheetGrids {
		fmt.Fprintf(&out, "<section class=\"%s\"><h2>%s</h2><div class=\"grid\">\n", g.class, g.title)
		for i, e := range entries {
			writeCell(&out, i, e, g)
		}
		out.WriteString("</div></section>\n")
	}
	writeChanges(&out, entries)
	return out.Bytes()
}

// A sheetGrid shows every figure at one width and in one light.
type sheetGrid struct {
	class, title string
	width        int
	styles       []Style
}

var sheetGrids = []sheetGrid{
	{"light", "96 pixels", 96, []Style{Flat}},
	{"light", "240 pixels", 240, []Style{Flat, Clothed}},
	{"dark", "240 pixels, dark", 240, []Style{Flat, Clothed}},
	{"grey", "240 pixels, in greys", 240, []Style{Flat, Clothed}},
	{"light", "480 pixels", 480, []Style{Flat, Clothed}},
}

// frameWidth is the width, in units, that a grid gives every figure: so all have one scale.
const frameWidth = 1100

func writeCell(out *bytes.Buffer, i int, e Entry, g sheetGrid) {
	for _, style := range g.styles {
		d := e.Figure.Flat
		if style == Clothed {
			d = e.Figure.Clothed
		}
		wide := max(frameWidth, d.Width)
		fmt.Fprintf(out, `<figure style="width:%dpx"><svg viewBox="%d 0 %d %d" role="img" aria-label="%s"><use href="#%s"/></svg><figcaption>%s</figcaption></figure>`+"\n",
			g.width, (d.Width-wide)/2, wide, d.Height, escape(e.Title), spriteID(i, d), escape(e.Title))
	}
}

func spriteID(i int, d *Drawing) string { return fmt.Sprintf("f%d-%d", i, d.Style) }

// writeChanges writes the table of what the solver changed.
func writeChanges(out *bytes.Buffer, entries []Entry) {
	out.WriteString("<section class=\"light\"><h2>Written and solved</h2>\n<table><thead><tr><th>figure<th>angle<th>written<th>solved<th>bytes, flat and clothed</thead>\n")
	for _, e := range entries {
		sizes := fmt.Sprintf("%d, %d", len(e.Figure.Flat.SVG(e.Title)), len(e.Figure.Clothed.SVG(e.Title)))
		fmt.Fprintf(out, "<tr><th>%s<td><td><td><td>%s\n", escape(e.Title), sizes)
		for _, c := range e.Figure.Solution.Changes() {
			if !c.Free {
				fmt.Fprintf(out, "<tr><td><td>%s<td>%.0f<td>%.0f<td>\n", c.Angle, c.From, c.To)
			}
		}
	}
	out.WriteString("</table></section>\n")
}

// sheetCSS shows a grid in the site's colours for the light or the dark.
func sheetCSS() string {
	return sheetRules + ".light,.grey{background:" + theme.Paper + ";color:" + theme.Ink + ";" + tokens(theme.InTheLight()) + "}.grey{filter:grayscale(1)}" +
		".dark{background:" + theme.PaperInTheDark + ";color:" + theme.InkInTheDark + ";" + tokens(theme.InTheDark()) + "}"
}

func tokens(f theme.Figure) string {
	return fmt.Sprintf("--skin:%s;--skin-far:%s;--leg:%s;--leg-far:%s;--top:%s;--hair:%s;--mat:%s;--prop:%s;--side:%s",
		f.Skin, f.FarSkin, f.Leggings, f.FarLeggings, f.Top, f.Hair, f.Mat, f.Prop, f.PropSide)
}

const sheetRules = `body{margin:0;font:13px/1.4 system-ui,sans-serif}section,h1{padding:8px 16px;margin:0}.sprite{position:absolute}
.grid{display:flex;flex-wrap:wrap;align-items:end;gap:12px 8px}figure{margin:0;text-align:center}svg{display:block;width:100%}
figcaption{font-size:11px;overflow-wrap:anywhere}
.n,.f{fill:currentColor}.f{opacity:.42}.m,.s{fill:var(--mat);opacity:.2}.p{fill:var(--side)}.pt{fill:var(--prop)}
.a{fill:var(--skin)}.af{fill:var(--skin-far)}.l{fill:var(--leg)}.lf{fill:var(--leg-far)}.t{fill:var(--top)}.h{fill:var(--hair)}
th{text-align:left}td,th{padding:1px 12px 1px 0;vertical-align:top}
`
