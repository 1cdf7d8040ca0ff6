package care

import (
	"math/bits"
)

// A Load is what a pose asks of a body that some conditions bear badly.
type Load string

const (
	HeadLow     Load = "head-low"
	HeadWeight  Load = "head-weight"
	NeckBent    Load = "neck-bent"
	SpineRound  Load = "spine-round"
	SpineArch   Load = "spine-arch"
	SpineTwist  Load = "spine-twist"
	HipDeep     Load = "hip-deep"
	HipCross    Load = "hip-cross"
	HipBack     Load = "hip-back"
	LegStretch  Load = "leg-stretch"
	KneeDeep    Load = "knee-deep"
	KneeDown    Load = "knee-down"
	AnkleLoad   Load = "ankle-load"
	WristWeight Load = "wrist-weight"
	ArmWeight   Load = "arm-weight"
	ArmsUp      Load = "arms-up"
	Balance     Load = "balance"
	Prone       Load = "prone"
	Supine      Load = "supine"
	BellyWork   Load = "belly-work"
	BreathHeld  Load = "breath-held"
	Rise        Load = "rise"
	EndRange    Load = "end-range"
)

// kinds are the loads with what they are in plain words, from head to foot.
func kinds() []kind {
	return []kind{
		{HeadLow, "the head below the heart"},
		{HeadWeight, "weight on the head or the neck"},
		{NeckBent, "the neck at the end of its reach"},
		{SpineRound, "the spine rounded or folded forward"},
		{SpineArch, "the spine bent backwards"},
		{SpineTwist, "the spine turned"},
		{HipDeep, "a hip bent past a right angle"},
		{HipCross, "a bent hip drawn across the middle or turned in"},
		{HipBack, "a hip stretched back"},
		{LegStretch, "the back of the leg stretched"},
		{KneeDeep, "a knee bent past a right angle, or bent under load"},
		{KneeDown, "weight on the knees"},
		{AnkleLoad, "weight on a bent or pointed ankle, or on the toes"},
		{WristWeight, "weight on bent wrists"},
		{ArmWeight, "weight on the arms"},
		{ArmsUp, "the arms above the head"},
		{Balance, "a small base"},
		{Prone, "lying on the belly"},
		{Supine, "lying flat on the back"},
		{BellyWork, "hard work of the belly wall"},
		{BreathHeld, "long effort or a held breath"},
		{Rise, "coming up from a low head or from lying"},
		{EndRange, "a joint at the end of its reach"},
	}
}

type kind struct {
	load  Load
	plain string
}

// AllLoads returns the loads, from head to foot.
func AllLoads() []Load {
	var out []Load
	for _, k := range kinds() {
		out = append(out, k.load)
	}
	return out
}

// Plain says in plain words what the load is: "the head below the heart". It is "" for no load of ours.
func (l Load) Plain() string {
	for _, k := range kinds() {
		if k.load == l {
			return k.plain
		}
	}
	return ""
}

// Loads is a set of loads, and whether anything is known of them at all: nothing is of a pose that has neither a
// figure nor a key to tell by. The zero Loads is that of such a pose.
type Loads struct {
	set   uint32
	known bool
}

// LoadsOf returns a set of loads that is known.
func LoadsOf(list ...Load) Loads {
	return Loads{known: true}.With(list...)
}

// With returns the set with further loads.
func (l Loads) With(list ...Load) Loads {
	for _, load := range list {
		l.set |= bit(load)
	}
	l.known = true
	return l
}

// Without returns the set without some loads: what a writer takes away is known too.
func (l Loads) Without(list ...Load) Loads {
	for _, load := range list {
		l.set &^= bit(load)
	}
	l.known = true
	return l
}

// Has tells whether the load is in the set.
func (l Loads) Has(load Load) bool { return l.set&bit(load) != 0 }

// Meets tells whether the sets have a load in common.
func (l Loads) Meets(other Loads) bool { return l.set&other.set != 0 }

// Known tells whether anything is known of the loads.
func (l Loads) Known() bool { return l.known }

// Len returns how many loads are in the set.
func (l Loads) Len() int { return bits.OnesCount32(l.set) }

// List returns the loads of the set, from head to foot.
func (l Loads) List() []Load {
	var out []Load
	for i, load := range order {
		if l.set&(1<<i) != 0 {
			out = append(out, load)
		}
	}
	return out
}

// bit is the place of a load in a set; 0 for no load of ours.
func bit(load Load) uint32 {
	for i, l := range order {
		if l == load {
			return 1 << i
		}
	}
	return 0
}

// order is that of [AllLoads].
var order = AllLoads()
