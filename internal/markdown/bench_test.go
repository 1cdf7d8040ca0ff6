package markdown

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// manyBodies returns n different bodies of about 2 kB: one in a loop would flatter.
func manyBodies(n int) []source.Span {
	sentences := []string{
		"From mountain, shift your weight to the left foot and lift the right heel.",
		"The *gluteus medius* of the standing leg keeps the pelvis level, as does the gluteus minimus.",
		"Press the foot and the thigh into one another, and don't rest it on the knee.",
		"Read [how to fall](../poses/tree-%d.md#cues) before you close your eyes -- or don't.",
		"Lengthen the hamstrings\nslowly; the tibialis anterior works all along.",
	}
	bodies := make([]source.Span, n)
	for i := range bodies {
		var b strings.Builder
		for j := range 6 {
			fmt.Fprintf(&b, "## Part %d of %d\n\n", j, i)
			for k := range 4 {
				s := sentences[(i+j*3+k)%len(sentences)]
				if strings.Contains(s, "%d") {
					s = fmt.Sprintf(s, i)
				}
				fmt.Fprintf(&b, "%d. %s\n", k+1, s)
			}
			fmt.Fprintf(&b, "\n%s\n\n", strings.Replace(sentences[(i+j)%3], "foot", fmt.Sprintf("foot %d", i), 1))
		}
		f := source.NewFile(fmt.Sprintf("%d.md", i), []byte(b.String()))
		bodies[i] = f.Span(0, len(f.Text))
	}
	return bodies
}

func BenchmarkParse(b *testing.B) {
	bodies := manyBodies(1000)
	for _, opts := range []struct {
		name string
		Options
	}{{"plain", Options{}}, {"terms", Options{Terms: atlas, Self: "sartorius"}}} {
		b.Run(opts.name, func(b *testing.B) {
			size, n := 0, 0
			b.ReportAllocs()
			for b.Loop() {
				var diags diag.List
				body := bodies[n%len(bodies)]
				engine.Parse(body, opts.Options, &diags)
				size += body.End - body.Start
				n++
				if len(diags) > 0 {
					b.Fatal(lines(diags))
				}
			}
			b.SetBytes(int64(size / n))
		})
	}
}

func BenchmarkLimits(b *testing.B) {
	bodies := manyBodies(1000)
	var diags diag.List
	n := 0
	for b.Loop() {
		withinLimits(bodies[n%len(bodies)], &diags)
		n++
	}
}

func BenchmarkTerms(b *testing.B) {
	bodies := manyBodies(1000)
	var found []mention
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		body := bodies[n%len(bodies)]
		found = atlas.find(body.File.Text, found[:0])
		n++
	}
}

func BenchmarkHTML(b *testing.B) {
	var docs []*Doc
	for _, body := range manyBodies(1000) {
		docs = append(docs, engine.Parse(body, Options{Terms: atlas}, new(diag.List)))
	}
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		_ = docs[n%len(docs)].HTML(func(Target) string { return "../../muscles/gluteus-medius/" })
		n++
	}
}
