package care_test

import (
	"os"
	"strings"
	"testing"

	"posebook/internal/care"
)

func vocabulary(t testing.TB) *care.Vocabulary {
	t.Helper()
	v, err := care.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// The ids that a reading gives, "?" for a doubt, in the order of the text; and the qualifiers.
func said(r care.Reading) (ids, when string) {
	var list, whens []string
	for _, m := range r.Mentions {
		id := m.Condition.ID
		if m.Condition.Unknown {
			id = "?"
		}
		list = append(list, id)
		if m.When != "" {
			whens = append(whens, m.When)
		}
	}
	return strings.Join(list, " "), strings.Join(whens, "; ")
}

// Every wording is read as the golden file says.
func TestWordings(t *testing.T) {
	v := vocabulary(t)
	text, err := os.ReadFile("testdata/wordings.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		ids, when := said(v.Read(f[0]))
		if ids != f[1] || when != f[2] {
			t.Errorf("%q\n got %q, %q\nwant %q, %q", f[0], ids, when, f[1], f[2])
		}
	}
}

// What other people write: each line is read as these conditions, or as a doubt.
func TestOtherWordings(t *testing.T) {
	v := vocabulary(t)
	for text, want := range map[string]string{
		"Injury to the back, hips or shoulders": "back-problem hip-problem shoulder-injury",
		"Lower-back issues":                     "back-problem",
		"Arthritis (knees, hips)":               "knee-pain hip-pain",
		"high blood pressure / glaucoma":        "high-blood-pressure glaucoma",
		"Light-headedness & vertigo":            "dizziness vertigo",
		"knee pain or recent surgery":           "knee-pain ?",
		"acute or chronic neck pain":            "neck-pain",
		"hip replacement, if recent":            "hip-replacement",
		"back pain due to a slipped disc":       "back-pain disc-problem",
		"back pain without sciatica":            "back-pain",
		"knee pain when kneeling or squatting":  "knee-pain",
		"knee pain when kneeling, or neck pian": "knee-pain ?",
		"cervical disc herniation":              "neck-problem",
		"Third trimester of pregnancy":          "late-pregnancy",
		"second trimester":                      "pregnancy",
		"sprain":                                "?",
		"prolapse":                              "?",
		"menstruation":                          "?",
		"":                                      "",
		"neck pain: look straight ahead":        "neck-pain",
		"the quick brown fox jumps over the lazy dog and then some": "? ?",
		"HYPERTENSION (uncontrolled)":                               "high-blood-pressure",
		"hernia, recent":                                            "hernia",
		"frozen shoulders":                                          "shoulder-pain",
		"Neck problems (whiplash)":                                  "neck-problem neck-injury",
		"pain in the neck or lower back":                            "neck-pain back-pain",
		"a sore foot or ankle":                                      "foot-problem",
		"acute sore knee":                                           "knee-pain",
		"sore hands or fingers":                                     "hand-problem",
		"sore wrists or fingers":                                    "wrist-pain hand-problem",
		"painful elbows and wrists":                                 "elbow-problem wrist-pain",
		"neck injury or stiff knees":                                "neck-injury knee-pain",
		"arthritic or inflamed ankle":                               "foot-problem",
		"unstable shoulder":                                         "shoulder-dislocation",
		"pulled groin, if recent":                                   "groin-strain",
		"sore throat":                                               "?",
		"broken":                                                    "?",
	} {
		if got, _ := said(v.Read(text)); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

// A doubt quotes what was written: all of it where it is one condition, with its signs; of several the one that is meant.
func TestDoubtsQuoteTheText(t *testing.T) {
	v := vocabulary(t)
	for text, want := range map[string]string{
		" a sore throat! ":                        "a sore throat!",
		"neck pain or a sore throat!":             "sore throat",
		"sore throat (angina)":                    "sore throat",
		"recent tennis or golfer's elbow":         "",
		"severe sore ankle, foot or toes":         "",
		strings.Repeat("x", 400):                  strings.Repeat("x", 400),
		"neck pain and " + strings.Repeat("y", 9): strings.Repeat("y", 9),
	} {
		got := ""
		for _, d := range v.Read(text).Doubts {
			got += d.Text
		}
		if got != want {
			t.Errorf("%q: quoted %q, want %q", text, got, want)
		}
	}
}
