package figure

// A jointWord is a word that sets one angle of a joint: "extend 20" is -20 of flexion.
type jointWord struct {
	word  string
	angle Angle // of a limb: relative to its side's block
	sign  float64
}

// A joint is what a writer names: its first word is meant by a bare number.
type joint struct {
	name  string
	words []jointWord
}

func bend(flex, lean, turn Angle) []jointWord {
	return []jointWord{{"flex", flex, 1}, {"extend", flex, -1}, {"lean", lean, 1}, {"turn", turn, 1}}
}

func ball(flex, abd, out Angle) []jointWord {
	return []jointWord{{"flex", flex, 1}, {"extend", flex, -1}, {"abd", abd, 1}, {"add", abd, -1}, {"out", out, 1}, {"in", out, -1}}
}

func hinge(flex Angle) []jointWord {
	return []jointWord{{"flex", flex, 1}, {"extend", flex, -1}}
}

var pelvisJoint = joint{"pelvis", []jointWord{{"pitch", pelvisPitch, 1}, {"lean", pelvisLean, 1}, {"turn", pelvisTurn, 1}}}

var neckJoint = joint{"neck", bend(neckFlex, neckLean, neckTurn)}

// spineJoints are the parts of the spine. 'thoracic' stands for both of its parts, half each.
var spineJoints = []joint{
	{"lumbar", bend(lumbarFlex, lumbarLean, lumbarTurn)},
	{"lower-thoracic", bend(lowerFlex, lowerLean, lowerTurn)},
	{"upper-thoracic", bend(upperFlex, upperLean, upperTurn)},
}

const thoracic = "thoracic"

var limbJoints = []joint{
	{"hip", ball(hipFlex, hipAbd, hipOut)},
	{"knee", hinge(kneeFlex)},
	{"ankle", []jointWord{{"flex", ankleFlex, 1}, {"point", ankleFlex, -1}, {"invert", ankleRoll, 1}, {"evert", ankleRoll, -1}}},
	{"toes", []jointWord{{"tuck", toesTuck, 1}, {"curl", toesTuck, -1}}},
	{"shoulder", append(ball(shoulderFlex, shoulderAbd, shoulderOut), jointWord{"shrug", shoulderShrug, 1})},
	{"elbow", hinge(elbowFlex)},
	{"forearm", []jointWord{{"pronate", forearmPronate, 1}}},
	{"wrist", hinge(wristFlex)},
	{"fingers", hinge(fingersFlex)},
}

// find returns the word's entry, nil if the joint has none.
func (j joint) find(word string) *jointWord {
	for i := range j.words {
		if j.words[i].word == word {
			return &j.words[i]
		}
	}
	return nil
}

func (j joint) wordList() []string {
	var out []string
	for _, w := range j.words {
		out = append(out, w.word)
	}
	return out
}

// Joints lists the joints of a limb and the words each takes, for the writer's manual. The first
// word of each is what a bare number means.
func Joints() map[string][]string {
	out := map[string][]string{"pelvis": pelvisJoint.wordList(), "neck": neckJoint.wordList(), thoracic: spineJoints[1].wordList()}
	for _, j := range append(spineJoints[:len(spineJoints):len(spineJoints)], limbJoints...) {
		out[j.name] = j.wordList()
	}
	return out
}
