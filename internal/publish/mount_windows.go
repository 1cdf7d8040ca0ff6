package publish

// isMountPoint tells whether something is mounted at a folder. A volume that is mounted in a
// folder of another is resolved like a link.
func isMountPoint(string) bool { return false }
