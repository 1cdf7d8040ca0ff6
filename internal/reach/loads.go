package reach

import (
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/figure"
	"posebook/internal/library"
)

// The limits of loads: degrees, and lengths in statures. They are where teachers begin to speak of the thing: not below what the
// quiet poses of a library of thirty-two show, and below what its demanding ones do.
const (
	headLow     = .025 // the head below the heart: child's pose has .04, corpse .006
	neckFlexed  = 45
	neckArched  = 25
	neckTurned  = 45
	spineRound  = 30
	spineArch   = 30
	spineTurned = 20
	hipDeep     = 95
	hipFolded   = 60 // from where on drawing it in crosses the middle
	hipInward   = 10
	hipAcross   = 3
	hipBack     = 15
	kneeDeep    = 90
	kneeLoaded  = 70 // in a pose that stands
	onHeels     = 120
	ankleBent   = 45
	armUp       = 140
	handsUnder  = .3 // the hips so far above the hands: they bear
)

// A body is what is known of a shape.
type body struct {
	library.Shape
	measures figure.Measures
	drawn    bool // there are measures
}

// loads returns the loads of the body: seen in its figure and its keys, and as its writer corrects them.
func (b body) loads() care.Loads {
	loads := care.Loads{}
	if b.drawn {
		loads = care.LoadsOf()
		for load, has := range b.seen() {
			if has {
				loads = loads.With(load)
			}
		}
	}
	words := b.Pose.Loads
	if b.Variation != nil {
		words = slices.Concat(words, b.Variation.Loads)
	}
	for _, w := range words {
		if w.Taken {
			loads = loads.Without(w.Load)
		} else {
			loads = loads.With(w.Load)
		}
	}
	return loads
}

// seen tells of each load whether the figure and the keys show it.
func (b body) seen() map[care.Load]bool {
	m, wrists := b.measures, b.onWrists()
	low := m.HeadBelowHeart > headLow
	return map[care.Load]bool{
		care.HeadLow:     low,
		care.HeadWeight:  b.on(content.Inverted) && (b.rests("crown", "forehead") || b.rests("head") && b.rests("shoulders", "shoulder")),
		care.NeckBent:    m.Neck >= neckFlexed || m.Neck <= -neckArched || m.NeckTurn >= neckTurned,
		care.SpineRound:  m.Spine >= spineRound,
		care.SpineArch:   m.Spine <= -spineArch || b.does(content.Backbend),
		care.SpineTwist:  m.SpineTurn >= spineTurned || b.does(content.Twist),
		care.HipDeep:     b.limb(func(l figure.LimbMeasures) bool { return l.Hip > hipDeep }),
		care.HipCross:    b.limb(crossed),
		care.HipBack:     b.limb(func(l figure.LimbMeasures) bool { return l.Hip <= -hipBack }),
		care.LegStretch:  b.uses(anatomy.Stretches, "hamstrings"),
		care.KneeDeep:    b.limb(b.kneeDeep),
		care.KneeDown:    b.rests("shin", "knee") && !b.rests("sit", "hipside"),
		care.AnkleLoad:   b.onAnkles(),
		care.WristWeight: wrists,
		care.ArmWeight:   wrists || b.rests("elbow", "forearm"),
		care.ArmsUp:      b.on(content.Standing) && b.limb(func(l figure.LimbMeasures) bool { return l.Shoulder > armUp }),
		care.Balance:     b.balances(),
		care.Prone:       b.on(content.Prone),
		care.Supine:      b.on(content.Supine) && b.rests("back", "sacrum", "shoulders", "sit"),
		care.BellyWork:   b.bellyWorks(),
		care.Rise:        low && b.risesFrom() || b.on(content.Supine) && b.does(content.Rest),
	}
}

func crossed(l figure.LimbMeasures) bool {
	return l.Hip > hipFolded && (l.HipAside < -hipAcross || l.HipOut <= -hipInward)
}

func (b body) kneeDeep(l figure.LimbMeasures) bool {
	return l.Knee > kneeDeep || l.Knee > kneeLoaded && b.on(content.Standing)
}

// onWrists: the palms bear where a pose stands on its hands, or has the hips well above them and no feet to stand on.
func (b body) onWrists() bool {
	if !b.rests("palm") {
		return false
	}
	switch b.Pose.Position {
	case content.Quadruped, content.ArmSupported, content.Prone:
		return true
	case content.Standing, content.Kneeling:
		return false
	}
	return b.measures.HipsOverHands > handsUnder
}

// onAnkles: on the toes or the tops of the feet, unless the pelvis sits; on the heels; or deep over a flat foot.
func (b body) onAnkles() bool {
	if b.rests("top", "ball", "tiptoe") && !b.rests("sit", "hipside") {
		return true
	}
	flat, shins := b.rests("foot"), b.rests("shin")
	return b.limb(func(l figure.LimbMeasures) bool { return flat && l.Ankle > ankleBent || shins && l.Knee > onHeels })
}

// balances: on one foot alone, or by its action; not where both feet bear, or the trunk lies or sits.
func (b body) balances() bool {
	feet := b.measures.Rests("foot")
	if feet == 2 || b.rests("sit", "shoulders", "back", "sacrum") {
		return false
	}
	return b.does(content.Balance) || feet == 1 && b.measures.Rests("palm", "tip", "hand", "ball", "knee", "shin", "forearm") == 0
}

func (b body) bellyWorks() bool {
	if b.on(content.Standing) || b.on(content.Inverted) {
		return false
	}
	obliques := !b.does(content.Twist) && b.uses(anatomy.Works, "external-oblique", "internal-oblique")
	return b.does(content.Core) || b.uses(anatomy.Works, "rectus-abdominis") || obliques
}

func (b body) risesFrom() bool {
	switch b.Pose.Position {
	case content.Standing, content.Inverted:
		return true
	case content.Kneeling:
		return !b.does(content.Rest)
	case content.ArmSupported:
		return b.rests("foot")
	}
	return false
}

func (b body) on(position content.Position) bool { return b.Pose.Position == position }

func (b body) does(action content.Action) bool { return slices.Contains(b.Pose.Actions, action) }

func (b body) rests(names ...string) bool { return b.measures.Rests(names...) > 0 }

func (b body) limb(holds func(figure.LimbMeasures) bool) bool {
	return slices.ContainsFunc(b.measures.Limbs[:], holds)
}

// uses tells whether one of the muscles, or a muscle of one of the groups, has the role.
func (b body) uses(role anatomy.Role, ids ...string) bool {
	return slices.ContainsFunc(b.Uses(), func(u library.Use) bool {
		if u.Role != role {
			return false
		}
		named := slices.Contains(ids, u.Muscle.ID)
		return named || slices.ContainsFunc(u.Muscle.Groups, func(g *library.Muscle) bool { return slices.Contains(ids, g.ID) }) ||
			slices.ContainsFunc(u.Muscle.Single(), func(m *library.Muscle) bool { return slices.Contains(ids, m.ID) })
	})
}
