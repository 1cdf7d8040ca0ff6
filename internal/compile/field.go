package compile

import "reflect"

// fields compiles a chain of fields: .Site.Title. A method stands in it where one is known.
func (c *compiler[C]) fields(e expr[C], names []string) (expr[C], error) {
	for _, name := range names {
		if e.value == nil {
			return expr[C]{}, unknown(name)
		}
		next, err := c.field(e, name)
		if err != nil {
			return expr[C]{}, err
		}
		e = next
	}
	return e, nil
}

func (c *compiler[C]) field(e expr[C], name string) (expr[C], error) {
	of, points := e.typ, e.typ.Kind() == reflect.Pointer
	if points {
		of = of.Elem()
	}
	if of.Kind() != reflect.Struct {
		return expr[C]{}, unknown(name)
	}
	if _, has := reflect.PointerTo(of).MethodByName(name); has {
		return c.method(of, e, name)
	}
	f, ok := of.FieldByName(name)
	if !ok || !f.IsExported() || !direct(of, f.Index) {
		return expr[C]{}, unknown(name)
	}
	from, index, typ := e.value, f.Index, f.Type
	if len(index) == 1 && !points {
		at := index[0]
		return stored(typ, func(s *state[C], dot reflect.Value) reflect.Value {
			return from(s, dot).Field(at)
		}), nil
	}
	return stored(typ, func(s *state[C], dot reflect.Value) reflect.Value {
		v := from(s, dot)
		if points {
			if v.IsNil() {
				s.failed = true // html/template says where
				return reflect.Zero(typ)
			}
			v = v.Elem()
		}
		return v.FieldByIndex(index)
	}), nil
}

// direct tells whether a field is reached without a pointer on the way, which might be nil.
func direct(of reflect.Type, index []int) bool {
	for _, i := range index[:len(index)-1] {
		of = of.Field(i).Type
		if of.Kind() != reflect.Struct {
			return false
		}
	}
	return true
}

func (c *compiler[C]) method(of reflect.Type, e expr[C], name string) (expr[C], error) {
	for _, m := range c.set.opts.Methods {
		if m.of == of && m.name == name {
			return m.bind(e), nil
		}
	}
	return expr[C]{}, unknown(name)
}
