package content

// A Level says how much experience a pose or a sequence asks for.
type Level string

const (
	Beginner     Level = "beginner"
	Intermediate Level = "intermediate"
	Advanced     Level = "advanced"
)

// Levels lists the levels, easiest first.
func Levels() []Level { return []Level{Beginner, Intermediate, Advanced} }

// A Position says what bears the body.
type Position string

const (
	Standing     Position = "standing"
	Kneeling     Position = "kneeling"
	Quadruped    Position = "quadruped"
	Seated       Position = "seated"
	Prone        Position = "prone"
	Supine       Position = "supine"
	SideLying    Position = "side-lying"
	ArmSupported Position = "arm-supported"
	Inverted     Position = "inverted"
)

// Positions lists the positions, from upright to upside down.
func Positions() []Position {
	return []Position{Standing, Kneeling, Quadruped, Seated, Prone, Supine, SideLying, ArmSupported, Inverted}
}

// An Action says what a pose asks of the body.
type Action string

const (
	Balance        Action = "balance"
	ForwardBend    Action = "forward-bend"
	Backbend       Action = "backbend"
	SideBend       Action = "side-bend"
	Twist          Action = "twist"
	HipOpener      Action = "hip-opener"
	ShoulderOpener Action = "shoulder-opener"
	Core           Action = "core"
	Rest           Action = "rest"
)

// Actions lists the actions in the order in which they are shown.
func Actions() []Action {
	return []Action{Balance, ForwardBend, Backbend, SideBend, Twist, HipOpener, ShoulderOpener, Core, Rest}
}

// A Paper is a size of paper for printed sheets.
type Paper string

const (
	A4     Paper = "a4"
	Letter Paper = "letter"
)

// A FigureStyle is a way to draw the figure of a pose's page.
type FigureStyle string

const (
	Flat    FigureStyle = "flat"
	Clothed FigureStyle = "clothed"
	Outline FigureStyle = "outline"
)

// A HairCut is how the drawn figures wear their hair.
type HairCut string

const (
	BunHair   HairCut = "bun"
	ShortHair HairCut = "short"
)
