package care_test

import (
	"slices"
	"strings"
	"testing"

	"posebook/internal/care"
)

// Laws of the data: a reader meets a broader condition before the narrower ones, and no name is read as anything but
// its condition.
func TestLawsOfTheVocabulary(t *testing.T) {
	v := vocabulary(t)
	all := v.Conditions()
	if len(all) < 84 {
		t.Errorf("%d conditions", len(all))
	}
	for i, c := range all {
		if c.Under != nil && slices.Index(all, c.Under) > i {
			t.Errorf("%s stands before %s", c.ID, c.Under.ID)
		}
		if c.Under != nil && c.Region != c.Under.Region {
			t.Errorf("%s is in another region than %s", c.ID, c.Under.ID)
		}
		if strings.ToLower(c.Name[:1]) != c.Name[:1] && c.Name[:1] != "A" {
			t.Errorf("%q can't stand within a sentence", c.Name)
		}
		for _, name := range append([]string{c.Name}, c.Also...) {
			if got, _ := said(v.Read(name)); got != c.ID {
				t.Errorf("%q is read as %q, not %q", name, got, c.ID)
			}
		}
	}
}

// Every load is somebody's concern, and no word is left to a typing error.
func TestLoads(t *testing.T) {
	seen := map[care.Load]bool{}
	for _, c := range vocabulary(t).Conditions() {
		for _, concern := range c.Loads {
			seen[concern.Load] = true
		}
	}
	if len(care.AllLoads()) != 23 {
		t.Errorf("%d loads", len(care.AllLoads()))
	}
	for _, load := range care.AllLoads() {
		if load.Plain() == "" || !seen[load] {
			t.Errorf("%s matters to nobody", load)
		}
	}
	if care.Load("nowhere").Plain() != "" {
		t.Error("a load of nobody's has words")
	}
	set := care.LoadsOf(care.HeadLow, care.Rise).Without(care.Rise).With(care.ArmsUp)
	if got := set.List(); !slices.Equal(got, []care.Load{care.HeadLow, care.ArmsUp}) || set.Len() != 2 || !set.Known() || set.Has("nowhere") {
		t.Errorf("%v", got)
	}
	if (care.Loads{}).Known() {
		t.Error("something is known of nothing")
	}
}

// Whom a caution reaches: the condition itself, broader and narrower ones, and a sister where the pose has a load
// that she marks, or none is known.
func TestWhomACautionReaches(t *testing.T) {
	v := vocabulary(t)
	headLow, none := care.LoadsOf(care.HeadLow), care.LoadsOf()
	for _, tt := range []struct {
		named, has string
		loads      care.Loads
		want       bool
	}{
		{"neck pain", "neck pain", none, true},
		{"neck problem", "neck pain", none, true},
		{"glaucoma", "eye problem", none, true},
		{"glaucoma", "raised eye pressure", none, true},
		{"neck injury", "neck pain", care.LoadsOf(care.NeckBent), true},
		{"neck injury", "neck pain", headLow, false},
		{"neck injury", "neck pain", care.Loads{}, true},
		{"detached retina", "glaucoma", headLow, true},
		{"wrist pain", "carpal tunnel", headLow, false},
		{"high blood pressure", "low blood pressure", care.Loads{}, false},
		{"neck pain", "knee pain", care.Loads{}, false},
		{"arthritis", "knee pain", none, true},
		{"arthritis", "glaucoma", none, false},
	} {
		named, has := v.Read(tt.named).Mentions[0].Condition, v.Find(tt.has)
		if got := named.Reached(has, tt.loads); got != tt.want {
			t.Errorf("a caution for %s reaches %s: %t", tt.named, tt.has, got)
		}
	}
}

// A library's own conditions, in its own language, and more names for ours.
func TestOwnConditions(t *testing.T) {
	v, faults := vocabulary(t).With([]care.OwnCondition{
		{Name: "long covid", Also: []string{"post-covid"}, Under: "heart problem", Loads: []care.Concern{{Load: care.BreathHeld, Told: true}}},
		{Name: "glaucoma", Also: []string{"Grüner Star", "grüner  star"}, Loads: []care.Concern{}},
		{Name: "Long Covid"},
		{Name: "hernia", Under: "neck pain"},
		{Name: "gout in a toe", Under: "high blood presure"},
		{Name: "tiredness of the eyes", Also: []string{"glaucoma"}},
		{Name: "…"},
		{Name: "Rückenweh"},
	})
	var got []string
	for _, f := range faults {
		got = append(got, strings.Join([]string{string(f.Field), []string{"nameless", "taken", "fixed", "not there"}[f.Kind], f.Message, f.Nearest}, "|"))
	}
	want := []string{
		`name|taken|"Long Covid" is a name of "long covid" already|`,
		`under|fixed|"hernia" is built in: what it is under can't be changed|`,
		`under|not there|there is no condition "high blood presure"|high blood pressure`,
		`also|taken|"glaucoma" is a name of "glaucoma" already|`,
		`name|nameless|the name "…" has no letter and no digit in it|`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("faults:\n%s", strings.Join(got, "\n"))
	}
	for text, want := range map[string]string{
		"Post-Covid oder grüner Star":           "?",
		"post covid, GRUENER STAR, grüner Star": "long-covid ? glaucoma",
		"rückenweh or hernia":                   "ruckenweh hernia",
	} {
		if got, _ := said(v.Read(text)); got != want {
			t.Errorf("%q is read as %q, not %q", text, got, want)
		}
	}
	covid, heart := v.Find("long covid"), v.Find("heart problem")
	if !covid.Within(heart) || covid.Region != care.Heart || !covid.Own || len(v.Find("glaucoma").Loads) != 0 {
		t.Errorf("%+v", covid)
	}
	if old := vocabulary(t); old.Find("long covid") != nil || len(old.Find("glaucoma").Loads) == 0 {
		t.Error("the vocabulary of others has changed")
	}
}

// Where it is in doubt, a reading says why.
func TestDoubts(t *testing.T) {
	v := vocabulary(t)
	for text, want := range map[string]string{
		"neck pian": `unknown|neck pian|neck pain||`,
		"arthritis": `placeless|arthritis|||worn joints of the neck, back pain that gets worse when bending backwards, hip pain`,
		"menses":    `left out|menses||no study found that asks for care|`,
		"whoever has been told by somebody to rest": `sentence|whoever has been told by somebody to rest|||`,
		"fear of falling on the face":               `unknown|fear of falling on the face|||`,
	} {
		doubts := v.Read(text).Doubts
		if len(doubts) != 1 {
			t.Errorf("%q: %d doubts", text, len(doubts))
			continue
		}
		d := doubts[0]
		var choices []string
		for _, c := range d.Choices[:min(3, len(d.Choices))] {
			choices = append(choices, c.Name)
		}
		if got := strings.Join([]string{string(d.Problem), d.Text, d.Nearest, d.Why, strings.Join(choices, ", ")}, "|"); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

// Whatever is written is read without a fault, and nothing in it is lost without a word: there is a condition or
// a doubt for any text with a letter in it.
func FuzzRead(f *testing.F) {
	v := vocabulary(f)
	for _, seed := range []string{"neck pain or (injury", "a) or, and/or", "((((", "of the of the", "recent or recent", "with with glaucoma", "— neck", "neck pain \xff or"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := v.Read(text)
		for _, d := range r.Doubts {
			if d.Text == "" || !strings.Contains(text, d.Text) {
				t.Errorf("%q is in doubt, which nobody wrote", d.Text)
			}
		}
		for _, m := range r.Mentions {
			if m.Condition == nil {
				t.Error("nothing is mentioned")
			}
		}
		if again := v.Read(text); len(again.Mentions) != len(r.Mentions) {
			t.Error("read twice, it is two things")
		}
	})
}
