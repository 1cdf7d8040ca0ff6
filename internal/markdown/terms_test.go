package markdown

import (
	"fmt"
	"strings"
	"testing"
)

var atlas = NewTerms([]Term{
	{Name: "gluteus medius", Part: "gluteus-medius"},
	{Name: "glute med", Part: "gluteus-medius"},
	{Name: "Gluteus", Part: "gluteals"},
	{Name: "gluteus medius posterior", Part: "posterior"},
	{Name: "hamstrings", Part: "hamstrings"},
	{Name: "TA", Part: "tibialis-anterior", Exact: true},
	{Name: "tibialis anterior", Part: "tibialis-anterior"},
	{Name: "Sartorius", Part: "sartorius"},
	{Name: "tailor's muscle", Part: "sartorius"},
	{Name: "ilio-psoas", Part: "iliopsoas"},
	{Name: "großer Gesäßmuskel", Part: "gluteus-maximus"},
	{Name: "ягодичная мышца", Part: "gluteals"},
	{Name: "semi tendinosus", Part: "semitendinosus"},
	{Name: "ang", Part: "ang"},
	{Name: " ", Part: "blank"},
	{Name: "--", Part: "dashes"},
	{Name: "hamstrings", Part: "second"},
})

func TestTerms(t *testing.T) {
	link := func(part, text string) string {
		return `<a class="term" href="/muscles/` + part + `">` + text + `</a>`
	}
	medius := func(text string) string { return link("gluteus-medius", text) }
	hams := link("hamstrings", "hamstrings")
	tests := []struct{ name, body, want string }{
		{"a name", "The hamstrings lengthen.", "The " + hams + " lengthen."},
		{"all there is", "hamstrings", hams},
		{"any case", "HAMSTRINGS", link("hamstrings", "HAMSTRINGS")},
		{"whole words", "hamstringss xhamstrings hamstrings2 éhamstrings hamstringsé hamstrings\u0301", "hamstringss xhamstrings hamstrings2 éhamstrings hamstringsé hamstrings\u0301"},
		{"hyphens, apostrophes and marks bound words", "(pre-hamstrings’ load)", "(pre-" + link("hamstrings", "hamstrings") + "’ load)"},
		{"longest first", "gluteus medius posterior, gluteus medius, gluteus", link("posterior", "gluteus medius posterior") + ", " + medius("gluteus medius") + ", " + link("gluteals", "gluteus")},
		{"back to a shorter one", "gluteus medius post", medius("gluteus medius") + " post"},
		{"first mention only, by any name", "glute med and gluteus medius", medius("glute med") + " and gluteus medius"},
		{"a mention left plain hides the names in it", "gluteus medius gluteus medius gluteus", medius("gluteus medius") + " gluteus medius " + link("gluteals", "gluteus")},
		{"white space", "gluteus  \t medius", medius("gluteus  \t medius")},
		{"a hyphen for a space", "gluteus-medius semi-tendinosus", medius("gluteus-medius") + " " + link("semitendinosus", "semi-tendinosus")},
		{"two hyphens", "gluteus--medius", link("gluteals", "gluteus") + "–medius"},
		{"a hyphen in a name", "ilio-psoas, ilio psoas", link("iliopsoas", "ilio-psoas") + ", ilio psoas"},
		{"over a line break", "the gluteus\nmedius works", "the " + medius("gluteus\nmedius") + " works"},
		{"over a line break in a quote", "> the gluteus\n> medius works", "the " + medius("gluteus\nmedius") + " works"},
		{"not over a hard line break", "gluteus\\\nmedius", link("gluteals", "gluteus") + "<br>\nmedius"},
		{"right before a line break", "hamstrings\nrest", hams + "\nrest"},
		{"right after a line break", "rest\nhamstrings", "rest\n" + hams},
		{"over a typographic apostrophe", "the \"tailor's muscle\" here", "the “" + link("sartorius", "tailor’s muscle") + "” here"},
		{"over a written one", "tailor’s muscle", link("sartorius", "tailor’s muscle")},
		{"next to quotes and dashes", "\"hamstrings\"--gluteus...", "“" + hams + "”–" + link("gluteals", "gluteus") + "…"},
		{"not over emphasis", "*gluteus* medius", "<em>" + link("gluteals", "gluteus") + "</em> medius"},
		{"within emphasis", "**gluteus medius**", "<strong>" + medius("gluteus medius") + "</strong>"},
		{"exact", "ta Ta tA TA", "ta Ta tA " + link("tibialis-anterior", "TA")},
		{"letters in pieces", "gro\u00dfer Gesa\u0308\u00dfmuskel", link("gluteus-maximus", "gro\u00dfer Gesa\u0308\u00dfmuskel")},
		{"another letter by its mark", "ягодичная мышца, ягодичная\u0306 мышца", link("gluteals", "ягодичная мышца") + ", ягодичная\u0306 мышца"},
		{"other letters", "Großer gesäßmuskel, ЯГОДИЧНАЯ мышца", link("gluteus-maximus", "Großer gesäßmuskel") + ", " + link("gluteals", "ЯГОДИЧНАЯ мышца")},
		{"not in links, code, texts of images", "[hamstrings](a.md) `hamstrings` ![hamstrings](b.jpg)", `<a href="file:a.md#">hamstrings</a> <code>hamstrings</code> <img src="image:b.jpg" alt="hamstrings" loading="lazy">`},
		{"after one in a link", "[hamstrings](a.md) hamstrings", `<a href="file:a.md#">hamstrings</a> ` + hams},
		{"not the page's own", "sartorius, tailor's muscle; hamstrings", "sartorius, tailor’s muscle; " + hams},
		{"entities", "&ang; &ang &amp;ang \\&ang; ang", "∠ &amp;ang &amp;ang &amp;ang; " + link("ang", "ang")},
		{"several", "hamstrings gluteus\nmedius tibialis anterior", hams + " " + medius("gluteus\nmedius") + " " + link("tibialis-anterior", "tibialis anterior")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			opts := Options{Terms: atlas}
			if strings.Contains(tt.name, "own") {
				opts.Self = "sartorius"
			}
			doc, diags := parse(tt.body, opts)
			got := strings.NewReplacer("<p>", "", "</p>\n", "", "<blockquote>\n", "", "</blockquote>\n", "").Replace(htmlOf(doc))
			if got != tt.want || len(diags) > 0 {
				t.Errorf("got\n%s\nwant\n%s\n%s", got, tt.want, lines(diags))
			}
		})
	}
}

func TestTermsInBlocks(t *testing.T) {
	doc, _ := parse("## Hamstrings\n\n    hamstrings\n\n|gluteus medius|\n|-|\n|gluteus|\n\n- TA[^1]\n\n[^1]: hamstrings\n", Options{Terms: atlas})
	var got []string
	for _, l := range doc.Links() {
		p := l.Dest.Span.Position()
		got = append(got, fmt.Sprintf("%d:%d %s %s %q", p.Line-3, p.Column, l.Kind, l.Part, l.Dest.Text))
	}
	want := []string{`5:2 part gluteus-medius "gluteus medius"`, `7:2 part gluteals "gluteus"`, `9:3 part tibialis-anterior "TA"`, `11:7 part hamstrings "hamstrings"`}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A mention's span begins at its first word; where it goes on in the next line, it ends with this
// one.
func TestMentionPlaces(t *testing.T) {
	tests := []struct{ body, span, text string }{
		{"é gluteus medius x", "gluteus medius", "gluteus medius"},
		{"- a\n\n  > x\n  > \"gluteus\n  > medius\" x", "gluteus", "gluteus medius"},
		{"the tailor's muscle", "tailor", "tailor’s muscle"},
	}
	for _, tt := range tests {
		doc, _ := parse(tt.body, Options{Terms: atlas})
		links := doc.Links()
		if len(links) != 1 {
			t.Errorf("%q: %d links", tt.body, len(links))
			continue
		}
		d := links[0].Dest
		if span := string(d.Span.File.Text[d.Span.Start:d.Span.End]); span != tt.span || d.Text != tt.text {
			t.Errorf("%q: span %q, text %q; want %q, %q", tt.body, span, d.Text, tt.span, tt.text)
		}
	}
}

func TestNoTerms(t *testing.T) {
	doc, _ := parse("hamstrings", Options{Terms: NewTerms(nil)})
	if got := htmlOf(doc); got != "<p>hamstrings</p>\n" {
		t.Errorf("got %s", got)
	}
}

// What a word begins with rules out no name: not in capitals, not one of one letter, not one that goes on with no letter.
func TestNoNameIsPassedOver(t *testing.T) {
	terms := NewTerms([]Term{{Name: "b cell", Part: "b"}, {Name: "C", Part: "c"}, {Name: "d-dimer", Part: "d"}, {Name: "eä", Part: "e"}, {Name: "m. teres", Part: "teres"}})
	for _, test := range []struct {
		of         *Terms
		text, part string
	}{
		{terms, "a b cell", "b"}, {terms, "B\ncell", "b"}, {terms, "c", "c"}, {terms, "C.", "c"}, {terms, "D-dimer", "d"}, {terms, "EÄ", "e"}, {terms, "M. TERES", "teres"},
		{atlas, "HAMSTRINGS", "hamstrings"}, {atlas, "aNg", "ang"}, {atlas, "TA", "tibialis-anterior"}, {atlas, "Großer Gesäßmuskel", "gluteus-maximus"},
	} {
		if found := test.of.find([]byte(test.text), nil); len(found) != 1 || found[0].part != test.part {
			t.Errorf("%q: %v, want %s", test.text, found, test.part)
		}
	}
}
