package anatomy

import (
	"slices"
	"testing"
)

func TestAntagonists(t *testing.T) {
	a := load(t)
	for _, tt := range []struct{ id, want string }{
		{"biceps-brachii", "triceps-brachii anconeus"},
		{"triceps-brachii", "biceps-brachii brachialis brachioradialis pronator-teres"},
		{"gluteus-maximus", "psoas-major iliacus sartorius pectineus tensor-fasciae-latae rectus-femoris"},
		{"gluteus-medius", "adductor-longus adductor-brevis adductor-magnus gracilis pectineus obturator-externus"},
		{"rectus-femoris", "biceps-femoris semitendinosus semimembranosus gracilis popliteus gastrocnemius"},
		{"tibialis-anterior", "gastrocnemius soleus plantaris tibialis-posterior flexor-digitorum-longus flexor-hallucis-longus"},
		{"serratus-anterior", "trapezius rhomboid-major rhomboid-minor"},
		{"splenius-cervicis", "sternocleidomastoid longus-colli scalenus-anterior longus-capitis"},
		{"multifidus", "rectus-abdominis external-oblique internal-oblique"},
		{"puborectalis", ""},
		{"levator-scapulae", "trapezius serratus-anterior"},
		{"external-oblique", "internal-oblique multifidus iliocostalis-lumborum longissimus-thoracis"},
		{"latissimus-dorsi", "deltoid pectoralis-major coracobrachialis biceps-brachii"},
		{"hamstrings", "quadriceps"},
		{"quadriceps", "hamstrings knee-flexors"},
		{"adductors", "hip-abductors outer-hips gluteals"},
		{"hip-flexors", "hip-extensors gluteals hamstrings"},
		{"elbow-flexors", "elbow-extensors"},
		{"calves", "shins"},
		{"fibulars", "foot-invertors"},
		{"forearm-flexors", "forearm-extensors"},
		{"scapular-retractors", "scapular-protractors pectorals"},
		{"trunk-flexors", "erector-spinae back-extensors"},
		{"neck-flexors", "neck-extensors deep-back-muscles erector-spinae"},
		{"vasti", "hamstrings knee-flexors"},
		{"longissimus", "trunk-flexors obliques"},
		{"erector-spinae", "trunk-flexors obliques"},
		{"rotator-cuff", ""},
		{"core", ""},
	} {
		if have := idsOf(a.ByID(tt.id).Antagonists(a)); have != tt.want {
			t.Errorf("%s:\nhave %q\nwant %q", tt.id, have, tt.want)
		}
	}
}

func TestAntagonistsOppose(t *testing.T) {
	a := load(t)
	for _, p := range a.Parts() {
		found := p.Antagonists(a)
		if len(found) > 6 || slices.Contains(found, p) {
			t.Errorf("%s has the antagonists %q", p.ID, idsOf(found))
		}
		for _, q := range found {
			opposed := slices.ContainsFunc(p.Actions(), func(x Action) bool {
				o, ok := x.Opposite()
				return ok && slices.Contains(q.Actions(), o)
			})
			if !opposed || p.IsGroup() != q.IsGroup() {
				t.Errorf("%s does not oppose %s", q.ID, p.ID)
			}
		}
	}
}
