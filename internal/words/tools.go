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
	Avoid    string `yaml:"avoid"`
	Sort     string `yaml:"sort"`
	ByName   string `yaml:"by_name"`
	ByLevel  string `yaml:"by_level"`
	ByMuscle string `yaml:"by_muscle"`
	Left     Count  `yaml:"left"` // {n} {all}
	Clear    string `yaml:"clear"`
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
