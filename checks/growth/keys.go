package growth

import (
	"fmt"
	"slices"
	"strings"
)

// A key is a key of a file, what it holds, and how a file looks in which it has a value.
type key struct {
	kind, name string
	shapes     func() []shape
	frame      string
}

// keys are those of all files. In a frame, VALUE is where the value stands. Whatever a key holds
// (a word, a number, a day), a text that is too long can stand in its place.
func keys() []key {
	return slices.Concat(poseKeys(), practiceKeys(), figureKeys(), sequenceKeys(), stepKeys(), muscleKeys(), siteKeys(), lookKeys())
}

func poseKeys() []key {
	return []key{
		{"pose", "title", aText, "title: VALUE"},
		{"pose", "sanskrit", aText, "sanskrit: VALUE"},
		{"pose", "also", aList, "also: VALUE"},
		{"pose", "summary", aText, "summary: VALUE"},
		{"pose", "level", aText, "level: VALUE"},
		{"pose", "position", aText, "position: VALUE"},
		{"pose", "actions", aList, "actions: VALUE"},
		{"pose", "sides", aText, "sides: VALUE"},
		{"pose", "hold", aText, "hold: VALUE"},
		{"pose", "props", aListOfProps, "props: VALUE"},
		{"pose", "muscles", aText, "muscles: VALUE"},
		{"pose", "works", aList, "muscles: {works: VALUE}"},
		{"pose", "assists", aList, "muscles: {assists: VALUE}"},
		{"pose", "stabilizes", aList, "muscles: {stabilizes: VALUE}"},
		{"pose", "stretches", aList, "muscles: {stretches: VALUE}"},
		{"pose", "cues", aList, "cues: VALUE"},
		{"pose", "mistakes", aList, "mistakes: VALUE"},
		{"pose", "benefits", aList, "benefits: VALUE"},
	}
}

func practiceKeys() []key {
	return []key{
		{"pose", "cautions", aList, "cautions: VALUE"},
		{"pose", "stop", aList, "cautions: {stop: VALUE}"},
		{"pose", "change", aList, "cautions: {change: VALUE}"},
		{"pose", "ask", aList, "cautions: {ask: VALUE}"},
		{"pose", "none", aList, "cautions: {none: VALUE}"},
		{"pose", "loads", aList, "loads: VALUE"},
		{"pose", "variations", aList, "variations: VALUE"},
		{"pose", "name", aText, "variations: [{name: VALUE}]"},
		{"pose", "for", aText, "variations: [{name: a, for: VALUE}]"},
		{"pose", "steps", aList, "variations: [{name: a, steps: VALUE}]"},
		{"pose", "easier", aList, "easier: VALUE"},
		{"pose", "harder", aList, "harder: VALUE"},
		{"pose", "prepare", aList, "prepare: VALUE"},
		{"pose", "follow", aList, "follow: VALUE"},
		{"pose", "sources", aList, "sources: VALUE"},
		{"pose", "url", aText, "sources: [{title: a, url: VALUE}]"},
		{"pose", "image", aText, "image: VALUE"},
		{"pose", "src", aText, "image: {alt: a, src: VALUE}"},
		{"pose", "alt", aText, "image: {src: a.gif, alt: VALUE}"},
		{"pose", "credit", aText, "image: {src: a.gif, alt: a, credit: VALUE}"},
		{"pose", "figure", aText, "figure: VALUE"},
		{"pose", "updated", aText, "updated: VALUE"},
		{"pose", "draft", aText, "draft: VALUE"},
		{"pose", "x-own", aText, "x-own: VALUE"},
		{"pose", "unknown", aText, "unknown: VALUE"},
	}
}

func figureKeys() []key {
	return []key{
		{"figure", "like", aText, "figure: {like: VALUE}"},
		{"figure", "side", aText, "figure: {side: VALUE}"},
		{"figure", "view", aText, "figure: {view: VALUE}"},
		{"figure", "from", aText, "figure: {from: {like: VALUE}}"},
		{"figure", "spine", aText, "figure: {spine: {lumbar: VALUE}}"},
		{"figure", "thoracic", aText, "figure: {spine: {thoracic: VALUE}}"},
		{"figure", "pelvis", aText, "figure: {pelvis: VALUE}"},
		{"figure", "neck", aText, "figure: {neck: VALUE}"},
		{"figure", "both", aText, "figure: {both: {hip: VALUE}}"},
		{"figure", "left", aText, "figure: {left: {knee: VALUE}}"},
		{"figure", "right", aText, "figure: {right: {ankle: VALUE}}"},
		{"figure", "arms", aText, "figure: {arms: VALUE}"},
		{"figure", "touch", aList, "figure: {touch: VALUE}"},
		{"figure", "hold", aText, "figure: {hold: {palm.l: VALUE}}"},
		{"figure", "aim", aText, "figure: {aim: {arm.l: VALUE}}"},
		{"figure", "brace", aText, "figure: {brace: VALUE}"},
		{"figure", "front", aList, "figure: {front: VALUE}"},
		{"figure", "near", aList, "figure: {near: VALUE}"},
		{"figure", "props", aList, "figure: {props: [{block: VALUE}]}"},
	}
}

func sequenceKeys() []key {
	return []key{
		{"sequence", "title", aText, "title: VALUE"},
		{"sequence", "also", aList, "also: VALUE"},
		{"sequence", "for", aList, "for: VALUE"},
		{"sequence", "meant", aText, "meant: VALUE"},
		{"sequence", "summary", aText, "summary: VALUE"},
		{"sequence", "level", aText, "level: VALUE"},
		{"sequence", "focus", aList, "focus: VALUE"},
		{"sequence", "hold", aText, "hold: VALUE"},
		{"sequence", "breath", aText, "breath: VALUE"},
		{"sequence", "pause", aText, "pause: VALUE"},
		{"sequence", "rounds", aText, "rounds: VALUE"},
		{"sequence", "frequency", aText, "frequency: VALUE"},
		{"sequence", "updated", aText, "updated: VALUE"},
		{"sequence", "draft", aText, "draft: VALUE"},
		{"sequence", "steps", aList, "steps: VALUE"},
	}
}

func stepKeys() []key {
	return []key{
		{"sequence", "section", aText, "steps: [{section: VALUE, steps: [tree]}]"},
		{"sequence", "repeat", aText, "steps: [{repeat: VALUE, steps: [tree]}]"},
		{"sequence", "sides", aList, "steps: [{sides: VALUE, steps: [tree]}]"},
		{"sequence", "rest", aText, "steps: [{rest: VALUE}]"},
		{"sequence", "pose", aText, "steps: [{pose: VALUE}]"},
		{"sequence", "variation", aText, "steps: [{pose: tree, variation: VALUE}]"},
		{"sequence", "side", aText, "steps: [{pose: tree, side: VALUE}]"},
		{"sequence", "sets", aText, "steps: [{pose: tree, sets: VALUE}]"},
		{"sequence", "reps", aText, "steps: [{pose: tree, reps: VALUE}]"},
		{"sequence", "cue", aText, "steps: [{pose: tree, cue: VALUE}]"},
		{"sequence", "note", aText, "steps: [{pose: tree, note: VALUE}]"},
	}
}

func muscleKeys() []key {
	return []key{
		{"muscle", "title", aText, "members: [soleus]\ntitle: VALUE"},
		{"muscle", "also", aList, "title: Group\nmembers: [soleus]\nalso: VALUE"},
		{"muscle", "summary", aText, "title: Group\nmembers: [soleus]\nsummary: VALUE"},
		{"muscle", "members", aList, "title: Group\nmembers: VALUE"},
		{"muscle", "updated", aText, "updated: VALUE"},
		{"muscle", "draft", aText, "draft: VALUE"},
	}
}

func siteKeys() []key {
	return []key{
		{"site", "title", aText, "title: VALUE"},
		{"site", "tagline", aText, "tagline: VALUE"},
		{"site", "language", aText, "language: VALUE"},
		{"site", "base_url", aText, "base_url: VALUE"},
		{"site", "author", aText, "author: VALUE"},
		{"site", "name", aText, "author: {name: VALUE}"},
		{"site", "url", aText, "author: {url: VALUE}"},
		{"site", "email", aText, "author: {email: VALUE}"},
		{"site", "phone", aText, "author: {phone: VALUE}"},
		{"site", "logo", aText, "author: {logo: VALUE}"},
	}
}

func lookKeys() []key {
	return []key{
		{"site", "paper", aText, "paper: VALUE"},
		{"site", "breath", aText, "breath: VALUE"},
		{"site", "figure", aText, "figure: VALUE"},
		{"site", "style", aText, "figure: {style: VALUE}"},
		{"site", "hair", aText, "figure: {hair: VALUE}"},
		{"site", "movement", aText, "figure: {movement: VALUE}"},
		{"site", "tones", aText, "figure: {tones: VALUE}"},
		{"site", "skin", aText, "figure: {tones: {skin: VALUE}}"},
		{"site", "top", aText, "figure: {tones: {top: VALUE}}"},
		{"site", "leggings", aText, "figure: {tones: {leggings: VALUE}}"},
		{"site", "colors", aText, "colors: VALUE"},
		{"site", "accent", aText, "colors: {accent: VALUE}"},
		{"site", "conditions", aList, "conditions: VALUE"},
		{"site", "also", aList, "conditions: [{name: a, also: VALUE}]"},
		{"site", "under", aText, "conditions: [{name: a, under: VALUE}]"},
		{"site", "loads", aList, "conditions: [{name: a, loads: VALUE}]"},
		{"site", "disclaimer", aText, "disclaimer: VALUE"},
	}
}

// A shape is what a value may be that grows.
type shape struct {
	name   string
	n      int
	square bool // see Case
	value  func(n int) string
}

func aText() []shape {
	return []shape{{"a long text", 150, false, func(n int) string { return strings.TrimSpace(numbered(n, "w%d ")) }}}
}

func aList() []shape {
	return []shape{
		{"a list of different things", 125, false, func(n int) string { return "[" + numbered(n, "w%d, ") + "]" }},
		{"a list of the same thing", 125, false, func(n int) string { return "[" + strings.Repeat("same, ", n) + "]" }},
	}
}

// aListOfProps is a list of as many different things as a library may have.
func aListOfProps() []shape {
	list := aList()
	list[0].n, list[0].square = 25, true
	return list
}

func (k key) cases() []Case {
	var all []Case
	for _, s := range k.shapes() {
		all = append(all, Case{
			Name:   fmt.Sprintf("%s %s: %s", k.kind, k.name, s.name),
			Keys:   []string{k.kind + " " + k.name},
			N:      s.n,
			Square: s.square,
			Make:   func(n int) Library { return k.with(s.value(n)) },
		})
	}
	return all
}

// with returns a library in which the key has a value.
func (k key) with(value string) Library {
	front := strings.ReplaceAll(k.frame, "VALUE", value) + "\n"
	titled := func(title string) string {
		if strings.HasPrefix(front, "title:") || strings.Contains(front, "\ntitle:") {
			return page(front, "")
		}
		return page("title: "+title+"\n"+front, "")
	}
	switch k.kind {
	case "site":
		if k.name != "title" {
			front = "title: Poses\n" + front
		}
		return Library{"site.yaml": front}
	case "sequence":
		text := titled("Flow")
		if !strings.Contains(front, "steps:") {
			text = strings.Replace(text, "\n---\n", "\nsteps: [tree]\n---\n", 1)
		}
		return pose("", "").with("content/sequences/flow.md", text)
	case "muscle":
		return Library{"content/muscles/group.md": page(front, "")}
	}
	return Library{"content/poses/tree.md": titled("Tree")}
}
