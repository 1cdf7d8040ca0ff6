package bodymap

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/anatomy"
	"posebook/layouts"
)

// An outline of markup: what a browser would find in it.
type found struct {
	ids, refs, hrefs []string
	classes          map[string]int
	elements         map[string]int
}

// scan parses markup as XML, which is stricter than HTML, and lists what is in it.
func scan(t *testing.T, markup string) found {
	t.Helper()
	f := found{classes: map[string]int{}, elements: map[string]int{}}
	d := xml.NewDecoder(strings.NewReader(`<svg>` + markup + `</svg>`))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return f
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		if start, ok := token.(xml.StartElement); ok {
			f.elements[start.Name.Local]++
			for _, a := range start.Attr {
				f.attribute(start.Name.Local, a)
			}
		}
	}
}

func (f *found) attribute(element string, a xml.Attr) {
	switch a.Name.Local {
	case "id":
		f.ids = append(f.ids, a.Value)
	case "class":
		for _, c := range strings.Fields(a.Value) {
			f.classes[c]++
		}
	case "href":
		if element == "use" {
			f.refs = append(f.refs, strings.TrimPrefix(a.Value, "#"))
		} else {
			f.hrefs = append(f.hrefs, a.Value)
		}
	case "style":
		f.elements["style attribute"]++
	}
}

// A page with a strict content security policy takes the markup: no style, no script; ids are
// unique, and every reference finds its element.
func TestMarkupIsSound(t *testing.T) {
	everything := ChartOptions{Deep: true, Labels: true}
	var lights []Light
	for i, r := range Regions() {
		lights = append(lights, Light{r.ID, "", anatomy.Roles()[i%4]})
	}
	lit := Lit(Front, "_map-front", slices.Values(lights)) + Lit(Back, "_map-back", slices.Values(lights))
	prefixed := everything
	prefixed.Prefix = "map-"
	tests := map[string]string{
		"charts":                      Chart(Front, everything) + Chart(Back, everything),
		"lights":                      lit,
		"two charts of a view":        Chart(Front, everything) + Chart(Front, prefixed),
		"lights and chart":            lit + Chart(Front, everything),
		"chart with nothing to spare": Chart(Back, ChartOptions{}),
	}
	for name, markup := range tests {
		f := scan(t, markup)
		slices.Sort(f.ids)
		if unique := slices.Compact(slices.Clone(f.ids)); len(unique) != len(f.ids) {
			t.Errorf("%s: ids are not unique: %q", name, f.ids)
		}
		for _, ref := range f.refs {
			if _, ok := slices.BinarySearch(f.ids, ref); !ok {
				t.Errorf("%s: nothing has the id %q", name, ref)
			}
		}
		if n := f.elements["style"] + f.elements["script"] + f.elements["style attribute"]; n > 0 {
			t.Errorf("%s: %d styles or scripts", name, n)
		}
	}
}

// A file is drawn by itself: it has its namespace, its size, and finds all that it refers to.
func TestFilesAreSound(t *testing.T) {
	for _, v := range Views() {
		for name, file := range map[string]string{"plate": string(Plate(v)), "lines": string(Lines(v))} {
			f := scan(t, file)
			for _, ref := range f.refs {
				if !slices.Contains(f.ids, ref) {
					t.Errorf("%s: nothing has the id %q", name, ref)
				}
			}
			if !strings.HasPrefix(file, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-248 -28 496 1040" width="496" height="1040">`) {
				t.Errorf("%s begins with %.100s", name, file)
			}
			if f.elements["style"] != 1 || f.elements["script"]+f.elements["title"] > 0 {
				t.Errorf("%s: %v", name, f.elements)
			}
		}
	}
}

// The files look as the chart does, which the stylesheet draws.
func TestFilesFollowTheStylesheet(t *testing.T) {
	sheet, err := fs.ReadFile(layouts.Files(), "assets/css/parts/map.css")
	if err != nil {
		t.Fatal(err)
	}
	plain := func(s string) string { return strings.NewReplacer(" ", "", "\n", "", ";}", "}").Replace(s) }
	all := plain(string(sheet))
	for rule := range strings.SplitAfterSeq(rules, "}") {
		selector, declarations, found := strings.Cut(strings.TrimSuffix(rule, "}"), "{")
		if !found {
			continue // behind the last one
		}
		for declaration := range strings.SplitSeq(declarations, ";") {
			of := regexp.MustCompile(`(^|[},/])` + regexp.QuoteMeta(selector) + `(,[^{}]*)?\{[^}]*` + regexp.QuoteMeta(plain(declaration)) + `[;}]`)
			if !of.MatchString(all) {
				t.Errorf("map.css has no %s{%s}", selector, declaration)
			}
		}
	}
}

func TestChartLinks(t *testing.T) {
	opts := ChartOptions{
		Href: func(r Region) string { return "../muscles/" + r.Link + "/?a=1&b=2" },
		Name: func(r Region) string { return `<"` + r.Name + `">` },
	}
	for _, deep := range []bool{false, true} {
		opts.Deep = deep
		for _, v := range Views() {
			var want []string
			for _, r := range Regions() {
				if r.View == v && (deep || !r.Deep) {
					want = append(want, opts.Href(r))
				}
			}
			chart := Chart(v, opts)
			if diff := cmp.Diff(want, scan(t, chart).hrefs); diff != "" {
				t.Errorf("%v, deep %v: links (-want +got):\n%s", v, deep, diff)
			}
			if name := `aria-label="&lt;&#34;Calf&#34;&gt;"><title>&lt;&#34;Calf&#34;&gt;</title>`; !strings.Contains(chart, name) {
				t.Errorf("%v: no %s", v, name)
			}
		}
	}
}

// Labels repeat links that are there already, so that keyboards and screen readers must not meet
// them.
func TestLabelsAreForEyesOnly(t *testing.T) {
	for _, v := range Views() {
		plain, labelled := Chart(v, ChartOptions{}), Chart(v, ChartOptions{Labels: true})
		added, ok := strings.CutPrefix(labelled, strings.TrimSuffix(plain, "</svg>"))
		if !ok || !strings.HasPrefix(added, `<g class="leaders layer-surface" aria-hidden="true">`) {
			t.Errorf("%v: labels add more than one hidden group: %.80s", v, added)
		}
		links := strings.Count(added, "<a ")
		if links < 8 || links != strings.Count(added, `tabindex="-1"`) {
			t.Errorf("%v: %d labels, of which %d are out of the tab order", v, links, strings.Count(added, `tabindex="-1"`))
		}
	}
}

func TestSpread(t *testing.T) {
	tests := []struct{ spots, want []int }{
		{nil, nil},
		{[]int{100}, []int{109}},
		{[]int{100, 300}, []int{109, 309}},
		{[]int{100, 100}, []int{86, 132}},           // pushed apart about their middle
		{[]int{100, 110, 120}, []int{73, 119, 165}}, // likewise three
		{[]int{100, 100, 200}, []int{86, 132, 209}}, // the third is free
		{[]int{100, 100, 140}, []int{76, 122, 168}}, // the third joins
		{[]int{0, 500, 500, 1000}, []int{9, 486, 532, 1009}},
	}
	for _, test := range tests {
		var labels []label
		for _, y := range test.spots {
			labels = append(labels, label{spot: spot{0, y}})
		}
		if diff := cmp.Diff(test.want, spread(labels)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.spots, diff)
		}
	}
}

func TestLabelsKeepTheirDistance(t *testing.T) {
	for _, v := range Views() {
		_, y, _, h := Viewbox(v)
		for _, regions := range [][]drawing{plates[v].surface, plates[v].deep} {
			last := y - labelGap + 29 // the first must not stand out above
			for _, l := range placed(regions) {
				if l.y < last+labelGap || l.y > y+h {
					t.Errorf("%s: the label at %d stands too near to %d or outside", l.region.ID, l.y, last)
				}
				last = l.y
			}
		}
	}
}

func TestLit(t *testing.T) {
	calves, piriformis := pathOf("calves-back"), pathOf("piriformis-back")
	drawn := func(role, paths string) string { return `<g class="lit role-` + role + `">` + paths + `</g>` }
	other := func(role, paths string) string {
		return `<g class="lit role-` + role + `" transform="scale(-1 1)">` + paths + `</g>`
	}
	mirrored := func(n int, groups string) string {
		return fmt.Sprintf(`<g id="_m-%d">%s</g><use href="#_m-%[1]d" transform="scale(-1 1)"/>`, n, groups)
	}
	both := func(n int, role, paths string) string { return mirrored(n, drawn(role, paths)) }
	path := func(d string) string { return `<path d="` + d + `"/>` }
	deep := func(d string) string { return `<path class="deep" d="` + d + `"/>` }
	tests := []struct {
		name   string
		lights []Light
		want   string
	}{
		{"nothing", nil, ""},
		{"other view", []Light{{"calves-front", anatomy.Left, anatomy.Works}}, ""},
		{"drawn side", []Light{{"calves-back", anatomy.Right, anatomy.Works}}, drawn("works", path(calves))},
		{"mirrored side", []Light{{"calves-back", anatomy.Left, anatomy.Stretches}}, other("stretches", path(calves))},
		{"both sides", []Light{{"calves-back", "", anatomy.Works}}, both(1, "works", path(calves))},
		{"both sides, one after the other", []Light{{"calves-back", anatomy.Left, anatomy.Works}, {"calves-back", anatomy.Right, anatomy.Works}},
			both(1, "works", path(calves))},
		{"two roles: the first wins", []Light{{"calves-back", anatomy.Right, anatomy.Stretches}, {"calves-back", anatomy.Right, anatomy.Assists}},
			drawn("assists", path(calves))},
		{"two sides, two roles", []Light{{"calves-back", anatomy.Left, anatomy.Stretches}, {"calves-back", anatomy.Right, anatomy.Works}},
			other("stretches", path(calves)) + drawn("works", path(calves))},
		{"deep", []Light{{"piriformis-back", anatomy.Right, anatomy.Works}}, drawn("works", deep(piriformis))},
		{"a weaker role lies under a stronger one, however deep", []Light{{"piriformis-back", anatomy.Right, anatomy.Stabilizes}, {"gluteus-maximus-back", anatomy.Right, anatomy.Works}},
			drawn("stabilizes", deep(piriformis)) + drawn("works", path(pathOf("gluteus-maximus-back")))},
		{"in one role, those on one half together", []Light{{"calves-back", anatomy.Right, anatomy.Works}, {"piriformis-back", anatomy.Right, anatomy.Works}},
			drawn("works", path(calves)+deep(piriformis))},
		{"of one layer in one path", []Light{{"soleus-back", anatomy.Right, anatomy.Works}, {"calves-back", anatomy.Right, anatomy.Works}, {"popliteus-back", anatomy.Right, anatomy.Works},
			{"tibialis-posterior-back", anatomy.Right, anatomy.Works}}, drawn("works", path(pathOf("soleus-back")+calves)+deep(pathOf("popliteus-back")+pathOf("tibialis-posterior-back")))},
		{"several roles on both sides are mirrored together", []Light{{"soleus-back", "", anatomy.Stretches}, {"calves-back", "", anatomy.Works}, {"popliteus-back", "", anatomy.Works}},
			mirrored(1, drawn("stretches", path(pathOf("soleus-back")))+drawn("works", path(calves)+deep(pathOf("popliteus-back"))))},
		{"in the order of the drawings",
			[]Light{{"piriformis-back", "", anatomy.Works}, {"calves-back", anatomy.Right, anatomy.Works}, {"hand-back", anatomy.Right, anatomy.Assists}, {"lats-back", "", anatomy.Assists}},
			both(1, "assists", path(pathOf("lats-back"))) + drawn("assists", path(pathOf("hand-back"))) + drawn("works", path(calves)) +
				both(2, "works", deep(piriformis))},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, Lit(Back, "_m", slices.Values(test.lights))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func pathOf(id string) string {
	for _, v := range Views() {
		if i, here := plates[v].places[id]; here {
			return plates[v].all[i].path
		}
	}
	return ""
}

// Pages carry the maps inline, so their size counts. The limits are those of the pages, compressed.
func TestSizes(t *testing.T) {
	opts := ChartOptions{Href: func(r Region) string { return "../muscles/" + r.Link + "/" }, Labels: true}
	deep := opts
	deep.Deep = true
	tests := []struct {
		name, markup string
		limit        int
	}{
		{"front and back with links and labels", Chart(Front, opts) + Chart(Back, opts), 8 << 10},
		{"front with the deep layer", Chart(Front, deep), 8 << 10},
		{"back with the deep layer", Chart(Back, deep), 8 << 10},
		{"the four files", string(Plate(Front)) + string(Plate(Back)) + string(Lines(Front)) + string(Lines(Back)), 9 << 10},
	}
	for _, test := range tests {
		if size := compressed(t, test.markup); size > test.limit {
			t.Errorf("%s: %d bytes compressed, limit %d", test.name, size, test.limit)
		}
	}
}

func compressed(t *testing.T, text string) int {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
