package browser_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"posebook/internal/browsertest"
)

// What the filter of care says, and the titles of the cards that can be seen.
func caring(p *browsertest.Page) (said string, titles string) {
	p.Wait(`document.querySelector('.care-said').textContent !== ''`)
	return text(p, ".care-said"), strings.Join(browsertest.Eval[[]string](p,
		`[...document.querySelectorAll('[data-list] > ul > li')].filter(li => li.getClientRects().length).map(li => li.querySelector('a').textContent)`), ", ")
}

// TestLeaveOut: a reader types what she has in her own words, chooses it, and sees what is hidden and what is not said. The
// choice is behind '#', so that nobody is told of it.
func TestLeaveOut(t *testing.T) {
	t.Parallel()
	for name, width := range map[string]int64{"on a phone": 360, "on a desk": 1280} {
		t.Run(name, func(t *testing.T) {
			home := underSubPath(t)
			p := browsertest.Open(t, host(t, home))
			p.Size(width, 740)
			p.Go(home + "poses/")
			browsertest.Do(p, "open", chromedp.Click(chromedp.CSS(`.care > details > summary`)))
			browsertest.Do(p, "type", chromedp.SendKeys(chromedp.CSS(`.care [type=search]`), "stiff ne"))
			p.Wait(`document.querySelectorAll('.care label.chip:not([hidden])').length === 1`)
			browsertest.Do(p, "choose", chromedp.Click(chromedp.CSS(`.care label:has([data-condition=neck-pain])`)))
			p.Wait(`location.hash === '#care=neck-pain'`)
			if browsertest.Eval[string](p, `location.search`) != "" {
				t.Errorf("the address is %s", p.Address())
			}
			said, titles := caring(p)
			if !strings.Contains(said, "poses are hidden: they ask for care with neck pain.") || !strings.Contains(said, "That does not mean that they suit you:") {
				t.Errorf("it says %q", said)
			}
			for _, never := range []string{"Headstand", "Shoulderstand", "Wheel", "Bridge"} {
				if strings.Contains(titles, never) {
					t.Errorf("%s is offered", never)
				}
			}
			if status := text(p, "main > [role=status]"); status != "" {
				t.Errorf("a number stands beside the condition: %q", status)
			}
			if above := browsertest.Eval[float64](p, `document.querySelector('.care-said').getBoundingClientRect().top - document.querySelector('.care > details').getBoundingClientRect().bottom`); above > 100 {
				t.Errorf("%.0f px lie between the panel and what it says", above)
			}
			browsertest.Do(p, "show", chromedp.Click(chromedp.CSS(`.care-said button`)))
			p.Wait(`document.querySelector('.care-said button').textContent.startsWith('Hide')`)
			said, titles = caring(p)
			if !strings.Contains(titles, "Headstand") || strings.Contains(said, "hidden") {
				t.Errorf("shown: %q, and it says %q", titles, said)
			}
			if note := text(p, ".care-note"); !strings.Contains(note, "Neck pain: ") {
				t.Errorf("the first card says %q", note)
			}
			browsertest.Eval[bool](p, `history.back() ?? true`)
			p.Wait(`location.hash === '' && !document.querySelector('.care-said').textContent`)
		})
	}
}

// TestLeaveOutByAnAddress: an address of old is read once and its condition moved behind '#'; what is silent stands last under its own
// heading; sequences say how many of their steps it is.
func TestLeaveOutByAnAddress(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "poses/?level=advanced&avoid=glaucoma")
	p.Wait(`location.search === '?level=advanced' && location.hash === '#care=glaucoma'`)
	if said, _ := caring(p); !strings.Contains(said, "of 4 poses are hidden") {
		t.Errorf("it says %q", said)
	}
	p.Go(home + "poses/#care=tennis-elbow")
	p.Wait(`document.querySelector('.care-last h2') !== null`)
	if heading := text(p, ".care-last h2"); heading != "Nothing said about tennis or golfer's elbow, but it is loaded here." {
		t.Errorf("the heading is %q", heading)
	}
	if said, _ := caring(p); !strings.HasPrefix(said, "No pose asks for care with tennis or golfer's elbow. 10 stand last: they come with weight on the arms") {
		t.Errorf("it says %q", said)
	}
	p.Go(home + "sequences/#care=neck-pain")
	said, titles := caring(p)
	if !strings.Contains(said, "sequences are hidden: a step of each asks for care with neck pain.") {
		t.Errorf("it says %q of %q", said, titles)
	}
	browsertest.Do(p, "show", chromedp.Click(chromedp.CSS(`.care-said button`)))
	p.Wait(`document.querySelector('.care-note') !== null`)
	if note := text(p, ".care-note"); !strings.Contains(note, "Neck pain: ") || !strings.Contains(note, " steps") {
		t.Errorf("a card says %q", note)
	}
}

// TestCareWithoutScripts: the same, as lists.
func TestCareWithoutScripts(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.NoScripts()
	p.Go(home + "poses/")
	p.FollowLink("Take care")
	p.FollowLink("Glaucoma")
	if h := p.Heading(); h != "Poses that ask for care with glaucoma" {
		t.Errorf("the heading is %q", h)
	}
	p.FollowLink("Headstand")
}

// TestSheetForSomebody: a sheet is cut to what a client has, and says that it is; the choice goes along to the practice, which lists
// before it starts what becomes of which pose, and leaves out what is left out.
func TestSheetForSomebody(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "sequences/towards-crow/sheet/#care=glaucoma,neck-pain")
	p.Wait(`document.querySelectorAll('.once .sheet-step.stopped').length === 2`)
	if foot := text(p, "p.cut:has(+ .sheet-foot)"); !strings.HasPrefix(foot, "Cut to neck pain or glaucoma. Other conditions are not considered here.") || !strings.Contains(foot, "Left out: Crow") {
		t.Errorf("the foot says %q", foot)
	}
	if says := browsertest.Eval[string](p, `document.querySelector('.once .stopped').innerText`); !strings.Contains(says, "Leave it out with glaucoma.") || strings.Contains(says, "Neck pain") || strings.Contains(says, "Not so") {
		t.Errorf("a step that is left out says %q", says)
	}
	if shown := browsertest.Eval[int](p, `[...document.querySelectorAll('.sheet .warn')].filter(e => e.getClientRects().length).length`); shown != 0 {
		t.Errorf("%d cautions of others are on the sheet", shown)
	}
	if asks := browsertest.Eval[int](p, `document.querySelectorAll('.sheet .cut input').length`); asks == 0 {
		t.Error("nobody is to be asked")
	}
	p.FollowLink("Back to the sequence")
	p.Wait(`document.querySelector('.care-said')?.textContent.includes('Left out: ')`)
	if hash := browsertest.Eval[string](p, `location.hash`); hash != "#care=neck-pain,glaucoma" {
		t.Errorf("the choice is %q", hash)
	}
	browsertest.Do(p, "practise", chromedp.Click(chromedp.CSS(`#_practise`)))
	p.Wait(`document.querySelector('#_practice').open`)
	for range 20 {
		if strings.Contains(text(p, "#_practice"), "Crow") {
			t.Fatal("crow is practised")
		}
		typeIn(p, kb.ArrowRight)
	}
}
