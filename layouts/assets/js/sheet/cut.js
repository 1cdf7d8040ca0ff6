// A sheet and a practice, cut to somebody's conditions: what is left out, changed, asked about first, and not said. What is
// chosen stands behind '#' in the address, as on the lists, and goes along to the sheet and back.

import { element } from '../common/dom.js';
import { fill } from '../common/fill.js';
import { care } from '../filters/care.js';
import { cutOf, together } from './says.js';

const STOP = 0, CHANGE = 2;

/** Wires the page of a sequence, or its sheet. */
export function cut() {
  const island = document.getElementById('_cut');
  if (!island) return;
  const page = new Cut(JSON.parse(island.textContent));
  page.filter = care(() => page.show());
  page.show();
}

class Cut {
  constructor({ steps, total, words }) {
    Object.assign(this, { steps, total, words, left: new Set(), kept: new Set() });
    this.rows = [...document.querySelectorAll('.sheet-step')];
    this.sheet = document.querySelector('article.sheet');
    this.fact = this.sheet?.querySelector('.sheet-facts span');
    this.whole = this.fact?.textContent;
    this.links = [...document.querySelectorAll('.actions a')].filter(a => a.pathname !== location.pathname);
  }

  async show() {
    const ids = new Set(this.filter.ids);
    if (ids.size && !this.filter.known) {
      this.#tell({ out: new Set(Object.keys(this.steps).map(Number)), says: {}, names: '?' }); // nothing is practised uncut
      if (!await this.filter.load()) return;
    }
    const of = this.of = cutOf(this.steps, ids);
    this.out = new Set([...of.stop, ...of.silent.filter(n => this.left.has(n))]);
    for (const a of this.links) a.hash = ids.size ? 'care=' + [...ids].join(',') : '';
    document.querySelectorAll('.cut').forEach(e => e.remove());
    this.sheet?.classList.toggle('cut-to', ids.size > 0);
    for (const row of this.rows) this.#row(row, ids.size ? of.says[row.value] : undefined);
    this.filter.result.replaceChildren(...(ids.size ? this.#said(of) : []));
    if (this.fact) this.fact.textContent = this.out.size ? this.#time() : this.whole;
    if (ids.size && this.sheet) this.sheet.querySelector('.sheet-foot').before(element('p', { class: 'cut' }, ...this.#foot()));
    this.#tell({ out: this.out, says: of.says, names: this.#names() });
  }

  #tell(detail) { document.dispatchEvent(new CustomEvent('cut', { detail })); }

  #row(row, says) {
    row.classList.toggle('stopped', this.out.has(row.value));
    if (!says) return;
    const what = row.querySelector('.what'), put = (...parts) => what.append(element('p', { class: 'cut' }, ...parts));
    // Of a step that is left out nothing else is said: nobody should try what is to be changed in it.
    const left = says.asks.filter(a => a.strength === STOP);
    for (const { conditions, strength, advice } of together(left.length ? left : says.asks)) {
      const who = conditions.map(id => this.#name(id)).join(', ');
      if (strength === STOP) put(element('b', {}, fill(this.words.leaveOut, { condition: conditions.map(id => this.#known(id)).join(', ') })), advice && ' ' + advice);
      else if (strength === CHANGE) put(element('b', {}, who + ': ' + (advice || '')));
      else put(element('input', { type: 'checkbox', 'aria-label': this.words.agreed }), ' ' + this.words.agreed + ' ', element('span', { class: 'line' }), ' ' + this.words.on + ' ',
        element('span', { class: 'line short' }), ' ', element('small', {}, who + (advice ? ': ' + advice : '')));
    }
    if (!says.silent.length || this.kept.has(row.value)) return;
    const loads = [...new Set(says.silent.map(s => s.loads))].join(', ');
    put(element('span', { class: 'not-said' }, fill(this.words.notSaid, { loads })), ' ', this.#button(this.words.keep, this.kept, row.value, this.left), ' ', this.#button(this.words.leave, this.left, row.value, this.kept));
  }

  #button(text, into, n, from) {
    const button = element('button', { type: 'button', class: 'button quiet' }, text);
    button.onclick = () => (into.add(n), from.delete(n), this.show());
    return button;
  }

  // said lists, before anything begins, what becomes of which pose.
  #said(of) {
    const { words } = this, lines = [];
    const poses = numbers => numbers.map(n => this.steps[n].title + ' (' + n + ')').join(', ');
    for (const [phrase, numbers] of [[words.out, [...this.out]], [words.askFirst, of.ask], [words.changed, of.change], [words.silent, of.silent.filter(n => !this.out.has(n))]]) {
      if (numbers.length) lines.push(element('p', {}, fill(phrase, { poses: poses(numbers) })));
    }
    if (!lines.length) lines.push(element('p', {}, element('b', {}, fill(words.nothing, { conditions: this.#names() })), ' ' + words.ask));
    return lines;
  }

  #foot() {
    const out = [...this.out].map(n => this.steps[n].title).join(', ');
    return [fill(this.words.foot, { conditions: this.#names() }), out && ' ' + fill(this.words.out, { poses: out }) + ' ' + fill(this.words.left, { time: this.#time() })];
  }

  #time() {
    const seconds = Math.round(this.total - [...this.out].reduce((sum, n) => sum + this.steps[n].seconds, 0));
    const parts = [[this.words.hours, Math.floor(seconds / 3600)], [this.words.minutes, Math.floor(seconds / 60) % 60], [this.words.seconds, seconds % 60]];
    return parts.filter(([, n]) => n > 0).map(([phrase, n]) => fill(phrase, { n })).join(' ');
  }

  #known(id) { return this.filter.known.conditions.find(c => c.id === id)?.name || id; }

  #name(id) {
    const said = this.#known(id);
    return said[0].toUpperCase() + said.slice(1);
  }

  #names() { return this.filter.ids.length ? this.filter.names() : ''; }
}
