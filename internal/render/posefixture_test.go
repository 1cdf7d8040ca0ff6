package render

import (
	"html/template"
	"strings"

	"posebook/internal/page"
)

func use(text, right, left string) page.MuscleUse {
	path := "muscles/" + strings.ReplaceAll(strings.ToLower(text), " ", "-") + "/"
	return page.MuscleUse{Link: page.Link{Text: text, Path: path}, WhenRight: right, WhenLeft: left}
}

func (f *fixture) roles() []page.RoleMuscles {
	return []page.RoleMuscles{
		{Role: "works", Words: "Works", Muscles: []page.MuscleUse{use("Gluteus maximus", "left", "right"), use("Hamstrings", "left", "right")}},
		{Role: "assists", Words: "Assists", Muscles: []page.MuscleUse{use("Quadriceps", "left", "right"), use("Calves", "left", "right")}},
		{Role: "stabilizes", Words: "Stabilizes", Muscles: []page.MuscleUse{use("Gluteus medius", "left", "right"), use("Gluteus minimus", "left", "right"), use("Multifidus", "", ""), use("Transverse abdominal", "", "")}},
		{Role: "stretches", Words: "Stretches", Muscles: []page.MuscleUse{use("Hamstrings", "left", "right"), use("Latissimus dorsi", "", "")}},
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

func (f *fixture) warrior() *page.Pose {
	balance, standing := page.Link{Text: "Balance", Path: "actions/balance/"}, page.Link{Text: "Standing", Path: "positions/standing/"}
	ladder := []page.NotedCard{
		{PoseCard: f.card("crescent-lunge", "Crescent lunge", "Utthita Aśva Sañcalanāsana", "Beginner"), Note: "Easier"},
		{PoseCard: f.card("warrior-3", "Warrior 3", "Vīrabhadrāsana III", "Intermediate"), Note: "This pose", Current: true},
		{PoseCard: f.card("half-moon", "Half moon", "Ardha Candrāsana", "Intermediate"), Note: "Harder"},
		{PoseCard: f.card("dancer", "Dancer", "Naṭarājāsana", "Advanced"), Note: "Harder"},
	}
	all := f.all()
	return &page.Pose{
		Frame:   f.frame("poses/warrior-3/", "Warrior 3", "A standing balance on one leg.", page.PosesSection, page.Link{Text: "Poses", Path: "poses/"}, standing),
		Heading: "Warrior 3", Sanskrit: "Vīrabhadrāsana III",
		Summary: "A standing balance on one leg, the body level from heel to crown.",
		Also:    "Also called Warrior Three, Airplane",
		Level:   &page.Link{Text: "Intermediate", Path: "levels/intermediate/"}, Position: &standing,
		Actions: []page.Link{balance}, Hold: "5 breaths", Props: []page.Link{{Text: "Block", Path: "props/block/"}},
		Sides: []page.SideFigure{
			{Side: "right", Words: "Right leg back", Figure: f.figure("warrior-3", "Warrior 3, right leg back")},
			{Side: "left", Words: "Left leg back", Figure: f.inline("Warrior 3, left leg back")},
		},
		Cautions: []page.Caution{{Condition: "High blood pressure", Advice: "keep the hands on the hips."}, {Condition: "Recent hip replacement"}},
		Roles:    f.roles(), Map: f.bodyMap("Warrior 3", "right", "left"), Lit: f.figures, Body: steps,
		Cues:     []string{"Level the hips.", "Reach back through the heel.", "Look at the floor a little ahead of you."},
		Mistakes: []string{"The lifted hip opens to the side.", "The standing knee locks."},
		Benefits: []string{"Balance on one leg.", "A hip that holds when you walk."},
		Variations: []page.Variation{
			{ID: "hands-on-blocks", Name: "Hands on blocks", Summary: "Easier on the back; the hips can be levelled by hand.", Level: "Beginner", Props: []page.Link{{Text: "Block", Path: "props/block/"}}, Figure: f.figure("warrior-3", "Warrior 3")},
			{ID: "airplane-arms", Name: "Airplane arms", Summary: "Less load on shoulders and back.", Roles: f.roles()[2:], Cautions: []page.Caution{{Condition: "Sore shoulder", Advice: "arms along the body."}}, Figure: f.figure("", "Warrior 3")},
		},
		Ladder: ladder, Before: []page.NotedCard{{PoseCard: all[1]}, {PoseCard: all[4]}}, After: []page.NotedCard{{PoseCard: all[0], Note: "to stand on both feet again"}},
		In:      []page.SequenceUse{{SequenceCard: f.flow(), Note: "Steps 4, 6, 10 and 12."}},
		Related: []*page.PoseCard{all[5], all[0], all[8], all[6]},
		Sources: []page.OutsideLink{{Text: "Standing balances, a review", URL: "https://example.org/review"}, {Text: "A book without an address"}},
		Updated: &page.Date{ISO: "2026-11-22", Words: "22 November 2026"},
	}
}

// photo is a pose that has a photo, no sides, a hard name and little else.
func (f *fixture) photo() *page.Pose {
	return &page.Pose{
		Frame:   f.frame("poses/rueck/", "Oberschenkelrückseitendehnungsvorbereitung", "", page.PosesSection, page.Link{Text: "Poses", Path: "poses/"}),
		Heading: "Oberschenkelrückseitendehnungsvorbereitung im Vierfüßlerstand", Draft: true,
		Sides: []page.SideFigure{{Figure: f.figure("", "Vierfüßlerstand")}}, Lit: true,
		Image:   &page.Image{Src: "poses/rueck/rueck.jpg", Alt: "A woman on hands and knees", Credit: "Ana Berger", Width: 1200, Height: 800},
		Roles:   []page.RoleMuscles{{Role: "stretches", Words: "Stretches", Muscles: []page.MuscleUse{use("Ischiocruralmuskulaturverlängerung", "", "")}}},
		Actions: []page.Link{{Text: "Forward bend", Path: "actions/forward-bend/"}, {Text: "Core", Path: "actions/core/"}},
	}
}

// bare is a movement of which only the title is known, in another script.
func (f *fixture) bare() *page.Pose {
	return &page.Pose{
		Frame:   f.frame("poses/deva/", "वृक्षासन", "", page.PosesSection, page.Link{Text: "Poses", Path: "poses/"}),
		Heading: "वृक्षासन", Sides: []page.SideFigure{{Start: f.inline("वृक्षासन, start"), Figure: f.inline("वृक्षासन")}},
	}
}
