package figure

// An armSet is a ready position of an arm: what poses vary most.
type armSet struct {
	word   string
	angles []jointDefault
	hold   *hold // of the left side; a hold with the midline
	aims   []armAim
}

type armAim struct {
	part string
	to   direction
}

// armSets hold the angles that teachers mean by the words. Those whose hands meet something hold
// it.
var armSets = []armSet{
	{"down", []jointDefault{{shoulderAbd, 8}, {elbowFlex, 6}}, nil, nil},
	{"overhead", []jointDefault{{shoulderFlex, 172}, {shoulderAbd, 6}, {elbowFlex, 3}}, nil, nil},
	{"forward", []jointDefault{{shoulderFlex, 90}, {shoulderAbd, 0}, {elbowFlex, 0}}, nil, []armAim{{"arm", level}}},
	{"T", []jointDefault{{shoulderAbd, 90}, {elbowFlex, 0}, {forearmPronate, 170}}, nil, nil},
	{"cactus", []jointDefault{{shoulderAbd, 90}, {shoulderOut, 90}, {elbowFlex, 90}, {forearmPronate, 90}}, nil, nil},
	{"prayer", []jointDefault{{shoulderFlex, 30}, {shoulderAbd, 5}, {shoulderOut, -69}, {elbowFlex, 138}, {forearmPronate, 145}, {wristFlex, -60}, {fingersFlex, 0}},
		&hold{palm.on(left), heart}, []armAim{{"hand", up}}},
	{"hips", []jointDefault{{shoulderFlex, -28}, {shoulderAbd, 42}, {shoulderOut, -35}, {elbowFlex, 98}, {forearmPronate, 150}, {wristFlex, 20}},
		&hold{palm.on(left), waist.on(left)}, nil},
	{"behind", []jointDefault{{shoulderFlex, -46}, {shoulderAbd, -14}, {elbowFlex, 4}, {forearmPronate, 60}, {fingersFlex, 60}}, nil, nil},
	{"back", []jointDefault{{shoulderFlex, -8}, {shoulderAbd, 14}, {elbowFlex, 0}, {forearmPronate, 90}}, nil, nil},
}

// ArmSets lists the words that 'arms' takes.
func ArmSets() []string {
	var out []string
	for _, s := range armSets {
		out = append(out, s.word)
	}
	return out
}

func armSetNamed(word string) *armSet {
	for i := range armSets {
		if armSets[i].word == word {
			return &armSets[i]
		}
	}
	return nil
}
