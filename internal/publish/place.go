package publish

import (
	"errors"
	"os"
	"path/filepath"
)

// Resolve returns the folder that [Write] publishes into when it is given dir: absolute, and
// without symbolic links as far as it is there. It makes nothing.
func Resolve(dir string) (string, error) {
	if dir == "" {
		return "", errors.New("no folder to publish into")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	there, missing := abs, ""
	for !exists(there) && there != filepath.Dir(there) {
		there, missing = filepath.Dir(there), filepath.Join(filepath.Base(there), missing)
	}
	if there, err = filepath.EvalSymlinks(there); err != nil {
		return "", err
	}
	return filepath.Join(there, missing), nil
}

// Within tells whether a folder is another one or lies in it, both as [Resolve] returns them.
// Folders that are there are compared as the system knows them; of one that is not there yet the
// name counts, as a host reads it that ignores case.
func Within(inner, outer string) bool {
	for dir := inner; ; dir = filepath.Dir(dir) {
		if same(dir, outer) {
			return true
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
}

func same(a, b string) bool {
	aInfo, aErr := os.Stat(a)
	bInfo, bErr := os.Stat(b)
	if aErr == nil && bErr == nil {
		return os.SameFile(aInfo, bInfo)
	}
	return Fold(a) == Fold(b)
}
