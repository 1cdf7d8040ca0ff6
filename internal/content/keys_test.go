package content_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/source"
)

func str(s string) source.String { return source.String{Text: s} }

func strs(list ...string) (out []source.String) {
	for _, s := range list {
		out = append(out, str(s))
	}
	return out
}

var november = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

// wholePose has every key of a pose.
const wholePose = `
-- content/poses/warrior-3.md --
---
title: Warrior 3
sanskrit: Vīrabhadrāsana III
also: [Warrior Three, "Airplane"]
summary: A standing balance on one leg.
level: intermediate
position: standing
actions: [balance, core]
sides: "{side} leg back"
hold: 5 breaths
props: [block]
muscles:
  works: [gluteus maximus: other, hamstrings: other]
  assists: [calves]
  stabilizes: [gluteus medius: other, multifidus]
  stretches: [hamstrings: same]
cues: [Level the hips., Reach back through the heel.]
mistakes: [The lifted hip opens.]
benefits: [Single-leg balance.]
cautions:
  - high blood pressure: keep the hands on the hips
  - recent hip replacement
loads: [rise, no head-low]
variations:
  - name: hands on blocks
    summary: Easier on the back.
    level: beginner
    props: [block, wall]
    muscles: {works: [calves: same]}
    cautions: {stop: [glaucoma: ask], none: [wrist pain]}
    loads: [no wrist-weight]
    for: beginners
    steps: [Lean.]
    cues: [Long arms.]
    mistakes: [A round back.]
    figure: {like: stand}
    x-room: small
  - {name: arms back, muscles: none, figure: same}
easier: [crescent-lunge]
harder: [half-moon]
prepare: [warrior-1]
follow: [mountain, tree]
sources: [{title: Light on Yoga}, {title: A study, url: https://example.org/a}]
image: {src: warrior-3.gif, alt: A woman on one leg, credit: Ana}
figure: {like: stand, both: {hip: 20}}
updated: 2026-11-22
draft: false
x-tempo: [slow, 3]
x-room: {size: 2.5}
---
1. From a crescent lunge.
-- content/poses/warrior-3.gif --
`

func TestEveryKeyOfAPose(t *testing.T) {
	pose := readGood(t, wholePose).Poses[0]
	want := &content.Pose{
		ID: "warrior-3", Title: str("Warrior 3"), Sanskrit: str("Vīrabhadrāsana III"), Also: strs("Warrior Three", "Airplane"),
		Summary: str("A standing balance on one leg."), Level: content.Intermediate, Position: content.Standing,
		Actions: []content.Action{content.Balance, content.Core}, Sides: str("{side} leg back"),
		Hold: content.Hold{N: 5, Unit: content.Breaths}, Props: strs("block"),
		Muscles: []content.MuscleUse{
			{Name: str("gluteus maximus"), Role: anatomy.Works, On: anatomy.Other},
			{Name: str("hamstrings"), Role: anatomy.Works, On: anatomy.Other},
			{Name: str("calves"), Role: anatomy.Assists, On: anatomy.Both},
			{Name: str("gluteus medius"), Role: anatomy.Stabilizes, On: anatomy.Other},
			{Name: str("multifidus"), Role: anatomy.Stabilizes, On: anatomy.Both},
			{Name: str("hamstrings"), Role: anatomy.Stretches, On: anatomy.Same},
		},
		Cues: strs("Level the hips.", "Reach back through the heel."), Mistakes: strs("The lifted hip opens."),
		Benefits: strs("Single-leg balance."),
		Cautions: content.Cautions{All: []content.Caution{
			{Condition: str("high blood pressure"), Advice: str("keep the hands on the hips")},
			{Condition: str("recent hip replacement")},
		}},
		Loads: []content.LoadWord{{Load: care.Rise}, {Load: care.HeadLow, Taken: true}},
		Variations: []content.Variation{
			{
				Name: str("hands on blocks"), Summary: str("Easier on the back."), Level: content.Beginner, Props: strs("block", "wall"),
				Muscles: []content.MuscleUse{{Name: str("calves"), Role: anatomy.Works, On: anatomy.Same}},
				For:     str("beginners"), Steps: strs("Lean."), Cues: strs("Long arms."), Mistakes: strs("A round back."),
				Inherit: content.Inherit{Muscles: true},
				Cautions: content.Cautions{Graded: true, All: []content.Caution{
					{Condition: str("glaucoma"), Advice: str("ask"), Strength: care.Stop},
					{Condition: str("wrist pain"), Strength: care.None},
				}},
				Loads: []content.LoadWord{{Load: care.WristWeight, Taken: true}},
			},
			{Name: str("arms back"), Inherit: content.Inherit{Muscles: true, NoMuscles: true, SameFigure: true}},
		},
		Names:  content.NamesOf("warrior-3", pose.File, str("Warrior 3"), strs("Warrior Three", "Airplane")),
		Easier: strs("crescent-lunge"), Harder: strs("half-moon"), Prepare: strs("warrior-1"), Follow: strs("mountain", "tree"),
		Sources: []content.Source{{Title: str("Light on Yoga")}, {Title: str("A study"), URL: str("https://example.org/a")}},
		Image:   &content.Image{Src: str("warrior-3.gif"), Alt: str("A woman on one leg"), Credit: str("Ana"), Width: 3, Height: 2},
		Updated: november,
		Own:     []content.OwnKey{{Key: "x-tempo", Value: []any{"slow", 3}}, {Key: "x-room", Value: map[string]any{"size": 2.5}}},
	}
	if diff := cmp.Diff(want, pose, plain()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	checkPlaces(t, pose)
	if pose.Figure == nil || pose.Figure.Like.Text != "stand" || pose.Variations[0].Figure == nil || pose.Variations[1].Figure != nil {
		t.Error("the figures were not kept")
	}
	if pose.Body == nil || !slices.Equal(pose.Body.Steps(), []string{"From a crescent lunge."}) {
		t.Error("the text was not kept")
	}
	if pose.File == nil || pose.File.Path != "content/poses/warrior-3.md" {
		t.Error("the file was not kept")
	}
}

func TestAPoseNeedsATitleAlone(t *testing.T) {
	pose := readGood(t, "-- content/poses/tree.md --\n---\ntitle: Tree\n---\n").Poses[0]
	if diff := cmp.Diff(&content.Pose{ID: "tree", Title: str("Tree"), Names: content.NamesOf("tree", pose.File, str("Tree"), nil)}, pose, plain()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if pose.Figure != nil || pose.Body == nil || !pose.Body.Empty() {
		t.Error("a figure or a text from nowhere")
	}
}

// wholeSequence has every key of a sequence and of all that its steps can be.
const wholeSequence = `
-- content/sequences/flow.md --
---
title: Hip stabilizer flow
also: [Hip flow]
summary: Stand on one leg.
level: advanced
focus: [hip stabilizers, QL]
hold: 30s
breath: 4s
pause: 6s
rounds: 2
frequency: 3 times a week
updated: 2026-11-22
draft: false
x-room: big
steps:
  - downward-facing-dog
  - pose: plank
    variation: knees down
    side: each
    hold: 3 breaths
    sets: 3
    rest: 20s
    cue: Press the floor away.
    note: Offer the wall.
  - {pose: plank, reps: 10, sets: 2}
  - rest: 1m
  - section: Standing
    steps:
      - sides: [left, right]
        steps: [tree]
  - repeat: 3
    steps:
      - {pose: tree, side: left}
      - {pose: tree, side: right}
---
Go slowly.
`

func TestEveryKeyOfASequence(t *testing.T) {
	sequence := readGood(t, wholeSequence).Sequences[0]
	step := func(name string) *content.Step { return &content.Step{Pose: str(name)} }
	want := &content.Sequence{
		ID: "flow", Title: str("Hip stabilizer flow"), Also: strs("Hip flow"), Summary: str("Stand on one leg."), Level: content.Advanced,
		Focus: strs("hip stabilizers", "QL"), Hold: content.Hold{N: 30, Unit: content.Seconds},
		Breath: 4 * time.Second, Pause: 6 * time.Second, Rounds: 2, Frequency: str("3 times a week"), Updated: november,
		Own: []content.OwnKey{{Key: "x-room", Value: "big"}},
		Steps: []content.Entry{
			step("downward-facing-dog"),
			&content.Step{
				Pose: str("plank"), Variation: str("knees down"), Side: content.EachSide, Hold: content.Hold{N: 3, Unit: content.Breaths},
				Sets: 3, Rest: 20 * time.Second, Cue: str("Press the floor away."), Note: str("Offer the wall."),
			},
			&content.Step{Pose: str("plank"), Hold: content.Hold{N: 10, Unit: content.Reps}, Sets: 2},
			&content.Pause{Time: time.Minute},
			&content.Section{Name: str("Standing"), Steps: []content.Entry{
				&content.Sided{Sides: []anatomy.Side{anatomy.Left, anatomy.Right}, Steps: []content.Entry{step("tree")}},
			}},
			&content.Repeat{Times: 3, Steps: []content.Entry{
				&content.Step{Pose: str("tree"), Side: content.LeftSide}, &content.Step{Pose: str("tree"), Side: content.RightSide},
			}},
		},
	}
	if diff := cmp.Diff(want, sequence, plain()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	checkPlaces(t, sequence)
	if sequence.Body == nil || sequence.Body.Text() != "Go slowly." {
		t.Error("the text was not kept")
	}
}

func TestASequenceNeedsATitleAndSteps(t *testing.T) {
	sequence := readGood(t, "-- content/sequences/flow.md --\n---\ntitle: Flow\nsteps: [tree]\n---\n").Sequences[0]
	want := &content.Sequence{ID: "flow", Title: str("Flow"), Rounds: 1, Steps: []content.Entry{&content.Step{Pose: str("tree")}}}
	if diff := cmp.Diff(want, sequence, plain()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestEveryKeyOfANoteOnAMuscle(t *testing.T) {
	note := readGood(t, `
-- content/muscles/my-hips.md --
---
title: My hips
also: [hip wings]
summary: What holds the pelvis.
members: [gluteus medius, TFL]
updated: 2026-11-22
draft: false
x-room: small
---
They hold the pelvis.
`).Muscles[0]
	want := &content.MuscleNote{
		ID: "my-hips", Title: str("My hips"), Also: strs("hip wings"), Summary: str("What holds the pelvis."),
		Members: strs("gluteus medius", "TFL"), Updated: november, Own: []content.OwnKey{{Key: "x-room", Value: "small"}},
	}
	if diff := cmp.Diff(want, note, plain()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	checkPlaces(t, note)
	if at := note.MembersAt(); string(at.File.Text[at.Start:at.End]) != "members" {
		t.Errorf("members stand at %v", at.Position())
	}
	if note.Body == nil || note.Body.Text() != "They hold the pelvis." {
		t.Error("the text was not kept")
	}
}

func TestANoteOnAMuscleNeedsNoKeyInParticular(t *testing.T) {
	note := readGood(t, "-- content/muscles/psoas-major.md --\n---\nupdated: 2026-11-22\n---\nDeep.\n").Muscles[0]
	if diff := cmp.Diff(&content.MuscleNote{ID: "psoas-major", Updated: november}, note, plain()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestEveryKeyOfTheSite(t *testing.T) {
	site := readGood(t, `
-- site.yaml --
title: Poses
tagline: By the muscles they move
language: pt-BR
base_url: https://example.org/poses/
author: {name: Ana, url: https://example.org, email: ana@example.org, phone: +43 1 234, logo: logo.svg}
paper: letter
breath: 6s
figure: {style: outline, hair: short, movement: true, tones: {skin: "#aabbcc", hair: "#AABBCC", top: "#123456", leggings: "#000000"}}
colors: {accent: "#1d4350"}
disclaimer: Ask your doctor.
-- static/logo.svg --
<svg xmlns="http://www.w3.org/2000/svg"/>
`).Site
	want := &content.Site{
		Title: str("Poses"), Tagline: str("By the muscles they move"), Language: "pt-BR", BaseURL: str("https://example.org/poses/"),
		Author: content.Author{Name: str("Ana"), URL: str("https://example.org"), Email: str("ana@example.org"), Phone: str("+43 1 234"), Logo: str("logo.svg")},
		Paper:  content.Letter, Breath: 6 * time.Second,
		Figure: content.FigureLook{Style: content.Outline, HairCut: content.ShortHair, Movement: true, Skin: "#aabbcc", Hair: "#AABBCC", Top: "#123456", Leggings: "#000000"},
		Accent: "#1d4350", Disclaimer: str("Ask your doctor."),
	}
	if diff := cmp.Diff(want, site, cmp.FilterPath(func(p cmp.Path) bool { return strings.HasSuffix(p.String(), "File") || p.String() == "LanguageAt" }, cmp.Ignore()), words()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	checkPlaces(t, site)
}

func words() cmp.Option {
	return cmp.Transformer("words", func(s source.String) string { return s.Text })
}

func TestASiteNeedsATitleAlone(t *testing.T) {
	site := readGood(t, "").Site
	want := &content.Site{Title: str("Poses"), Language: "en", Paper: content.A4, Breath: 5 * time.Second}
	if diff := cmp.Diff(want, site, plain()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A site that can't be read has the defaults, so that what comes after it can still look for
// mistakes.
func TestASiteThatIsWrongHasTheDefaults(t *testing.T) {
	for _, text := range []string{"", "[", "title: [x]\nlanguage: 1_\npaper: a3\nbreath: x\n"} {
		set, diags := read(t, library("-- site.yaml --\n"+text), content.Options{})
		if s := set.Site; diags.Errors() == 0 || s.Language != "en" || s.Paper != content.A4 || s.Breath != content.DefaultBreath {
			t.Errorf("%q: %+v\n%s", text, s, printed(diags))
		}
	}
}
