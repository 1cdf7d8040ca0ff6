package anatomy

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"posebook/internal/names"
)

func idsOf(parts []*Part) string {
	var ids []string
	for _, p := range parts {
		ids = append(ids, p.ID)
	}
	return strings.Join(ids, " ")
}

func TestFind(t *testing.T) {
	a := load(t)
	for _, tt := range []struct{ name, want string }{
		{"gluteus medius", "gluteus-medius"},
		{"Gluteus Medius", "gluteus-medius"},
		{"gluteus-medius", "gluteus-medius"},
		{"Glutéus  mēdius", "gluteus-medius"},
		{"musculus gluteus medius", "gluteus-medius"},
		{"m. gluteus medius", "gluteus-medius"},
		{"gluteus medius muscle", "gluteus-medius"},
		{"glute med", "gluteus-medius"},
		{"GMed", "gluteus-medius"},
		{"TFL", "tensor-fasciae-latae"},
		{"tfl", "tensor-fasciae-latae"},
		{"QL", "quadratus-lumborum"},
		{"TVA", "transversus-abdominis"},
		{"transverse abdominis", "transversus-abdominis"},
		{"SCM", "sternocleidomastoid"},
		{"psoas", "psoas-major"},
		{"lats", "latissimus-dorsi"},
		{"lat", "latissimus-dorsi"},
		{"traps", "trapezius"},
		{"upper trap", "trapezius"},
		{"delts", "deltoid"},
		{"rear delt", "deltoid"},
		{"biceps", "biceps-brachii"}, // alone, it means the arm
		{"bicep", "biceps-brachii"},
		{"triceps", "triceps-brachii"},
		{"tricep", "triceps-brachii"},
		{"serratus", "serratus-anterior"},
		{"multifidi", "multifidus"},
		{"hamstring", "hamstrings"},
		{"hamstrings", "hamstrings"},
		{"Hamstring muscles", "hamstrings"},
		{"quad", "quadriceps"},
		{"quads", "quadriceps"},
		{"quadricep", "quadriceps"},
		{"glute", "gluteals"},
		{"the glutes", "gluteals"},
		{"gluteals", "gluteals"},
		{"abs", "abdominals"},
		{"obliques", "obliques"},
		{"oblique", "obliques"},
		{"external obliques", "external-oblique"},
		{"hip stabilizers", "hip-stabilizers"},
		{"Hip stabiliser", "hip-stabilizers"},
		{"hip-flexor", "hip-flexors"},
		{"adductor", "adductors"},
		{"abductors", "hip-abductors"},
		{"deep six", "deep-hip-rotators"},
		{"calf", "calves"},
		{"shin", "shins"},
		{"peroneals", "fibulars"},
		{"fibulars", "fibulars"},
		{"peroneus longus", "fibularis-longus"},
		{"pecs", "pectorals"},
		{"pec", "pectorals"},
		{"rhomboid", "rhomboids"},
		{"supinator", "supinator"},
		{"supinators", "forearm-supinators"},
		{"foot", "feet"},
		{"side-body", "side-body"},
		{"inner thigh", "inner-thighs"},
		{"lower back", "lower-back"},
		{"spinal erector", "erector-spinae"},

		{"vasti", "vasti"}, // a muscle in parts, named by one who means all of it
		{"vastus muscles", "vasti"},
		{"gemelli", "gemelli"},
		{"obturators", "obturators"},
		{"iliocostalis", "iliocostalis"},
		{"Longissimus", "longissimus"},
		{"spinalis", "spinalis"},
		{"semispinalis muscle", "semispinalis"},
		{"splenius", "splenius"},
		{"rectus capitis posterior", "rectus-capitis-posterior"},
		{"obliquus capitis", "obliquus-capitis"},
		{"scalenus", "scalenes"},
		{"scalene", "scalenes"},
		{"rotatores", "rotatores"},
		{"interossei", "interossei"},
		{"interossei of the foot", "interossei-foot"},
		{"lumbricals", "lumbricals"},
		{"extensor carpi radialis", "extensor-carpi-radialis"},
		{"medial hamstring", "medial-hamstrings"},
		{"vastus", "vastus-lateralis vastus-medialis vastus-intermedius"}, // one of them
		{"gemellus", "gemellus-superior gemellus-inferior"},

		{"latissimus", "latissimus-dorsi"},
		{"lev scap", "levator-scapulae"},
		{"glut med", "gluteus-medius"},
		{"glut max", "gluteus-maximus"},
		{"gluts", "gluteals"},
		{"butt", "gluteals"},
		{"medial delts", "deltoid"},
		{"mid delts", "deltoid"},
		{"anterior delts", "deltoid"},
		{"posterior delt", "deltoid"},
		{"SITS", "rotator-cuff"},
		{"rectus abdominus", "rectus-abdominis"},
		{"transversus abdominus", "transversus-abdominis"},
		{"external hip rotators", "deep-hip-rotators"},
		{"internal hip rotator", "hip-medial-rotators"},
		{"infra", "infraspinatus"},
		{"supra", "supraspinatus"},
		{"tib anterior", "tibialis-anterior"},
		{"tib posterior", "tibialis-posterior"},
		{"VL", "vastus-lateralis"},
		{"RF", "rectus-femoris"},
		{"BF", "biceps-femoris"},
		{"ES", "erector-spinae"},
		{"EO", "external-oblique"},
		{"IO", "internal-oblique"},
		{"TA", "transversus-abdominis tibialis-anterior"},
		{"GM", "gluteus-maximus gluteus-medius"},
		{"rectus", "rectus-abdominis rectus-femoris"},
		{"lat dorsi", "latissimus-dorsi"},
		{"hamstring group", "hamstrings"},
		{"the hamstring muscle group", "hamstrings"},
		{"fronts of the legs", "fronts-of-the-legs"},
		{"inner legs", "inner-thighs"},
		{"soles", "feet"},
		{"shoulder blade muscles", "scapular-stabilizers"},
		{"Kegel muscles", "pelvic-floor"},
		{"perineum", "pelvic-floor"},
		{"legs", "legs"},
		{"leg", "legs"},
		{"backs of the legs", "backs-of-the-legs"},
		{"thenar", "thenar"},

		{"tibialis", "tibialis-posterior tibialis-anterior"},
		{"peroneus", "fibularis-longus fibularis-brevis fibularis-tertius"},
		{"teres", "teres-minor teres-major"},
		{"obturator", "obturator-internus obturator-externus"},
		{"inner hamstrings", "medial-hamstrings"},
		{"abductor digiti minimi", "abductor-digiti-minimi-hand abductor-digiti-minimi-foot"},
		{"lumbrical", "lumbricals"},
		{"flexor digitorum", "flexor-digitorum-superficialis flexor-digitorum-profundus flexor-digitorum-longus flexor-digitorum-brevis"},
		{"external rotators", "shoulder-lateral-rotators deep-hip-rotators"},
		{"shoulder stabilisers", "scapular-stabilizers rotator-cuff"},
		{"internal rotator", "shoulder-medial-rotators hip-medial-rotators"},

		{"", ""},
		{"muscle", ""},
		{"the", ""},
		{"elbow grease", ""},
		{"gluteus mediu", ""},
		{"trapeziu", ""},
		{"tere", ""},
		{"FD", ""}, // FDS is no plural
		{"QLs", "quadratus-lumborum"},
		{"FDSs", "flexor-digitorum-superficialis"},
	} {
		if have := idsOf(a.Find(tt.name)); have != tt.want {
			t.Errorf("Find(%q): have %q, want %q", tt.name, have, tt.want)
		}
	}
}

func TestEveryNameFindsItsPart(t *testing.T) {
	a := load(t)
	for _, p := range a.Parts() {
		for _, text := range []string{p.ID, p.Name, p.Latin} {
			if text != "" && idsOf(a.Find(text)) != p.ID {
				t.Errorf("%q finds %q, want %q alone", text, idsOf(a.Find(text)), p.ID)
			}
		}
		for _, n := range p.AllNames() {
			for _, text := range []string{n.Text, strings.ToUpper(n.Text), strings.ReplaceAll(n.Text, " ", "-")} {
				found := a.Find(text)
				if !slices.Contains(found, p) || n.Shared != (len(found) > 1) {
					t.Errorf("%q of %s finds %q; marked as shared: %t", text, p.ID, idsOf(found), n.Shared)
				}
			}
		}
	}
}

func TestAllNamesAreDistinctAndStartWithTheShownOne(t *testing.T) {
	for _, p := range load(t).Parts() {
		seen := map[string]bool{}
		for i, n := range p.AllNames() {
			if i == 0 && n.Text != p.Name {
				t.Errorf("%s: first name is %q, want %q", p.ID, n.Text, p.Name)
			}
			if folded := names.Fold(n.Text); seen[folded] || folded == "" {
				t.Errorf("%s: name %q is empty or given twice", p.ID, n.Text)
			} else {
				seen[folded] = true
			}
		}
	}
}

func TestTermsAreWhatTextMayLink(t *testing.T) {
	a := load(t)
	for _, tt := range []struct{ id, want string }{
		{"rhomboids", "Rhomboids|rhomboid|rhomboid muscles|rhomboid muscle|rhomboidei|rhomboideis"},
		{"iliacus", "Iliacus|Musculus iliacus"},
		{"teres-minor", "Teres minor|teres minors|Musculus teres minor"},
		{"quadratus-lumborum", "Quadratus lumborum|quadratus lumborums|Musculus quadratus lumborum|hip hiker|hip hikers|QL!|QLs!"},
		{"neck", "neck muscles|neck muscle"},
		{"feet", "foot and toe muscles|foot and toe muscle"},
	} {
		var have []string
		for _, n := range a.ByID(tt.id).Terms() {
			if n.Abbreviation {
				n.Text += "!"
			}
			have = append(have, n.Text)
		}
		if joined := strings.Join(have, "|"); joined != tt.want {
			t.Errorf("%s: have %s, want %s", tt.id, joined, tt.want)
		}
	}
	for _, p := range a.Parts() {
		for _, n := range p.Terms() {
			if found := a.Find(n.Text); len(found) != 1 || found[0] != p {
				t.Errorf("term %q of %s finds %q", n.Text, p.ID, idsOf(found))
			}
		}
	}
}

func TestPartsAreMusclesThenGroups(t *testing.T) {
	a := load(t)
	parts, ids := a.Parts(), map[string]bool{}
	if len(parts) != len(a.Muscles())+len(a.Groups()) {
		t.Errorf("%d parts of %d muscles and %d groups", len(parts), len(a.Muscles()), len(a.Groups()))
	}
	for i, p := range parts {
		if p.IsGroup() != (i >= len(a.Muscles())) {
			t.Errorf("part %d, %s, stands in the wrong half", i, p.ID)
		}
		if ids[p.ID] || a.ByID(p.ID) != p {
			t.Errorf("id %q is not unique", p.ID)
		}
		ids[p.ID] = true
	}
	kinds := ""
	for _, g := range a.Groups() {
		if !strings.HasSuffix(kinds, string(g.Kind)+" ") {
			kinds += string(g.Kind) + " "
		}
	}
	if kinds != "anatomical teaching " {
		t.Errorf("groups come in the order %s", kinds)
	}
	parts[0] = nil
	if a.Parts()[0] == nil {
		t.Error("a caller can change the atlas through Parts")
	}
	if a.ByID("no-such-part") != nil {
		t.Error("ByID makes parts up")
	}
}

func TestGroupsAndMusclesPointAtEachOther(t *testing.T) {
	a := load(t)
	for _, m := range a.Muscles() {
		if m.Kind != Muscle || m.Facts == nil || m.Members != nil || len(m.Groups) == 0 || m.Latin == "" {
			t.Errorf("%s is no well-formed muscle: %+v", m.ID, m)
		}
		if have := m.Muscles(); len(have) != 1 || have[0] != m {
			t.Errorf("%s: Muscles gives %q", m.ID, idsOf(have))
		}
		for _, g := range m.Groups {
			if !slices.Contains(g.Members, m) {
				t.Errorf("%s says it is in %s", m.ID, g.ID)
			}
		}
	}
	for _, g := range a.Groups() {
		if g.Facts != nil || g.Groups != nil || len(g.Members) < 2 || idsOf(g.Muscles()) != idsOf(g.Members) {
			t.Errorf("%s is no well-formed group: %+v", g.ID, g)
		}
		order := -1
		for _, m := range g.Members {
			at := slices.Index(a.Muscles(), m)
			if at <= order || !slices.Contains(m.Groups, g) {
				t.Errorf("%s: member %s is out of order or does not point back", g.ID, m.ID)
			}
			order = at
		}
	}
}

func TestGroupsByHand(t *testing.T) {
	a := load(t)
	for id, want := range map[string]string{
		"hamstrings":        "biceps-femoris semitendinosus semimembranosus",
		"quadriceps":        "rectus-femoris vastus-lateralis vastus-medialis vastus-intermedius",
		"rotator-cuff":      "supraspinatus infraspinatus teres-minor subscapularis",
		"gluteals":          "gluteus-maximus gluteus-medius gluteus-minimus",
		"iliopsoas":         "psoas-major iliacus",
		"adductors":         "pectineus adductor-longus adductor-brevis adductor-magnus gracilis",
		"deep-hip-rotators": "piriformis obturator-internus obturator-externus gemellus-superior gemellus-inferior quadratus-femoris",
		"hip-stabilizers":   "gluteus-medius gluteus-minimus piriformis obturator-internus obturator-externus gemellus-superior gemellus-inferior quadratus-femoris",
		"abdominals":        "rectus-abdominis external-oblique internal-oblique transversus-abdominis",
		"deep-core":         "multifidus diaphragm transversus-abdominis pubococcygeus puborectalis iliococcygeus coccygeus",
		"hip-flexors":       "psoas-major iliacus tensor-fasciae-latae sartorius rectus-femoris pectineus",
		"thenar":            "abductor-pollicis-brevis flexor-pollicis-brevis opponens-pollicis",
		"longissimus":       "longissimus-capitis longissimus-cervicis longissimus-thoracis",
		"medial-hamstrings": "semitendinosus semimembranosus",
		"backs-of-the-legs": "biceps-femoris semitendinosus semimembranosus popliteus gastrocnemius soleus plantaris",
		"suboccipitals":     "rectus-capitis-posterior-major rectus-capitis-posterior-minor obliquus-capitis-superior obliquus-capitis-inferior",
	} {
		if have := idsOf(a.ByID(id).Members); have != want {
			t.Errorf("%s:\nhave %s\nwant %s", id, have, want)
		}
	}
}

func TestNamesServeSuggestions(t *testing.T) {
	all := load(t).Names()
	if !slices.IsSorted(all) || len(slices.Compact(slices.Clone(all))) != len(all) {
		t.Error("names are not sorted, or not unique")
	}
	for slip, want := range map[string]string{"gluteus medus": "Gluteus medius", "hamstirngs": "Hamstrings", "psoaz": "psoas"} {
		if have := names.Nearest(slip, all); have != want {
			t.Errorf("nearest to %q: have %q, want %q", slip, have, want)
		}
	}
}

func TestAtlasIsSafeForConcurrentUse(t *testing.T) {
	a := load(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, p := range a.Parts() {
				if a.Find(p.Name)[0] != p {
					t.Errorf("%q finds something else", p.Name)
				}
				p.Antagonists(a)
			}
			a.With([]OwnGroup{{ID: "own", Name: "Own", Members: a.Muscles()[:2]}})
		})
	}
	wg.Wait()
}
