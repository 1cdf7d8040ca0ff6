package main

// hostileTemplates is a library that uses each key which takes a writer's own text, and each
// place of running text. A place is written «file.key», the last thing on its line, and once a
// line: so a fault on that line is a fault of that place.
func hostileTemplates() map[string]string {
	return map[string]string{
		"site.yaml": `
title: «site.title»
tagline: «site.tagline»
disclaimer: «site.disclaimer»
language: en
author:
  name: «author.name»
  url: «author.url»
  email: «author.email»
  phone: «author.phone»
  logo: «author.logo»
x-own: «site.own»
`,
		"content/poses/tree.md": `---
title: «pose.title»
sanskrit: «pose.sanskrit»
also:
  - «pose.also»
summary: «pose.summary»
level: beginner
position: standing
actions: [balance]
sides: «pose.sides»
hold: 5 breaths
muscles: {works: [gluteus medius: same], stretches: [hamstrings: other]}
props:
  - «pose.prop»
cues:
  - «pose.cue»
mistakes:
  - «pose.mistake»
benefits:
  - «pose.benefit»
cautions:
  - «pose.condition»
  - knee pain: «pose.advice»
  - ? «pose.condition-with-advice»
    : take care
variations:
  - name: «variation.name»
    summary: «variation.summary»
    props:
      - «variation.prop»
    cautions:
      - vertigo: «variation.advice»
sources:
  - title: «source.title»
    url: https://example.org/
  - title: Another
    url: «source.url»
figure: {view: front}
updated: 2026-11-22
x-own: «pose.own»
---
A paragraph with «pose.body.text»

## A heading, «pose.body.heading»

1. A step, «pose.body.step»
2. Another, *emphasis* and **weight**, with a [link](plank.md "and its title").

> «pose.body.quote»

| A | B |
|---|---|
| a | «pose.body.cell» |

A note[^1], ` + "`code`" + `, and the gluteus medius.

` + "```text" + `
«pose.body.code»
` + "```" + `

[^1]: A footnote, «pose.body.note»
`,
		"content/poses/plank.md": `---
title: Plank
easier: [tree]
muscles: {works: [core]}
---
[«plank.body.link»](tree.md)

![«plank.body.alt»](photo.png)

<https://example.org/«plank.body.address»>
`,
		"content/muscles/climbing.md": `---
title: «group.title»
also:
  - «group.also»
members: [biceps brachii, brachialis]
summary: «group.summary»
---
«group.body.text»
`,
		"content/sequences/flow.md": `---
title: «sequence.title»
also:
  - «sequence.also»
summary: «sequence.summary»
level: beginner
focus: [gluteus medius]
frequency: «sequence.frequency»
steps:
  - section: «sequence.section»
    steps:
      - pose: tree
        side: each
        cue: «step.cue»
        note: «step.note»
      - rest: 20s
      - plank
---
«sequence.body.text»
`,
	}
}
