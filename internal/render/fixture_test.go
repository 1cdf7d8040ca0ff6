package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"strings"
	"testing"

	"posebook/internal/page"
	"posebook/internal/words"
	"posebook/layouts"
)

// A fixture is a small site made by hand. Its figures exist in name only.
type fixture struct {
	identity *page.Identity
	words    *words.Words
	figures  bool
	base     string
	cards    map[string]*page.PoseCard
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
		identity: &page.Identity{
			Title: "Posebook", Tagline: "poses by the muscles they move", Language: language, Author: "Ana Berger",
			Stylesheet: "assets/site.css", Icon: "assets/icon.svg",
		},
		words: w, figures: figures, base: "https://example.org/book/", cards: make(map[string]*page.PoseCard),
	}
}

func (f *fixture) frame(path, title, description string, section page.Section, trail ...page.Link) page.Frame {
	return page.Frame{
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

func (f *fixture) figure(id, alt string) page.Figure {
	if !f.figures || heights[id] == 0 {
		return page.Figure{Alt: alt + ", figure to come"}
	}
	return page.Figure{Src: "figures/" + id + ".svg", Alt: alt, Width: 1100, Height: heights[id]}
}

// inline is a figure whose paths the page holds.
func (f *fixture) inline(alt string) page.Figure {
	if !f.figures {
		return page.Figure{Alt: alt + ", figure to come"}
	}
	return page.Figure{Inline: `<path class="m" d="M0 520 1000 500 940 440 20 460z"/><path class="l" d="M400 100h80v380h-80z"/>`, Alt: alt, Width: 1048, Height: 589}
}

// bodyMap is a small map: two views, for each side of a pose where it has sides.
func (f *fixture) bodyMap(label string, sides ...string) *page.BodyMap {
	if !f.figures {
		return nil
	}
	m := &page.BodyMap{Label: label, Sprite: `<defs><pattern id="_stabilizes"/><pattern id="_assists"/><pattern id="_stretches"/><g id="_body-front"><path class="skin" d="M0 0h90v90z"/></g><g id="_body-back"><path class="skin" d="M0 0h90v90z"/></g></defs>`}
	for _, side := range sides {
		for _, view := range []string{"front", "back"} {
			m.Views = append(m.Views, page.MapView{Side: side, View: view, ViewBox: "-248 -28 496 1040", Label: label + ": " + view, Lit: `<g class="lit"><path class="role-works" d="M9 9h9v9z"/></g>`})
		}
	}
	return m
}

// chart is the large map for a page of some depth.
func (f *fixture) chart(up string) *page.BodyChart {
	if !f.figures {
		return nil
	}
	draw := func(view string) template.HTML {
		return template.HTML(`<svg class="body-map view-` + view + `" viewBox="-248 -28 496 1040" role="group" aria-label="Body, ` + view + `"><a class="region" href="` + up + `muscles/calves/" aria-label="Calves"><path d="M0 0h90v90z"/></a></svg>`)
	}
	return &page.BodyChart{Front: draw("front"), Back: draw("back")}
}

func (f *fixture) card(id, title, sanskrit, level string) *page.PoseCard {
	if f.cards[id] == nil {
		f.cards[id] = &page.PoseCard{Path: "poses/" + id + "/", Title: title, Sanskrit: sanskrit, Level: level, Figure: f.figure(id, title)}
	}
	return f.cards[id]
}

// all returns forty cards, with names that are hard to set.
func (f *fixture) all() []*page.PoseCard {
	cards := []*page.PoseCard{
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

func (f *fixture) flow() *page.SequenceCard {
	c := &page.SequenceCard{
		Path: "sequences/hip-stabilizer-flow/", Title: "Hip stabilizer flow",
		Summary: "Stand on one leg, level, and know which muscle holds you.",
		Facts:   "7 min · 15 steps · Intermediate",
	}
	for _, id := range flowOrder {
		c.Frieze = append(c.Frieze, f.figure(id, id))
	}
	return c
}

func (f *fixture) sequences() []*page.SequenceCard {
	short := func(id, title, summary string, poses ...string) *page.SequenceCard {
		c := &page.SequenceCard{Path: "sequences/" + id + "/", Title: title, Summary: summary, Facts: "9 min · 9 steps · Beginner"}
		for _, pose := range poses {
			c.Frieze = append(c.Frieze, f.figure(pose, pose))
		}
		return c
	}
	return []*page.SequenceCard{
		f.flow(),
		short("morning-back", "Morning back, slowly", "From all fours to standing; nothing is forced.", "cat", "downward-facing-dog", "plank", "chair", "mountain"),
		short("kraeftigung", "Rumpfstabilisationskräftigungsprogramm für Fortgeschrittene", "", "side-plank", "plank"),
	}
}

func count(text, path string, n int) page.CountLink {
	return page.CountLink{Link: page.Link{Text: text, Path: path}, Count: n, Words: fmt.Sprintf("%d poses", n)}
}

func (f *fixture) groups() []page.CountLink {
	var groups []page.CountLink
	for i, name := range []string{
		"Abdominals", "Adductors", "Calves", "Erector spinae", "Gluteals", "Hamstrings", "Hip abductors", "Hip flexors",
		"Hip stabilizers", "Quadriceps", "Rotator cuff", "Ischiocrural- und Hüftstabilisatorengruppe", "Shoulders", "Upper back",
	} {
		groups = append(groups, count(name, "muscles/"+strings.ReplaceAll(strings.ToLower(name), " ", "-")+"/", 3*i%13+1))
	}
	return groups
}

func (f *fixture) levels() []page.CountLink {
	return []page.CountLink{count("Beginner", "levels/beginner/", 17), count("Intermediate", "levels/intermediate/", 8), count("Advanced", "levels/advanced/", 6)}
}

func (f *fixture) actions() []page.CountLink {
	return []page.CountLink{
		count("Balance", "actions/balance/", 7), count("Forward bend", "actions/forward-bend/", 5), count("Backbend", "actions/backbend/", 6),
		count("Side bend", "actions/side-bend/", 2), count("Twist", "actions/twist/", 1), count("Hip opener", "actions/hip-opener/", 4),
	}
}

func (f *fixture) home() *page.Home {
	p := &page.Home{
		Frame:   f.frame("", "", "Find a pose by what it works, steadies and stretches.", page.NoSection),
		Heading: f.words.Home.Title, Lead: f.words.Home.Lead, Chart: f.chart("./"),
		Sequences: f.sequences(), Groups: f.groups(), Levels: f.levels(), Actions: f.actions(),
	}
	for _, position := range [][2]string{
		{"Standing", "warrior-2"}, {"On all fours", "cat"}, {"Kneeling", "camel"}, {"Seated", ""}, {"Lying face up", "bridge"}, {"On the arms", "plank"}, {"Upside down", "headstand"},
	} {
		slug := strings.ReplaceAll(strings.ToLower(position[0]), " ", "-")
		p.Positions = append(p.Positions, page.PositionCard{CountLink: count(position[0], "positions/"+slug+"/", 4), Figure: f.figure(position[1], position[0])})
	}
	return p
}

func (f *fixture) poses() *page.Poses {
	return &page.Poses{
		Frame:   f.frame("poses/", "Poses", f.words.Lists.PosesLead, page.PosesSection),
		Heading: "Poses", Lead: f.words.Lists.PosesLead, Count: "40 poses",
		Facets: []page.LinkList{
			{Name: "Level", Choices: f.levels()},
			{Name: "Position", Choices: []page.CountLink{count("Standing", "positions/standing/", 12), count("Seated", "positions/seated/", 6), count("Lying face up", "positions/supine/", 3)}},
			{Name: "Movement", Choices: f.actions()},
			{Name: "Props", Choices: []page.CountLink{count("Block", "props/block/", 5), count("Wall", "props/wall/", 4)}},
		},
		Cards: f.all(),
	}
}

func (f *fixture) facet() *page.Facet {
	others := f.levels()
	others[1].Path = ""
	return &page.Facet{
		Frame:   f.frame("levels/intermediate/", "Intermediate poses", "8 poses", page.PosesSection, page.Link{Text: "Poses", Path: "poses/"}),
		Heading: "Intermediate poses", Count: "8 poses", Others: others, Cards: f.all()[3:11],
	}
}

func (f *fixture) sequenceList() *page.Sequences {
	return &page.Sequences{
		Frame:   f.frame("sequences/", "Sequences", f.words.Lists.SequenceLead, page.SequencesSection),
		Heading: "Sequences", Lead: f.words.Lists.SequenceLead, Cards: f.sequences(),
	}
}

func (f *fixture) step(n int, id, title, side, cue string) page.Step {
	return page.Step{Number: n, Path: "poses/" + id + "/", Title: title, Figure: f.figure(id, title), Side: side, Dose: "5 breaths, 25 s", Cue: cue}
}

func (f *fixture) side(side, word string, first int) page.Block {
	back, out := word+" leg back", word+" leg rotated out"
	b := page.Block{Heading: back, Depth: 3, Side: side, Start: first}
	b.Steps = []page.Step{
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

func (f *fixture) sequence() *page.Sequence {
	medius, hamstrings := page.Link{Text: "Gluteus medius", Path: "muscles/gluteus-medius/"}, page.Link{Text: "Hamstrings", Path: "muscles/hamstrings/"}
	long := page.Link{Text: "Schulterblattaußenrotatorenmuskulatur", Path: "muscles/long/"}
	holds := page.LoadCell{Words: "2:05", WorkShare: 83, Role: "stabilizes", WorkSeconds: 125}
	both := page.LoadCell{Words: "0:50 + 1:40", WorkShare: 33, StretchShare: 67, Role: "works", WorkSeconds: 50, StretchSeconds: 100}
	flow := &page.Sequence{
		Frame:   f.frame("sequences/hip-stabilizer-flow/", "Hip stabilizer flow", "Stand on one leg, level.", page.SequencesSection, page.Link{Text: "Sequences", Path: "sequences/"}),
		Heading: "Hip stabilizer flow", Summary: "Stand on one leg, level, and know which muscle holds you.",
		Time: "7 min 25 s", StepCount: 15, Level: "Intermediate", Frequency: "3 times a week",
		Focus: []page.Link{{Text: "Hip stabilizers", Path: "muscles/hip-stabilizers/"}},
		Blocks: []page.Block{
			{Depth: 3, Start: 1, Steps: []page.Step{
				f.step(1, "downward-facing-dog", "Downward-facing dog", "", "Press the floor away; let the heels be heavy."),
				f.step(2, "plank", "Plank", "", "One line from heel to crown."),
				{Title: "Rest", Dose: "30 s"},
			}},
			f.side("right", "Right", 3), f.side("left", "Left", 9),
			{Heading: "To end", Depth: 3, Start: 15, Steps: []page.Step{f.step(15, "downward-facing-dog", "Downward-facing dog", "", "Walk the dog for a breath, then be still.")}},
			{Heading: "Once more", Depth: 4, Start: 16, Steps: []page.Step{{Number: 16, Path: "poses/rueck/", Title: "Oberschenkelrückseitendehnungsvorbereitung"}}},
		},
		Load: []page.LoadRow{
			{Muscle: medius, Left: holds, Right: holds},
			{Muscle: hamstrings, Left: both, Right: both},
			{Muscle: long, Left: page.LoadCell{Words: "0:25", StretchShare: 17, StretchSeconds: 25}},
		},
		Map:  f.bodyMap("Hip stabilizer flow", ""),
		Care: []string{"High blood pressure", "Recent hip replacement"},
		Cautions: []page.Caution{
			{Condition: "High blood pressure", Advice: "keep the hands on the hips.", Poses: []page.Link{{Text: "Warrior 3", Path: "poses/warrior-3/"}, {Text: "Tree", Path: "poses/tree/"}}},
			{Condition: "Recent hip replacement"},
		},
		Sheets: page.SheetLinks{
			Sheet: page.Link{Text: f.words.Sheet.Open, Path: "sequences/hip-stabilizer-flow/sheet/"}, Card: page.Link{Text: f.words.Card.Open, Path: "sequences/hip-stabilizer-flow/card/"},
			Text: page.Link{Text: f.words.Sheet.Text, Path: "sequences/hip-stabilizer-flow/sequence.txt"},
		},
		Body:    "<h2 id=\"why\">Why this order</h2>\n<p>Each leg stands for a while before the next asks more of it.</p>",
		Updated: &page.Date{ISO: "2026-11-22", Words: "22 November 2026"},
	}
	if f.figures {
		flow.Sprite = `<svg class="sprite" width="0" height="0" aria-hidden="true"><defs><g id="_figure-plank"><path class="n" d="M0 300h900v90H0z"/></g></defs></svg>`
		flow.Blocks[0].Steps[1].Figure = page.Figure{Symbol: "_figure-plank", Left: -10, Width: 960, Height: 444, Alt: "Plank"}
	}
	return flow
}

func item(text, also string, n int) page.MuscleItem {
	return page.MuscleItem{CountLink: count(text, "muscles/"+strings.ReplaceAll(strings.ToLower(text), " ", "-")+"/", n), Also: also}
}

func (f *fixture) muscles() *page.Muscles {
	group := []page.MuscleItem{item("Gluteals", "glutes, buttocks", 9), item("Hamstrings", "back of the thigh", 12), item("Rotator cuff", "", 3), item("Hip abductors", "", 7)}
	single := []page.MuscleItem{item("Gluteus medius", "glute med", 7), item("Piriformis", "", 2), item("Oberschenkelrückseitendehnungsvorbereitungsmuskel", "", 0)}
	for i := range 30 {
		single = append(single, item(fmt.Sprintf("Muscle %d", i), "", i))
	}
	return &page.Muscles{
		Frame:   f.frame("muscles/", "Muscles", f.words.Lists.MusclesLead, page.MusclesSection),
		Heading: "Muscles", Lead: f.words.Lists.MusclesLead, Chart: f.chart("../"),
		Lists: []page.MuscleList{
			{ID: "teaching", Heading: f.words.Lists.Teaching, Items: group},
			{ID: "anatomical", Heading: f.words.Lists.Anatomical, Items: group},
			{ID: "single", Heading: f.words.Lists.Single, Items: single},
		},
	}
}

func (f *fixture) muscle() *page.Muscle {
	all := f.all()
	return &page.Muscle{
		Frame:   f.frame("muscles/gluteus-medius/", "Gluteus medius", "Keeps the pelvis level.", page.MusclesSection, page.Link{Text: "Muscles", Path: "muscles/"}, page.Link{Text: "Hip stabilizers", Path: "muscles/hip-stabilizers/"}),
		Heading: "Gluteus medius", Latin: "Musculus gluteus medius", Also: "Also called glute med, side of the hip",
		Plain: "Keeps the pelvis level whenever you stand on one leg.", Map: f.bodyMap("Gluteus medius", ""),
		Body:    "<p>It lies at the side of the hip, partly under the <a href=\"../gluteus-maximus/\">gluteus maximus</a>. When it tires, the pelvis drops to the other side.</p>\n<h2 id=\"in-life\">In daily life</h2>\n<p>Each step is a short stand on one leg.</p>",
		Actions: []string{"Hip abduction", "Hip internal rotation"}, Origin: []string{"Outer face of the ilium, between the anterior and posterior gluteal lines"},
		Insertion: []string{"Greater trochanter of the femur, lateral face"}, Nerve: []string{"Superior gluteal, L4 to S1"},
		IDs:    []page.OutsideLink{{Text: "UBERON:0001371", URL: "http://purl.obolibrary.org/obo/UBERON_0001371"}},
		Groups: []page.Link{{Text: "Hip stabilizers", Path: "muscles/hip-stabilizers/"}, {Text: "Hip abductors", Path: "muscles/hip-abductors/"}},
		Roles: []page.RolePoses{
			{Role: "works", Words: "Works", Poses: []page.NotedCard{{PoseCard: all[6], Note: "Standing leg"}}},
			{Role: "stabilizes", Words: "Stabilizes", Poses: []page.NotedCard{{PoseCard: all[3], Note: "The other side, through hip stabilizers"}, {PoseCard: all[5]}, {PoseCard: all[10]}}},
		},
		Sequences: []page.SequenceUse{{SequenceCard: f.flow(), Note: "2 min 5 s on it"}, {SequenceCard: f.sequences()[1], Note: "50 s on it"}},
	}
}

// group is a group with members, a page without facts, poses or sequences.
func (f *fixture) group() *page.Muscle {
	return &page.Muscle{
		Frame:   f.frame("muscles/hip-stabilizers/", "Hip stabilizers", "", page.MusclesSection, page.Link{Text: "Muscles", Path: "muscles/"}),
		Heading: "Hip stabilizers",
		Members: []page.MuscleItem{item("Gluteus medius", "glute med", 7), item("Gluteus minimus", "", 5), item("Piriformis", "", 0)},
	}
}

func (f *fixture) notFound() *page.NotFound {
	return &page.NotFound{Frame: f.frame("404.html", f.words.NotFound.Title, "", page.NoSection), Heading: f.words.NotFound.Title, Lead: f.words.NotFound.Lead}
}

// pages returns a page of each layout, and more where one would not show all that a layout can do.
func (f *fixture) pages() []page.Page {
	folder := func(path, layout string, data any) page.Page {
		return page.Page{File: path + "index.html", Layout: layout, Data: data}
	}
	return []page.Page{
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
