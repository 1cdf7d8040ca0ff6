// What asks for care with a condition: which cards are hidden, which stand last, and what is said of it. The choice is
// health data: it stands behind '#' in the address, which browsers don't send, and is kept nowhere.

import { chosen, choose } from '../common/address.js';
import { count } from '../common/count.js';
import { element, name } from '../common/dom.js';
import { fill } from '../common/fill.js';
import { fold } from '../common/fold.js';
import { data } from '../common/load.js';
import { parted } from './narrow.js';

/** Starts the filter of a page, if it has one. changed is called when the choice is another one. */
export function care(changed) {
  const panel = document.querySelector('[data-care]');
  return panel && new Care(panel, changed);
}

export class Care {
  constructor(panel, changed) {
    this.panel = panel;
    this.changed = changed;
    this.said = JSON.parse(document.getElementById('_care-said').textContent);
    this.boxes = [...panel.querySelectorAll('[data-condition]')];
    this.picks = panel.querySelector('.chosen-care');
    this.search = panel.querySelector('[type=search]');
    this.all = this.search.closest('.care-body').querySelector('details');
    this.result = element('div', { class: 'care-said', 'aria-live': 'polite' });
    this.last = element('section', { class: 'care-last' });
    this.shown = false;
    panel.after(this.result);
    panel.hidden = false;
    document.querySelector('[data-plain-care]').hidden = true;
    this.restore();
    panel.addEventListener('change', ({ target }) => target !== this.search && this.#chosen());
    panel.addEventListener('toggle', () => this.load(), { capture: true, once: true });
    this.search.addEventListener('input', () => this.#find());
    this.search.addEventListener('keydown', event => event.key === 'Enter' && event.preventDefault());
    addEventListener('hashchange', () => (this.restore(), changed()));
  }

  /** The ids of the conditions that are chosen. */
  get ids() { return this.boxes.filter(box => box.checked).map(box => box.dataset.condition); }

  restore() {
    const said = chosen(), preset = (this.panel.dataset.preset || '').split(' ');
    const ids = said.length || this.touched ? said : preset;
    for (const box of this.boxes) box.checked = ids.includes(box.dataset.condition);
    this.#pick();
  }

  clear() {
    for (const box of this.boxes) box.checked = false;
    this.#chosen();
  }

  #chosen() {
    this.touched = true;
    this.shown = false;
    choose(this.ids);
    this.#pick();
    this.changed();
  }

  // pick shows what is chosen above the field, each to be taken away by a click.
  #pick() {
    this.picks.replaceChildren(...this.boxes.filter(box => box.checked).map(box => {
      const chip = element('button', { type: 'button', class: 'chip chosen' }, ...[...box.parentElement.children].slice(1).map(part => part.cloneNode(true)), ' ✕');
      chip.onclick = () => (box.checked = false, this.#chosen());
      return chip;
    }));
    const n = this.picks.children.length;
    this.picks.hidden = !n;
    this.panel.querySelector('summary small').textContent = n ? '(' + n + ')' : '';
  }

  // load makes this.known; nothing where the data is not there or of another version of the site.
  async load() {
    try {
      const found = await data(this.panel.dataset.care);
      if (found.stamp !== this.panel.dataset.stamp) throw new Error('of another version');
      this.known ||= found.care;
    } catch {
      document.querySelector('[data-plain-care]').hidden = false;
    }
    return this.known;
  }

  // find leaves the conditions that have what is typed in any of their names.
  async #find() {
    const typed = fold(this.search.value);
    const known = typed && await this.load();
    const names = new Map((known?.conditions || []).map(c => [c.id, [c.name, ...c.also || []].map(fold)]));
    let found = 0;
    for (const box of this.boxes) {
      const has = !typed || (names.get(box.dataset.condition) || [fold(box.parentElement.textContent)]).some(n => (' ' + n).includes(' ' + typed));
      box.parentElement.hidden = !has;
      if (has) found++;
    }
    for (const set of this.panel.querySelectorAll('fieldset')) set.hidden = !set.querySelector('label:not([hidden])');
    this.panel.querySelector('[data-unknown]').hidden = !typed || found > 0;
    if (typed) this.all.open = true;
  }

  /** Parts numbers of cards by what the rows of the data say of what is chosen: see parted. */
  part(numbers, rows, of) {
    return parted(new Set(this.ids.map(id => this.known.conditions.findIndex(c => c.id === id)).filter(i => i >= 0)), numbers, rows, of);
  }

  /** The names of what is chosen, in a row. */
  names() {
    const names = this.known.conditions.filter(c => this.ids.includes(c.id)).map(c => c.name);
    const last = names.pop();
    return names.length ? fill(this.said.or, { first: names.join(', '), last }) : last;
  }

  /** Says what is hidden, what stands last, and what has no note. The rest is never called more than that. */
  say(asks, silent, all) {
    const { said } = this, n = asks.size;
    if (!this.ids.length) return this.result.replaceChildren();
    const conditions = this.names(), first = element('p');
    if (n && this.shown) first.append(element('b', {}, count(said.shown, n, { all, conditions })), ' ' + said.shownHow);
    else if (n) first.append(element('b', {}, count(said.hidden, n, { all })), ' ' + count(said.hiddenWhy, n, { conditions }));
    else first.append(fill(said.none, { conditions }));
    if (silent) {
      const loads = [...new Set(this.known.conditions.filter(c => this.ids.includes(c.id) && c.loads).flatMap(c => c.loads.split(', ')))].join(', ');
      first.append(' ' + count(said.silent, silent, { loads }));
    }
    const rest = all - n - silent;
    const second = rest && element('p', {}, element('b', {}, count(said.rest, rest, { conditions })), ' ' + said.ask);
    const button = n && element('button', { type: 'button', class: 'button quiet' }, count(this.shown ? said.hide : said.show, n));
    if (button) button.onclick = () => (this.shown = !this.shown, this.changed(), this.result.querySelector('button')?.focus());
    this.result.replaceChildren(...[first, second, button].filter(Boolean));
  }

  /** Puts the silent cards last, under a heading of their own; without any it takes the heading away. */
  stand(list, cards, silent) {
    if (!silent.length) return this.last.remove();
    const heading = element('h2', {}, fill(this.said.silentOf, { conditions: this.names() }));
    const below = list.cloneNode(false);
    below.append(...silent.map(i => cards[i]));
    this.last.replaceChildren(heading, below);
    list.after(this.last);
  }

  /** Says on a card what its pose asks: 'Neck pain: change it. Look straight ahead.' */
  note(card, texts) {
    card.querySelector('.care-note')?.remove();
    if (texts.length) card.append(element('p', { class: 'care-note small' }, ...texts.flatMap(([head, more]) => [element('b', {}, name(head)), more && ' ' + more, element('br')])));
  }

  poseNotes(found) {
    return found.map(([code, says]) => [this.#capital(code >> 2) + ': ' + this.said.strengths[code & 3] + '.', says < 0 ? '' : this.known.says[says]]);
  }

  sequenceNotes(found, of) {
    return found.map(([c, n]) => [fill(this.said.ofSteps, { condition: this.#capital(c), n, of }), '']);
  }

  #capital(c) {
    const { name } = this.known.conditions[c];
    return name[0].toUpperCase() + name.slice(1);
  }
}

/** The filter of the page of all sequences. */
export function sequences() {
  if (document.querySelector('[data-filters]') || !document.querySelector('[data-list] > .sequence-cards')) return; // the page of poses has more of them
  const list = document.querySelector('[data-list] > ul'), cards = list && [...list.children];
  const filter = care(show);
  if (filter?.ids.length) show();

  async function show() {
    if (!await filter.load()) return;
    const { asks, silent } = filter.part(cards.keys(), filter.known.sequences, c => c);
    list.append(...cards);
    cards.forEach((card, i) => {
      card.hidden = asks.has(i) && !filter.shown;
      filter.note(card, filter.shown && asks.has(i) ? filter.sequenceNotes(asks.get(i), filter.known.steps[i]) : []);
    });
    filter.stand(list, cards, silent);
    filter.say(asks, silent.length, cards.length);
  }
}
