package browser_test

import (
	"strings"
	"testing"

	"posebook/internal/browsertest"
)

// TestWalkBySiteLinks goes from the first page to the sequence by clicks alone.
func TestWalkBySiteLinks(t *testing.T) {
	t.Parallel()
	t.Run("on a server, below a path", func(t *testing.T) {
		home := underSubPath(t)
		p := browsertest.Open(t, host(t, home))
		p.Go(home)
		walk(t, p)
		if address := p.Address(); address != home+"sequences/hip-stabilizer-flow/" {
			t.Errorf("the walk ended at %s", address)
		}
	})
	t.Run("from a disk", func(t *testing.T) {
		dir := built(t, "-portable")
		p := browsertest.Open(t)
		p.Go("file://" + dir + "/index.html")
		walk(t, p)
		if want := "file://" + dir + "/sequences/hip-stabilizer-flow/index.html"; p.Address() != want {
			t.Errorf("the walk ended at %s, want %s", p.Address(), want)
		}
	})
}

func walk(t *testing.T, p *browsertest.Page) {
	t.Helper()
	for _, link := range []string{"Muscles", "Gluteus medius", "Warrior 3", "Hip stabilizer flow"} {
		p.FollowLink(link)
		if h := p.Heading(); h != link {
			t.Fatalf("the link %q leads to %q", link, h)
		}
	}
}

// TestNoSidewaysScroll: at no width does a page scroll sideways, light or dark.
func TestNoSidewaysScroll(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	for _, path := range []string{"", "poses/", "poses/warrior-3/", "sequences/", "sequences/hip-stabilizer-flow/", "sequences/hip-stabilizer-flow/sheet/", "sequences/hip-stabilizer-flow/card/", "muscles/", "muscles/hip-stabilizers/", "levels/beginner/", "404.html"} {
		for _, width := range []int64{320, 390, 768, 1280} {
			p.Size(width, 800)
			p.Go(home + path)
			if over := browsertest.Eval[int](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
				t.Errorf("/%s at %d px scrolls sideways by %d px", path, width, over)
			}
		}
	}
}

// TestSwitchOfSides: the two sides of a pose turn together, without a script.
func TestSwitchOfSides(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "poses/warrior-3/")
	sides := func() string {
		return browsertest.Eval[string](p, `[...document.querySelectorAll('#muscles ~ dl small, #muscles dl small, dl.terms small')].map(e => e.innerText.trim()).filter(Boolean).join(' ')`)
	}
	right := sides()
	browsertest.Eval[bool](p, `document.querySelector('#_side-left').click() ?? true`)
	left := sides()
	swap := strings.NewReplacer("left", "right", "right", "left")
	if right == "" || left != swap.Replace(right) {
		t.Errorf("sides with the right leg back: %q; with the left: %q", right, left)
	}
}
