package compile

import (
	"reflect"
	"text/template/parse"
)

// An expr is a value that a page has: its type, and ways to come to it. Which there are depends
// on where it comes from; texts, numbers and truths that are worked out are boxed only where they
// must be.
type expr[C any] struct {
	typ    reflect.Type
	value  func(s *state[C], dot reflect.Value) reflect.Value
	text   func(s *state[C], dot reflect.Value) string // of a kind of text
	number func(s *state[C], dot reflect.Value) int64  // of an int
	truth  func(s *state[C], dot reflect.Value) bool   // of a bool
}

// stored is the expr of a value that stands in the data or in a variable.
func stored[C any](typ reflect.Type, value func(*state[C], reflect.Value) reflect.Value) expr[C] {
	e := expr[C]{typ: typ, value: value}
	switch typ.Kind() {
	case reflect.String:
		e.text = func(s *state[C], dot reflect.Value) string { return value(s, dot).String() }
	case reflect.Int:
		e.number = func(s *state[C], dot reflect.Value) int64 { return value(s, dot).Int() }
	case reflect.Bool:
		e.truth = func(s *state[C], dot reflect.Value) bool { return value(s, dot).Bool() }
	}
	return e
}

// boxed returns the way to the value as reflection has it.
func (e expr[C]) boxed() func(*state[C], reflect.Value) reflect.Value {
	typ, text, number, truth := e.typ, e.text, e.number, e.truth
	switch {
	case e.value != nil:
		return e.value
	case text != nil:
		return func(s *state[C], dot reflect.Value) reflect.Value {
			return reflect.ValueOf(text(s, dot)).Convert(typ)
		}
	case number != nil:
		return func(s *state[C], dot reflect.Value) reflect.Value {
			return reflect.ValueOf(int(number(s, dot)))
		}
	}
	return func(s *state[C], dot reflect.Value) reflect.Value { return reflect.ValueOf(truth(s, dot)) }
}

// commands compiles a pipeline: the last function takes what comes from the one before.
func (c *compiler[C]) commands(cmds []*parse.CommandNode, dot reflect.Type) (expr[C], error) {
	var before []expr[C]
	var e expr[C]
	for _, cmd := range cmds {
		var err error
		if e, err = c.command(cmd, dot, before); err != nil {
			return expr[C]{}, err
		}
		before = []expr[C]{e}
	}
	return e, nil
}

// command compiles a value, or a function with its arguments; more are arguments behind its own.
func (c *compiler[C]) command(cmd *parse.CommandNode, dot reflect.Type, more []expr[C]) (expr[C], error) {
	if name, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		var args []expr[C]
		for _, arg := range cmd.Args[1:] {
			e, err := c.operand(arg, dot)
			if err != nil {
				return expr[C]{}, err
			}
			args = append(args, e)
		}
		return c.function(name.Ident, append(args, more...))
	}
	if len(cmd.Args) > 1 || len(more) > 0 {
		return expr[C]{}, unknown(cmd)
	}
	return c.operand(cmd.Args[0], dot)
}

// function calls a function of the layouts, or one of the few of html/template that give a value.
func (c *compiler[C]) function(name string, args []expr[C]) (expr[C], error) {
	if f, ok := c.set.opts.Funcs[name]; ok {
		return f.bind(args)
	}
	if name == "len" && len(args) == 1 && args[0].typ.Kind() == reflect.Slice {
		list := args[0].boxed()
		return expr[C]{typ: reflect.TypeFor[int](), number: func(s *state[C], dot reflect.Value) int64 {
			return int64(list(s, dot).Len())
		}}, nil
	}
	return expr[C]{}, unknown(name)
}

// operand compiles what stands for a value by itself.
func (c *compiler[C]) operand(n parse.Node, dot reflect.Type) (expr[C], error) {
	switch n := n.(type) {
	case *parse.DotNode:
		return stored(dot, func(_ *state[C], dot reflect.Value) reflect.Value { return dot }), nil
	case *parse.FieldNode:
		e := stored(dot, func(_ *state[C], dot reflect.Value) reflect.Value { return dot })
		return c.fields(e, n.Ident)
	case *parse.VariableNode:
		return c.ofVariable(n)
	case *parse.StringNode:
		text := n.Text
		return expr[C]{typ: reflect.TypeFor[string](), text: func(*state[C], reflect.Value) string { return text }}, nil
	case *parse.NumberNode:
		if !n.IsInt {
			return expr[C]{}, unknown(n)
		}
		number := n.Int64
		return expr[C]{typ: reflect.TypeFor[int](), number: func(*state[C], reflect.Value) int64 { return number }}, nil
	case *parse.PipeNode:
		if len(n.Decl) == 0 {
			return c.commands(n.Cmds, dot)
		}
	}
	return expr[C]{}, unknown(n)
}

func (c *compiler[C]) ofVariable(n *parse.VariableNode) (expr[C], error) {
	for i := len(c.scope) - 1; i >= 0; i-- {
		v := c.scope[i]
		if v.name != n.Ident[0] {
			continue
		}
		at := v.slot
		if v.number {
			return expr[C]{typ: v.typ, number: func(s *state[C], _ reflect.Value) int64 {
				return s.slots[s.base+at].number
			}}, nil
		}
		e := stored(v.typ, func(s *state[C], _ reflect.Value) reflect.Value { return s.slots[s.base+at].value })
		return c.fields(e, n.Ident[1:])
	}
	return expr[C]{}, unknown(n)
}
