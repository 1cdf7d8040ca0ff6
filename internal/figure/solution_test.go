package figure

import (
	"math"
	"slices"
	"testing"
)

// solveText solves a figure as written under 'figure:'.
func solveText(t testing.TB, text string) Solution {
	t.Helper()
	spec, diags := parseText(t, text)
	p, ok := Resolve(spec, nil, &diags)
	if !ok || len(diags) > 0 {
		t.Fatalf("%s\n%s", text, show(diags))
	}
	return Solve(*p)
}

func TestSolveKeepsWhatNeedsNoChange(t *testing.T) {
	s := solveText(t, "like: stand")
	if c := s.Changes(); len(c) > 0 {
		t.Errorf("standing changes %v", c)
	}
	if h := s.angles[height]; math.Abs(h-0.530) > 0.002 {
		t.Errorf("the hips stand at %.4f, want .530", h)
	}
}

func TestSolveMeetsContactsHoldsAndAims(t *testing.T) {
	for _, c := range []struct {
		text  string
		check func(s *Solution) (got, want, within float64)
	}{
		{"touch: feet\nboth: {knee: 40, hip: 30}", func(s *Solution) (float64, float64, float64) {
			return s.bones.mark(heel.on(left)).under(), 0, 0.003
		}},
		{"like: all-fours", func(s *Solution) (float64, float64, float64) {
			return s.bones.mark(index.on(right)).under(), 0, 0.006
		}},
		{"like: stand\nright: {shoulder: 90, elbow: 60}\nhold: {palm.r: heart}", func(s *Solution) (float64, float64, float64) {
			return s.bones.mark(palmFace.on(right)).at.sub(s.bones.mark(heart).at).len(), 0, 0.004
		}},
		{"like: stand\nboth: {shoulder: 80}\naim: {arms: level}", func(s *Solution) (float64, float64, float64) {
			return s.bones.mark(wrist.on(left)).at.z, s.bones.mark(shoulder.on(left)).at.z, 0.003
		}},
		{"like: stand\nright: {shoulder: 30}\ntouch: feet\nprops: {block: tip.r high}\nboth: {hip: 80, knee: 30}\npelvis: pitch 40", func(s *Solution) (float64, float64, float64) {
			return s.bones.mark(tips.on(right)).under(), 0.135, 0.006
		}},
		{"like: sit\nprops: {blanket: sit}", func(s *Solution) (float64, float64, float64) {
			k := s.bones
			return min(k.mark(sit.on(left)).under(), k.mark(tailbone).under(), k.mark(sacrum).under()), blanketHeight, 0.005
		}},
		{"like: supine\nboth: {hip: 90}\ntouch: back head\nprops: [{wall: heels front}]", func(s *Solution) (float64, float64, float64) {
			l, r := s.bones.mark(heel.on(left)), s.bones.mark(heel.on(right))
			return l.at.x, r.at.x, 0.003
		}},
	} {
		s := solveText(t, c.text)
		if got, want, within := c.check(&s); math.Abs(got-want) > within {
			t.Errorf("%s\n got %.4f, want %.4f", c.text, got, want)
		}
	}
}

func TestHandsMoveTheArmsAloneUnlessAsked(t *testing.T) {
	const text = "like: sit\npelvis: pitch 10\nboth: {hip: 95, shoulder: 60}\nhold: {palms: balls}\n"
	free := solveText(t, "like: sit\npelvis: pitch 10\nboth: {hip: 95, shoulder: 60}\n")
	arms := solveText(t, text)
	whole := solveText(t, text+"brace: none\n")
	moved := func(a, b *Solution) (most float64) {
		for _, angle := range []Angle{pelvisPitch, lumbarFlex, upperFlex, hipFlex.on(left), kneeFlex.on(right)} {
			most = max(most, math.Abs(a.angles[angle]-b.angles[angle]))
		}
		return most
	}
	if m := moved(&free, &arms); m > 1e-9 {
		t.Errorf("the hold moved the trunk or the legs by %.2f degrees", m)
	}
	if m := moved(&free, &whole); m < 5 {
		t.Errorf("with 'brace: none' the body moved by %.2f degrees only", m)
	}
	if gap, _, _ := (hold{palm.on(left), ballOfFoot.on(left)}).gap(whole.bones); gap > 0.01 {
		t.Errorf("the palm stays %.3f off", gap)
	}
}

func TestNoAngleLeavesItsRange(t *testing.T) {
	for id, both := range testFigures(t) {
		s := both[0].Solution
		for a := range angles {
			r, ok := rangeOf(a)
			if v := s.angles[a]; ok && (v < r.low-1 || v > r.high+1) {
				t.Errorf("%s: %v is %.1f, range %g to %g", id, a, v, r.low, r.high)
			}
		}
	}
}

func TestRangesHoldTheNormalOnes(t *testing.T) {
	for a := range angles {
		if r, ok := rangeOf(a); ok && (r.low > r.normalLow && a < midAngles || r.high < r.normalHigh || r.normalLow >= r.normalHigh) {
			t.Errorf("%v: %+v", a, r)
		}
	}
}

func TestTheOtherSideIsTheMirrorImage(t *testing.T) {
	for id, p := range testPostures(t) {
		a, b := testFigures(t)[id][0].Solution, testFigures(t)[id][1].Solution
		if a.angles.mirror() != b.angles {
			t.Errorf("%s: the sides differ", id)
		}
		// and solving the other side by itself comes to the same
		c := p.Mirror().solve()
		for angle := range angles {
			if d := math.Abs(c.angles[angle] - b.angles[angle]); d > 0.01 {
				t.Errorf("%s: %v is %.5f, solved by itself %.5f", id, angle, b.angles[angle], c.angles[angle])
			}
		}
	}
}

func TestEvenPosturesStayEven(t *testing.T) {
	even := 0
	for id, p := range testPostures(t) {
		if !p.even() {
			continue
		}
		even++
		s := testFigures(t)[id][0].Solution
		if s.angles != s.angles.evened() {
			t.Errorf("%s leans to one side", id)
		}
	}
	if even < 15 {
		t.Errorf("%d even postures, want at least 15", even)
	}
}

func TestChangesAreSortedAndNamed(t *testing.T) {
	s := solveText(t, "pelvis: pitch 15\nright: {hip: 95, knee: 88}\nleft: {hip: extend 20, knee: 5}\ntouch: foot.r ball.l")
	changes := s.Changes()
	if len(changes) == 0 || !slices.IsSortedFunc(changes, func(a, b Change) int {
		return int(math.Round(math.Abs(b.To-b.From) - math.Abs(a.To-a.From)))
	}) {
		t.Errorf("changes: %v", changes)
	}
	i := slices.IndexFunc(changes, func(c Change) bool { return c.Angle == "pelvis pitch" })
	if i < 0 || changes[i].From != 15 || changes[i].To < 23 || changes[i].Free {
		t.Errorf("the pelvis' pitch is missing or wrong: %v", changes)
	}
}
