package figure

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// parseText reads a figure's block as it stands under 'figure:'.
func parseText(t testing.TB, text string) (*Spec, diag.List) {
	t.Helper()
	var diags diag.List
	f := source.NewFile("pose.md", []byte(text))
	n, ok := frontmatter.Parse(f.Span(0, len(f.Text)), &diags)
	if !ok {
		t.Fatalf("not YAML: %v", diags)
	}
	return Parse(n, &diags), diags
}

// show prints diagnostics as 'line:column code: message (hint)'.
func show(diags diag.List) string {
	var out []string
	for _, d := range diags {
		p := d.Span.Position()
		s := fmt.Sprintf("%d:%d %s: %s", p.Line, p.Column, d.Code, d.Message)
		if d.Hint != "" {
			s += " (" + d.Hint + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestParseReportsMistakesAtTheirPlace(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"lke: stand", `1:1 unknown-key: a figure has no key "lke" (did you mean "like"?)`},
		{"both: {hpi: 20}", `1:8 unknown-key: "both" has no key "hpi" (did you mean "hip"?)`},
		{"both: {hip: 20 abt 5}", `1:16 unknown-word: "hip" has no word "abt" (did you mean "abd"?)`},
		{"both: {hip: ext 5}", `1:13 unknown-word: "hip" has no word "ext" (write "extend", or "out" for outward rotation)`},
		{"both: {hip: abd}", `1:13 no-number: "abd" of "hip" needs a number of degrees`},
		{"both: {hip: abd out 5}", `1:17 no-number: "abd" of "hip" needs a number of degrees, found "out"`},
		{"both: {hip: 20 30}", `1:16 two-numbers: "hip" has a second number without a word`},
		{"both: {hip: flex 20 extend 5}", `1:13 two-numbers: "hip" says "extend" or its opposite twice`},
		{"both: {hip: 400}", `1:13 out-of-range: "flex" of "hip" must be from -360 to 360, found 400`},
		{"both: {hip: }", `1:8 no-value: "hip" has no value`},
		{"both: {hip: nan}", `1:13 unknown-word: "hip" has no word "nan"`},
		{"both: 5", `1:7 wrong-type: "both" must be a mapping, found "5"`},
		{"spine: {lumber: 5}", `1:9 unknown-key: "spine" has no key "lumber" (did you mean "lumbar"?)`},
		{"pelvis: ptich 5", `1:9 unknown-word: "pelvis" has no word "ptich" (did you mean "pitch"?)`},
		{"touch: feet plams", `1:13 unknown-point: "plams" is not a part that can touch the floor (did you mean "palms"?)`},
		{"touch: foot.r ball.x", `1:15 unknown-point: "ball.x" is not a part that can touch the floor (did you mean "balls"?)`},
		{"touch: [feet, plam.l]", `1:15 unknown-point: "plam.l" is not a part that can touch the floor (did you mean "palm.l"?)`},
		{`touch: " "`, `1:8 no-value: "touch" is empty`},
		{"hold: {palm.l: ankel.l}", `1:16 unknown-point: "ankel.l" is not a point of the body (did you mean "ankle.l"?)`},
		{"hold: {plam.l: ankle.l}", `1:8 unknown-point: "plam.l" is not a point of the body (did you mean "palm.l"?)`},
		{"hold: {palm.l: ankle.l, palm.l: heel.l}", `1:25 duplicate-key: the key "palm.l" is given twice`},
		{"aim: {arm.l: up, arm.l: down}", `1:18 duplicate-key: the key "arm.l" is given twice`},
		{"props: {block: palm.r, block: palm.l}", `1:24 duplicate-key: the key "block" is given twice`},
		{"hold: palm.l", `1:7 wrong-type: "hold" must be a mapping, found "palm.l"`},
		{"aim: {arm.l: upp}", `1:14 unknown-value: "aim" can't be "upp"; it is one of up, down, level, forward, back, out (did you mean "up"?)`},
		{"aim: {amr.l: up}", `1:7 unknown-point: "amr.l" is not a part that can be aimed (did you mean "arm.l"?)`},
		{"aim: up", `1:6 wrong-type: "aim" must be a mapping, found "up"`},
		{"arms: ovrehead", `1:7 unknown-value: "arms" can't be "ovrehead"; it is one of down, overhead, forward, T, cactus, prayer, hips, behind, back (did you mean "overhead"?)`},
		{"arms: {lft: T}", `1:8 unknown-key: "arms" has no key "lft" (did you mean "left"?)`},
		{"view: sdie", `1:7 unknown-word: "view" has no word "sdie" (did you mean "side"?)`},
		{"view: side az", `1:7 no-number: "az" of "view" needs a number of degrees`},
		{"view: side az x", `1:15 no-number: "az" of "view" needs a number of degrees, found "x"`},
		{"view: side el 95", `1:15 out-of-range: "el" of "view" must be from -80 to 80, found 95`},
		{"side: lfet", `1:7 unknown-value: "side" can't be "lfet"; it is one of left, right (did you mean "left"?)`},
		{"brace: legs", `1:8 unknown-value: "brace" can't be "legs"; it is one of trunk, none`},
		{"front: arm", `1:8 unknown-point: "arm" is not a part of the body (did you mean "arms"?)`},
		{"props: [{blok: palm.r}]", `1:10 unknown-prop: there is no prop "blok" (did you mean "block"?)`},
		{"props: [{block: plam.r}]", `1:17 unknown-point: "plam.r" is not a part that can rest on a prop (did you mean "palm.r"?)`},
		{
			"props: [" + strings.Repeat("{block: palms}, ", 10) + "{wall: heel.r}]",
			`1:8 too-many-props: more than 20 props in one figure (draw those that bear the body, and name the others in the pose's own props)`,
		},
		{"props: [block]", `1:9 wrong-type: a prop must be a mapping, found "block"`},
		{"props: block", `1:8 wrong-type: "props" must be a mapping, found "block"`},
		{"props: {strap: palm.r}", `1:16 wrong-prop: "strap" runs between two points of the body (write strap: palm.r ball.r)`},
		{"from: {view: side}", `1:8 unknown-key: the figure where a movement begins has no key "view"`},
		{"from: {from: {like: cow}}", `1:8 unknown-key: the figure where a movement begins has no key "from"`},
		{"both: {knee: 1}\nboth: {knee: 2}", `2:1 duplicate-key: the key "both" is given twice`},
	} {
		_, diags := parseText(t, c.text)
		if got := show(diags); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.text, got, c.want)
		}
	}
}

func TestAFigureMayHaveTwentyProps(t *testing.T) {
	s, diags := parseText(t, "props: ["+strings.Repeat("{block: palms}, ", 10)+"]")
	if len(diags) > 0 || len(*s.props) != 20 {
		t.Errorf("%d props\n%s", len(*s.props), show(diags))
	}
}

func TestParseReadsEveryKey(t *testing.T) {
	s, diags := parseText(t, `like: stand
side: left
view: front az 80 el 10 left
pelvis: pitch 15 lean 2 turn -3
spine: {lumbar: extend 12, thoracic: 10 turn 4, upper-thoracic: extend 20}
neck: turn 30
arms: {left: T, right: hips}
both: {hip: 95 abd 10 out 5, knee: 3.5}
right: {shoulder: shrug 20}
touch: foot.r ball.l foot.r
hold: {palms: heels, palm.r: heart}
aim: {arms: level, torso: up}
brace: none
front: arm.r
near: legs
props: [{block: palm.r high}, {wall: heels front}, {strap: palm.l ball.l}]
from: {like: cow}
`)
	if len(diags) > 0 {
		t.Fatal(show(diags))
	}
	if s.Like.Text != "stand" || s.Side != "left" || s.From.Like.Text != "cow" || s.brace != braceNone {
		t.Errorf("words: %+v", s)
	}
	if *s.view != (View{80, 10, left}) {
		t.Errorf("view: %+v", s.view)
	}
	if len(*s.touch) != 2 || len(s.holds) != 3 || len(s.aims) != 3 || len(*s.props) != 4 || len(*s.near) != 2 {
		t.Errorf("lists: touch %v hold %v aim %v props %v near %v", *s.touch, s.holds, s.aims, *s.props, *s.near)
	}
	if s.holds[0].value != (hold{palm.on(left), heel.on(left)}) || s.holds[1].value != (hold{palm.on(right), heel.on(right)}) {
		t.Errorf("plural holds: %v", s.holds)
	}
	var got []string
	for _, j := range s.joints {
		got = append(got, fmt.Sprintf("%s%v%v", j.joint.name, j.sides, j.values))
	}
	want := "pelvis[][{1 15} {2 2} {3 -3}] neck[][{15 30}] lower-thoracic[][{7 5} {9 2}] upper-thoracic[][{10 5} {12 2}] " +
		"lumbar[][{4 -12}] upper-thoracic[][{10 -20}] hip[left right][{0 95} {1 10} {2 5}] knee[left right][{3 3.5}] shoulder[right][{10 20}]"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("joints:\n got  %s\n want %s", s, want)
	}
}
