package search

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"slices"
	"strconv"
	"unicode/utf8"
)

// The sizes at which the index is cut.
const (
	MaxWhole = 100 << 10    // bytes of an index in one file, compressed: about 2,000 poses
	tryWhole = 6 * MaxWhole // above this many bytes it is not compressed to find out: names come down to a fifth at best
	MaxPart  = 128 << 10    // bytes of each file of a larger index, before compression
	maxTop   = 60           // records for the first letters of a word of which more are needed
)

// A File is one file of the index.
type File struct {
	Path string
	Data []byte
}

// The form of the first file, search.json. Each record is a line [kind, id, title, sub, note,
// figure, names, traits]: a figure is [path, width, height] or 0; names and traits are lists of
// lists of numbers, which count the words of the file.
//
//	{"version":1, "text":{…}, "words":"adomuk …", "records":[…]}             all records
//	{"version":1, "text":{…}, "parts":{"var":{"all":["assets/…json", …]}}}  where they are, by first letters
//
// Version rises when a script that reads the old form would fail.
const version = 1

// A part says which files hold the records that have a word that begins with some letters.
type part struct {
	All []string `json:"all,omitempty"` // all of them
	// Where they are too many for a file:
	Word []string `json:"word,omitempty"` // those that have the letters as a whole word
	Top  []string `json:"top,omitempty"`  // the first few of all
}

type first struct {
	Version int             `json:"version"`
	Text    json.RawMessage `json:"text,omitempty"`
	Words   *string         `json:"words,omitempty"`
	Records json.RawMessage `json:"records,omitempty"`
	Parts   map[string]part `json:"parts,omitempty"`
}

// Files writes the index of the records: search.json first, then its parts, if it needs any. text
// is handed on to the script as it is: the words of the interface, in JSON. at gives the path of
// a part by its content, so that a part can be kept for ever.
//
// Records that are equally good finds stand in the order in which they are given.
func Files(records []Record, text json.RawMessage, at func(data []byte) string) ([]File, error) {
	all := make([]prepared, len(records))
	size := 0
	for i, r := range records {
		all[i] = prepare(r)
		size += all[i].size
	}
	ids := make([]int, len(all))
	for i := range ids {
		ids[i] = i
	}
	index := first{Version: version, Text: text}
	c := cutter{all: all, at: at, parts: map[string]part{}}
	if size <= tryWhole {
		words, lines := c.lines(ids)
		index.Words, index.Records = &words, lines
		data, err := json.Marshal(index)
		if err != nil || compressed(data) <= MaxWhole {
			return []File{{"search.json", data}}, err
		}
		index.Words, index.Records = nil, nil
	}
	c.cut()
	index.Parts = c.parts
	data, err := json.Marshal(index)
	return append([]File{{"search.json", data}}, c.files...), err
}

// compressed returns the size of data as a host would send it.
func compressed(data []byte) int {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, _ = z.Write(data) // a buffer takes everything
	_ = z.Close()
	return out.Len()
}

// A cutter cuts a large index into files.
type cutter struct {
	all   []prepared
	at    func([]byte) string
	parts map[string]part
	files []File
}

// cut gives every letter that a word begins with a part of its own, and cuts those that are too
// large further.
func (c *cutter) cut() {
	words := map[string][]int{} // by word, the records that have it, in order
	for i, p := range c.all {
		for _, w := range p.words {
			words[w] = append(words[w], i)
		}
	}
	sorted := make([]string, 0, len(words))
	for w := range words {
		sorted = append(sorted, w)
	}
	slices.Sort(sorted)
	c.letters(sorted, words, 0)
}

// letters makes the parts of sorted words that are alike in their first bytes: one for each next
// letter.
func (c *cutter) letters(sorted []string, words map[string][]int, alike int) {
	for from := 0; from < len(sorted); {
		_, letter := utf8.DecodeRuneInString(sorted[from][alike:])
		prefix := sorted[from][:alike+letter]
		to := from
		for to < len(sorted) && len(sorted[to]) >= len(prefix) && sorted[to][:len(prefix)] == prefix {
			to++
		}
		c.prefix(prefix, sorted[from:to], words)
		from = to
	}
}

// prefix makes the part of all words that begin with a prefix.
func (c *cutter) prefix(prefix string, sorted []string, words map[string][]int) {
	ids := c.having(sorted, words)
	if c.size(ids) <= MaxPart || len(sorted) == 1 && sorted[0] == prefix {
		c.parts[prefix] = part{All: c.write(ids)}
		return
	}
	p := part{Top: c.write(c.top(ids, prefix))}
	if sorted[0] == prefix {
		p.Word = c.write(words[prefix])
		sorted = sorted[1:]
	}
	c.parts[prefix] = p
	c.letters(sorted, words, len(prefix))
}

// having returns the records that have one of the words, each once, in order.
func (c *cutter) having(sorted []string, words map[string][]int) []int {
	if len(sorted) == 1 {
		return words[sorted[0]]
	}
	var ids []int
	for _, w := range sorted {
		ids = append(ids, words[w]...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// top returns the first few records for a prefix: those whose title begins with it, then the
// others.
func (c *cutter) top(ids []int, prefix string) []int {
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, func(a, b int) int { return c.begins(b, prefix) - c.begins(a, prefix) })
	return ids[:min(len(ids), maxTop)]
}

func (c *cutter) begins(id int, prefix string) int {
	title := c.all[id].names[0]
	if len(title) > 0 && len(title[0]) >= len(prefix) && title[0][:len(prefix)] == prefix {
		return 1
	}
	return 0
}

func (c *cutter) size(ids []int) int {
	size := 0
	for _, id := range ids {
		size += c.all[id].size
	}
	return size
}

// write writes records into as many files as they need and returns their paths.
func (c *cutter) write(ids []int) []string {
	var paths []string
	for len(ids) > 0 {
		n, size := 0, 0
		for n < len(ids) && (n == 0 || size+c.all[ids[n]].size <= MaxPart) {
			size += c.all[ids[n]].size
			n++
		}
		words, lines := c.lines(ids[:n])
		data := append(appendString([]byte(`{"words":`), words), `,"records":`...)
		data = append(append(data, lines...), '}')
		path := c.at(data)
		if !slices.ContainsFunc(c.files, func(f File) bool { return f.Path == path }) {
			c.files = append(c.files, File{path, data})
		}
		paths = append(paths, path)
		ids = ids[n:]
	}
	return paths
}

// lines writes the records of one file, and the words that they use, joined by spaces.
func (c *cutter) lines(ids []int) (words string, lines json.RawMessage) {
	number := map[string]int{}
	var list []byte
	count := func(w string) int {
		n, known := number[w]
		if !known {
			n = len(number)
			number[w] = n
			if n > 0 {
				list = append(list, ' ')
			}
			list = append(list, w...)
		}
		return n
	}
	out := []byte{'['}
	for i, id := range ids {
		if i > 0 {
			out = append(out, ',')
		}
		p := c.all[id]
		out = appendNumbers(append(out, p.head...), p.names, count)
		out = append(appendNumbers(append(out, ','), p.traits, count), ']')
	}
	return string(list), append(out, ']')
}

// appendNumbers appends names as lists of the numbers of their words.
func appendNumbers(out []byte, names [][]string, number func(string) int) []byte {
	out = append(out, '[')
	for i, name := range names {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, '[')
		for j, w := range name {
			if j > 0 {
				out = append(out, ',')
			}
			out = strconv.AppendInt(out, int64(number(w)), 10)
		}
		out = append(out, ']')
	}
	return append(out, ']')
}
