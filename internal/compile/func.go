package compile

import "reflect"

// A Func is a function of the layouts, with the types that it was written with.
type Func[C any] struct {
	in    []reflect.Type
	use   func(args []expr[C]) expr[C]
	plain func(ctx C) any
}

// Plain returns the function as html/template takes it.
func (f Func[C]) Plain(ctx C) any { return f.plain(ctx) }

// bind returns the call of a function. Its arguments must be of its very types, or point to such.
func (f Func[C]) bind(args []expr[C]) (expr[C], error) {
	if len(args) != len(f.in) {
		return expr[C]{}, unknown("arguments")
	}
	for i, arg := range args {
		switch {
		case arg.typ == f.in[i]:
		case arg.value != nil && arg.typ == reflect.PointerTo(f.in[i]):
			args[i] = followed(arg)
		default:
			return expr[C]{}, unknown(arg.typ)
		}
	}
	return f.use(args), nil
}

// followed is what a pointer leads to; where that is nothing the page has failed.
func followed[C any](e expr[C]) expr[C] {
	from, typ := e.value, e.typ.Elem()
	return stored(typ, func(s *state[C], dot reflect.Value) reflect.Value {
		v := from(s, dot)
		if v.IsNil() {
			s.failed = true
			return reflect.Zero(typ)
		}
		return v.Elem()
	})
}

// Text1 is a function of one argument that gives a text of some kind.
func Text1[C, A any, R ~string](f func(C, A) (R, error)) Func[C] {
	plain := func(ctx C) any { return func(a A) (R, error) { return f(ctx, a) } }
	use := func(args []expr[C]) expr[C] {
		a := given[C, A](args[0])
		return textOf(func(s *state[C], dot reflect.Value) (R, error) {
			x := a(s, dot)
			if s.failed {
				return "", nil
			}
			return f(s.ctx, x)
		})
	}
	return Func[C]{in: []reflect.Type{reflect.TypeFor[A]()}, use: use, plain: plain}
}

// Text2 is a function of two arguments that gives a text of some kind.
func Text2[C, A, B any, R ~string](f func(C, A, B) (R, error)) Func[C] {
	plain := func(ctx C) any { return func(a A, b B) (R, error) { return f(ctx, a, b) } }
	use := func(args []expr[C]) expr[C] {
		a, b := given[C, A](args[0]), given[C, B](args[1])
		return textOf(func(s *state[C], dot reflect.Value) (R, error) {
			x, y := a(s, dot), b(s, dot)
			if s.failed {
				return "", nil
			}
			return f(s.ctx, x, y)
		})
	}
	return Func[C]{in: []reflect.Type{reflect.TypeFor[A](), reflect.TypeFor[B]()}, use: use, plain: plain}
}

// Text3 is a function of three texts that gives one.
func Text3[C any](f func(C, string, string, string) (string, error)) Func[C] {
	text := reflect.TypeFor[string]()
	plain := func(ctx C) any { return func(a, b, c string) (string, error) { return f(ctx, a, b, c) } }
	use := func(args []expr[C]) expr[C] {
		a, b, c := args[0].text, args[1].text, args[2].text
		return textOf(func(s *state[C], dot reflect.Value) (string, error) {
			return f(s.ctx, a(s, dot), b(s, dot), c(s, dot))
		})
	}
	return Func[C]{in: []reflect.Type{text, text, text}, use: use, plain: plain}
}

// Value2 is a function of two arguments that gives a pointer to data for a template.
func Value2[C, A, B, R any](f func(C, A, B) *R) Func[C] {
	plain := func(ctx C) any { return func(a A, b B) *R { return f(ctx, a, b) } }
	use := func(args []expr[C]) expr[C] {
		a, b := given[C, A](args[0]), given[C, B](args[1])
		return stored(reflect.TypeFor[*R](), func(s *state[C], dot reflect.Value) reflect.Value {
			return reflect.ValueOf(f(s.ctx, a(s, dot), b(s, dot)))
		})
	}
	return Func[C]{in: []reflect.Type{reflect.TypeFor[A](), reflect.TypeFor[B]()}, use: use, plain: plain}
}

// textOf is the expr of a text that a function gives, and that it may fail to.
func textOf[C any, R ~string](call func(*state[C], reflect.Value) (R, error)) expr[C] {
	return expr[C]{typ: reflect.TypeFor[R](), text: func(s *state[C], dot reflect.Value) string {
		text, err := call(s, dot)
		if err != nil {
			s.failed = true
		}
		return string(text)
	}}
}

// given returns the way to an argument as its own type.
func given[C, A any](e expr[C]) func(*state[C], reflect.Value) A {
	if text, ok := any(e.text).(func(*state[C], reflect.Value) A); ok && text != nil {
		return text
	}
	value := e.boxed()
	return func(s *state[C], dot reflect.Value) A {
		v := value(s, dot)
		if v.CanAddr() {
			return *v.Addr().Interface().(*A)
		}
		return v.Interface().(A)
	}
}

// A Method is a method of a page's data that layouts may call.
type Method[C any] struct {
	of   reflect.Type
	name string
	bind func(e expr[C]) expr[C]
}

// Is is a method that tells something.
func Is[C, T any](name string, f func(*T) bool) Method[C] {
	return Method[C]{of: reflect.TypeFor[T](), name: name, bind: func(e expr[C]) expr[C] {
		of := pointed[C, T](e)
		return expr[C]{typ: reflect.TypeFor[bool](), truth: func(s *state[C], dot reflect.Value) bool {
			p := of(s, dot)
			return p != nil && f(p)
		}}
	}}
}

// Says is a method that gives a text.
func Says[C, T any](name string, f func(*T) string) Method[C] {
	return Method[C]{of: reflect.TypeFor[T](), name: name, bind: func(e expr[C]) expr[C] {
		of := pointed[C, T](e)
		return textOf(func(s *state[C], dot reflect.Value) (string, error) {
			if p := of(s, dot); p != nil {
				return f(p), nil
			}
			return "", nil
		})
	}}
}

// pointed returns the way to what a method is called of; nil, and the page has failed, where
// there is nothing.
func pointed[C, T any](e expr[C]) func(*state[C], reflect.Value) *T {
	value, points := e.boxed(), e.typ.Kind() == reflect.Pointer
	return func(s *state[C], dot reflect.Value) *T {
		v := value(s, dot)
		switch {
		case points && v.IsNil():
			s.failed = true
			return nil
		case points:
			return v.Interface().(*T)
		case v.CanAddr():
			return v.Addr().Interface().(*T)
		}
		copied := v.Interface().(T)
		return &copied
	}
}
