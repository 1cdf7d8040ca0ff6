package anatomy

import "strings"

// forms returns the folded forms in which people also write a name: the singular of a plural, the
// plural of a singular, and "stabiliser" for "stabilizer". Latin names have none: "trapeziu" is a
// slip, not a singular. An abbreviation has a plural alone.
func (p *Part) forms(n Name, folded string) []string {
	if n.Text == p.Latin {
		return nil
	}
	if n.Abbreviation {
		return []string{folded + "s"}
	}
	var out []string
	if one, ok := singular(folded); ok {
		out = append(out, one)
	} else if !strings.HasSuffix(folded, "s") {
		out = append(out, folded+"s")
	}
	if strings.Contains(folded, "stabiliz") {
		for _, form := range append(out, folded) {
			out = append(out, strings.ReplaceAll(form, "stabiliz", "stabilis"))
		}
	}
	return out
}

// singular drops the s of a plural. Words in -us, -is, -as and -ss are singular already, as is
// "teres".
func singular(folded string) (string, bool) {
	for _, ending := range []string{"us", "is", "as", "ss", "teres"} {
		if strings.HasSuffix(folded, ending) {
			return "", false
		}
	}
	return strings.CutSuffix(folded, "s")
}
