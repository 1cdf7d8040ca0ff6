package publish

import (
	"io/fs"
	"strconv"
	"time"
)

// A look is how a file or a folder looks, in short: its size, "d" for a folder, and when it was last changed, to the
// nanosecond; "-" for what is neither. A folder changes when a name in it does.
type look struct {
	kind  fs.FileMode // its type
	size  int64       // of a file, in bytes
	nanos int64       // since 1970
	gone  bool        // nothing is there
}

// appendTo appends the look as a receipt has it.
func (l look) appendTo(dst []byte) []byte {
	switch {
	case l.gone:
		return append(dst, '-')
	case l.kind.IsDir():
		dst = append(dst, 'd')
	case l.kind.IsRegular():
		dst = strconv.AppendInt(dst, l.size, 10)
	default:
		return append(dst, '-')
	}
	return strconv.AppendInt(append(dst, '@'), l.nanos, 10)
}

// changedAfter tells whether it may have been changed after a moment, or is not there any more.
func (l look) changedAfter(moment time.Time) bool {
	return l.gone || time.Unix(0, l.nanos).After(moment.Add(-tick))
}

// tick is how far the time of a file may lag behind the clock.
const tick = 10 * time.Millisecond
