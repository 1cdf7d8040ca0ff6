package compile

import (
	"errors"
	"fmt"
	"reflect"
	"text/template/parse"
)

// errUnknown is why a template is left to html/template. Nobody is told: it works all the same.
var errUnknown = errors.New("compile: not known")

func unknown(what any) error { return fmt.Errorf("%w: %v", errUnknown, what) }

// A compiler compiles one template.
type compiler[C any] struct {
	set   *Set[C]
	scope []variable // those that are known here, the innermost last
	slots int        // how many there are in all
}

// A variable is one of the template's own, or $ for its data.
type variable struct {
	name   string
	typ    reflect.Type
	slot   int
	number bool // it is an index: its slot holds a number
}

// list compiles the nodes of a list, for data of a type. What is declared in it ends with it.
func (c *compiler[C]) list(list *parse.ListNode, dot reflect.Type) ([]step[C], error) {
	if list == nil {
		return nil, nil
	}
	outer := len(c.scope)
	defer func() { c.scope = c.scope[:outer] }()
	steps := make([]step[C], 0, len(list.Nodes))
	for _, n := range list.Nodes {
		s, err := c.node(n, dot)
		if err != nil {
			return nil, err
		}
		if s != nil {
			steps = append(steps, s)
		}
	}
	return steps, nil
}

func (c *compiler[C]) node(n parse.Node, dot reflect.Type) (step[C], error) {
	switch n := n.(type) {
	case *parse.TextNode:
		text := string(n.Text)
		return func(s *state[C], _ reflect.Value) { s.out = append(s.out, text...) }, nil
	case *parse.CommentNode:
		return nil, nil
	case *parse.ActionNode:
		return c.action(n, dot)
	case *parse.IfNode:
		return c.branch(&n.BranchNode, dot, false)
	case *parse.WithNode:
		return c.branch(&n.BranchNode, dot, true)
	case *parse.RangeNode:
		return c.loop(n, dot)
	case *parse.TemplateNode:
		return c.call(n, dot)
	}
	return nil, unknown(n)
}

// action compiles {{.Title}} and {{$w := .Words}}.
func (c *compiler[C]) action(n *parse.ActionNode, dot reflect.Type) (step[C], error) {
	switch {
	case n.Pipe.IsAssign || len(n.Pipe.Decl) > 1:
		return nil, unknown(n)
	case len(n.Pipe.Decl) == 1:
		e, err := c.commands(n.Pipe.Cmds, dot)
		if err != nil {
			return nil, err
		}
		return c.declare(n.Pipe.Decl[0], e), nil
	}
	return c.output(n.Pipe, dot)
}

// declare makes a variable known from here on, and returns the step that gives it its value.
func (c *compiler[C]) declare(name *parse.VariableNode, e expr[C]) step[C] {
	v := c.variable(name.Ident[0], e.typ, false)
	at, value := v.slot, e.boxed()
	return func(s *state[C], dot reflect.Value) { s.slots[s.base+at].value = value(s, dot) }
}

func (c *compiler[C]) variable(name string, typ reflect.Type, number bool) variable {
	v := variable{name: name, typ: typ, slot: c.slots, number: number}
	c.slots++
	c.scope = append(c.scope, v)
	return v
}

// branch compiles {{if}} and {{with}}, which sets the dot.
func (c *compiler[C]) branch(n *parse.BranchNode, dot reflect.Type, sets bool) (step[C], error) {
	if len(n.Pipe.Decl) > 0 {
		return nil, unknown(n)
	}
	if sets {
		return c.with(n, dot)
	}
	holds, err := c.condition(n.Pipe, dot)
	if err != nil {
		return nil, err
	}
	then, err := c.list(n.List, dot)
	if err != nil {
		return nil, err
	}
	otherwise, err := c.list(n.ElseList, dot)
	if err != nil {
		return nil, err
	}
	return func(s *state[C], dot reflect.Value) {
		if holds(s, dot) {
			runAll(s, then, dot)
		} else {
			runAll(s, otherwise, dot)
		}
	}, nil
}

func (c *compiler[C]) with(n *parse.BranchNode, dot reflect.Type) (step[C], error) {
	e, err := c.commands(n.Pipe.Cmds, dot)
	if err != nil {
		return nil, err
	}
	holds, ok := truthOf(e.typ)
	if !ok {
		return nil, unknown(n)
	}
	then, err := c.list(n.List, e.typ)
	if err != nil {
		return nil, err
	}
	otherwise, err := c.list(n.ElseList, dot)
	if err != nil {
		return nil, err
	}
	value := e.boxed()
	return func(s *state[C], dot reflect.Value) {
		if v := value(s, dot); holds(v) {
			runAll(s, then, v)
		} else {
			runAll(s, otherwise, dot)
		}
	}, nil
}

// loop compiles {{range}} over a list, with no variable, one for the element, or two.
func (c *compiler[C]) loop(n *parse.RangeNode, dot reflect.Type) (step[C], error) {
	e, err := c.commands(n.Pipe.Cmds, dot)
	if err != nil {
		return nil, err
	}
	if n.Pipe.IsAssign || e.typ.Kind() != reflect.Slice {
		return nil, unknown(n)
	}
	outer := len(c.scope)
	index, element := -1, -1
	switch decl := n.Pipe.Decl; len(decl) {
	case 1:
		element = c.variable(decl[0].Ident[0], e.typ.Elem(), false).slot
	case 2:
		index = c.variable(decl[0].Ident[0], reflect.TypeFor[int](), true).slot
		element = c.variable(decl[1].Ident[0], e.typ.Elem(), false).slot
	}
	body, err := c.list(n.List, e.typ.Elem())
	c.scope = c.scope[:outer]
	if err != nil {
		return nil, err
	}
	otherwise, err := c.list(n.ElseList, dot)
	if err != nil {
		return nil, err
	}
	list := e.boxed()
	return func(s *state[C], dot reflect.Value) {
		all := list(s, dot)
		if all.Len() == 0 {
			runAll(s, otherwise, dot)
		}
		for i := range all.Len() {
			v := all.Index(i)
			if element >= 0 {
				s.slots[s.base+element].value = v
			}
			if index >= 0 {
				s.slots[s.base+index].number = int64(i)
			}
			runAll(s, body, v)
		}
	}, nil
}

// call compiles {{template "name" .}}. One that can't be compiled is left to html/template,
// unless it is one that only html/template knows, made for the place that it is called from.
func (c *compiler[C]) call(n *parse.TemplateNode, dot reflect.Type) (step[C], error) {
	if c.set.layouts.Lookup(n.Name) == nil {
		return nil, unknown(n)
	}
	if n.Pipe == nil {
		return c.callBare(n.Name), nil
	}
	e, err := c.commands(n.Pipe.Cmds, dot)
	if err != nil {
		return nil, err
	}
	p := c.set.compile(n.Name, e.typ)
	value, name := e.boxed(), n.Name
	return func(s *state[C], dot reflect.Value) {
		v := value(s, dot)
		if p.compiled {
			p.run(s, v)
			return
		}
		s.interpret(name, whole(v))
	}, nil
}

// callBare calls a template without data.
func (c *compiler[C]) callBare(name string) step[C] {
	p := c.set.compile(name, reflect.TypeFor[any]())
	return func(s *state[C], _ reflect.Value) {
		if p.compiled {
			p.run(s, reflect.Value{})
			return
		}
		s.interpret(name, nil)
	}
}

// whole is a value for html/template: of a struct its address, since its methods may want that.
func whole(v reflect.Value) any {
	if v.Kind() == reflect.Struct && v.CanAddr() {
		return v.Addr().Interface()
	}
	return v.Interface()
}

func (s *state[C]) interpret(name string, data any) {
	if s.failed {
		return
	}
	var err error
	if s.out, err = s.set.opts.Interpret(s.ctx, s.out, name, data); err != nil {
		s.failed = true
	}
}
