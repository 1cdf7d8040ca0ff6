package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"strings"
	"testing"

	"posebook/internal/site"
	"posebook/internal/words"
	"posebook/layouts"
)

// A fixture is a small site made by hand. Its figures exist in name only.
type fixture struct {
	identity *site.Identity
	words    *words.Words
	figures  bool
	base     string
	cards    map[string]*site.PoseCard
}

func newFixture(t testing.TB, language string, figures bool) *fixture {
	t.Helper()
	text, err := fs.ReadFile(layouts.Files(), "words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.Read(text, language)
	if err != nil {
		t.Fatal(err)
	}
	return &fixture{
		identity: &site.Identity{
			Title: "Posebook", Tagline: "poses by the muscles they move", Language: language, Author: "Ana Berger",
			Stylesheet: "assets/site.css", Icon: "assets/icon.svg",
		},
		words: w, figures: figures, base: "https://example.org/book/", cards: make(map[string]*site.PoseCard),
	}
}

func (f *fixture) frame(path, title, description string, section site.Section, trail ...site.Link) site.Frame {
	return site.Frame{
		Site: f.identity, Words: f.words, Title: title, Description: description, Section: section, Trail: trail,
		Canonical: f.base + path,
		Data:      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage"}</script>`,
	}
}

// heights are those of the drawn figures, in frames 1100 units wide.
var heights = map[string]int{
	"downward-facing-dog": 482, "plank": 463, "crescent-lunge": 951, "warrior-1": 949, "warrior-2": 728, "warrior-3": 602,
	"tree": 1082, "half-moon": 898, "mountain": 894, "chair": 857, "side-plank": 816, "dancer": 1018, "pigeon": 472,
	"triangle": 935, "camel": 700, "cat": 560, "headstand": 1040, "bridge": 470,
}

func (f *fixture) figure(id, alt string) site.Figure {
	if !f.figures || heights[id] == 0 {
		return site.Figure{Alt: alt + ", figure to come"}
	}
	return site.Figure{Src: "figures/" + id + ".svg", Alt: alt, Width: 1100, Height: heights[id]}
}

// inline is a figure whose paths the page holds.
func (f *fixture) inline(alt string) site.Figure {
	if !f.figures {
		return site.Figure{Alt: alt + ", figure to come"}
	}
	return site.Figure{Inline: `<path class="m" d="M0 520 1000 500 940 440 20 460z"/><path class="l" d="M400 100h80v380h-80z"/>`, Alt: alt, Width: 1048, Height: 589}
}

// bodyMap is a small map: two views, for each side of a pose where it has sides.
func (f *fixture) bodyMap(label string, sides ...string) *site.BodyMap {
	if !f.figures {
		return nil
	}
	m := &site.BodyMap{Label: label, Sprite: `<defs><pattern id="_stabilizes"/><pattern id="_assists"/><pattern id="_stretches"/><g id="_body-front"><path class="skin" d="M0 0h90v90z"/></g><g id="_body-back"><path class="skin" d="M0 0h90v90z"/></g></defs>`}
	for _, side := range sides {
		for _, view := range []string{"front", "back"} {
			m.Views = append(m.Views, site.MapView{Side: side, View: view, ViewBox: "-248 -28 496 1040", Label: label + ": " + view, Lit: `<g class="lit"><path class="role-works" d="M9 9h9v9z"/></g>`})
		}
	}
	return m
}

// chart is the large map for a page of some depth.
func (f *fixture) chart(up string) *site.BodyChart {
	if !f.figures {
		return nil
	}
	draw := func(view string) template.HTML {
		return template.HTML(`<svg class="body-map view-` + view + `" viewBox="-248 -28 496 1040" role="group" aria-label="Body, ` + view + `"><a class="region" href="` + up + `muscles/calves/" aria-label="Calves"><path d="M0 0h90v90z"/></a></svg>`)
	}
	return &site.BodyChart{Front: draw("front"), Back: draw("back")}
}

func (f *fixture) card(id, title, sanskrit, level string) *site.PoseCard {
	if f.cards[id] == nil {
		f.cards[id] = &site.PoseCard{Path: "poses/" + id + "/", Title: title, Sanskrit: sanskrit, Level: level, Figure: f.figure(id, title)}
	}
	return f.cards[id]
}

// all returns forty cards, with names that are hard to set.
func (f *fixture) all() []*site.PoseCard {
	cards := []*site.PoseCard{
		f.card("mountain", "Mountain", "Tāḍāsana", "Beginner"),
		f.card("warrior-1", "Warrior 1", "Vīrabhadrāsana I", "Beginner"),
		f.card("warrior-2", "Warrior 2", "Vīrabhadrāsana II", "Beginner"),
		f.card("warrior-3", "Warrior 3", "Vīrabhadrāsana III", "Intermediate"),
		f.card("crescent-lunge", "Crescent lunge", "Utthita Aśva Sañcalanāsana", "Beginner"),
		f.card("tree", "Tree", "Vṛkṣāsana", "Beginner"),
		f.card("half-moon", "Half moon", "Ardha Candrāsana", "Intermediate"),
		f.card("downward-facing-dog", "Downward-facing dog", "Adho Mukha Śvānāsana", "Beginner"),
		f.card("plank", "Plank", "Phalakāsana", "Beginner"),
		f.card("dancer", "Dancer", "Naṭarājāsana", "Advanced"),
		f.card("rueck", "Oberschenkelrückseitendehnungsvorbereitung im Vierfüßlerstand", "", "Beginner"),
		f.card("deva", "वृक्षासन", "", ""),
		f.card("arab", "وضعية الشجرة", "Vṛkṣāsana", "Beginner"),
		f.card("sharp", `<b>Cat & "cow"</b>`, "", "Beginner"),
	}
	for i := len(cards); i < 40; i++ {
		cards = append(cards, f.card(fmt.Sprintf("pose-%d", i), fmt.Sprintf("Pose %d", i), "", "Advanced"))
	}
	return cards
}

var flowOrder = strings.Fields(`downward-facing-dog plank crescent-lunge warrior-3 tree warrior-3 crescent-lunge plank
	crescent-lunge warrior-3 tree warrior-3 crescent-lunge plank downward-facing-dog`)

func (f *fixture) flow() *site.SequenceCard {
	c := &site.SequenceCard{
		Path: "sequences/hip-stabilizer-flow/", Title: "Hip stabilizer flow",
		Summary: "Stand on one leg, level, and know which muscle holds you.",
		Facts:   "7 min · 15 steps · Intermediate",
	}
	for _, id := range flowOrder {
		c.Frieze = append(c.Frieze, f.figure(id, id))
	}
	return c
}

func (f *fixture) sequences() []*site.SequenceCard {
	short := func(id, title, summary string, poses ...string) *site.SequenceCard {
		c := &site.SequenceCard{Path: "sequences/" + id + "/", Title: title, Summary: summary, Facts: "9 min · 9 steps · Beginner"}
		for _, pose := range poses {
			c.Frieze = append(c.Frieze, f.figure(pose, pose))
		}
		return c
	}
	return []*site.SequenceCard{
		f.flow(),
		short("morning-back", "Morning back, slowly", "From all fours to standing; nothing is forced.", "cat", "downward-facing-dog", "plank", "chair", "mountain"),
		short("kraeftigung", "Rumpfstabilisationskräftigungsprogramm für Fortgeschrittene", "", "side-plank", "plank"),
	}
}

func count(text, path string, n int) site.CountLink {
	return site.CountLink{Link: site.Link{Text: text, Path: path}, Count: n, Words: fmt.Sprintf("%d poses", n)}
}

func (f *fixture) groups() []site.CountLink {
	var groups []site.CountLink
	for i, name := range []string{
		"Abdominals", "Adductors", "Calves", "Erector spinae", "Gluteals", "Hamstrings", "Hip abductors", "Hip flexors",
		"Hip stabilizers", "Quadriceps", "Rotator cuff", "Ischiocrural- und Hüftstabilisatorengruppe", "Shoulders", "Upper back",
	} {
		groups = append(groups, count(name, "muscles/"+strings.ReplaceAll(strings.ToLower(name), " ", "-")+"/", 3*i%13+1))
	}
	return groups
}

func (f *fixture) levels() []site.CountLink {
	return []site.CountLink{count("Beginner", "levels/beginner/", 17), count("Intermediate", "levels/intermediate/", 8), count("Advanced", "levels/advanced/", 6)}
}

func (f *fixture) actions() []site.CountLink {
	return []site.CountLink{
		count("Balance", "actions/balance/", 7), count("Forward bend", "actions/forward-bend/", 5), count("Backbend", "actions/backbend/", 6),
		count("Side bend", "actions/side-bend/", 2), count("Twist", "actions/twist/", 1), count("Hip opener", "actions/hip-opener/", 4),
	}
}

func (f *fixture) home() *site.HomePage {
	p := &site.HomePage{
		Frame:   f.frame("", "", "Find a pose by what it works, steadies and stretches.", site.NoSection),
		Heading: f.words.Home.Title, Lead: f.words.Home.Lead, Chart: f.chart("./"),
		Sequences: f.sequences(), Groups: f.groups(), Levels: f.levels(), Actions: f.actions(),
	}
	for _, position := range [][2]string{
		{"Standing", "warrior-2"}, {"On all fours", "cat"}, {"Kneeling", "camel"}, {"Seated", ""}, {"Lying face up", "bridge"}, {"On the arms", "plank"}, {"Upside down", "headstand"},
	} {
		slug := strings.ReplaceAll(strings.ToLower(position[0]), " ", "-")
		p.Positions = append(p.Positions, site.PositionCard{CountLink: count(position[0], "positions/"+slug+"/", 4), Figure: f.figure(position[1], position[0])})
	}
	return p
}

func (f *fixture) poses() *site.PosesPage {
	return &site.PosesPage{
		Frame:   f.frame("poses/", "Poses", f.words.Lists.PosesLead, site.PosesSection),
		Heading: "Poses", Lead: f.words.Lists.PosesLead, Count: "40 poses",
		Facets: []site.Facet{
			{Name: "Level", Choices: f.levels()},
			{Name: "Position", Choices: []site.CountLink{count("Standing", "positions/standing/", 12), count("Seated", "positions/seated/", 6), count("Lying face up", "positions/supine/", 3)}},
			{Name: "Movement", Choices: f.actions()},
			{Name: "Props", Choices: []site.CountLink{count("Block", "props/block/", 5), count("Wall", "props/wall/", 4)}},
		},
		Cards: f.all(),
	}
}

func (f *fixture) facet() *site.FacetPage {
	others := f.levels()
	others[1].Path = ""
	return &site.FacetPage{
		Frame:   f.frame("levels/intermediate/", "Intermediate poses", "8 poses", site.PosesSection, site.Link{Text: "Poses", Path: "poses/"}),
		Heading: "Intermediate poses", Count: "8 poses", Others: others, Cards: f.all()[3:11],
	}
}

func use(text, right, left string) site.MuscleUse {
	path := "muscles/" + strings.ReplaceAll(strings.ToLower(text), " ", "-") + "/"
	return site.MuscleUse{Link: site.Link{Text: text, Path: path}, WhenRight: right, WhenLeft: left}
}

func (f *fixture) roles() []site.RoleMuscles {
	return []site.RoleMuscles{
		{Role: "works", Words: "Works", Muscles: []site.MuscleUse{use("Gluteus maximus", "left", "right"), use("Hamstrings", "left", "right")}},
		{Role: "assists", Words: "Assists", Muscles: []site.MuscleUse{use("Quadriceps", "left", "right"), use("Calves", "left", "right")}},
		{Role: "stabilizes", Words: "Stabilizes", Muscles: []site.MuscleUse{use("Gluteus medius", "left", "right"), use("Gluteus minimus", "left", "right"), use("Multifidus", "", ""), use("Transverse abdominal", "", "")}},
		{Role: "stretches", Words: "Stretches", Muscles: []site.MuscleUse{use("Hamstrings", "left", "right"), use("Latissimus dorsi", "", "")}},
	}
}

const steps template.HTML = `<ol>
<li>From a <a href="../crescent-lunge/">crescent lunge</a>, bring the hands to the hips and the weight over the front foot.</li>
<li>Lean forward from the hip, the trunk and the lifted leg as one piece, until the back heel floats.</li>
<li>Straighten the standing leg without locking the knee.</li>
<li>Turn the lifted hip down until both hip bones face the floor.</li>
<li>Reach the arms forward beside the ears. Stay for 5 breaths.</li>
</ol>
<h3 id="coming-out">Coming out</h3>
<p>Bend the standing knee and step back, slowly.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p>
<table>
<thead><tr><th>Week</th><th>Hold</th></tr></thead>
<tbody><tr><td>1</td><td>3 breaths</td></tr><tr><td>2</td><td>5 breaths</td></tr></tbody>
</table>
<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>With a hand on the wall, if you like. <a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a></p></li></ol></div>`

func (f *fixture) warrior() *site.PosePage {
	balance, standing := site.Link{Text: "Balance", Path: "actions/balance/"}, site.Link{Text: "Standing", Path: "positions/standing/"}
	ladder := []site.NotedCard{
		{PoseCard: f.card("crescent-lunge", "Crescent lunge", "Utthita Aśva Sañcalanāsana", "Beginner"), Note: "Easier"},
		{PoseCard: f.card("warrior-3", "Warrior 3", "Vīrabhadrāsana III", "Intermediate"), Note: "This pose", Current: true},
		{PoseCard: f.card("half-moon", "Half moon", "Ardha Candrāsana", "Intermediate"), Note: "Harder"},
		{PoseCard: f.card("dancer", "Dancer", "Naṭarājāsana", "Advanced"), Note: "Harder"},
	}
	all := f.all()
	return &site.PosePage{
		Frame:   f.frame("poses/warrior-3/", "Warrior 3", "A standing balance on one leg.", site.PosesSection, site.Link{Text: "Poses", Path: "poses/"}, standing),
		Heading: "Warrior 3", Sanskrit: "Vīrabhadrāsana III",
		Summary: "A standing balance on one leg, the body level from heel to crown.",
		Also:    "Also called Warrior Three, Airplane",
		Level:   &site.Link{Text: "Intermediate", Path: "levels/intermediate/"}, Position: &standing,
		Actions: []site.Link{balance}, Hold: "5 breaths", Props: []site.Link{{Text: "Block", Path: "props/block/"}},
		Sides: []site.SideFigure{
			{Side: "right", Words: "Right leg back", Figure: f.figure("warrior-3", "Warrior 3, right leg back")},
			{Side: "left", Words: "Left leg back", Figure: f.inline("Warrior 3, left leg back")},
		},
		Cautions: []site.Caution{{Condition: "High blood pressure", Advice: "keep the hands on the hips."}, {Condition: "Recent hip replacement"}},
		Roles:    f.roles(), Map: f.bodyMap("Warrior 3", "right", "left"), Lit: f.figures, Body: steps,
		Cues:     []string{"Level the hips.", "Reach back through the heel.", "Look at the floor a little ahead of you."},
		Mistakes: []string{"The lifted hip opens to the side.", "The standing knee locks."},
		Benefits: []string{"Balance on one leg.", "A hip that holds when you walk."},
		Variations: []site.Variation{
			{ID: "hands-on-blocks", Name: "Hands on blocks", Summary: "Easier on the back; the hips can be levelled by hand.", Level: "Beginner", Props: []site.Link{{Text: "Block", Path: "props/block/"}}, Figure: f.figure("warrior-3", "Warrior 3")},
			{ID: "airplane-arms", Name: "Airplane arms", Summary: "Less load on shoulders and back.", Roles: f.roles()[2:], Cautions: []site.Caution{{Condition: "Sore shoulder", Advice: "arms along the body."}}, Figure: f.figure("", "Warrior 3")},
		},
		Ladder: ladder, Before: []site.NotedCard{{PoseCard: all[1]}, {PoseCard: all[4]}}, After: []site.NotedCard{{PoseCard: all[0], Note: "to stand on both feet again"}},
		In:      []site.SequenceUse{{SequenceCard: f.flow(), Note: "Steps 4, 6, 10 and 12."}},
		Related: []*site.PoseCard{all[5], all[0], all[8], all[6]},
		Sources: []site.OutsideLink{{Text: "Standing balances, a review", URL: "https://example.org/review"}, {Text: "A book without an address"}},
		Updated: &site.Date{ISO: "2026-11-22", Words: "22 November 2026"},
	}
}

// photo is a pose that has a photo, no sides, a hard name and little else.
func (f *fixture) photo() *site.PosePage {
	return &site.PosePage{
		Frame:   f.frame("poses/rueck/", "Oberschenkelrückseitendehnungsvorbereitung", "", site.PosesSection, site.Link{Text: "Poses", Path: "poses/"}),
		Heading: "Oberschenkelrückseitendehnungsvorbereitung im Vierfüßlerstand", Draft: true,
		Sides: []site.SideFigure{{Figure: f.figure("", "Vierfüßlerstand")}}, Lit: true,
		Image:   &site.Image{Src: "poses/rueck/rueck.jpg", Alt: "A woman on hands and knees", Credit: "Ana Berger", Width: 1200, Height: 800},
		Roles:   []site.RoleMuscles{{Role: "stretches", Words: "Stretches", Muscles: []site.MuscleUse{use("Ischiocruralmuskulaturverlängerung", "", "")}}},
		Actions: []site.Link{{Text: "Forward bend", Path: "actions/forward-bend/"}, {Text: "Core", Path: "actions/core/"}},
	}
}

// bare is a movement of which only the title is known, in another script.
func (f *fixture) bare() *site.PosePage {
	return &site.PosePage{
		Frame:   f.frame("poses/deva/", "वृक्षासन", "", site.PosesSection, site.Link{Text: "Poses", Path: "poses/"}),
		Heading: "वृक्षासन", Sides: []site.SideFigure{{Start: f.inline("वृक्षासन, start"), Figure: f.inline("वृक्षासन")}},
	}
}

func (f *fixture) sequenceList() *site.SequencesPage {
	return &site.SequencesPage{
		Frame:   f.frame("sequences/", "Sequences", f.words.Lists.SequenceLead, site.SequencesSection),
		Heading: "Sequences", Lead: f.words.Lists.SequenceLead, Cards: f.sequences(),
	}
}

func (f *fixture) step(n int, id, title, side, cue string) site.Step {
	return site.Step{Number: n, Path: "poses/" + id + "/", Title: title, Figure: f.figure(id, title), Side: side, Dose: "5 breaths, 25 s", Cue: cue}
}

func (f *fixture) side(side, word string, first int) site.Block {
	back, out := word+" leg back", word+" leg rotated out"
	b := site.Block{Heading: back, Depth: 3, Side: side, Start: first}
	b.Steps = []site.Step{
		f.step(first, "crescent-lunge", "Crescent lunge", back, "Back heel over the toes, hips square."),
		f.step(first+1, "warrior-3", "Warrior 3", back, "Level the hips. Reach back through the heel."),
		f.step(first+2, "tree", "Tree, upper thoracic extension", out, "Lift the breastbone; keep the low ribs in."),
		f.step(first+3, "warrior-3", "Warrior 3", back, "Go back the way you came, slowly."),
		f.step(first+4, "crescent-lunge", "Crescent lunge", back, "Land softly."),
		f.step(first+5, "plank", "Plank", "", "Step back without lifting the hips."),
	}
	b.Steps[1].Note = "watch the standing knee"
	return b
}

func (f *fixture) sequence() *site.SequencePage {
	medius, hamstrings := site.Link{Text: "Gluteus medius", Path: "muscles/gluteus-medius/"}, site.Link{Text: "Hamstrings", Path: "muscles/hamstrings/"}
	long := site.Link{Text: "Schulterblattaußenrotatorenmuskulatur", Path: "muscles/long/"}
	holds := site.LoadCell{Words: "2:05", WorkShare: 83, Role: "stabilizes", WorkSeconds: 125}
	both := site.LoadCell{Words: "0:50 + 1:40", WorkShare: 33, StretchShare: 67, Role: "works", WorkSeconds: 50, StretchSeconds: 100}
	page := &site.SequencePage{
		Frame:   f.frame("sequences/hip-stabilizer-flow/", "Hip stabilizer flow", "Stand on one leg, level.", site.SequencesSection, site.Link{Text: "Sequences", Path: "sequences/"}),
		Heading: "Hip stabilizer flow", Summary: "Stand on one leg, level, and know which muscle holds you.",
		Time: "7 min 25 s", StepCount: 15, Level: "Intermediate", Frequency: "3 times a week",
		Focus: []site.Link{{Text: "Hip stabilizers", Path: "muscles/hip-stabilizers/"}},
		Blocks: []site.Block{
			{Depth: 3, Start: 1, Steps: []site.Step{
				f.step(1, "downward-facing-dog", "Downward-facing dog", "", "Press the floor away; let the heels be heavy."),
				f.step(2, "plank", "Plank", "", "One line from heel to crown."),
				{Title: "Rest", Dose: "30 s"},
			}},
			f.side("right", "Right", 3), f.side("left", "Left", 9),
			{Heading: "To end", Depth: 3, Start: 15, Steps: []site.Step{f.step(15, "downward-facing-dog", "Downward-facing dog", "", "Walk the dog for a breath, then be still.")}},
			{Heading: "Once more", Depth: 4, Start: 16, Steps: []site.Step{{Number: 16, Path: "poses/rueck/", Title: "Oberschenkelrückseitendehnungsvorbereitung"}}},
		},
		Load: []site.LoadRow{
			{Muscle: medius, Left: holds, Right: holds},
			{Muscle: hamstrings, Left: both, Right: both},
			{Muscle: long, Left: site.LoadCell{Words: "0:25", StretchShare: 17, StretchSeconds: 25}},
		},
		Map:  f.bodyMap("Hip stabilizer flow", ""),
		Care: []string{"High blood pressure", "Recent hip replacement"},
		Cautions: []site.Caution{
			{Condition: "High blood pressure", Advice: "keep the hands on the hips.", Poses: []site.Link{{Text: "Warrior 3", Path: "poses/warrior-3/"}, {Text: "Tree", Path: "poses/tree/"}}},
			{Condition: "Recent hip replacement"},
		},
		Sheets: site.SheetLinks{
			Sheet: site.Link{Text: f.words.Sheet.Open, Path: "sequences/hip-stabilizer-flow/sheet/"}, Card: site.Link{Text: f.words.Card.Open, Path: "sequences/hip-stabilizer-flow/card/"},
			Text: site.Link{Text: f.words.Sheet.Text, Path: "sequences/hip-stabilizer-flow/sequence.txt"},
		},
		Body:    "<h2 id=\"why\">Why this order</h2>\n<p>Each leg stands for a while before the next asks more of it.</p>",
		Updated: &site.Date{ISO: "2026-11-22", Words: "22 November 2026"},
	}
	if f.figures {
		page.Sprite = `<svg class="sprite" width="0" height="0" aria-hidden="true"><defs><g id="_figure-plank"><path class="n" d="M0 300h900v90H0z"/></g></defs></svg>`
		page.Blocks[0].Steps[1].Figure = site.Figure{Symbol: "_figure-plank", Left: -10, Width: 960, Height: 444, Alt: "Plank"}
	}
	return page
}

func item(text, also string, n int) site.MuscleItem {
	return site.MuscleItem{CountLink: count(text, "muscles/"+strings.ReplaceAll(strings.ToLower(text), " ", "-")+"/", n), Also: also}
}

func (f *fixture) muscles() *site.MusclesPage {
	group := []site.MuscleItem{item("Gluteals", "glutes, buttocks", 9), item("Hamstrings", "back of the thigh", 12), item("Rotator cuff", "", 3), item("Hip abductors", "", 7)}
	single := []site.MuscleItem{item("Gluteus medius", "glute med", 7), item("Piriformis", "", 2), item("Oberschenkelrückseitendehnungsvorbereitungsmuskel", "", 0)}
	for i := range 30 {
		single = append(single, item(fmt.Sprintf("Muscle %d", i), "", i))
	}
	return &site.MusclesPage{
		Frame:   f.frame("muscles/", "Muscles", f.words.Lists.MusclesLead, site.MusclesSection),
		Heading: "Muscles", Lead: f.words.Lists.MusclesLead, Chart: f.chart("../"),
		Lists: []site.MuscleList{
			{ID: "teaching", Heading: f.words.Lists.Teaching, Items: group},
			{ID: "anatomical", Heading: f.words.Lists.Anatomical, Items: group},
			{ID: "single", Heading: f.words.Lists.Single, Items: single},
		},
	}
}

func (f *fixture) muscle() *site.MusclePage {
	all := f.all()
	return &site.MusclePage{
		Frame:   f.frame("muscles/gluteus-medius/", "Gluteus medius", "Keeps the pelvis level.", site.MusclesSection, site.Link{Text: "Muscles", Path: "muscles/"}, site.Link{Text: "Hip stabilizers", Path: "muscles/hip-stabilizers/"}),
		Heading: "Gluteus medius", Latin: "Musculus gluteus medius", Also: "Also called glute med, side of the hip",
		Plain: "Keeps the pelvis level whenever you stand on one leg.", Map: f.bodyMap("Gluteus medius", ""),
		Body:    "<p>It lies at the side of the hip, partly under the <a href=\"../gluteus-maximus/\">gluteus maximus</a>. When it tires, the pelvis drops to the other side.</p>\n<h2 id=\"in-life\">In daily life</h2>\n<p>Each step is a short stand on one leg.</p>",
		Actions: []string{"Hip abduction", "Hip internal rotation"}, Origin: []string{"Outer face of the ilium, between the anterior and posterior gluteal lines"},
		Insertion: []string{"Greater trochanter of the femur, lateral face"}, Nerve: []string{"Superior gluteal, L4 to S1"},
		IDs:    []site.OutsideLink{{Text: "UBERON:0001371", URL: "http://purl.obolibrary.org/obo/UBERON_0001371"}},
		Groups: []site.Link{{Text: "Hip stabilizers", Path: "muscles/hip-stabilizers/"}, {Text: "Hip abductors", Path: "muscles/hip-abductors/"}},
		Roles: []site.RolePoses{
			{Role: "works", Words: "Works", Poses: []site.NotedCard{{PoseCard: all[6], Note: "Standing leg"}}},
			{Role: "stabilizes", Words: "Stabilizes", Poses: []site.NotedCard{{PoseCard: all[3], Note: "The other side, through hip stabilizers"}, {PoseCard: all[5]}, {PoseCard: all[10]}}},
		},
		Sequences: []site.SequenceUse{{SequenceCard: f.flow(), Note: "2 min 5 s on it"}, {SequenceCard: f.sequences()[1], Note: "50 s on it"}},
	}
}

// group is a group with members, a page without facts, poses or sequences.
func (f *fixture) group() *site.MusclePage {
	return &site.MusclePage{
		Frame:   f.frame("muscles/hip-stabilizers/", "Hip stabilizers", "", site.MusclesSection, site.Link{Text: "Muscles", Path: "muscles/"}),
		Heading: "Hip stabilizers",
		Members: []site.MuscleItem{item("Gluteus medius", "glute med", 7), item("Gluteus minimus", "", 5), item("Piriformis", "", 0)},
	}
}

func (f *fixture) notFound() *site.NotFoundPage {
	return &site.NotFoundPage{Frame: f.frame("404.html", f.words.NotFound.Title, "", site.NoSection), Heading: f.words.NotFound.Title, Lead: f.words.NotFound.Lead}
}

// pages returns a page of each layout, and more where one would not show all that a layout can do.
func (f *fixture) pages() []site.Page {
	folder := func(path, layout string, data any) site.Page {
		return site.Page{File: path + "index.html", Layout: layout, Data: data}
	}
	return []site.Page{
		folder("", "home", f.home()),
		folder("poses/", "poses", f.poses()),
		folder("levels/intermediate/", "facet", f.facet()),
		folder("poses/warrior-3/", "pose", f.warrior()),
		folder("poses/rueck/", "pose", f.photo()),
		folder("poses/deva/", "pose", f.bare()),
		folder("sequences/", "sequences", f.sequenceList()),
		folder("sequences/hip-stabilizer-flow/", "sequence", f.sequence()),
		folder("sequences/hip-stabilizer-flow/sheet/", "sheet", f.sheet()),
		folder("sequences/hip-stabilizer-flow/card/", "card", f.teachersCard()),
		folder("muscles/", "muscles", f.muscles()),
		folder("muscles/gluteus-medius/", "muscle", f.muscle()),
		folder("muscles/hip-stabilizers/", "muscle", f.group()),
		{File: "404.html", Layout: "notfound", Data: f.notFound(), Prefix: "/book/"},
	}
}
