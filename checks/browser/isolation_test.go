package browser_test

import (
	"testing"

	"posebook/internal/browsertest"
)

// order measures where three names of a row stand: each must begin where the one before has
// ended, and in the Hebrew one, read from the right, the number that it begins with stands
// outermost and the mark that it ends with innermost. It returns what is wrong.
const order = `((row, names) => {
	const all = document.createTreeWalker(row, NodeFilter.SHOW_TEXT), at = text => {
		for (all.currentNode = row; all.nextNode();) {
			const from = all.currentNode.data.indexOf(text);
			if (from < 0) continue;
			return (a, b) => {
				const range = document.createRange();
				range.setStart(all.currentNode, from + a);
				range.setEnd(all.currentNode, from + b);
				return range.getBoundingClientRect();
			};
		}
	};
	const faults = [], boxes = [];
	for (const name of names) {
		const box = at(name);
		if (!box) return name + ' is not in ' + row.textContent;
		boxes.push(box(0, name.length));
		if (!/[א-ת]/.test(name)) continue;
		const whole = boxes.at(-1), first = box(0, /^\d+/.exec(name)[0].length), last = box(name.length - 1, name.length);
		if (Math.abs(first.right - whole.right) > 1) faults.push(name + ' does not begin at its right end');
		if (Math.abs(last.left - whole.left) > 1) faults.push(name + ' does not end at its left end');
	}
	for (let i = 1; i < boxes.length; i++) {
		if (boxes[i].top === boxes[i - 1].top && boxes[i].left < boxes[i - 1].right - .5) faults.push(names[i] + ' stands before ' + names[i - 1]);
	}
	if (new Set(boxes.map(box => Math.round(box.top))).size > 1) faults.push('the row is broken into lines');
	return faults.join('; ');
})`

// TestOrderOfNames measures rows of names that run both ways.
func TestOrderOfNames(t *testing.T) {
	t.Parallel()
	library := small()
	library["content/poses/one.md"] = "---\ntitle: 7 עץ!\nalso: [Pine 5, 2 ברוש., Low tree]\nprops: [strap, 4 לבנה!, wall]\nposition: standing\n" +
		"cautions: [knee, 3 כתף!, neck]\nmuscles:\n  works: [calves, 6 קבוצה, hamstrings]\n---\n"
	library["content/muscles/kvutza.md"] = "---\ntitle: 6 קבוצה\nmembers: [gluteus medius]\n---\n"
	library["content/sequences/both.md"] = "---\ntitle: 19 בוקר!\nsteps: [one, {pose: two, cue: \"8 גבוה!\"}]\n---\n"
	home := belowPath(t, buildOf(t, library))
	p := browsertest.Open(t, host(t, home))
	p.Size(1280, 900)
	for _, row := range []struct{ page, selector, names string }{
		{"poses/one/", "header > p.small", `['Pine 5', '2 ברוש.', 'Low tree']`},
		{"poses/one/", ".facts div:last-child dd", `['Strap', '4 לבנה!', 'Wall']`},
		{"sequences/both/sheet/", ".trail", `['Sequences', '19 בוקר!']`},
		{"sequences/both/sheet/", ".sheet-head .warn", `['Knee', '3 כתף!', 'Neck']`},
		{"sequences/both/sheet/", ".sheet-facts", `['strap', '4 לבנה!', 'wall']`},
		{"props/strap/", ".chips", `['4 לבנה!', 'Strap', 'Wall']`},
		{"poses/?prop=4-%D7%9C%D7%91%D7%A0%D7%94&prop=strap&prop=wall", "main > [role=status]", `['4 לבנה!', 'Strap', 'Wall']`},
		{"search/?q=7", "[data-results] .pose-card:first-child", `['7 עץ!']`},
	} {
		p.Go(home + row.page)
		p.Wait(`!!document.querySelector('` + row.selector + `')?.textContent.trim()`)
		if row.page[:3] == "pos" && row.selector[:4] == "main" {
			p.Wait(`document.querySelector('main > [role=status]').textContent.includes('Wall')`)
		}
		if got := browsertest.Eval[string](p, order+`(document.querySelector('`+row.selector+`'), `+row.names+`)`); got != "" {
			t.Errorf("/%s, %s: %s", row.page, row.selector, got)
		}
	}
}
