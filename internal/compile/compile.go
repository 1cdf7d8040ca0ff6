// Package compile makes layouts fast: it turns what html/template has parsed and escaped into
// chains of Go functions.
//
// html/template reads a layout once and then, for every page, looks up each field by its name,
// calls each function by reflection and boxes each value. A [Set] does the looking up once, from
// the types of the data: a field becomes an index, a function of the layouts a typed call, an
// escaper a loop over bytes. What comes out is the same, byte for byte.
//
// A layout is a user's text, so a Set need not understand it. A template that has something
// unknown to it is left to html/template, alone, through [Options.Interpret]; and where something
// goes wrong while a page is made, it is made again by html/template, whose words the error then
// has.
package compile

import (
	"html/template"
	"reflect"
	"sync"
)

// Options of New. C is what functions of the layouts are given beside their arguments.
type Options[C any] struct {
	Funcs   map[string]Func[C] // the functions of the layouts, as they were parsed with
	Methods []Method[C]        // the methods that layouts may call
	// Interpret appends what html/template makes of a template; nothing that is compiled can do
	// without.
	Interpret func(ctx C, dst []byte, name string, data any) ([]byte, error)
}

// A Set are the layouts of a site, each compiled when it is first asked for. It can be used from
// any goroutine.
type Set[C any] struct {
	layouts *template.Template
	opts    Options[C]
	exact   *exact

	mu       sync.Mutex
	programs map[programKey]*program[C]
	slots    sync.Pool // of *[]slot: for the variables of the page that is made next
}

// A programKey is a template for data of one type.
type programKey struct {
	name string
	of   reflect.Type
}

// A program is a template for data of one type. Where it could not be compiled its steps are nil.
type program[C any] struct {
	steps    []step[C]
	slots    int // how many variables it has, the one named $ among them
	compiled bool
}

// New makes a Set of layouts that html/template has escaped: each must have been executed once,
// with any data, before one that is compiled is run.
func New[C any](layouts *template.Template, opts Options[C]) *Set[C] {
	return &Set[C]{
		layouts:  layouts,
		opts:     opts,
		exact:    newExact(),
		programs: map[programKey]*program[C]{},
	}
}

// Append appends what a template makes of the data, a pointer to a struct, to dst. Where it tells
// that it could not, the slice is of no use, and html/template knows why.
func (s *Set[C]) Append(ctx C, dst []byte, name string, data any) (out []byte, ok bool) {
	dot := reflect.ValueOf(data)
	if !dot.IsValid() {
		return dst, false
	}
	p := s.programOf(name, dot.Type())
	if !p.compiled {
		return dst, false
	}
	slots, _ := s.slots.Get().(*[]slot)
	if slots == nil {
		slots = new([]slot)
	}
	st := state[C]{set: s, ctx: ctx, out: dst, slots: *slots}
	p.run(&st, dot)
	clear(st.slots[:cap(st.slots)]) // they hold on to the page
	*slots = st.slots
	s.slots.Put(slots)
	return st.out, !st.failed
}

// Compiles tells whether a template for data of the type of this value is compiled.
func (s *Set[C]) Compiles(name string, data any) bool {
	return s.programOf(name, reflect.TypeOf(data)).compiled
}

// programOf returns a template for data of one type, compiled on first use with all that it calls.
func (s *Set[C]) programOf(name string, of reflect.Type) *program[C] {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.compile(name, of)
}

// compile is programOf for whoever holds the lock. A template that calls itself meets its own
// program, which is finished by then that it runs.
func (s *Set[C]) compile(name string, of reflect.Type) *program[C] {
	key := programKey{name, of}
	if p := s.programs[key]; p != nil {
		return p
	}
	p := &program[C]{}
	s.programs[key] = p
	t := s.layouts.Lookup(name)
	if t == nil || t.Tree == nil {
		return p
	}
	p.compiled = true // until something shows that it can't be
	c := &compiler[C]{set: s, scope: []variable{{name: "$", typ: of}}, slots: 1}
	steps, err := c.list(t.Tree.Root, of)
	p.steps, p.slots, p.compiled = steps, c.slots, err == nil
	return p
}

// A state is the making of one page.
type state[C any] struct {
	set    *Set[C]
	ctx    C
	out    []byte
	slots  []slot // of all templates that are being run, the innermost last
	base   int    // where those of the innermost begin
	depth  int    // of templates that call each other
	failed bool
}

// A slot is the value of a variable: a number that was counted, or anything else.
type slot struct {
	value  reflect.Value
	number int64
}

// maxDepth is how deep templates may call each other before it is left to html/template to say so.
const maxDepth = 500

// A step writes a part of a page; dot is what the template calls '.'.
type step[C any] func(s *state[C], dot reflect.Value)

func (p *program[C]) run(s *state[C], dot reflect.Value) {
	if s.depth++; s.depth > maxDepth {
		s.failed = true
		s.depth--
		return
	}
	base := s.base
	s.base = len(s.slots)
	for range p.slots {
		s.slots = append(s.slots, slot{})
	}
	s.slots[s.base].value = dot
	runAll(s, p.steps, dot)
	s.slots, s.base = s.slots[:s.base], base
	s.depth--
}

func runAll[C any](s *state[C], steps []step[C], dot reflect.Value) {
	for _, step := range steps {
		step(s, dot)
	}
}
