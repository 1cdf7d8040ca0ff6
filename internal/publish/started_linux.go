package publish

import (
	"os"
	"strings"
)

// started tells one run of the machine from another, "-" if it can't.
func started() string {
	id, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	if fields := strings.Fields(string(id)); err == nil && len(fields) == 1 {
		return fields[0]
	}
	return "-"
}
