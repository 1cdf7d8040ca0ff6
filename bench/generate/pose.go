package generate

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/words"
)

// A pose is everything that one pose's file says.
type pose struct {
	head
	sanskrit   string
	also       []string
	summary    string
	level      content.Level
	position   content.Position
	actions    []content.Action
	sides      string // "" for none
	hold       string
	props      []string
	muscles    []use
	cues       []string
	mistakes   []string
	benefits   []string
	cautions   []caution
	variations []variation
	source     string
	updated    string
	body       string // with the links of the format it is made for
}

// A use is a muscle or a group in a pose. said is the name that the file uses for it.
type use struct {
	part *anatomy.Part
	said string
	role anatomy.Role
	on   anatomy.Relation
}

type caution struct{ condition, advice string }

type variation struct {
	name, summary string
	props         []string
}

// pose makes the i-th pose, its links written by link.
func (l *Library) pose(i int, link linker) pose {
	rng := l.rng(posing, i)
	p := pose{
		head: l.poses[i], sanskrit: sanskrit(rng), position: pick(rng, content.Positions()), level: content.Advanced,
		actions: some(rng, content.Actions(), 1, 2), hold: pick(rng, holds[:]), props: some(rng, props[:], 0, 2),
		cues: some(rng, cues[:], 2, 4), mistakes: some(rng, mistakes[:], 1, 3), benefits: some(rng, benefits[:], 1, 3),
		cautions: cautions(rng), source: pick(rng, books[:]),
		updated: fmt.Sprintf("20%02d-%02d-%02d", 20+rng.IntN(6), 1+rng.IntN(12), 1+rng.IntN(28)),
	}
	if !p.hard {
		p.level = pick(rng, content.Levels()[:2])
	}
	if p.sided {
		p.sides = pick(rng, sideForms[:])
	}
	if rng.IntN(2) == 0 {
		p.also = []string{p.title + " Pose"}
	}
	p.muscles = l.uses(rng, p.sided)
	if p.variation != "" {
		p.variations = variations(rng, p.variation)
	}
	w := writer{lib: l, rng: rng, link: link, muscles: p.muscles, self: i}
	p.summary = "A " + pick(rng, adjectives[:]) + " pose for the " + strings.ToLower(p.muscles[0].part.Name) + ", the " + pick(rng, parts[:]) + " kept " + pick(rng, adjectives[:]) + "."
	p.body = w.body()
	return p
}

func sanskrit(rng *rand.Rand) string {
	var name strings.Builder
	for range 2 + rng.IntN(4) {
		name.WriteString(pick(rng, syllables[:]))
	}
	return words.Capital(name.String()) + "āsana"
}

func cautions(rng *rand.Rand) []caution {
	var out []caution
	for _, c := range some(rng, conditions[:], 1, 4) {
		a := ""
		if rng.IntN(4) > 0 {
			a = pick(rng, advice[:])
		}
		out = append(out, caution{c, a})
	}
	return out
}

// variations makes one or two ways to do a pose; the first has the given name.
func variations(rng *rand.Rand, first string) []variation {
	names := []string{first}
	if second := pick(rng, variationNames[:]); second != first {
		names = append(names, second)
	}
	var out []variation
	for _, name := range names {
		v := variation{name: name, summary: "A " + pick(rng, adjectives[:]) + " way into the same shape, the " + pick(rng, parts[:]) + " free."}
		v.props = some(rng, props[:], 0, 1)
		out = append(out, v)
	}
	return out
}

// uses picks the muscles of a pose. None has the same role twice.
func (l *Library) uses(rng *rand.Rand, sided bool) []use {
	least := map[anatomy.Role]int{anatomy.Works: 2, anatomy.Assists: 1, anatomy.Stabilizes: 2, anatomy.Stretches: 1}
	taken := map[*anatomy.Part]bool{}
	var out []use
	for _, role := range anatomy.Roles() {
		for range least[role] + rng.IntN(3) {
			part := l.part(rng)
			if taken[part] {
				continue
			}
			taken[part] = true
			u := use{part: part, said: said(rng, part), role: role}
			if sided {
				u.on = pick(rng, []anatomy.Relation{anatomy.Both, anatomy.Same, anatomy.Other})
			}
			out = append(out, u)
		}
	}
	if first := out[0]; first.on == anatomy.Same { // a muscle can work on one side and be long on the other
		out = append(out, use{part: first.part, said: first.said, role: anatomy.Stretches, on: anatomy.Other})
	}
	return out
}

// part picks a muscle or a group; some are named in many poses and most in few, as in real libraries.
func (l *Library) part(rng *rand.Rand) *anatomy.Part {
	f := rng.Float64()
	return l.parts[int(f*f*float64(len(l.parts)))]
}

// said returns the name shown for a part, in lower case; now and then another of its names.
func said(rng *rand.Rand, part *anatomy.Part) string {
	names := slices.DeleteFunc(part.AllNames(), func(n anatomy.Name) bool { return n.Shared || n.Abbreviation })
	if rng.IntN(5) == 0 {
		return strings.ToLower(pick(rng, names).Text)
	}
	return strings.ToLower(part.Name)
}

func (l *Library) titles(list []int) []string {
	var out []string
	for _, i := range list {
		out = append(out, l.poses[i].title)
	}
	return out
}
