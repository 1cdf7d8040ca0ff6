package anatomy

import "testing"

func load(t testing.TB) *Atlas {
	t.Helper()
	a, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAtlasIsLargeEnough(t *testing.T) {
	a := load(t)
	if n := len(a.Muscles()); n < 100 {
		t.Errorf("%d muscles, want at least 100", n)
	}
	if n := len(a.Groups()); n < 30 {
		t.Errorf("%d groups, want at least 30", n)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
