package browser_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"posebook/internal/browsertest"
)

// fakeClock stands in for the browser's clock, its timers and its voice: a test lets time pass
// and reads what was said.
const fakeClock = `(() => {
	let now = 0;
	const ticks = [];
	performance.now = () => now;
	window.setInterval = f => ticks.push(f);
	window.clearInterval = id => { ticks[id - 1] = undefined; };
	window.said = [];
	window.SpeechSynthesisUtterance = function (text) { this.text = text; };
	Object.defineProperty(window, 'speechSynthesis', { value: { speak: u => said.push(u.text), cancel() {} } });
	window.AudioContext = undefined;
	window.elapse = seconds => {
		for (let i = 0; i < seconds * 5; i++) { now += 200; ticks.forEach(f => f && f()); }
	};
})()`

// practiceOf opens the page of a sequence under a fake clock and starts the practice.
func practiceOf(t *testing.T, sequence string) *browsertest.Page {
	t.Helper()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Before(fakeClock)
	p.Go(home + "sequences/" + sequence + "/")
	start(p)
	return p
}

func start(p *browsertest.Page) {
	browsertest.Eval[bool](p, `document.getElementById('_practise').click() ?? true`)
}

// shown is what the player shows.
type shown struct{ Title, Side, Count, Unit, Place string }

func look(p *browsertest.Page) shown {
	text := browsertest.Eval[string](p, `JSON.stringify(Object.fromEntries(['Title', 'Side', 'Count', 'Unit', 'Place'].map(name =>
		[name, document.querySelector('[data-show=' + name.toLowerCase() + ']').textContent])))`)
	var s shown
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		panic(err)
	}
	return s
}

func elapse(p *browsertest.Page, seconds int) {
	browsertest.Eval[bool](p, fmt.Sprintf(`elapse(%d) ?? true`, seconds))
}

func said(p *browsertest.Page) []string {
	return browsertest.Eval[[]string](p, `said.splice(0)`)
}

// TestPracticeOfTheWholeFlow plays the article's sequence from end to end: five seconds to get
// ready, then fifteen steps of five breaths, with five seconds to move between them.
func TestPracticeOfTheWholeFlow(t *testing.T) {
	t.Parallel()
	p := practiceOf(t, "hip-stabilizer-flow")
	steps := []string{
		"Downward-facing dog|", "Plank|",
		"Crescent lunge|Right leg back", "Warrior 3|Right leg back", "Tree, upper thoracic extension|Right leg rotated out",
		"Warrior 3|Right leg back", "Crescent lunge|Right leg back", "Plank|",
		"Crescent lunge|Left leg back", "Warrior 3|Left leg back", "Tree, upper thoracic extension|Left leg rotated out",
		"Warrior 3|Left leg back", "Crescent lunge|Left leg back", "Plank|",
		"Downward-facing dog|",
	}
	var spoken []string
	for i, want := range steps {
		s := look(p)
		if got := s.Title + "|" + s.Side; got != want || s.Unit != "seconds left" || s.Count != "5" {
			t.Fatalf("getting ready for step %d: %+v, want %s", i+1, s, want)
		}
		number := i + 1 // as on the page and the sheet: the second side has the numbers of the first
		if i >= 8 {
			number -= 6
		}
		if place := fmt.Sprintf("%d of 9", number); !strings.HasPrefix(s.Place, place) {
			t.Errorf("step %d says it is %q", i+1, s.Place)
		}
		spoken = append(spoken, said(p)...)
		elapse(p, 5)
		if s := look(p); s.Title+"|"+s.Side != want || s.Unit != "breaths left" || s.Count != "5" {
			t.Fatalf("holding step %d: %+v", i+1, s)
		}
		elapse(p, 11)
		if s := look(p); s.Count != "3" {
			t.Errorf("after 11 of 25 seconds step %d has %s breaths left, want 3", i+1, s.Count)
		}
		spoken = append(spoken, said(p)...)
		elapse(p, 14)
	}
	if s := look(p); s.Title != "Done. Stay as long as you like." {
		t.Errorf("at the end: %+v", s)
	}
	checkSpoken(t, spoken)
}

// checkSpoken: every step is said with its side before it begins, and 'switch sides' once, before
// the second side.
func checkSpoken(t *testing.T, spoken []string) {
	t.Helper()
	if len(spoken) != 30 {
		t.Fatalf("%d things were said, want a name and a hold for each of 15 steps:\n%s", len(spoken), strings.Join(spoken, "\n"))
	}
	if spoken[1] != "Hold for 5 breaths." {
		t.Errorf("at the first hold: %q", spoken[1])
	}
	if !strings.HasPrefix(spoken[6], "Warrior 3. Right leg back. ") {
		t.Errorf("before step 4: %q", spoken[6])
	}
	var switches []int
	for i, text := range spoken {
		if strings.HasPrefix(text, "Switch sides. ") {
			switches = append(switches, i/2+1)
		}
	}
	if !slices.Equal(switches, []int{9}) {
		t.Errorf("'switch sides' was said before the steps %v, want before step 9 alone", switches)
	}
}

// TestPracticeStopsAndGoesBack uses the buttons and the keys.
func TestPracticeStopsAndGoesBack(t *testing.T) {
	t.Parallel()
	p := practiceOf(t, "hip-stabilizer-flow")
	press := func(key string) {
		t.Helper()
		browsertest.Eval[bool](p, `document.getElementById('_practice').dispatchEvent(new KeyboardEvent('keydown', {key: '`+key+`', bubbles: true}))`)
	}
	elapse(p, 12)
	before := look(p)
	press("k")
	elapse(p, 60)
	if now := look(p); now != before {
		t.Errorf("paused at %+v, a minute later at %+v", before, now)
	}
	press("k")
	press("ArrowRight")
	press("ArrowRight")
	if s := look(p); s.Title != "Crescent lunge" {
		t.Errorf("two steps on: %+v", s)
	}
	elapse(p, 8)
	press("ArrowLeft")
	if s := look(p); s.Title != "Crescent lunge" || s.Count != "5" {
		t.Errorf("back to the beginning of the step: %+v", s)
	}
	press("ArrowLeft")
	if s := look(p); s.Title != "Plank" {
		t.Errorf("back to the step before: %+v", s)
	}
	if live := browsertest.Eval[string](p, `document.querySelector('[data-show=live]').textContent`); !strings.HasPrefix(live, "Plank. ") {
		t.Errorf("a screen reader hears %q", live)
	}
}

// TestPracticeResumesAfterAReload goes on where it was.
func TestPracticeResumesAfterAReload(t *testing.T) {
	t.Parallel()
	p := practiceOf(t, "hip-stabilizer-flow")
	elapse(p, 5+25+5+25+5+10) // ten seconds into step 3
	before := look(p)
	browsertest.Do(p, "reload", chromedp.Reload())
	p.Wait(`!!document.getElementById('_practise-again')`)
	if text := browsertest.Eval[string](p, `document.getElementById('_practise-again').textContent`); text != "Go on at step 3" {
		t.Errorf("the button says %q", text)
	}
	browsertest.Eval[bool](p, `document.getElementById('_practise-again').click() ?? true`)
	if now := look(p); now != before {
		t.Errorf("was at %+v, resumed at %+v", before, now)
	}
}

// TestPracticeWithoutVoice says nothing where the voice is switched off.
func TestPracticeWithoutVoice(t *testing.T) {
	t.Parallel()
	p := practiceOf(t, "hip-stabilizer-flow")
	browsertest.Eval[bool](p, `(document.querySelector('[data-set=voice]').click(), said.splice(0), true)`)
	elapse(p, 120)
	if all := said(p); len(all) > 0 {
		t.Errorf("said %q", all)
	}
}
