package browser_test

import (
	"os"
	"path/filepath"
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

// TestLeaveOutByAnAddress: an address of old is read once and its condition moved behind '#'; sequences say how many of their steps it is.
func TestLeaveOutByAnAddress(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "poses/?level=advanced&avoid=glaucoma")
	p.Wait(`location.search === '?level=advanced' && location.hash === '#care=glaucoma'`)
	if said, _ := caring(p); !strings.Contains(said, "of 4 poses are hidden") {
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

// TestSilentPosesStandLast: of a pose that loads what a reader has and says nothing, a list says so; it is neither hidden nor offered
// like the others.
func TestSilentPosesStandLast(t *testing.T) {
	t.Parallel()
	home := belowPath(t, buildOf(t, map[string]string{
		"site.yaml":              "title: Three poses\n",
		"content/poses/plank.md": "---\ntitle: Plank\nloads: [arm-weight]\n---\n",
		"content/poses/rest.md":  "---\ntitle: Rest\nloads: [supine]\n---\n",
		"content/poses/tiger.md": "---\ntitle: Tiger\nloads: [arm-weight]\ncautions:\n  stop: [elbow pain]\n---\n",
	}))
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "poses/#care=tennis-elbow")
	p.Wait(`document.querySelector('.care-last h2') !== null`)
	if heading := text(p, ".care-last h2"); heading != "Nothing said about tennis or golfer's elbow, but it is loaded here." {
		t.Errorf("the heading is %q", heading)
	}
	if said, _ := caring(p); !strings.HasPrefix(said, "1 of 3 poses is hidden: it asks for care with tennis or golfer's elbow. 1 stands last: it comes with weight on the arms") {
		t.Errorf("it says %q", said)
	}
	if _, titles := caring(p); titles != "Rest" {
		t.Errorf("it offers %s", titles)
	}
	if last := text(p, ".care-last"); !strings.Contains(last, "Plank") || strings.Contains(last, "Tiger") {
		t.Errorf("last stand %s", last)
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

// TestPracticeForSomebody plays a sequence to its end for someone who has something: what is left out is neither said nor counted, nor
// its rest; what changes is said once for each step, however many rounds it has, and shown each time; nothing of it is kept.
func TestPracticeForSomebody(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Before(fakeClock)
	p.Go(home + "sequences/towards-crow/#care=wrist-pain")
	p.Wait(`document.querySelector('.care-said')?.textContent.includes('Left out: ')`)
	start(p)
	first := look(p)
	if first.Title != "Mountain with prayer hands, seated" || !strings.HasSuffix(first.Place, "1 of 13 · 9:55 left") {
		t.Errorf("it begins with %+v", first)
	}
	var cues, titles []string
	for range 130 { // five seconds each: beyond its end
		if now := text(p, "[data-show=cue]"); now != "" {
			cues = append(cues, look(p).Title+": "+now)
		}
		titles = append(titles, look(p).Title)
		elapse(p, 5)
	}
	spoken := strings.Join(said(p), " ")
	if n := strings.Count(spoken, "Come down to the forearms."); n != 3 { // cat, cow, the lower side plank's first side
		t.Errorf("%d changes to the forearms are said: %s", n, spoken)
	}
	if n := strings.Count(strings.Join(cues, "\n"), "Cow: Come down to the forearms."); n < 4 {
		t.Errorf("on %d of four rounds cow shows its change", n)
	}
	if all := strings.Join(titles, ", "); strings.Contains(all, "Crow") || strings.Contains(spoken, "Crow") || strings.Count(all, "Rest, ") > 5 {
		t.Errorf("what is left out is practised: %s; %s", all, spoken)
	}
	if last := look(p); !strings.Contains(spoken, "Corpse") || !strings.HasPrefix(last.Title, "Done.") || last.Place != "13 of 13 · 0:00 left" {
		t.Errorf("it ends with %+v", last)
	}
	if kept := browsertest.Eval[string](p, `JSON.stringify({...localStorage})`); strings.Contains(kept, "wrist") {
		t.Errorf("kept: %s", kept)
	}
}

// TestPracticeWithoutAStep: where a step is left out, one of the rests around it is; none begins or ends the practice. What comes
// next and how much is done are told of what is left. Whom to ask is no instruction, and isn't said.
func TestPracticeWithoutAStep(t *testing.T) {
	t.Parallel()
	home := belowPath(t, buildOf(t, map[string]string{
		"site.yaml":                   "title: Three poses\n",
		"content/poses/seat.md":       "---\ntitle: Seat\ncautions:\n  change:\n    - knee pain: sit higher\n  ask:\n    - neck pain: your doctor\n---\n",
		"content/poses/tiger.md":      "---\ntitle: Tiger\ncautions:\n  stop: [knee pain]\n---\n",
		"content/poses/lie.md":        "---\ntitle: Lie\n---\n",
		"content/sequences/s.md":      "---\ntitle: S\nhold: 10s\npause: 1s\nsteps: [tiger, rest: 15s, seat, rest: 20s, tiger, rest: 25s, lie, rest: 30s, tiger]\n---\n",
		"content/sequences/tigers.md": "---\ntitle: Tigers\nhold: 10s\nsteps: [tiger]\n---\n",
	}))
	p := browsertest.Open(t, host(t, home))
	p.Before(fakeClock)
	p.Go(home + "sequences/s/#care=knee-pain,neck-pain")
	p.Wait(`document.querySelector('.care-said')?.textContent.includes('Left out: ')`)
	start(p)
	progress := browsertest.Eval[float64](p, `document.querySelector('[data-show=progress]').value`)
	if first := look(p); first.Title != "Seat" || !strings.HasSuffix(first.Place, " left") || progress != 0 {
		t.Errorf("it begins with %+v, %.2f of it done", first, progress)
	}
	if next := text(p, "[data-show=ahead-title]"); next != "Lie" {
		t.Errorf("next is %q", next)
	}
	var titles []string
	for range 20 {
		if now := look(p).Title; len(titles) == 0 || titles[len(titles)-1] != now {
			titles = append(titles, now)
		}
		elapse(p, 5)
		if kept := browsertest.Eval[string](p, `JSON.stringify([{...localStorage}, {...sessionStorage}])`); strings.Contains(kept, "left") {
			t.Fatalf("kept: %s", kept)
		}
	}
	if got := strings.Join(titles, ", "); got != "Seat, Rest, Lie, Done. Stay as long as you like." {
		t.Errorf("practised: %s", got)
	}
	if spoken := strings.Join(said(p), " "); !strings.Contains(spoken, "Sit higher.") || strings.Contains(spoken, "doctor") || strings.Count(spoken, "Rest") != 1 {
		t.Errorf("said: %s", spoken)
	}
	p.Go(home + "sequences/tigers/#care=knee-pain")
	p.Wait(`document.querySelector('.care-said')?.textContent.includes('Left out: ')`)
	if browsertest.Eval[bool](p, `document.getElementById('_practise').getClientRects().length > 0`) {
		t.Error("a sequence of which nothing is left can be practised")
	}
}

// TestNothingIsPractisedUncut: where the data of conditions is of another version of the site, a choice that stands in the address
// cuts nothing; then the whole is not offered to her who chose, but the plain lists.
func TestNothingIsPractisedUncut(t *testing.T) {
	t.Parallel()
	dir := copied(t, built(t))
	if err := os.WriteFile(filepath.Join(dir, "filters.json"), []byte(`{"stamp": "of another version"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	home := belowPath(t, dir)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "sequences/towards-crow/#care=wrist-pain")
	p.Wait(`!document.querySelector('[data-plain-care]').hidden`)
	if browsertest.Eval[bool](p, `document.getElementById('_practise').getClientRects().length > 0`) {
		t.Error("the whole sequence can be practised")
	}
	p.Go(home + "sequences/morning-back-slowly/")
	p.Wait(`document.getElementById('_practise').getClientRects().length > 0`)
}
