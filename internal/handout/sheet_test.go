package handout

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/page"

	"github.com/google/go-cmp/cmp"
)

// written writes the blocks of a sheet as lines.
func written(blocks []page.SheetBlock) string {
	var out strings.Builder
	for _, b := range blocks {
		if b.Heading != "" || b.Group {
			out.WriteString(strings.Repeat("#", b.Depth) + " " + b.Heading)
			if b.Group {
				out.WriteString(" |")
			}
			out.WriteString("\n")
		}
		for _, r := range b.Rows {
			line := itoa(r.Number) + " " + r.Title
			if r.Each {
				line += ", each"
			}
			for _, f := range r.Figures {
				if f.Words != "" {
					line += " [" + f.Words + "]"
				}
			}
			for _, more := range []string{r.Side, r.Hold, r.Seconds, r.Between, strings.Join(r.Mistakes, " "), r.Like} {
				if more != "" {
					line += "; " + more
				}
			}
			out.WriteString(line + "\n")
		}
	}
	return out.String()
}

func TestSheet(t *testing.T) {
	m, s := flow(t, `steps:
  - rise
  - section: Standing
    steps:
      - sides: [right, left]
        steps: [turn, {pose: lean, hold: 30s}, rise]
      - {rest: 20s}
      - repeat: 3
        steps: [{pose: rise, reps: 8, sets: 2, rest: 15s}]
      - {pose: turn, side: left, hold: 1m30s}
  - {pose: lean, side: each}`)
	sheet := m.Sheet(s)
	const once = `1 Rise; 5 breaths; 25 s; The knees lock.
## Standing
### Each side: steps 2 to 4, first right leg back, then all again left leg back |
2 Turn, each [right leg back] [left leg back]; 5 breaths; 25 s
3 Lean, each [right arm up] [left arm up]; 30 s
4 Rise, each; 5 breaths; 25 s; Mistakes and cautions: as in step 1.
0 Rest 20 s
### 3 times over: step 5 |
5 Rise; 15 s rest between the sets; Mistakes and cautions: as in step 1.
6 Turn; Left leg back; 1 min 30 s; Mistakes and cautions: as in step 2.
7 Lean, each [right arm up] [left arm up]; 5 breaths; 25 s
`
	if diff := cmp.Diff(once, written(sheet.Once)); diff != "" {
		t.Errorf("once: -want +got\n%s", diff)
	}
	const every = `1 Rise; 5 breaths; 25 s; The knees lock.
## Standing
### Right leg back |
2 Turn; Right leg back; 5 breaths; 25 s
3 Lean; Right arm up; 30 s
4 Rise; 5 breaths; 25 s; Mistakes and cautions: as in step 1.
### Left leg back |
2 Turn; Left leg back; 5 breaths; 25 s; Mistakes and cautions: as in step 2.
3 Lean; Left arm up; 30 s
4 Rise; 5 breaths; 25 s; Mistakes and cautions: as in step 1.
0 Rest 20 s
### 3 times over: step 5 |
5 Rise; 15 s rest between the sets; Mistakes and cautions: as in step 1.
6 Turn; Left leg back; 1 min 30 s; Mistakes and cautions: as in step 2.
7 Lean; Right arm up; 5 breaths; 25 s
7 Lean; Left arm up; 5 breaths; 25 s
`
	if diff := cmp.Diff(every, written(sheet.Every)); diff != "" {
		t.Errorf("every step: -want +got\n%s", diff)
	}
	if len(sheet.Log) != 7 {
		t.Errorf("the log has %d rows, want one for each of 7 steps", len(sheet.Log))
	}
}

func TestSheetHead(t *testing.T) {
	m, s := flow(t, "frequency: daily\nrounds: 2\nupdated: 2026-11-10\nsteps: [rise, {pose: lean, side: left}, {pose: turn, side: left}]",
		`-- site.yaml --
title: Book
author: {name: Ana, url: 'https://example.org/praxis/', phone: 030 1, logo: logo.svg}
-- static/logo.svg --
<svg/>
`)
	m.opts.BaseURL, m.opts.PDF = "https://example.org/book/", true
	sheet := m.Sheet(s)
	if diff := cmp.Diff([]string{"2 min 55 s", "2 rounds", "Needs: chair and block", "one breath: about 5 s"}, sheet.Facts); diff != "" {
		t.Errorf("facts: %s", diff)
	}
	if diff := cmp.Diff([]string{"Dizziness", "Knee pain"}, sheet.Care); diff != "" {
		t.Errorf("care: %s", diff)
	}
	want := &page.SheetAuthor{Name: "Ana", Phone: "030 1", Web: page.OutsideLink{Text: "example.org/praxis", URL: "https://example.org/praxis/"}, Logo: "logo.svg"}
	if diff := cmp.Diff(want, sheet.Author); diff != "" {
		t.Errorf("author: %s", diff)
	}
	if sheet.Foot.Version.ISO != "2026-11-20" {
		t.Errorf("version %s, want that of the newest pose", sheet.Foot.Version.ISO)
	}
	if sheet.Foot.Page.Text != "example.org/book/sequences/flow" || sheet.Foot.Code == "" {
		t.Errorf("foot %+v", sheet.Foot)
	}
	if sheet.PDF != "sequences/flow/sheet/flow-sheet.pdf" || m.Card(s).PDF != "sequences/flow/card/flow-card.pdf" {
		t.Errorf("PDFs %q, %q", sheet.PDF, m.Card(s).PDF)
	}
	m, s = flow(t, "hold: 30s\nsteps: [rise]")
	sheet = m.Sheet(s)
	if sheet.Author != nil || sheet.Foot.Code != "" || sheet.Foot.Page.URL != "" || sheet.PDF != "" || sheet.Every != nil {
		t.Errorf("a bare sheet has %+v, %+v, %q, %v", sheet.Author, sheet.Foot, sheet.PDF, sheet.Every)
	}
	if diff := cmp.Diff([]string{"30 s", "No props"}, sheet.Facts); diff != "" {
		t.Errorf("facts of a bare sheet: %s", diff)
	}
}

// TestSheetRoles: a muscle has its side where the step has one; on both sides it needs none.
func TestSheetRoles(t *testing.T) {
	for steps, want := range map[string]string{
		"[{pose: turn, side: left}]": "works: left Gluteus medius, right Hamstrings; stretches: Calves",
		"[{pose: turn, side: each}]": "works: Gluteus medius, Hamstrings; stretches: Calves",
	} {
		m, s := flow(t, "steps: "+steps)
		var got []string
		for _, r := range m.Sheet(s).Once[0].Rows[0].Roles {
			got = append(got, r.Role+": "+r.Muscles)
		}
		if joined := strings.Join(got, "; "); joined != want {
			t.Errorf("%s: %s, want %s", steps, joined, want)
		}
	}
}

func TestPlainText(t *testing.T) {
	m, s := flow(t, `summary: Up and round.
frequency: daily
steps:
  - {pose: rise, cue: Tall.}
  - {rest: 20s}
  - sides: [right, left]
    steps: [turn, {pose: rise, reps: 8, sets: 2, rest: 15s}]`)
	m.opts.BaseURL = "https://example.org/"
	const want = byteOrderMark + `Flow
Up and round.

5 min · No props · one breath: about 5 s
daily

1. Rise: 5 breaths (25 s). Tall.
Rest 20 s

Each side: steps 2 and 3, first right leg back, then all again left leg back
2. Turn, each side: 5 breaths (25 s).
3. Rise, each side: 2 sets of 8 repetitions, 15 s rest between the sets.

Take care with: Dizziness · Knee pain

General information, not medical advice: ask your physiotherapist or doctor before you start.
https://example.org/sequences/flow/
`
	if diff := cmp.Diff(want, string(m.Text(s))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A block of one side in which nothing has a side of its own is named by the side alone, and one of
// poses with sides in the first one's words.
func TestHeadingsOfBlocks(t *testing.T) {
	for steps, want := range map[string][2]string{
		"[{sides: [left], steps: [rise]}]":                                                         {"Left side", "Left side"},
		"[{sides: [right], steps: [rise]}]":                                                        {"Right side", "Right side"},
		"[{sides: [left], steps: [rise, turn]}]":                                                   {"Left leg back", "Left leg back"},
		"[{sides: [left, right], steps: [rise]}]":                                                  {"Each side: step 1, first left side, then all again right side", "Left side"},
		"[{sides: [right, left], steps: [turn]}]":                                                  {"Each side: step 1, first right leg back, then all again left leg back", ""},
		"[{repeat: 2, steps: [rise]}]":                                                             {"2 times over: step 1", "2 times: step 1"},
		"[{sides: [left], steps: [{repeat: 2, steps: [rise]}, {repeat: 3, steps: [rise, turn]}]}]": {"Left leg back", "Left leg back · 2 times: step 1"},
		"[{section: Warm-up, steps: [rise, rise]}]":                                                {"Warm-up", "Warm-up"},
	} {
		m, s := flow(t, "steps: "+steps)
		if got := m.Sheet(s).Once[0].Heading; got != want[0] {
			t.Errorf("%s, on the sheet: %q, want %q", steps, got, want[0])
		}
		if got := m.Card(s).Cells[0].Section; got != want[1] {
			t.Errorf("%s, on the card: %q, want %q", steps, got, want[1])
		}
	}
}

// A pose is explained once, and again where it is done in a variation that asks for other care or
// works other muscles: what a client reads at a step is true of that step.
func TestWhatIsSaidOnce(t *testing.T) {
	const tree = `
-- poses/tree.md --
title: Tree
cautions: [knee pain]
muscles: {works: [soleus]}
variations:
  - name: plain
  - {name: care, cautions: [dizziness]}
  - {name: muscles, muscles: {works: [gracilis]}}
`
	m, s := flow(t, `steps: [tree, {pose: tree, variation: plain}, {pose: tree, variation: care}, {pose: tree, variation: muscles}, {pose: tree, variation: care}, tree]`, tree)
	var got []string
	for _, row := range m.Sheet(s).Once[0].Rows {
		line := fmt.Sprint(row.Number)
		for _, group := range row.Care {
			for _, c := range group.Cautions {
				line += " " + c.Condition
			}
		}
		for _, r := range row.Roles {
			line += " " + r.Muscles
		}
		got = append(got, line+" "+row.Like)
	}
	want := []string{
		"1 Knee pain Soleus ",
		"2 Mistakes and cautions: as in step 1.",
		"3 Dizziness Soleus ",
		"4 Knee pain Gracilis ",
		"5 Mistakes and cautions: as in step 3.",
		"6 Mistakes and cautions: as in step 1.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
