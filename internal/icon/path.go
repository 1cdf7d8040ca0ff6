package icon

import (
	"fmt"
	"regexp"
	"strconv"
)

var pathTokens = regexp.MustCompile(`[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[^\s,]`)

// argument counts of the commands that are known.
func arguments(command byte) int {
	switch command | 0x20 {
	case 'm', 'l':
		return 2
	case 'h', 'v':
		return 1
	case 'c':
		return 6
	case 'z':
		return 0
	}
	return -1
}

// path flattens the data of a <path>.
func path(data string) ([][]point, error) {
	w := &walker{}
	tokens := pathTokens.FindAllString(data, -1)
	var command byte
	for i := 0; i < len(tokens); {
		if c := tokens[i][0]; len(tokens[i]) == 1 && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			command = c
			i++
		} else if command|0x20 == 'z' || command == 0 {
			return nil, fmt.Errorf("the path has %q out of place", tokens[i])
		}
		n := arguments(command)
		if n < 0 {
			return nil, fmt.Errorf("the path command %q can't be drawn", command)
		}
		args, err := numbers(tokens[i:], n)
		if err != nil {
			return nil, err
		}
		i += n
		w.step(command, args)
		switch command { // further pairs after a move are lines
		case 'm':
			command = 'l'
		case 'M':
			command = 'L'
		}
	}
	return w.lines, nil
}

func numbers(tokens []string, n int) ([]float64, error) {
	if len(tokens) < n {
		return nil, fmt.Errorf("the path ends within a command")
	}
	out := make([]float64, n)
	for i := range out {
		var err error
		if out[i], err = strconv.ParseFloat(tokens[i], 64); err != nil {
			return nil, fmt.Errorf("the path has %q in place of a number", tokens[i])
		}
	}
	return out, nil
}

// A walker follows a path.
type walker struct {
	lines [][]point
	at    point
}

func (w *walker) step(command byte, args []float64) {
	var from point // what the arguments count from
	if command >= 'a' {
		from = w.at
	}
	p := func(i int) point { return point{from.x + args[i], from.y + args[i+1]} }
	switch command | 0x20 {
	case 'm':
		w.lines = append(w.lines, nil)
		w.to(p(0))
	case 'l':
		w.to(p(0))
	case 'h':
		w.to(point{from.x + args[0], w.at.y})
	case 'v':
		w.to(point{w.at.x, from.y + args[0]})
	case 'c':
		w.curve(p(0), p(2), p(4))
	case 'z':
		if len(w.lines) > 0 {
			w.to(w.lines[len(w.lines)-1][0])
		}
	}
}

func (w *walker) to(p point) {
	if len(w.lines) == 0 {
		w.lines = append(w.lines, []point{w.at})
	}
	last := len(w.lines) - 1
	w.lines[last] = append(w.lines[last], p)
	w.at = p
}

func (w *walker) curve(b, c, d point) {
	const pieces = 24
	a := w.at
	for i := 1; i <= pieces; i++ {
		t := float64(i) / pieces
		u := 1 - t
		f0, f1, f2, f3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		w.to(point{f0*a.x + f1*b.x + f2*c.x + f3*d.x, f0*a.y + f1*b.y + f2*c.y + f3*d.y})
	}
}
