package figure

import (
	"math"
	"math/rand/v2"
	"testing"
)

// closeTo tells whether two lengths are equal to within a tenth of a millimetre of a body of 1.70
// m.
func closeTo(a, b float64) bool { return math.Abs(a-b) < 5e-5 }

func samePlace(a, b vec) bool { return closeTo(a.x, b.x) && closeTo(a.y, b.y) && closeTo(a.z, b.z) }

func TestJointsWhereTheyAreByHand(t *testing.T) {
	set := func(pairs ...any) (q angleSet) {
		q[height] = 0.530
		for i := 0; i < len(pairs); i += 2 {
			q[pairs[i].(Angle)] = float64(pairs[i+1].(int))
		}
		return q
	}
	l, r := left, right
	half, shin := math.Sqrt(0.5), shankLength
	for _, c := range []struct {
		name string
		q    angleSet
		mark Landmark
		want vec
	}{
		{"standing, left knee", set(), knee.on(l), vec{0, 0.052, 0.285}},
		{"standing, right ankle", set(), ankle.on(r), vec{0, -0.052, 0.039}},
		{"thigh forward", set(hipFlex.on(l), 90), knee.on(l), vec{0.245, 0.052, 0.530}},
		{"thigh back", set(hipFlex.on(r), -90), knee.on(r), vec{-0.245, -0.052, 0.530}},
		{"right thigh out to the right", set(hipAbd.on(r), 90), knee.on(r), vec{0, -0.052 - 0.245, 0.530}},
		{"left thigh across the midline", set(hipAbd.on(l), -90), knee.on(l), vec{0, 0.052 - 0.245, 0.530}},
		{"knee bent: the shin goes back", set(kneeFlex.on(l), 90), ankle.on(l), vec{-shin, 0.052, 0.285}},
		{"seated on a chair", set(hipFlex.on(l), 90, kneeFlex.on(l), 90), ankle.on(l), vec{0.245, 0.052, 0.530 - shin}},
		{"thigh turned out: the bent shin goes inward", set(hipOut.on(l), 90, kneeFlex.on(l), 90), ankle.on(l), vec{0, 0.052 - shin, 0.285}},
		{"right thigh turned out: likewise", set(hipOut.on(r), 90, kneeFlex.on(r), 90), ankle.on(r), vec{0, -0.052 + shin, 0.285}},
		{"thigh forward and out by 45", set(hipFlex.on(l), 90, hipAbd.on(l), 45), knee.on(l), vec{0.245 * half, 0.052 + 0.245*half, 0.530}},
		{"toes up", set(ankleFlex.on(l), 90), ballOfFoot.on(l), vec{0.0275, 0.042, 0.039 + 0.072}},
		{"prone: the left hip stays to the left", set(pelvisPitch, 90), knee.on(l), vec{-0.245, 0.052, 0.530}},
		{"supine: the knees lie forward", set(pelvisPitch, -90), knee.on(l), vec{0.245, 0.052, 0.530}},
		{"pelvis leans to the left: the left knee swings up to the right", set(pelvisLean, 90), knee.on(l), vec{0, -0.245, 0.530 - 0.052}},
		{"pelvis turned to the left: the left hip is behind", set(pelvisTurn, 90), hip.on(l), vec{-0.052, 0, 0.530}},
		{"nape over the hips", set(), nape, vec{-0.004, 0, 0.530 + 0.055 + 0.090 + 0.165}},
	} {
		if got := place(&c.q).mark(c.mark).at; !samePlace(got, c.want) {
			t.Errorf("%s: %v is at %.4f, want %.4f", c.name, c.mark, got, c.want)
		}
	}
}

func TestElbowAndForearmByHand(t *testing.T) {
	q := angleSet{height: 0.530}
	q[elbowFlex.on(left)] = 90
	k := place(&q)
	shoulderAt := k.mark(shoulder.on(left)).at
	if got := k.mark(wrist.on(left)).at.sub(shoulderAt); !samePlace(got, vec{forearmLength, 0, -upperArmLength}) {
		t.Errorf("elbow bent: the wrist is at %.4f from the shoulder", got)
	}
	palmNormal := func(pronation float64) vec {
		q[forearmPronate.on(left)] = pronation
		return place(&q).rot[handBone.on(left)].x
	}
	for _, c := range []struct {
		pronation float64
		want      vec
	}{{0, vec{0, 0, 1}}, {90, vec{0, -1, 0}}, {180, vec{0, 0, -1}}} {
		if got := palmNormal(c.pronation); !samePlace(got, c.want) {
			t.Errorf("pronated by %g, the palm faces %.3f, want %.3f", c.pronation, got, c.want)
		}
	}
}

// Heights of a standing body, as shares of its stature: Drillis and Contini (1966) in Winter,
// fig. 4.1.
func TestStandingHeightsAgreeWithTheTable(t *testing.T) {
	q := angleSet{height: 0.530}
	k := place(&q)
	z := func(m Landmark) float64 { return k.mark(m).at.z }
	for _, c := range []struct {
		name      string
		got, want float64
		within    float64
	}{
		{"ankle", z(ankle.on(left)), footHeight, 1e-9},
		{"knee", z(knee.on(left)), 0.285, 1e-9},
		{"hip", z(hip.on(left)), 0.530, 1e-9},
		{"elbow", z(elbow.on(left)), 0.630, 0.006},
		{"wrist", z(wrist.on(left)), 0.485, 0.006},
		{"finger tips", z(tips.on(left)) - k.mark(tips.on(left)).r, 0.377, 0.010},
		{"shoulder", z(shoulder.on(left)), 0.818, 0.010},
		{"chin", z(chin) - k.mark(chin).r, 0.870, 0.015},
		{"crown", z(crown) + k.mark(crown).r, 1.000, 0.020}, // the head is drawn 7% larger
		{"sole", k.mark(heel.on(left)).at.z - k.mark(heel.on(left)).r, 0, 0.001},
		{"breadth of the hips", 2 * (hipHalf + k.mark(hipSide.on(left)).r), 0.191, 0.03},
		{"foot", footSpan(k), footLength, 0.003},
		{"hand", k.mark(wrist.on(left)).at.sub(k.mark(tips.on(left)).at).len() + k.mark(tips.on(left)).r, handLength, 0.002},
	} {
		if math.Abs(c.got-c.want) > c.within {
			t.Errorf("%s: %.4f, the table says %.3f", c.name, c.got, c.want)
		}
	}
}

func footSpan(k *skeleton) float64 {
	h, t := k.mark(heel.on(left)), k.mark(toe.on(left))
	return t.at.x + t.r - h.at.x + h.r
}

func TestMirroredAnglesGiveTheMirroredBody(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		q := randomAngles(random)
		m := q.mirror()
		if m.mirror() != q {
			t.Fatal("mirrored twice is not the same")
		}
		a, b := place(&q), place(&m)
		for mark := range Landmark(landmarks) {
			p := a.mark(mark).at
			if mark == cheek { // the one landmark that lies aside of the midline
				continue
			}
			if got := b.mark(mark.mirror()).at; !samePlace(got, vec{p.x, -p.y, p.z}) {
				t.Fatalf("%v is at %.4f, mirrored at %.4f", mark, p, got)
			}
		}
	}
}

func randomAngles(random *rand.Rand) (q angleSet) {
	for a := range angles {
		q[a] = 160*random.Float64() - 80
		if r, ok := rangeOf(a); ok {
			q[a] = r.low + (r.high-r.low)*random.Float64()
		}
	}
	q[height] = 0.5
	return q
}

// The slopes that the solver uses are compared with small steps of each angle.
func TestSlopesAgreeWithSmallSteps(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		q := randomAngles(random)
		k := place(&q)
		d := vec{random.NormFloat64(), random.NormFloat64(), random.NormFloat64()}.unit()
		m := Landmark(random.IntN(int(landmarks)))
		var r row
		r.reset(0)
		r.slope(k, markDefs[m].bone, k.mark(m).at, d)
		for a := range angles {
			const step = 1e-4
			up, down := q, q
			up[a] += step
			down[a] -= step
			want := place(&up).mark(m).at.sub(place(&down).mark(m).at).dot(d) / (2 * step)
			if got := r.grad[a]; math.Abs(got-want) > 2e-5+2e-3*math.Abs(want) {
				t.Errorf("%v along %v by %v: slope %.7f, small steps say %.7f", m, d, a, got, want)
			}
		}
	}
}

func TestSincosAgreesWithTheLibrary(t *testing.T) {
	for d := -720.0; d <= 720; d += 0.37 {
		s, c := sincos(d)
		ws, wc := math.Sincos(d * math.Pi / 180)
		if math.Abs(s-ws) > 1e-14 || math.Abs(c-wc) > 1e-14 {
			t.Fatalf("%g degrees: %v %v, want %v %v", d, s, c, ws, wc)
		}
	}
	for d, want := range map[float64][2]float64{0: {0, 1}, 90: {1, 0}, 180: {0, -1}, -90: {-1, 0}, 360: {0, 1}} {
		if s, c := sincos(d); s != want[0] || c != want[1] {
			t.Errorf("%g degrees: %v %v, want exactly %v", d, s, c, want)
		}
	}
}
