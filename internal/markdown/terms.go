package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Term is one name of a part of the atlas, in any language. A part may have many.
type Term struct {
	Name  string
	Part  string // the atlas's id
	Exact bool   // matches in its own case only: for abbreviations such as TA or QL
}

// Terms finds names in running text. It doesn't change once made, so any number of goroutines may
// use it.
type Terms struct {
	nodes []termNode           // a trie over lower-case runes; nodes[0] is its root
	ascii [utf8.RuneSelf]int32 // the root's edges for ASCII, of either case
	pairs [26]uint32           // by the first letter of a word, from a: a bit for each second one that a name may have
	names []Term
}

type termNode struct {
	edges []termEdge
	names []int32 // of Terms.names: those that end here
}

type termEdge struct {
	r  rune
	to int32
}

// A mention is a name found in a text.
type mention struct {
	start, end int
	part       string
}

// NewTerms returns the names, ready to be found. Of two parts with one name the first given has
// it. Names without a letter or a digit are ignored.
func NewTerms(names []Term) *Terms {
	t := &Terms{nodes: make([]termNode, 1)}
	for _, n := range names {
		name := strings.Join(strings.Fields(n.Name), " ")
		if strings.IndexFunc(name, isWord) < 0 {
			continue
		}
		for _, n.Name = range inPieces(name) {
			t.add(n)
		}
	}
	for c := range t.ascii {
		t.ascii[c] = t.step(0, foldRune(rune(c)))
	}
	for i := range t.pairs {
		t.pairs[i] = t.secondLetters(t.ascii['a'+i])
	}
	return t
}

// secondLetters returns a bit for each letter that may follow the one that has led to a node: all of them if a name may end
// there or go on with anything else.
func (t *Terms) secondLetters(node int32) (letters uint32) {
	if node == 0 {
		return 0
	}
	const all = 1<<26 - 1
	for _, e := range t.nodes[node].edges {
		if e.r < 'a' || e.r > 'z' {
			return all
		}
		letters |= 1 << (e.r - 'a')
	}
	if len(t.nodes[node].names) > 0 {
		return all
	}
	return letters
}

// begins tells whether a name may begin with these two bytes of a word: false is sure.
func (t *Terms) begins(first, second byte) bool {
	first, second = first|0x20-'a', second|0x20-'a'
	return first >= 26 || second >= 26 || t.pairs[first]&(1<<second) != 0
}

// inPieces returns a name with its accented letters in one piece, and in two if it has any: a
// file may hold either.
func inPieces(name string) []string {
	joined, apart := norm.NFC.String(name), norm.NFD.String(name)
	if joined == apart {
		return []string{name}
	}
	return []string{joined, apart}
}

func (t *Terms) add(name Term) {
	at := int32(0)
	for _, r := range name.Name {
		at = t.grow(at, foldRune(r))
	}
	t.nodes[at].names = append(t.nodes[at].names, int32(len(t.names)))
	t.names = append(t.names, name)
}

// grow returns the node that r leads to, which it makes if need be.
func (t *Terms) grow(at int32, r rune) int32 {
	if to := t.step(at, r); to > 0 {
		return to
	}
	to := int32(len(t.nodes))
	t.nodes = append(t.nodes, termNode{})
	t.nodes[at].edges = append(t.nodes[at].edges, termEdge{r, to})
	return to
}

// step returns the node that r leads to, 0 for none: nothing leads back to the root.
func (t *Terms) step(at int32, r rune) int32 {
	edges := t.nodes[at].edges
	if i := slices.IndexFunc(edges, func(e termEdge) bool { return e.r == r }); i >= 0 {
		return edges[i].to
	}
	return 0
}

// isWord tells whether a character belongs to a word. Hyphens and apostrophes don't.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return wordByte[r]
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// wordByte is isWord for ASCII.
var wordByte = func() (word [utf8.RuneSelf]bool) {
	for c := range rune(utf8.RuneSelf) {
		word[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return word
}()

// foldRune maps the writings of one letter, apostrophe or hyphen to one.
func foldRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r == '\u2019':
		return '\''
	case r == '\u2010' || r == '\u2011':
		return '-'
	}
	return unicode.ToLower(r)
}

// find appends to found every name in text, from left to right, the longest at each place,
// without overlap.
func (t *Terms) find(text []byte, found []mention) []mention {
	for at := 0; at < len(text); {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[at:])
		}
		if !isWord(r) {
			at += size
			continue
		}
		if at+1 < len(text) && !t.begins(text[at], text[at+1]) {
			at = wordEnd(text, at+size)
			continue
		}
		if end, part := t.longest(text, at, r, size); end > 0 && !inEntity(text, at, end) {
			found = append(found, mention{at, end, part})
			at = end
			continue
		}
		at = wordEnd(text, at+size)
	}
	return found
}

// longest returns the end of the longest name that begins with the word at at, whose first rune
// is r; 0 for none.
func (t *Terms) longest(text []byte, at int, r rune, size int) (end int, part string) {
	first := int32(0)
	if r < utf8.RuneSelf {
		first = t.ascii[r]
	} else {
		first = t.step(0, foldRune(r))
	}
	if first == 0 {
		return 0, ""
	}
	return t.follow(text, at, at+size, first)
}

// follow walks the trie from a node. Only a hyphen can be followed in two ways: as itself and as
// a space.
func (t *Terms) follow(text []byte, start, at int, node int32) (end int, part string) {
	for {
		if names := t.nodes[node].names; names != nil && atBoundary(text, at) {
			if p := t.ending(names, text[start:at]); p != "" {
				end, part = at, p
			}
		}
		if at >= len(text) || len(t.nodes[node].edges) == 0 {
			return end, part
		}
		r, size := utf8.DecodeRune(text[at:])
		folded := foldRune(r)
		if folded == '-' {
			if space := t.step(node, ' '); space > 0 {
				if e, p := t.follow(text, start, at+size, space); e > end {
					end, part = e, p
				}
			}
		}
		if unicode.IsSpace(r) {
			folded, size = ' ', spaceRun(text[at:])
		}
		if node = t.step(node, folded); node == 0 {
			return end, part
		}
		at += size
	}
}

// ending returns the part of the first name that text is a writing of.
func (t *Terms) ending(names []int32, text []byte) string {
	for _, i := range names {
		if n := t.names[i]; !n.Exact || sameCase(n.Name, string(text)) {
			return n.Part
		}
	}
	return ""
}

// sameCase compares text that folds as name does: all but white space and hyphens must be alike.
func sameCase(name, text string) bool {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if isWord(r) {
				return r
			}
			return -1
		}, s)
	}
	return name == text || letters(name) == letters(text)
}

func spaceRun(text []byte) int {
	n := 0
	for n < len(text) {
		r, size := utf8.DecodeRune(text[n:])
		if !unicode.IsSpace(r) {
			break
		}
		n += size
	}
	return n
}

func atBoundary(text []byte, at int) bool {
	if at >= len(text) {
		return true
	}
	r, _ := utf8.DecodeRune(text[at:])
	return !isWord(r)
}

// wordEnd returns where the word ends that goes on at at.
func wordEnd(text []byte, at int) int {
	for at < len(text) {
		if c := text[at]; c < utf8.RuneSelf {
			if !wordByte[c] {
				break
			}
			at++
			continue
		}
		r, size := utf8.DecodeRune(text[at:])
		if !isWord(r) {
			break
		}
		at += size
	}
	return at
}

// inEntity tells whether an HTML entity touches the name: '&ang;' is one character, and a letter
// may be written as one.
func inEntity(text []byte, start, end int) bool {
	before := start > 0 && (text[start-1] == '&' || text[start-1] == ';' || text[start-1] == '#')
	return before || end < len(text) && text[end] == '&'
}
