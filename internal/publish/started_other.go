//go:build !linux

package publish

// started tells one run of the machine from another: not here.
func started() string { return "-" }
