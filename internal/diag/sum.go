package diag

import "fmt"

// mostOfAKind is how many diagnostics of one code and severity are shown to people: a slip that
// stands in every file would else bury all others.
const mostOfAKind = 10

type kind struct {
	code     string
	severity Severity
}

// A rest is what is not shown of a kind.
type rest struct {
	count int
	files map[string]bool
}

// summedUp returns a copy in which, of each kind, one line stands in place of all after the first
// mostOfAKind.
func (l List) summedUp() List {
	rests := l.rests()
	shown := make(List, 0, len(l))
	seen := map[kind]int{}
	for _, d := range l {
		k := kind{d.Code, d.Severity}
		seen[k]++
		switch {
		case seen[k] <= mostOfAKind:
			shown = append(shown, d)
		case seen[k] == mostOfAKind+1:
			shown = append(shown, rests[k].diagnostic(k))
		}
	}
	return shown
}

// rests counts what comes after the first mostOfAKind of each kind.
func (l List) rests() map[kind]*rest {
	seen, rests := map[kind]int{}, map[kind]*rest{}
	for _, d := range l {
		k := kind{d.Code, d.Severity}
		if seen[k]++; seen[k] <= mostOfAKind {
			continue
		}
		if rests[k] == nil {
			rests[k] = &rest{files: map[string]bool{}}
		}
		rests[k].count++
		if path := d.Span.Path(); path != "" {
			rests[k].files[path] = true
		}
	}
	return rests
}

func (r *rest) diagnostic(k kind) Diagnostic {
	message := fmt.Sprintf("%d more of the code %q", r.count, k.code)
	switch n := len(r.files); {
	case n == 1:
		message += ", in 1 file"
	case n > 1:
		message += fmt.Sprintf(", in %d files", n)
	}
	return Diagnostic{Severity: k.severity, Code: k.code, Message: message, Hint: "-format json prints them all"}
}
