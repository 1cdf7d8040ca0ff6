package growth

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// lists are lists of a file in which more stands than words.
func lists() []Case {
	return slices.Concat(ofKeys(), ofPoses(), ofFigures(), ofSteps(), ofSequences())
}

// front is a pose with keys.
func front(name string, keys string, n int, text func(n int) string) Case {
	return Case{Name: name, Keys: strings.Split(keys, ", "), N: n, Make: func(n int) Library { return pose(text(n), "") }}
}

// list is a pose with a list.
func list(name, keys string, n int, before, item, after string) Case {
	return front(name, keys, n, func(n int) string { return before + numbered(n, item) + after + "\n" })
}

// steps is a sequence of steps.
func steps(name, keys string, n int, item string) Case {
	return Case{Name: name, Keys: strings.Split(keys, ", "), N: n, Make: func(n int) Library {
		l := pose("sides: \"{side} leg\"\nvariations: [{name: one}, {name: two}]\nmuscles: {works: [soleus]}", "")
		return l.with("content/sequences/flow.md", page("title: Flow\nsteps:\n"+numbered(n, item), ""))
	}}
}

// ofKeys are keys, texts and comments.
func ofKeys() []Case {
	return []Case{
		list("a mapping where a text belongs", "pose summary", 125, "summary: {", "k%d: v, ", "}"),
		list("unknown keys", "pose unknown", 125, "", "key%d: v\n", ""),
		list("own keys", "pose x-own", 100, "", "x-%d: v\n", ""),
		front("own lists in lists", "pose x-own", 125, func(n int) string { return "x-a: " + strings.Repeat("[", n) + strings.Repeat("]", n) }),
		list("own keys of a mapping", "pose x-own", 125, "x-a: {", "k%d: 1, ", "}"),
		front("a key given many times", "pose summary", 125, func(n int) string { return strings.Repeat("summary: a\n", n) }),
		list("a text of many lines", "pose summary", 75, "summary: |\n", "  line %d\n", ""),
		list("a folded text", "pose summary", 75, "summary: >\n", "  line %d\n\n", ""),
		list("a quoted text of many lines", "pose summary", 60, "summary: \"a\n", "  line %d\\n\n", "  \""),
		list("a text on many lines", "pose summary", 75, "summary: a\n", "  line %d\n", ""),
		list("comments", "pose summary", 1000, "", "# comment %d\n", "summary: a"),
	}
}

// ofPoses are lists of a pose.
func ofPoses() []Case {
	return []Case{
		list("cautions with advice", "pose cautions", 125, "cautions:\n", "  - condition %d: advice\n", ""),
		list("muscles with sides", "pose works", 125, "sides: \"{side} leg\"\nmuscles:\n  works:\n", "    - soleus: same\n    - wrong %d: other\n", ""),
		front("muscles of the atlas", "pose works, pose assists", 4, func(n int) string { return "muscles: {assists: [" + someMuscles(n, "%s, ") + "]}" }),
		front("muscles again and again", "pose stretches", 125, func(n int) string { return "muscles: {stretches: [" + someMuscles(n, "%s, ") + "]}" }),
		list("variations", "pose variations, pose name", 125, "variations:\n", "  - name: variation %d\n", ""),
		list("variations of one name", "pose name", 125, "variations:\n", "  - name: one\n", ""),
		square(list("variations with props of their own", "pose props", 25, "variations:\n", "  - {name: variation %d, props: [prop %d]}\n", "")),
		list("variations with one prop", "pose props", 125, "variations:\n", "  - {name: variation %d, props: [block]}\n", ""),
		list("variations with muscles", "pose muscles", 125, "variations:\n", "  - {name: variation %d, muscles: {works: [soleus]}}\n", ""),
		list("variations with cautions", "pose cautions", 125, "variations:\n", "  - {name: variation %d, cautions: [c%d]}\n", ""),
		front("variations with figures", "pose figure", 4, func(n int) string {
			return "variations:\n" + each(n, func(i int) string {
				return withNumber("  - {name: variation %d, figure: {like: stand, neck: ", i) + strconv.Itoa(i%30) + "}}\n"
			})
		}),
		list("sources", "pose sources, pose url", 125, "sources:\n", "  - {title: Source %d, url: \"https://example.org/%d\"}\n", ""),
	}
}

// ofFigures are lists of a figure.
func ofFigures() []Case {
	return []Case{
		list("figure: points that touch", "figure touch", 4, "figure: {touch: [", "foot.l, palm.r, ", "]}"),
		list("figure: points that touch, many", "figure touch", 125, "figure: {touch: [", "foot.l, ", "]}"),
		list("figure: points that hold", "figure hold", 4, "figure:\n  hold:\n", "    palm.l: ankle.l\n", ""),
		list("figure: points that hold, many", "figure hold", 125, "figure:\n  hold:\n", "    palm.l: ankle.l\n", ""),
		list("figure: parts that aim", "figure aim", 4, "figure:\n  aim:\n", "    arm.l: up\n", ""),
		list("figure: parts that aim, many", "figure aim", 125, "figure:\n  aim:\n", "    arm.l: up\n", ""),
		list("figure: parts in front", "figure front", 125, "figure: {front: [", "arm.l, ", "]}"),
		list("figure: parts that are near", "figure near", 125, "figure: {near: [", "arm.l, ", "]}"),
		list("figure: props", "figure props", 4, "figure: {props: [", "{block: palm.r}, ", "]}"),
		list("figure: props, many", "figure props", 125, "figure: {props: [", "{block: palm.r}, ", "]}"),
		list("figure: straps", "figure props", 125, "figure: {props: [", "{strap: palm.r ball.r}, ", "]}"),
		list("figure: places of a prop", "figure props", 125, "figure: {props: [{wall: [", "heels, ", "]}]}"),
		list("figure: words of a joint", "figure both", 125, "figure: {both: {hip: ", "abd 1 ", "}}"),
		list("figure: numbers of a joint", "figure right", 125, "figure: {right: {hip: ", "%d ", "}}"),
		list("figure: words of the spine", "figure thoracic", 125, "figure: {spine: {thoracic: ", "flex 1 ", "}}"),
		list("figure: words of the view", "figure view", 100, "figure: {view: side ", "az 1 left ", "}"),
		list("figure: unknown joints", "figure both", 125, "figure: {both: {", "hipp%d: 1, ", "}}"),
		list("figure: unknown keys", "figure like", 125, "figure: {", "k%d: 1, ", "}"),
		list("figure: unknown points", "figure touch", 125, "figure: {touch: [", "palmm%d, ", "]}"),
		list("figure: unknown points that hold", "figure hold", 125, "figure: {hold: {", "palmm%d: foott%d, ", "}}"),
		list("figure: movements in movements", "figure from", 100, "figure: ", "{from: ", strings.Repeat("}", 0)),
	}
}

// ofSteps are lists of steps.
func ofSteps() []Case {
	return []Case{
		steps("steps of one pose", "sequence steps", 12, "  - tree\n"),
		steps("steps of one pose, many", "sequence steps", 125, "  - {pose: tree, side: left}\n"),
		steps("steps with sides", "sequence steps, sequence side", 25, "  - {pose: tree, side: each}\n"),
		steps("steps with variations", "sequence variation", 50, "  - {pose: tree, side: left, variation: two}\n"),
		steps("steps with unknown variations", "sequence variation", 125, "  - {pose: tree, side: left, variation: tow%d}\n"),
		steps("steps with unknown poses", "sequence pose", 125, "  - {pose: tre%d}\n"),
		steps("steps with words", "sequence cue, sequence note", 50, "  - {pose: tree, side: left, cue: Cue %d, note: Note %d}\n"),
		steps("steps that ask for what they lack", "sequence rest", 125, "  - {pose: tree, side: left, rest: 3s}\n"),
		steps("rests", "sequence rest", 125, "  - rest: 3s\n"),
		steps("sections", "sequence section", 50, "  - {section: Section %d, steps: [{pose: tree, side: left}]}\n"),
		steps("sections of one name", "sequence section", 50, "  - {section: Section, steps: [{pose: tree, side: left}]}\n"),
		steps("blocks of sides", "sequence sides", 30, "  - {sides: [left, right], steps: [tree]}\n"),
		steps("blocks that repeat", "sequence repeat", 10, "  - {repeat: 10, steps: [{pose: tree, side: left}]}\n"),
		steps("blocks that repeat, many", "sequence repeat", 125, "  - {repeat: 100, steps: [{repeat: 100, steps: [{pose: tree, side: left}]}]}\n"),
		steps("blocks without steps", "sequence steps", 125, "  - {section: a}\n"),
	}
}

// ofSequences are sequences in which something else grows.
func ofSequences() []Case {
	return []Case{
		{Name: "rounds", Keys: []string{"sequence rounds"}, N: 12, Make: func(n int) Library {
			return pose("", "").with("content/sequences/flow.md", page(fmt.Sprintf("title: Flow\nrounds: %d\nsteps: [tree]", n), ""))
		}},
		{Name: "sets", Keys: []string{"sequence sets"}, N: 12, Make: func(n int) Library {
			return pose("", "").with("content/sequences/flow.md", page(fmt.Sprintf("title: Flow\nsteps: [{pose: tree, sets: %d}]", n), ""))
		}},
		{Name: "blocks in blocks", Keys: []string{"sequence steps"}, N: 100, Make: func(n int) Library {
			text := strings.Repeat("[{section: a, steps: ", n) + "[tree]" + strings.Repeat("}]", n)
			return pose("", "").with("content/sequences/flow.md", page("title: Flow\nsteps: "+text, ""))
		}},
		{Name: "sequence of poses with cautions of their own", Keys: []string{"sequence steps"}, N: 12, Make: func(n int) Library {
			l := Library{"content/sequences/flow.md": page("title: Flow\nsteps:\n"+numbered(n, "  - pose-%d\n"), "")}
			for i := range n {
				l.with(withNumber("content/poses/pose-%d.md", i), page(withNumber("title: Pose %d\ncautions: [c%d]", i), ""))
			}
			return l
		}},
	}
}
