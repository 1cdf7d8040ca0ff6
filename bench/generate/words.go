package generate

// The stock that texts are made of. None of it changes.

var firstWords = [...]string{
	"Low", "High", "Open", "Crossed", "Reverse", "Long", "Supported", "Floating", "Wide", "Narrow",
	"Half", "Full", "Bound", "Soft", "Steady", "Side", "Turning", "Standing", "Seated", "Resting",
}

var middleWords = [...]string{
	"Heron", "River", "Mountain", "Lotus", "Moon", "Falcon", "Willow", "Anchor", "Bow", "Comet",
	"Gate", "Lantern", "Otter", "Pine", "Sail", "Star", "Stone", "Swallow", "Wave", "Wheel",
}

var lastWords = [...]string{
	"Lunge", "Squat", "Plank", "Bridge", "Warrior", "Triangle", "Twist", "Fold", "Crescent", "Pigeon", "Cobra", "Camel", "Boat",
	"Tree", "Dancer", "Table", "Clam", "Swimmer", "Hinge", "Reach", "Kneel", "Roll", "Press", "Curl", "Balance",
}

var syllables = [...]string{"vī", "ra", "bha", "dra", "ut", "thi", "ta", "pār", "śva", "ko", "ṇā", "ardha", "candra", "vṛk", "ṣa", "ma", "tsy", "en"}

var sideForms = [...]string{"{side} leg back", "{side} foot in front", "turned to the {side}", "{side} arm up", "{side} knee bent"}

var holds = [...]string{"5 breaths", "3 breaths", "8 breaths", "30s", "1m", "1m30s", "10 reps", "12 reps"}

var props = [...]string{"block", "strap", "chair", "wall", "bolster", "folded blanket", "band", "small ball"}

var variationNames = [...]string{
	"hands on blocks", "back knee down", "heel on the wall", "seated on a chair", "arms overhead", "eyes closed", "with a band",
}

var adjectives = [...]string{"steady", "quiet", "strong", "long", "broad", "slow", "standing", "gentle", "patient", "clear"}

var parts = [...]string{"ribs", "heel", "front knee", "back foot", "shoulder blades", "crown", "breastbone", "sitting bones", "fingertips", "pelvis", "big toe", "elbow"}

var directions = [...]string{"forward", "back", "down", "up", "towards the mat", "away from the floor", "to the midline", "out to the side"}

var conditions = [...]string{
	"high blood pressure", "recent hip replacement", "back pain", "knee pain", "pregnancy", "osteoporosis", "a sore wrist",
	"glaucoma", "dizziness", "recent eye surgery", "shoulder pain", "trouble with balance",
}

var advice = [...]string{
	"keep the hands on the hips", "stay low and near a wall", "leave it out, or ask your physiotherapist first",
	"put a folded blanket under the knee", "come up slowly", "do half of it",
}

var cues = [...]string{
	"Level the hips.", "Reach back through the heel.", "Press the floor away.", "Let the breath lead.", "Widen the collar bones.",
	"Keep the low ribs in.", "Look past the fingertips.", "Land softly.", "Spread the toes.", "Grow tall from the waist.",
}

var mistakes = [...]string{
	"The lifted hip opens to the side.", "The standing knee locks.", "The back of the neck shortens.", "The breath stops.",
	"The weight falls into the wrists.", "The heel of the front foot lifts.", "The shoulders creep up to the ears.",
}

var benefits = [...]string{
	"Balance on one leg, the hips kept level.", "A long back in the fold at the hip.", "Strength in the standing leg.",
	"Room between the ribs.", "Shoulders that stay down under load.", "A calmer breath.",
}

var books = [...]string{
	"B. K. S. Iyengar, Light on Yoga", "Donald A. Neumann, Kinesiology of the Musculoskeletal System",
	"Carol A. Oatis, Kinesiology", "Joseph E. Muscolino, Know the Body",
}

// sentences hold places for muscles, poses, parts, directions, words and numbers.
var sentences = [...]string{
	"From {pose}, bring the hands to the hips and the weight over the front foot.",
	"Lean {direction} from the hip, trunk and {part} as one piece, until the {part} floats.",
	"Feel the {muscle} take the load before the {part} moves {direction}.",
	"Straighten the standing leg without locking the knee, and keep the {part} {adjective}.",
	"The {muscle} lengthens here while the {muscle} keeps the {part} from tipping {direction}.",
	"Stay for {number} breaths; with each one the {part} grows {adjective} and the {part} drifts {direction}.",
	"To come out, bend the knee and step {direction} the way you came, slowly, or rest in {pose}.",
	"If the {part} shakes, make the stance shorter: a {adjective} base is worth more than a deep one.",
	"Those who come from {pose} will know the *same* turn of the {part}, only {adjective} and lower.",
	"Press the {part} {direction} and let the answer rise through the {muscle} to the {part}.",
	"Nothing here should pinch; a stretch in the {muscle} is dull and wide, never sharp at the {part}.",
	"After {number} rounds most people notice that the {part} settles {direction} by itself.",
	"Teachers often say 'lift the {part}' and mean that the {muscle} should do a little **less**.",
	"Turn the {part} {direction} until both hip bones face the floor.",
	"It pairs well with {pose}, which asks the {muscle} for the opposite.",
	"Keep a {adjective} breath: in for {number} counts, out for {number}.",
	"The {part} stays heavy, the {part} light, and the {muscle} works between them.",
	"Move the {part} {direction} no further than the {part} allows.",
}
