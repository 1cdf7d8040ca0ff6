package figure

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

//go:embed bases.yaml
var basesYAML []byte

// A baseFigure is a figure to inherit from, by name.
type baseFigure struct {
	name string
	spec *Spec
}

// bases reads the bases once. They are ours: a mistake in them is a fault of the program, found
// by its tests.
var bases = sync.OnceValue(func() []baseFigure {
	var diags diag.List
	f := source.NewFile("bases.yaml", basesYAML)
	n, _ := frontmatter.Parse(f.Span(0, len(f.Text)), &diags)
	var out []baseFigure
	for k, v := range n.Pairs() {
		out = append(out, baseFigure{k.Raw(), Parse(v, &diags)})
	}
	if len(diags) > 0 {
		panic(fmt.Sprintf("bases.yaml: %v", diags[0]))
	}
	return out
})

// Bases lists the figures that come with the program, sorted: what 'like' may name besides a
// pose. Where a base and a pose share a name, the base is meant.
func Bases() []string {
	var out []string
	for _, b := range bases() {
		out = append(out, b.name)
	}
	slices.Sort(out)
	return out
}

func baseNamed(name string) *Spec {
	for _, b := range bases() {
		if b.name == name {
			return b.spec
		}
	}
	return nil
}
