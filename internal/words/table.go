package words

// Nav are the words of the header and of what stands on every page.
type Nav struct {
	Skip      string `yaml:"skip"`
	Site      string `yaml:"site"` // what a screen reader calls the navigation
	Trail     string `yaml:"trail"`
	Poses     string `yaml:"poses"`
	Sequences string `yaml:"sequences"`
	Muscles   string `yaml:"muscles"`
}

// Home are the words of the first page.
type Home struct {
	Title      string `yaml:"title"`
	Lead       string `yaml:"lead"`
	Sequences  string `yaml:"sequences"`
	ByPosition string `yaml:"by_position"`
	ByMuscle   string `yaml:"by_muscle"`
	ByLevel    string `yaml:"by_level"`
	ByAction   string `yaml:"by_action"`
	AllMuscles string `yaml:"all_muscles"`
	AllPoses   string `yaml:"all_poses"`
}

// Lists are the words of the pages that list poses, sequences and muscles.
type Lists struct {
	Poses        string `yaml:"poses"`
	PosesLead    string `yaml:"poses_lead"`
	Sequences    string `yaml:"sequences"`
	SequenceLead string `yaml:"sequences_lead"`
	Muscles      string `yaml:"muscles"`
	MusclesLead  string `yaml:"muscles_lead"`
	Levels       string `yaml:"levels"`
	Positions    string `yaml:"positions"`
	Actions      string `yaml:"actions"`
	Props        string `yaml:"props"`
	Anatomical   string `yaml:"anatomical"`
	Teaching     string `yaml:"teaching"`
	OwnGroups    string `yaml:"own_groups"`
	Single       string `yaml:"single"`
	Empty        string `yaml:"empty"`
	LevelTitle   string `yaml:"level_title"`    // {name}
	PositionName string `yaml:"position_title"` // {name}
	ActionTitle  string `yaml:"action_title"`   // {name}
	PropTitle    string `yaml:"prop_title"`     // {name}
	Part         string `yaml:"part"`           // {name} {number}: a page of a long list
	Parts        string `yaml:"parts"`
}

// Pose are the words of a pose's page.
type Pose struct {
	Level      string `yaml:"level"`
	Position   string `yaml:"position"`
	Actions    string `yaml:"actions"`
	Hold       string `yaml:"hold"`
	Props      string `yaml:"props"`
	Also       string `yaml:"also"` // {names}
	Side       string `yaml:"side"`
	TakeCare   string `yaml:"take_care"`
	StopWith   string `yaml:"stop_with"`   // before the conditions with which a pose is left out
	AskWith    string `yaml:"ask_with"`    // before those with which somebody is asked first
	ChangeWith string `yaml:"change_with"` // before those with which it is done in another way
	AskWhom    string `yaml:"ask_whom"`
	ForWhom    string `yaml:"for_whom"` // before whom a variation is for
	Muscles    string `yaml:"muscles"`
	Steps      string `yaml:"steps"`
	Cues       string `yaml:"cues"`
	Mistakes   string `yaml:"mistakes"`
	Benefits   string `yaml:"benefits"`
	Variations string `yaml:"variations"`
	Ladder     string `yaml:"ladder"` // easier, harder
	Easier     string `yaml:"easier"`
	Harder     string `yaml:"harder"`
	This       string `yaml:"this"`
	Before     string `yaml:"before"`
	After      string `yaml:"after"`
	In         string `yaml:"in"` // in sequences
	Related    string `yaml:"related"`
	Sources    string `yaml:"sources"`
	Updated    string `yaml:"updated"` // {date}
	Credit     string `yaml:"credit"`  // {name}
	Draft      string `yaml:"draft"`
	OnFigure   string `yaml:"on_figure"` // the legend of the switches that light muscles on the figure
	Start      string `yaml:"start"`     // of a movement
	Movement   string `yaml:"movement"`  // the switch that shows it
}

// Sequence are the words of a sequence's page.
type Sequence struct {
	Time      string `yaml:"time"`
	Steps     string `yaml:"steps"`
	Level     string `yaml:"level"`
	Frequency string `yaml:"frequency"`
	Props     string `yaml:"props"`
	NoProps   string `yaml:"no_props"`
	Focus     string `yaml:"focus"`
	Rounds    string `yaml:"rounds"`
	TakeCare  string `yaml:"take_care"`
	InPose    string `yaml:"in_pose"`  // {poses}: where a caution comes from
	MadeFor   string `yaml:"made_for"` // {conditions}
	InAll     string `yaml:"in_all"`   // {steps} {n}: some are done again
	Load      string `yaml:"load"`
	LoadLead  string `yaml:"load_lead"`
	Muscle    string `yaml:"muscle"`
	Rest      string `yaml:"rest"`
	Round     string `yaml:"round"` // {n} {of}
	AtStep    Count  `yaml:"at_step"`
	Note      string `yaml:"note"`
	Variation string `yaml:"variation"` // {pose} {variation}
	SetsOf    string `yaml:"sets_of"`   // {sets} {hold}
	Between   string `yaml:"between"`   // {time}: the rest between sets
	Alike     string `yaml:"alike"`
	Easier    string `yaml:"easier"`
	Harder    string `yaml:"harder"`
	Instead   string `yaml:"instead"`  // {from}
	OneSide   string `yaml:"one_side"` // {side}: a block in which no pose says its side
}

// Muscle are the words of the page of a muscle or a group.
type Muscle struct {
	Also        string `yaml:"also"` // {names}
	Origin      string `yaml:"origin"`
	Insertion   string `yaml:"insertion"`
	Nerve       string `yaml:"nerve"`
	Actions     string `yaml:"actions"`
	IDs         string `yaml:"ids"`
	Members     string `yaml:"members"`
	Groups      string `yaml:"groups"`
	Antagonists string `yaml:"antagonists"`
	Poses       string `yaml:"poses"`
	Sequences   string `yaml:"sequences"`
	NoPoses     string `yaml:"no_poses"`
	SideNote    string `yaml:"side_note"` // {pose} {side}: where it is when a pose is done on one side
	Through     string `yaml:"through"`   // {name}: the group or the member that a pose names instead
	More        string `yaml:"more"`      // before further poses
	All         string `yaml:"all"`       // {poses}: a link to the list of them
	Rest        string `yaml:"rest"`      // {poses}: of a group
	TimeOn      string `yaml:"time_on"`   // {time}
	Facts       string `yaml:"facts"`
}

// NotFound are the words of the page for an address that leads nowhere.
type NotFound struct {
	Title string `yaml:"title"`
	Lead  string `yaml:"lead"`
	Home  string `yaml:"home"`
}

// Footer are the words at the end of every page.
type Footer struct {
	About      string `yaml:"about"`
	Feed       string `yaml:"feed"`
	Data       string `yaml:"data"`
	Disclaimer string `yaml:"disclaimer"` // used where site.yaml gives none
}

// Counts are phrases with a number.
type Counts struct {
	Poses     Count  `yaml:"poses"`
	Sequences Count  `yaml:"sequences"`
	Steps     Count  `yaml:"steps"`
	Breaths   Count  `yaml:"breaths"`
	Reps      Count  `yaml:"reps"`
	Sets      Count  `yaml:"sets"`
	Rounds    Count  `yaml:"rounds"`
	Times     Count  `yaml:"times"`
	And       string `yaml:"and"` // {first} {last}: the end of a list
	Or        string `yaml:"or"`  // {first} {last}
}

// Time are the words for lengths of time and dates.
type Time struct {
	Hours   string `yaml:"hours"`   // {n}
	Minutes string `yaml:"minutes"` // {n}
	Seconds string `yaml:"seconds"` // {n}
	Day     string `yaml:"day"`     // {day} {month} {year}
	Months  string `yaml:"months"`  // twelve words
}

// Roles are what muscles do.
type Roles struct {
	Works      string `yaml:"works"`
	Assists    string `yaml:"assists"`
	Stabilizes string `yaml:"stabilizes"`
	Stretches  string `yaml:"stretches"`
}

// Sides are the words for left and right.
type Sides struct {
	Left  string `yaml:"left"`
	Right string `yaml:"right"`
	Both  string `yaml:"both"`
}

// Levels are the words for how hard a pose is.
type Levels struct {
	Beginner     string `yaml:"beginner"`
	Intermediate string `yaml:"intermediate"`
	Advanced     string `yaml:"advanced"`
}

// Positions are the words for what bears the body.
type Positions struct {
	Standing     string `yaml:"standing"`
	Kneeling     string `yaml:"kneeling"`
	Quadruped    string `yaml:"quadruped"`
	Seated       string `yaml:"seated"`
	Prone        string `yaml:"prone"`
	Supine       string `yaml:"supine"`
	SideLying    string `yaml:"side-lying"`
	ArmSupported string `yaml:"arm-supported"`
	Inverted     string `yaml:"inverted"`
}

// Actions are the words for what a pose asks of the body.
type Actions struct {
	Balance        string `yaml:"balance"`
	ForwardBend    string `yaml:"forward-bend"`
	Backbend       string `yaml:"backbend"`
	SideBend       string `yaml:"side-bend"`
	Twist          string `yaml:"twist"`
	HipOpener      string `yaml:"hip-opener"`
	ShoulderOpener string `yaml:"shoulder-opener"`
	Core           string `yaml:"core"`
	Rest           string `yaml:"rest"`
}

// Maps are the words of the body maps.
type Maps struct {
	Hidden string `yaml:"hidden"` // {muscles} that no map shows
	Front  string `yaml:"front"`
	Back   string `yaml:"back"`
	Chart  string `yaml:"chart"` // what a screen reader calls the large map
	Deep   string `yaml:"deep"`  // the switch that shows what lies under the surface
	View   string `yaml:"view"`  // the legend of the switch between front and back
}

// Practice are the words of the guided practice.
type Practice struct {
	Button     string `yaml:"button"`  // {time}
	Title      string `yaml:"title"`   // what a screen reader calls the player
	Leave      string `yaml:"leave"`   // the button that closes it
	StepOf     string `yaml:"step_of"` // {n} {of}
	Left       string `yaml:"left"`    // {time}: of the whole
	Breaths    string `yaml:"breaths"` // below the number of breaths left
	Seconds    string `yaml:"seconds"` // below the number of seconds left
	Back       string `yaml:"back"`
	Pause      string `yaml:"pause"`
	Go         string `yaml:"go"` // on after a pause
	Next       string `yaml:"next"`
	Ahead      string `yaml:"ahead"` // above the step that follows
	Voice      string `yaml:"voice"`
	Tones      string `yaml:"tones"`
	Resume     string `yaml:"resume"` // {n}: the step
	Done       string `yaml:"done"`
	SaySwitch  string `yaml:"say_switch"`
	SayRest    string `yaml:"say_rest"` // {time}
	SayHold    string `yaml:"say_hold"` // {hold}
	SaySeconds Count  `yaml:"say_seconds"`
}
