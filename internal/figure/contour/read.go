package contour

import (
	"slices"
	"strings"
)

// IsPath tells whether a text is what a Path writes: it is read into numbers, none above most,
// and written anew, and must come out the same.
func IsPath(text string, most int) bool {
	var p Path
	for at := 0; at < len(text); {
		command := text[at]
		size := strings.IndexAny(text[at+1:], "Mclz")
		if size < 0 {
			size = len(text) - at - 1
		}
		numbers, ok := coordinates(text[at+1:at+1+size], most)
		if !ok || !p.repeat(command, numbers) {
			return false
		}
		at += 1 + size
	}
	return string(p.text) == text
}

// repeat writes a command as often as there are numbers for it.
func (p *Path) repeat(command byte, numbers []int) bool {
	takes := map[byte]int{'M': 2, 'c': 6, 'l': 2}[command]
	switch {
	case command == 'z' && len(numbers) == 0:
		p.close()
		return true
	case takes == 0 || len(numbers) == 0 || len(numbers)%takes != 0:
		return false
	}
	for group := range slices.Chunk(numbers, takes) {
		p.command(command, group...)
	}
	return true
}

// coordinates reads whole numbers with a blank or a minus sign before each but the first.
func coordinates(text string, most int) (numbers []int, ok bool) {
	for at := 0; at < len(text); {
		sign, n := 1, 0
		switch {
		case text[at] == '-':
			sign, at = -1, at+1
		case text[at] == ' ':
			at++
		}
		from := at
		for ; at < len(text) && text[at] >= '0' && text[at] <= '9' && n <= most; at++ {
			n = 10*n + int(text[at]-'0')
		}
		if at == from || n > most {
			return nil, false
		}
		numbers = append(numbers, sign*n)
	}
	return numbers, true
}
