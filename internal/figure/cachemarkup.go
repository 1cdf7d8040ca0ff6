package figure

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
)

// Markup returns what draw makes of the postures, from the cache if it is there. what must say all that draw depends on
// beside the postures and the hair.
func (c Cache) Markup(what string, hair Hair, postures []Posture, draw func() []byte) []byte {
	if c.Dir == "" {
		return draw()
	}
	e := encoder{}
	e.text(what)
	for i := range postures {
		k := postures[i].key(hair)
		e.bytes = append(e.bytes, k[:]...)
	}
	sum := sha256.Sum256(e.bytes)
	name := hex.EncodeToString(sum[:16])
	file := filepath.Join(c.Dir, name[:2], name[2:])
	if data, err := os.ReadFile(file); err == nil && len(data) >= sha256.Size {
		if sha256.Sum256(data[sha256.Size:]) == [sha256.Size]byte(data) {
			return data[sha256.Size:]
		}
	}
	markup := draw()
	check := sha256.Sum256(markup)
	keep(file, append(check[:], markup...))
	return markup
}
