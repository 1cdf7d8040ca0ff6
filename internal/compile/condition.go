package compile

import (
	"reflect"
	"text/template/parse"
)

// A condition is what {{if}} asks for.
type condition[C any] func(s *state[C], dot reflect.Value) bool

func (c *compiler[C]) condition(p *parse.PipeNode, dot reflect.Type) (condition[C], error) {
	if len(p.Cmds) != 1 || len(p.Decl) > 0 {
		return nil, unknown(p)
	}
	cmd := p.Cmds[0]
	if name, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		if join, known := c.connective(name.Ident); known {
			return join(cmd.Args[1:], dot)
		}
	}
	e, err := c.command(cmd, dot, nil)
	if err != nil {
		return nil, err
	}
	return holds(e)
}

// connective returns what compiles a function of html/template that is true or false.
func (c *compiler[C]) connective(name string) (func(args []parse.Node, dot reflect.Type) (condition[C], error), bool) {
	switch name {
	case "and":
		return c.and, true
	case "or":
		return c.or, true
	case "not":
		return c.not, true
	case "eq":
		return c.equal, true
	case "gt":
		return c.greater, true
	}
	return nil, false
}

func (c *compiler[C]) and(args []parse.Node, dot reflect.Type) (condition[C], error) {
	all, err := c.conditions(args, dot)
	return func(s *state[C], dot reflect.Value) bool {
		for _, holds := range all {
			if !holds(s, dot) {
				return false
			}
		}
		return true
	}, err
}

func (c *compiler[C]) or(args []parse.Node, dot reflect.Type) (condition[C], error) {
	all, err := c.conditions(args, dot)
	return func(s *state[C], dot reflect.Value) bool {
		for _, holds := range all {
			if holds(s, dot) {
				return true
			}
		}
		return false
	}, err
}

func (c *compiler[C]) not(args []parse.Node, dot reflect.Type) (condition[C], error) {
	all, err := c.conditions(args, dot)
	if err != nil || len(all) != 1 {
		return nil, unknown("not")
	}
	holds := all[0]
	return func(s *state[C], dot reflect.Value) bool { return !holds(s, dot) }, nil
}

// conditions compiles what stands behind a connective, at least one.
func (c *compiler[C]) conditions(args []parse.Node, dot reflect.Type) ([]condition[C], error) {
	if len(args) == 0 {
		return nil, unknown("no arguments")
	}
	var all []condition[C]
	for _, arg := range args {
		holds, err := c.argument(arg, dot)
		if err != nil {
			return nil, err
		}
		all = append(all, holds)
	}
	return all, nil
}

func (c *compiler[C]) argument(arg parse.Node, dot reflect.Type) (condition[C], error) {
	if p, ok := arg.(*parse.PipeNode); ok {
		return c.condition(p, dot)
	}
	e, err := c.operand(arg, dot)
	if err != nil {
		return nil, err
	}
	return holds(e)
}

// equal compares two texts or two numbers.
func (c *compiler[C]) equal(args []parse.Node, dot reflect.Type) (condition[C], error) {
	a, b, err := c.pair(args, dot)
	switch {
	case err != nil:
		return nil, err
	case a.text != nil && b.text != nil:
		return func(s *state[C], dot reflect.Value) bool { return a.text(s, dot) == b.text(s, dot) }, nil
	case a.number != nil && b.number != nil:
		return func(s *state[C], dot reflect.Value) bool { return a.number(s, dot) == b.number(s, dot) }, nil
	}
	return nil, unknown("eq")
}

// greater compares two numbers.
func (c *compiler[C]) greater(args []parse.Node, dot reflect.Type) (condition[C], error) {
	a, b, err := c.pair(args, dot)
	if err != nil || a.number == nil || b.number == nil {
		return nil, unknown("gt")
	}
	return func(s *state[C], dot reflect.Value) bool { return a.number(s, dot) > b.number(s, dot) }, nil
}

func (c *compiler[C]) pair(args []parse.Node, dot reflect.Type) (a, b expr[C], err error) {
	if len(args) != 2 {
		return a, b, unknown("not two arguments")
	}
	if a, err = c.operand(args[0], dot); err == nil {
		b, err = c.operand(args[1], dot)
	}
	return a, b, err
}

// holds tells whether a value is one: a text that is not empty, a list with something in it.
func holds[C any](e expr[C]) (condition[C], error) {
	text, number, truth := e.text, e.number, e.truth
	switch {
	case truth != nil:
		return condition[C](truth), nil
	case text != nil:
		return func(s *state[C], dot reflect.Value) bool { return text(s, dot) != "" }, nil
	case number != nil:
		return func(s *state[C], dot reflect.Value) bool { return number(s, dot) != 0 }, nil
	}
	of, ok := truthOf(e.typ)
	if !ok {
		return nil, unknown(e.typ)
	}
	value := e.boxed()
	return func(s *state[C], dot reflect.Value) bool { return of(value(s, dot)) }, nil
}

// truthOf returns what html/template takes for the truth of values of a type, where that is known
// here.
func truthOf(typ reflect.Type) (func(reflect.Value) bool, bool) {
	switch typ.Kind() {
	case reflect.String, reflect.Slice:
		return func(v reflect.Value) bool { return v.Len() > 0 }, true
	case reflect.Bool:
		return reflect.Value.Bool, true
	case reflect.Int:
		return func(v reflect.Value) bool { return v.Int() != 0 }, true
	case reflect.Pointer:
		return func(v reflect.Value) bool { return !v.IsNil() }, true
	case reflect.Struct:
		return func(reflect.Value) bool { return true }, true
	}
	return nil, false
}
