package words_test

import (
	"reflect"
	"strings"
	"testing"

	"posebook/internal/librarytest"
)

// Nothing is ever called safe or suitable for anybody: what has no note is only without a note.
func TestCarePromisesNothing(t *testing.T) {
	say := librarytest.English(t)
	n := 0
	var look func(v reflect.Value)
	look = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			n++
			for _, promise := range []string{"safe", "suitable", "recommended", "good for"} {
				if strings.Contains(strings.ToLower(v.String()), promise) {
					t.Errorf("%q promises something", v.String())
				}
			}
		case reflect.Struct:
			for i := range v.NumField() {
				look(v.Field(i))
			}
		}
	}
	look(reflect.ValueOf(say.Care))
	look(reflect.ValueOf(say.Cut))
	if n < 40 {
		t.Errorf("only %d words were looked at", n)
	}
}
