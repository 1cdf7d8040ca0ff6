package figure

import (
	"encoding/xml"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var sheetFile = flag.String("sheet", "", "write a contact sheet of the test data to this file")

// sheetEntries draws both sides of all figures of the test data.
func sheetEntries(t *testing.T) (out []Entry) {
	figures := testFigures(t)
	for _, p := range testPoses(t) {
		both := figures[p.id]
		out = append(out, Entry{p.id, p.id, both[0]}, Entry{p.id, p.id + ", other side", both[1]})
	}
	return out
}

func TestSheetHoldsEveryFigureOnceAndShowsItAtEverySize(t *testing.T) {
	entries := sheetEntries(t)
	sheet := string(Sheet("Figures & more", entries))
	if *sheetFile != "" {
		if err := os.WriteFile(*sheetFile, []byte(sheet), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !strings.Contains(sheet, "<title>Figures &amp; more</title>") {
		t.Error("the title is not escaped")
	}
	if got, want := strings.Count(sheet, "<g id="), 2*len(entries); got != want {
		t.Errorf("%d drawings in the sprite, want %d", got, want)
	}
	if got, want := strings.Count(sheet, "<use "), 9*len(entries); got != want {
		t.Errorf("%d uses, want %d", got, want)
	}
	rows := 0
	for _, e := range entries {
		for _, c := range e.Figure.Solution.Changes() {
			if row := fmt.Sprintf("<td>%s<td>%.0f<td>%.0f", c.Angle, c.From, c.To); !c.Free && !strings.Contains(sheet, row) {
				t.Errorf("%s: %s is missing", e.ID, row)
			} else if !c.Free {
				rows++
			}
		}
	}
	if rows == 0 {
		t.Error("nothing was changed in any figure")
	}
}

// wellFormed reports whether text is XML.
func wellFormed(text []byte) error {
	d := xml.NewDecoder(strings.NewReader(string(text)))
	for {
		if _, err := d.Token(); err != nil {
			if err.Error() == "EOF" {
				return nil
			}
			return err
		}
	}
}
