package build_test

import (
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"posebook/internal/build"
	"posebook/internal/care"
	"posebook/internal/library"
	"posebook/internal/librarytest"
	"posebook/internal/publish"
	"posebook/layouts"
)

// Who takes a sheet home, teaches from a card or opens a text must be told every condition of every
// pose in it, at the step where it matters. What each pose asks is taken here from the library's
// poses, by the name that the page prints, and not by the ways on which the pages come by it.

func TestEveryCautionIsOnSheetCardAndText(t *testing.T) {
	for name, root := range map[string]fs.FS{
		"the real library":   os.DirFS("../.."),
		"the golden library": librarytest.Golden("library"),
	} {
		t.Run(name, func(t *testing.T) {
			result, err := build.Site(build.Options{Root: root, Layouts: layouts.Files(), Figures: figures})
			if err != nil || result.Tree == nil {
				t.Fatalf("%v\n%s", err, printed(result.Diags))
			}
			check := cautionCheck{pages: htmlPages(t, result.Tree), tree: result.Tree, asked: askedBy(result.Library)}
			for _, s := range result.Library.Sequences {
				check.sequence(t, s)
			}
			if check.seen < 20 {
				t.Errorf("only %d cautions were found on the pages", check.seen)
			}
		})
	}
}

// askedBy returns the cautions of every pose by its title, and of every variation by title and name.
func askedBy(lib *library.Library) map[string][]library.Caution {
	asked := map[string][]library.Caution{}
	for _, p := range lib.Poses {
		asked[p.Title] = p.Cautions
		for _, v := range p.Variations {
			asked[p.Title+", "+v.Name] = library.Shape{Pose: p, Variation: v}.Cautions()
		}
	}
	return asked
}

type cautionCheck struct {
	pages map[string]*html.Node
	tree  *publish.Tree
	asked map[string][]library.Caution
	seen  int
}

func (c *cautionCheck) sequence(t *testing.T, s *library.Sequence) {
	t.Helper()
	folder := "sequences/" + s.ID
	var conditions []string
	for _, step := range s.Steps() {
		name := step.Pose.Title
		if step.Variation != nil {
			name += ", " + step.Variation.Name
		}
		for _, caution := range c.asked[name] {
			for _, m := range caution.Names {
				conditions = append(conditions, m.Condition.Name)
			}
		}
	}
	text, _ := c.tree.Get(folder + "/sequence.txt")
	for _, where := range []struct{ name, text string }{
		{folder, firstText(c.pages[folder+"/index.html"], "p", "warn")},
		{folder + "/sheet", firstText(c.pages[folder+"/sheet/index.html"], "p", "warn")},
		{folder + "/card", firstText(c.pages[folder+"/card/index.html"], "div", "card-end")},
		{folder + "/sequence.txt", string(text)},
	} {
		for _, condition := range conditions {
			if !strings.Contains(strings.ToLower(where.text), strings.ToLower(condition)) {
				t.Errorf("%s: %q is missing from %q", where.name, condition, where.text)
			}
		}
	}
	c.sheet(t, c.pages[folder+"/sheet/index.html"], folder)
	c.card(t, c.pages[folder+"/card/index.html"], folder)
}

// sheet holds each row of a sheet to the cautions of the pose that it names, with what to do. A row
// may send the reader to an earlier one that says just that.
func (c *cautionCheck) sheet(t *testing.T, page *html.Node, folder string) {
	t.Helper()
	said := map[string][]string{} // by number, of the part of the sheet that is being read
	for _, row := range all(page, "li", "sheet-step") {
		name := wordsOf(firstText(row, "p", "name"))
		number, _ := attribute(row, "value")
		if number == "1" {
			clear(said)
		}
		like := strings.TrimPrefix(firstText(row, "p", "like"), "Mistakes and cautions: as in step ")
		said[number] = said[strings.TrimSuffix(like, ".")]
		for _, warn := range all(row, "p", "warn") {
			classes, _ := attribute(warn, "class")
			strength := strings.TrimSpace(strings.TrimPrefix(classes, "warn"))
			for _, span := range all(warn, "span", "") {
				said[number] = append(said[number], strength+" "+strings.ToLower(wordsOf(textOf(span))))
			}
		}
		var want []string
		for _, caution := range c.asked[name] {
			asked := caution.Condition
			if caution.Advice != "" {
				asked += ": " + caution.Advice
			} else if caution.Strength == care.Ask {
				asked += ": your doctor or physiotherapist"
			}
			want = append(want, string(caution.Strength)+" "+strings.ToLower(asked))
		}
		slices.Sort(want)
		slices.Sort(said[number])
		if !slices.Equal(said[number], want) {
			t.Errorf("%s/sheet, step %s, %s: it says %q, the pose asks for %q", folder, number, name, said[number], want)
		}
		c.seen += len(want)
	}
}

// wordsOf returns a text with one blank between words, however it is set.
func wordsOf(text string) string { return strings.Join(strings.Fields(text), " ") }

// card holds the list of conditions at the end of a card, those of a family together with the numbers of their steps, to
// the poses that stand in those cells.
func (c *cautionCheck) card(t *testing.T, page *html.Node, folder string) {
	t.Helper()
	names, steps := map[string][]string{}, map[string][]int{} // by sign and family
	for _, cell := range all(page, "li", "cell") {
		number, _ := attribute(cell, "value")
		n, err := strconv.Atoi(number)
		if err != nil {
			t.Fatal(err)
		}
		title := all(all(cell, "p", "title")[0], "b", "")[0]
		for _, caution := range c.asked[wordsOf(textOf(title))] {
			for _, m := range caution.Names {
				family := signs[caution.Strength] + m.Condition.Top().Name
				if !slices.Contains(names[family], m.Condition.Name) {
					names[family] = append(names[family], m.Condition.Name)
				}
				if !slices.Contains(steps[family], n) {
					steps[family] = append(steps[family], n)
				}
			}
		}
	}
	said := wordsOf(firstText(page, "p", "warn"))
	for family, list := range names {
		sign := ""
		for _, s := range signs {
			if strings.HasPrefix(family, s) {
				sign = s + " "
			}
		}
		line := strings.ToLower(sign + strings.Join(list, ", ") + " (")
		_, rest, found := strings.Cut(strings.ToLower(said), line)
		numbers, _, _ := strings.Cut(rest, ")")
		if !found || !slices.Equal(expanded(t, numbers), steps[family]) {
			t.Errorf("%s/card: it says (%s) of %q, its cells ask for %v", folder, numbers, line, steps[family])
		}
	}
	if n := strings.Count(said, " ("); n != len(names) {
		t.Errorf("%s/card: it warns of %d families, its cells ask for %d", folder, n, len(names))
	}
}

// signs are those of a card.
var signs = map[care.Strength]string{care.Stop: "⊘", care.Ask: "?", care.Change: "~"}

// expanded reads a list of numbers and ranges: '2–4, 7'.
func expanded(t *testing.T, list string) (numbers []int) {
	t.Helper()
	for part := range strings.SplitSeq(list, ", ") {
		from, to, isRange := strings.Cut(part, "–")
		if !isRange {
			to = from
		}
		a, err1 := strconv.Atoi(from)
		b, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil {
			t.Fatalf("numbers %q", list)
		}
		for n := a; n <= b; n++ {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// all returns the elements of a name below a node; with a class, only those that have it.
func all(n *html.Node, name, class string) (found []*html.Node) {
	elements(n, func(e *html.Node) {
		classes, _ := attribute(e, "class")
		if e.Data == name && (class == "" || slices.Contains(strings.Fields(classes), class)) {
			found = append(found, e)
		}
	})
	return found
}

// firstText returns the text of the first such element, and nothing where there is none.
func firstText(n *html.Node, name, class string) string {
	if found := all(n, name, class); len(found) > 0 {
		return textOf(found[0])
	}
	return ""
}
