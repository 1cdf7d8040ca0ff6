package words

// Search are the words of the search.
type Search struct {
	Title   string `yaml:"title"`
	Lead    string `yaml:"lead"`
	Label   string `yaml:"label"`   // of the field
	Example string `yaml:"example"` // in the empty field of the first page
	Close   string `yaml:"close"`
	None    string `yaml:"none"` // {query}
	Found   Count  `yaml:"found"`
	Failed  string `yaml:"failed"` // the index could not be loaded
	Groups  string `yaml:"groups"` // heading of the muscle groups that were found
	Plain   string `yaml:"plain"`  // heading of the lists that lead on without searching
}

// Filters are the words of the filters of a list of poses.
type Filters struct {
	Label    string `yaml:"label"` // what a screen reader calls them
	Muscle   string `yaml:"muscle"`
	Role     string `yaml:"role"`
	Any      string `yaml:"any"` // no choice made
	Sides    string `yaml:"sides"`
	OneSided string `yaml:"one_sided"`
	Alike    string `yaml:"alike"`
	Hold     string `yaml:"hold"`
	Short    string `yaml:"short"`
	Medium   string `yaml:"medium"`
	Long     string `yaml:"long"`
	NoProps  string `yaml:"no_props"`
	Sort     string `yaml:"sort"`
	ByName   string `yaml:"by_name"`
	ByLevel  string `yaml:"by_level"`
	ByMuscle string `yaml:"by_muscle"`
	Left     Count  `yaml:"left"` // {n} {all}
	Clear    string `yaml:"clear"`
}

// Care are the words of the filter that leaves out what asks for care, and of the lists of it. They never call anything
// safe or suitable: what has no note is only without a note.
type Care struct {
	Title     string      `yaml:"title"`
	Lead      string      `yaml:"lead"`
	Of        string      `yaml:"of"` // {condition}: the heading of a list
	Search    string      `yaml:"search"`
	All       string      `yaml:"all"`
	Private   string      `yaml:"private"`
	Unknown   string      `yaml:"unknown"`
	Hides     Count       `yaml:"hides"`
	Asking    Count       `yaml:"asking"`
	Show      Count       `yaml:"show"`
	Hide      Count       `yaml:"hide"`
	SilentOf  string      `yaml:"silent_of"` // {conditions}: the heading of those that stand last
	Ask       string      `yaml:"ask"`
	Poses     CareOf      `yaml:"poses"`
	Sequences CareOf      `yaml:"sequences"`
	OfSteps   string      `yaml:"of_steps"` // {condition} {n} {of}
	Stop      string      `yaml:"stop"`
	AskFirst  string      `yaml:"ask_first"`
	Change    string      `yaml:"change"`
	Unsaid    string      `yaml:"unsaid"`
	Regions   CareRegions `yaml:"regions"`
}

// Cut are the words of a sheet and of a practice that are cut to somebody's conditions.
type Cut struct {
	Button   string `yaml:"button"`
	LeaveOut string `yaml:"leave_out"` // {condition}
	Agreed   string `yaml:"agreed"`
	On       string `yaml:"on"`
	NotSaid  string `yaml:"not_said"` // {loads}
	Keep     string `yaml:"keep"`
	Leave    string `yaml:"leave"`
	Foot     string `yaml:"foot"` // {conditions}
	Out      string `yaml:"out"`  // {poses}
	Changed  string `yaml:"changed"`
	AskFirst string `yaml:"ask_first"`
	Silent   string `yaml:"silent"`
	Nothing  string `yaml:"nothing"`  // {conditions}
	Left     string `yaml:"left_out"` // {time}: what a sheet takes without it
}

// CareOf says how many poses, or sequences, are hidden, shown all the same, silent and without a note.
type CareOf struct {
	None      string `yaml:"none"` // {conditions}
	Button    string `yaml:"button"`
	Hidden    Count  `yaml:"hidden"`     // {n} {all}
	HiddenWhy Count  `yaml:"hidden_why"` // {conditions}
	Shown     Count  `yaml:"shown"`      // {n} {all} {conditions}
	ShownHow  string `yaml:"shown_how"`
	Silent    Count  `yaml:"silent"` // {n} {loads}
	Rest      Count  `yaml:"rest"`   // {n} {conditions}
}

// CareRegions are the headings under which conditions are listed.
type CareRegions struct {
	Neck   string `yaml:"neck"`
	Back   string `yaml:"back"`
	Bones  string `yaml:"bones"`
	Hips   string `yaml:"hips"`
	Knees  string `yaml:"knees"`
	Wrists string `yaml:"wrists"`
	Eyes   string `yaml:"eyes"`
	Heart  string `yaml:"heart"`
	Head   string `yaml:"head"`
	Belly  string `yaml:"belly"`
	Body   string `yaml:"body"`
	Other  string `yaml:"other"`
}

// Offline are the words of the page about using the site without a connection.
type Offline struct {
	Title    string `yaml:"title"`
	Lead     string `yaml:"lead"`
	NotHere  string `yaml:"not_here"` // in place of a page that was not kept
	Keep     string `yaml:"keep"`
	Stop     string `yaml:"stop"`
	Remove   string `yaml:"remove"`
	Size     string `yaml:"size"`     // {files} {megabytes}
	Progress string `yaml:"progress"` // {n} {of}
	Kept     string `yaml:"kept"`
	Old      string `yaml:"old"` // kept, but the site is newer
	None     string `yaml:"none"`
	Removed  string `yaml:"removed"`
	Failed   string `yaml:"failed"`
	Unable   string `yaml:"unable"` // the browser can't or won't, or scripts are off
	Disk     string `yaml:"disk"`   // of a copy on a disk

	// What is missing, and why each file is.
	Missing     string `yaml:"missing"`     // {n} {of}
	More        string `yaml:"more"`        // {n}: those that are not named
	Answered    string `yaml:"answered"`    // {status}
	Unreachable string `yaml:"unreachable"` // no answer at all
	Full        string `yaml:"full"`        // no room
	Refused     string `yaml:"refused"`     // the browser won't keep this one
	Untried     string `yaml:"untried"`     // too many failed before it
}
