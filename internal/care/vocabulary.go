package care

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"posebook/internal/names"
	"posebook/internal/record"
)

//go:embed data/conditions.txt
var conditionData string

//go:embed data/reading.txt
var readingData string

//go:embed data/left-out.txt
var leftOutData string

// A Vocabulary holds the conditions and the words by which texts are read. It is read-only once loaded
// and safe for concurrent use.
type Vocabulary struct {
	conditions []*Condition
	byID       map[string]*Condition
	byKey      map[string]*Condition // by the key of any name
	longest    int                   // words of the longest name
	reading    *reading
	leftOut    map[string]string // why, by the key of a name
	near       *names.Index
}

// Builtin reads the embedded vocabulary and checks it. An error is a fault of the data and names its file
// and line.
func Builtin() (*Vocabulary, error) {
	return parse(conditionData, readingData, leftOutData)
}

func parse(conditions, words, leftOut string) (*Vocabulary, error) {
	v := &Vocabulary{byID: map[string]*Condition{}, byKey: map[string]*Condition{}, leftOut: map[string]string{}}
	var err error
	if v.reading, err = readReading(words); err != nil {
		return nil, err
	}
	if err := record.Each("conditions.txt", conditions, v.readCondition); err != nil {
		return nil, err
	}
	if err := record.Each("left-out.txt", leftOut, v.readLeftOut); err != nil {
		return nil, err
	}
	v.index()
	return v, nil
}

func (v *Vocabulary) index() { v.near = names.NewIndex(v.Names()) }

// Conditions returns all conditions, those of one region together, a broader one before the narrower.
func (v *Vocabulary) Conditions() []*Condition { return slices.Clone(v.conditions) }

// ByID returns the condition with the id, or nil.
func (v *Vocabulary) ByID(id string) *Condition { return v.byID[id] }

// Find returns the condition that bears the name, or nil.
func (v *Vocabulary) Find(name string) *Condition { return v.byKey[v.key(name)] }

// Nearest returns the name that another one is most likely a slip of, or "".
func (v *Vocabulary) Nearest(name string) string { return v.near.Nearest(name) }

// Names returns all names of all conditions.
func (v *Vocabulary) Names() []string {
	var out []string
	for _, c := range v.conditions {
		out = append(append(out, c.Name), c.Also...)
	}
	return out
}

func (v *Vocabulary) readCondition(r *record.Record) error {
	if err := r.Check([]string{"name", "usual"}, []string{"also", "under", "region", "loads", "evidence"}); err != nil {
		return err
	}
	c := &Condition{ID: r.ID, Name: r.Text("name"), Also: r.List("also"), Usual: Strength(r.Text("usual")), Evidence: strings.Fields(r.Text("evidence"))}
	if !slices.Contains(Strengths(), c.Usual) || c.Usual == None {
		return r.Fault("usual", "unknown strength %q", c.Usual)
	}
	if err := v.readPlace(r, c); err != nil {
		return err
	}
	for _, text := range r.List("loads") {
		concern := Concern{Load: Load(strings.TrimSuffix(text, "!")), Told: strings.HasSuffix(text, "!")}
		if concern.Load.Plain() == "" {
			return r.Fault("loads", "unknown load %q", text)
		}
		c.Loads = append(c.Loads, concern)
	}
	return v.enter(r, c)
}

// readPlace reads what the condition is under: a broader one, and so its region, or a region.
func (v *Vocabulary) readPlace(r *record.Record, c *Condition) error {
	under, region := r.Text("under"), Region(r.Text("region"))
	switch {
	case (under == "") == (region == ""):
		return r.Fault("under", "want either a broader condition or a region")
	case region != "":
		c.Region = region
		if !slices.Contains(Regions(), region) || region == Other {
			return r.Fault("region", "unknown region %q", region)
		}
	case v.byID[under] == nil:
		return r.Fault("under", "no condition %q before this one", under)
	default:
		c.Under = v.byID[under]
		c.Region = c.Under.Region
	}
	return nil
}

// enter adds a condition and its names.
func (v *Vocabulary) enter(r *record.Record, c *Condition) error {
	if v.byID[c.ID] != nil {
		return r.Fault("", "given twice")
	}
	for _, name := range append([]string{c.Name}, c.Also...) {
		if other := v.name(c, name); other != nil {
			return r.Fault("also", "%q is a name of %q already", name, other.ID)
		}
	}
	v.conditions = append(v.conditions, c)
	v.byID[c.ID] = c
	return nil
}

// name lets the condition answer to a name. It returns another condition that does so already, or nil.
func (v *Vocabulary) name(c *Condition, name string) *Condition {
	words := v.reading.words(name)
	key := joined(words)
	if other := v.byKey[key]; other != nil && other != c {
		return other
	}
	v.byKey[key] = c
	v.longest = max(v.longest, len(words))
	return nil
}

func (v *Vocabulary) readLeftOut(r *record.Record) error {
	if err := r.Check([]string{"names", "why"}, nil); err != nil {
		return err
	}
	for _, name := range r.List("names") {
		key := v.key(name)
		if _, twice := v.leftOut[key]; twice || v.byKey[key] != nil {
			return r.Fault("names", "%q is a condition, or given twice", name)
		}
		v.leftOut[key] = r.Text("why")
	}
	return nil
}

// key is what names are compared by: their words without the gaps, so that a hyphen is a space or nothing.
func (v *Vocabulary) key(name string) string { return joined(v.reading.words(name)) }

// An OwnCondition is a condition that a library adds, or one of the vocabulary's that it says more of.
type OwnCondition struct {
	Name  string
	Also  []string
	Under string    // the name of a broader condition; "" for none
	Loads []Concern // nil if nothing is said of them
}

// A Field is the field of an OwnCondition that a fault lies in.
type Field string

const (
	NameField  Field = "name"
	AlsoField  Field = "also"
	UnderField Field = "under"
)

// A FaultKind says what is wrong with a library's own condition.
type FaultKind uint8

const (
	Nameless FaultKind = iota // a name has no letter and no digit in it
	Taken                     // a name is another condition's
	Fixed                     // what a built-in condition is under can't be changed
	NotThere                  // there is no such broader condition
)

// A Fault is one mistake in a library's own condition. It has no place in a file: the caller knows where
// the condition, the field and the item were written.
type Fault struct {
	Condition int // index in the conditions given to With
	Field     Field
	Index     int // of the item in Also; 0 for the other fields
	Kind      FaultKind
	Message   string // one line, lower case, no full stop
	Nearest   string // what the name is most likely a slip of, or ""
}

func (f Fault) Error() string { return f.Message }

// With returns a vocabulary that also holds a library's own conditions, and what is wrong with them, in
// their order. One that bears a name of the vocabulary's adds names to it, and its loads stand in place of
// the others. v stays as it is; the new one has conditions of its own, and is v itself if there are none.
func (v *Vocabulary) With(own []OwnCondition) (*Vocabulary, []Fault) {
	if len(own) == 0 {
		return v, nil
	}
	out := v.clone()
	var faults []Fault
	for i, o := range own {
		if f, ok := out.add(o); !ok {
			f.Condition = i
			faults = append(faults, f)
		}
	}
	out.arrange()
	out.index()
	return out, faults
}

func (v *Vocabulary) clone() *Vocabulary {
	out := *v
	out.conditions, out.byID, out.byKey = nil, map[string]*Condition{}, map[string]*Condition{}
	for _, c := range v.conditions {
		own := *c
		if c.Under != nil {
			own.Under = out.byID[c.Under.ID]
		}
		out.conditions = append(out.conditions, &own)
		out.byID[c.ID] = &own
	}
	for key, c := range v.byKey {
		out.byKey[key] = out.byID[c.ID]
	}
	return &out
}

func (v *Vocabulary) add(o OwnCondition) (Fault, bool) {
	id := names.Slug(o.Name)
	if id == "" {
		return Fault{Field: NameField, Kind: Nameless, Message: fmt.Sprintf("the name %q has no letter and no digit in it", o.Name)}, false
	}
	c := v.Find(o.Name)
	switch {
	case c != nil && c.Own:
		return Fault{Field: NameField, Kind: Taken, Message: fmt.Sprintf("%q is a name of %q already", o.Name, c.Name)}, false
	case c != nil && o.Under != "":
		return Fault{Field: UnderField, Kind: Fixed, Message: fmt.Sprintf("%q is built in: what it is under can't be changed", c.Name)}, false
	case c == nil:
		var f Fault
		var ok bool
		if c, f, ok = v.addNew(id, o); !ok {
			return f, false
		}
	}
	if o.Loads != nil {
		c.Loads = o.Loads
	}
	return v.addNames(c, o.Also)
}

func (v *Vocabulary) addNew(id string, o OwnCondition) (*Condition, Fault, bool) {
	c := &Condition{ID: id, Name: o.Name, Region: Other, Own: true, Usual: Ask}
	if v.byID[id] != nil {
		c.ID = "own-" + id
	}
	if o.Under != "" {
		if c.Under = v.Find(o.Under); c.Under == nil {
			return nil, Fault{Field: UnderField, Kind: NotThere, Message: fmt.Sprintf("there is no condition %q", o.Under), Nearest: v.Nearest(o.Under)}, false
		}
		c.Region = c.Under.Region
	}
	v.conditions = append(v.conditions, c)
	v.byID[c.ID] = c
	v.name(c, o.Name)
	return c, Fault{}, true
}

func (v *Vocabulary) addNames(c *Condition, also []string) (Fault, bool) {
	c.Also = slices.Clone(c.Also)
	for n, name := range also {
		if names.Fold(name) == "" {
			return Fault{Field: AlsoField, Index: n, Kind: Nameless, Message: fmt.Sprintf("the name %q has no letter and no digit in it", name)}, false
		}
		if other := v.name(c, name); other != nil {
			return Fault{Field: AlsoField, Index: n, Kind: Taken, Message: fmt.Sprintf("%q is a name of %q already", name, other.Name)}, false
		}
		c.Also = append(c.Also, name)
	}
	return Fault{}, true
}

// arrange puts a library's own conditions behind those of their region.
func (v *Vocabulary) arrange() {
	slices.SortStableFunc(v.conditions, func(a, b *Condition) int {
		return slices.Index(Regions(), a.Region) - slices.Index(Regions(), b.Region)
	})
}
