package words

// Sheet are the words of the client's sheet, and of what it shares with the teacher's card.
type Sheet struct {
	Title    string `yaml:"title"`   // {name}
	Open     string `yaml:"open"`    // the link that leads to it
	Text     string `yaml:"text"`    // the link that copies the sequence as text
	Copied   string `yaml:"copied"`  // said once it is copied
	Back     string `yaml:"back"`    // to the sequence
	Print    string `yaml:"print"`   // the button
	PDF      string `yaml:"pdf"`     // the link to the file
	Options  string `yaml:"options"` // what a screen reader calls them
	Large    string `yaml:"large"`
	NoFigure string `yaml:"no_figures"`
	NoNotes  string `yaml:"no_notes"`
	Muscles  string `yaml:"muscles"`
	Log      string `yaml:"log"`
	Every    string `yaml:"every"`
	Paper    string `yaml:"paper"`
	AnyPaper string `yaml:"any_paper"` // the printer's own
	For      string `yaml:"for"`
	Date     string `yaml:"date"`
	Props    string `yaml:"props"`     // {list}
	NoProps  string `yaml:"no_props"`  // a phrase of its own
	Breath   string `yaml:"breath"`    // {time}: how long one is taken to be
	TakeCare string `yaml:"take_care"` // before the conditions
	Ask      string `yaml:"ask"`       // after them
	Each     string `yaml:"each"`      // one step, done on both sides
	Block    string `yaml:"block"`     // {steps} {first} {second}: a block, done on both sides
	Over     string `yaml:"over"`      // {times} {steps}: a block, done more than once
	Step     string `yaml:"step"`      // {n}
	TwoSteps string `yaml:"two_steps"` // {first} {last}
	Steps    string `yaml:"steps"`     // {first} {last}
	Avoid    string `yaml:"avoid"`     // before the usual mistakes
	Like     string `yaml:"like"`      // {n}: mistakes and cautions were said there
	Start    string `yaml:"start"`     // below the figure where a movement begins
	End      string `yaml:"end"`
	Sets     string `yaml:"sets"`
	Reps     string `yaml:"reps"`
	Hold     string `yaml:"hold"`
	Between  string `yaml:"between"` // {time}: the rest between sets
	Rest     string `yaml:"rest"`    // {time}
	Notes    string `yaml:"notes"`
	Online   string `yaml:"online"`
	Code     string `yaml:"code"`    // what a screen reader calls the QR code
	Version  string `yaml:"version"` // {date}
}

// Card are the words of the teacher's card.
type Card struct {
	Signs    string `yaml:"signs"` // what the signs at a step's number mean
	Title    string `yaml:"title"` // {name}
	Open     string `yaml:"open"`  // the link that leads to it
	Cues     string `yaml:"cues"`
	NoNotes  string `yaml:"no_notes"`
	Pause    string `yaml:"pause"`    // {time}: to move from one pose to the next
	Timeline string `yaml:"timeline"` // what a screen reader calls it
	Over     string `yaml:"over"`     // {times} {steps}: a block, done more than once, in few words
	Sets     string `yaml:"sets"`     // {sets} {hold}
}
