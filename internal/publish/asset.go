package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// staysFor is how many further publishes an asset stays for that the site no longer needs.
const staysFor = 3

// HashedName returns the name of a file with a hash of its content before the ending, as in
// 'site.4161c6a6.css', so that browsers may keep it for ever and still never see an old one.
//
// Such a file is known again by the same rule and without a list: its name tells its hash.
// [Write] leaves those of the last sites where they are, since a visitor may have loaded a page
// that asks for them.
func HashedName(name string, data []byte) string {
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + shortHash(sha256.Sum256(data)) + ext
}

func shortHash(hash [sha256.Size]byte) string { return hex.EncodeToString(hash[:4]) }

// isHashed tells whether a file with this hash has the name that [HashedName] gives.
func isHashed(p string, hash [sha256.Size]byte) bool {
	parts := strings.Split(path.Base(p), ".")
	return slices.Contains(parts[1:], shortHash(hash))
}

// mayBeHashed tells whether a name has room for a hash, before the file is read.
func mayBeHashed(p string) bool { return strings.Count(path.Base(p), ".") > 1 }

// oldAssets returns the assets that stay in a published folder though the tree has no need of
// them. The files of the folder come with their ages, and older is what this publish adds to
// them: 1, or 0 if it changes nothing. An asset that was edited is none, and one whose place the
// tree takes has to go. It claims their names.
func oldAssets(dir string, published listing, tree *Tree, taken names, older int) (listing, error) {
	old := listing{}
	for _, p := range published.paths() {
		age := published[p] + older
		if age > staysFor || !mayBeHashed(p) || taken[Fold(p)].spelled == p {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(p)))
		if err != nil {
			return nil, err
		}
		if isHashed(p, sha256.Sum256(data)) && taken.claim(p) == nil {
			old[p] = age
		}
	}
	return old, nil
}
