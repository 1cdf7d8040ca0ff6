package anatomy

import (
	"slices"
	"strings"
	"testing"
)

// Facts checked one by one against anatomy books, so that an edit of the data can't change them
// unseen.
func TestFactsByHand(t *testing.T) {
	a := load(t)
	for _, tt := range []struct {
		id, origin, insertion, nerve string // each a piece of the fact
		actions                      string // the leading ones
	}{
		{"gluteus-maximus", "ilium", "gluteal tuberosity", "inferior gluteal nerve (L5-S2)", "hip extension; hip lateral rotation"},
		{"gluteus-medius", "between the anterior and posterior gluteal lines", "greater trochanter", "superior gluteal nerve (L4-S1)", "hip abduction; hip medial rotation"},
		{"gluteus-minimus", "between the anterior and inferior gluteal lines", "greater trochanter", "superior gluteal nerve (L4-S1)", "hip abduction; hip medial rotation"},
		{"tensor-fasciae-latae", "anterior superior iliac spine", "iliotibial tract", "superior gluteal nerve (L4-S1)", "hip abduction; hip flexion; hip medial rotation"},
		{"piriformis", "front of the sacrum", "greater trochanter", "nerve to piriformis", "hip lateral rotation"},
		{"obturator-externus", "outer surface of the obturator membrane", "trochanteric fossa", "obturator nerve", "hip lateral rotation"},
		{"psoas-major", "T12-L5", "lesser trochanter", "L1-L3", "hip flexion"},
		{"iliacus", "iliac fossa", "lesser trochanter", "femoral nerve", "hip flexion"},
		{"rectus-femoris", "anterior inferior iliac spine", "tibial tuberosity", "femoral nerve (L2-L4)", "knee extension; hip flexion"},
		{"sartorius", "anterior superior iliac spine", "pes anserinus", "femoral nerve", "hip flexion; hip abduction; hip lateral rotation; knee flexion; knee medial rotation"},
		{"adductor-magnus", "ischial tuberosity", "adductor tubercle", "obturator nerve", "hip adduction; hip extension"},
		{"gracilis", "pubis", "pes anserinus", "obturator nerve", "hip adduction; knee flexion; knee medial rotation"},
		{"biceps-femoris", "ischial tuberosity", "head of the fibula", "sciatic nerve", "knee flexion; hip extension; knee lateral rotation"},
		{"semitendinosus", "ischial tuberosity", "pes anserinus", "tibial part of the sciatic nerve", "knee flexion; hip extension; knee medial rotation"},
		{"gastrocnemius", "femur", "Achilles tendon", "tibial nerve (S1-S2)", "ankle plantar flexion; knee flexion"},
		{"tibialis-anterior", "tibia", "medial cuneiform", "deep fibular nerve", "ankle dorsiflexion; foot inversion"},
		{"tibialis-posterior", "fibula", "navicular", "tibial nerve", "foot inversion; ankle plantar flexion"},
		{"fibularis-longus", "fibula", "first metatarsal", "superficial fibular nerve", "foot eversion; ankle plantar flexion"},
		{"fibularis-tertius", "front of the fibula", "fifth metatarsal", "deep fibular nerve", "foot eversion; ankle dorsiflexion"},
		{"trapezius", "C7-T12", "spine of the scapula", "accessory nerve (CN XI)", "scapula retraction; scapula elevation; scapula upward rotation; scapula depression"},
		{"latissimus-dorsi", "thoracolumbar fascia", "intertubercular groove", "thoracodorsal nerve", "shoulder extension; shoulder adduction; shoulder medial rotation"},
		{"serratus-anterior", "ribs", "medial border of the scapula", "long thoracic nerve (C5-C7)", "scapula protraction; scapula upward rotation"},
		{"levator-scapulae", "C1-C4", "superior angle", "dorsal scapular nerve", "scapula elevation; scapula downward rotation"},
		{"pectoralis-minor", "ribs 3-5", "coracoid process", "medial pectoral nerve", "scapula protraction; scapula depression; scapula downward rotation"},
		{"infraspinatus", "infraspinous fossa", "greater tubercle", "suprascapular nerve", "shoulder lateral rotation"},
		{"subscapularis", "subscapular fossa", "lesser tubercle", "subscapular nerves", "shoulder medial rotation"},
		{"teres-minor", "lateral border of the scapula", "greater tubercle", "axillary nerve", "shoulder lateral rotation"},
		{"teres-major", "inferior angle", "medial lip", "lower subscapular nerve", "shoulder extension; shoulder adduction; shoulder medial rotation"},
		{"biceps-brachii", "coracoid process", "tuberosity of the radius", "musculocutaneous nerve", "elbow flexion; forearm supination; shoulder flexion"},
		{"triceps-brachii", "infraglenoid tubercle", "olecranon", "radial nerve", "elbow extension; shoulder extension"},
		{"sternocleidomastoid", "manubrium", "mastoid process", "accessory nerve (CN XI)", "neck flexion; neck lateral flexion; neck opposite-side rotation"},
		{"splenius-capitis", "C7-T4", "mastoid process", "posterior rami", "head extension; neck extension; neck same-side rotation"},
		{"external-oblique", "ribs 5-12", "linea alba", "T7-T11", "lumbar-spine opposite-side rotation"},
		{"internal-oblique", "thoracolumbar fascia", "ribs 10-12", "T7-T11", "lumbar-spine same-side rotation"},
		{"transversus-abdominis", "thoracolumbar fascia", "linea alba", "T7-T11", "abdomen compression"},
		{"rectus-abdominis", "pubic crest", "ribs 5-7", "T7-T11", "lumbar-spine flexion"},
		{"quadratus-lumborum", "iliac crest", "twelfth rib", "T12-L4", "lumbar-spine lateral flexion"},
		{"diaphragm", "xiphoid process", "central tendon", "phrenic nerve (C3-C5)", "thorax expansion"},
	} {
		t.Run(tt.id, func(t *testing.T) {
			p := a.ByID(tt.id)
			if p == nil {
				t.Fatal("not in the atlas")
			}
			has(t, "origin", p.Facts.Origin, tt.origin)
			has(t, "insertion", p.Facts.Insertion, tt.insertion)
			has(t, "nerve", p.Facts.Nerve, tt.nerve)
			want := strings.Split(tt.actions, "; ")
			for i, w := range want {
				if action, _ := ParseAction(w); i >= len(p.Facts.Actions) || p.Facts.Actions[i] != action {
					t.Errorf("actions: have %v, want them to start with %v", p.Facts.Actions, want)
					break
				}
			}
		})
	}
}

func has(t *testing.T, what string, facts []string, piece string) {
	t.Helper()
	if !slices.ContainsFunc(facts, func(f string) bool { return strings.Contains(f, piece) }) {
		t.Errorf("%s: have %q, want %q in it", what, facts, piece)
	}
}

func TestIDsOfOntologies(t *testing.T) {
	a := load(t)
	uberon, fma := map[string]string{}, map[string]string{}
	for _, p := range a.Parts() {
		for _, id := range []struct {
			id   string
			seen map[string]string
			form interface{ MatchString(string) bool }
		}{{p.Uberon, uberon, uberonForm}, {p.FMA, fma, fmaForm}} {
			if id.id == "" {
				continue
			}
			if !id.form.MatchString(id.id) {
				t.Errorf("%s: malformed id %q", p.ID, id.id)
			}
			if other := id.seen[id.id]; other != "" {
				t.Errorf("%s and %s have the same id %q", p.ID, other, id.id)
			}
			id.seen[id.id] = p.ID
		}
	}
	if len(uberon) < 120 || len(fma) < 105 {
		t.Errorf("%d Uberon and %d FMA ids, want at least 120 and 105", len(uberon), len(fma))
	}
	for id, want := range map[string]string{
		"gluteus-medius": "UBERON:0001371 FMA:22315", "diaphragm": "UBERON:0001103 FMA:13295",
		"vastus-intermedius": "UBERON:0014847 FMA:22433", "longus-colli": "UBERON:0001121 FMA:13370",
		"levator-ani": "UBERON:0001326 FMA:19087", "rotator-cuff": "UBERON:0003683 ",
		"rectus-capitis-anterior": "UBERON:0008453 FMA:46312", "obturator-internus": "UBERON:0011048 ",
	} {
		f := a.ByID(id)
		if have := f.Uberon + " " + f.FMA; have != want {
			t.Errorf("%s: have %s, want %s", id, have, want)
		}
	}
}

// Rotation is the fact most often turned round, so all of one side stand together.
func TestSidesOfRotation(t *testing.T) {
	want := map[Movement][]string{
		SameSideRotation: {"splenius-capitis", "splenius-cervicis", "rectus-capitis-posterior-major", "obliquus-capitis-inferior",
			"longissimus-capitis", "internal-oblique"},
		OppositeSideRotation: {"sternocleidomastoid", "scalenus-anterior", "semispinalis-cervicis", "semispinalis-thoracis",
			"multifidus", "rotatores", "external-oblique"},
	}
	for movement, ids := range want {
		var have []string
		for _, p := range load(t).Muscles() {
			if slices.ContainsFunc(p.Facts.Actions, func(a Action) bool { return a.Movement == movement }) {
				have = append(have, p.ID)
			}
		}
		if !slices.Equal(have, ids) {
			t.Errorf("%s:\nhave %q\nwant %q", movement, have, ids)
		}
	}
}

func TestPlainIsOneSentence(t *testing.T) {
	for _, p := range load(t).Parts() {
		if len(p.Plain) < 20 || len(p.Plain) > 170 || !strings.HasSuffix(p.Plain, ".") || strings.Count(p.Plain, ". ") > 0 {
			t.Errorf("%s: %q is not one sentence of 20 to 170 bytes", p.ID, p.Plain)
		}
	}
}
