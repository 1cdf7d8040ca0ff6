package site

import (
	"posebook/internal/page"
)

// offline is the page of what is kept on the reader's device.
func (p listPages) offline() *page.Offline {
	w := p.say.Offline
	said := map[string]string{
		"notHere": w.NotHere, "size": w.Size, "progress": w.Progress, "kept": w.Kept, "old": w.Old, "none": w.None,
		"removed": w.Removed, "failed": w.Failed, "unable": w.Unable, "disk": w.Disk, "missing": w.Missing, "more": w.More,
		"answered": w.Answered, "unreachable": w.Unreachable, "full": w.Full, "refused": w.Refused, "untried": w.Untried,
	}
	return &page.Offline{
		Frame:   p.frame(page.OfflinePath, w.Title, w.Lead, page.NoSection),
		Heading: w.Title,
		Lead:    w.Lead,
		Said:    island("_offline-words", said),
	}
}
