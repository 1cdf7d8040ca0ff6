// The filters of the page of all poses. The state is the address's: it can be shared, and back undoes a choice.

import { said, write } from '../common/address.js';
import { count } from '../common/count.js';
import { element, row } from '../common/dom.js';
import { data } from '../common/load.js';
import { care } from './care.js';
import { Poses } from './narrow.js';

/** Puts the filters in place of the plain links. Their data is loaded when they are first used. */
export function filters() {
  const form = document.querySelector('[data-filters]');
  if (!form) return;
  const view = new View(form);
  view.plain(false);
  view.restore();
  view.care = care(() => view.show());
  if (location.search || view.care?.ids.length) view.show();
  form.addEventListener('toggle', () => view.load(), { capture: true, once: true }); // a head start
  form.addEventListener('change', ({ target }) => view.keep(target.name === 'sort' ? 'replaceState' : 'pushState'));
  form.addEventListener('reset', () => setTimeout(() => (view.care?.clear(), view.keep('pushState')))); // once the fields are empty
  form.addEventListener('submit', event => event.preventDefault());
  addEventListener('popstate', () => (view.restore(), view.care?.restore(), view.show()));
}

class View {
  constructor(form) {
    this.form = form;
    this.list = document.querySelector('[data-list] > ul');
    this.cards = [...this.list.children];
    this.status = document.querySelector('main > [role=status]');
    this.left = JSON.parse(form.dataset.left);
    this.order = '';
  }

  // plain shows either the plain links or the filters.
  plain(on) {
    this.form.hidden = on;
    const links = document.querySelector('[data-plain]'); // none where no pose says what it is
    if (links) links.hidden = !on;
  }

  // load makes this.poses. Without the data, or with that of another version of the site, the plain links do the same.
  async load() {
    const { filters, stamp } = this.form.dataset;
    try {
      const known = await data(filters);
      if (known.stamp !== stamp) throw new Error(filters + ' is of another version');
      this.poses ||= new Poses(known);
    } catch {
      this.plain(true);
    }
    return this.poses;
  }

  query() {
    const query = new URLSearchParams();
    for (const [key, value] of new FormData(this.form)) if (value) query.append(key, value);
    return query;
  }

  // restore puts the choices of the address into the fields, and opens the first filter that has any.
  restore() {
    const query = said();
    for (const field of this.form.elements) {
      if (field.type === 'checkbox') field.checked = query.getAll(field.name).includes(field.value);
      else if (field.name) field.value = query.get(field.name) || '';
      if (field.selectedIndex < 0) field.value = ''; // a choice that is not there
    }
  }

  keep(how) {
    write(this.query(), how);
    return this.show();
  }

  async show() {
    if (!await this.load()) return;
    const query = this.query();
    const found = this.poses.narrow(query);
    this.#cards(await this.#caring(found.left), query.get('sort') || '');
    this.#counts(found);
    this.#say(found.left.length, query);
  }

  // caring leaves the cards that stay once what asks for care is hidden, and says what became of the others.
  async #caring(left) {
    if (!await this.care?.load()) return { stay: left, silent: [] };
    const { asks, silent } = this.care.part(left, this.care.known.poses, code => code >> 2);
    this.cards.forEach((card, i) => this.care.note(card, this.care.shown && asks.has(i) ? this.care.poseNotes(asks.get(i)) : []));
    this.care.say(asks, silent.length, left.length);
    return { stay: this.care.shown ? left : left.filter(i => !asks.has(i)), silent };
  }

  #cards({ stay, silent }, order) {
    const stays = new Set(stay);
    this.cards.forEach((card, i) => card.hidden !== !stays.has(i) && (card.hidden = !stays.has(i)));
    if (order || this.order || this.last) this.list.append(...(order ? stay.map(i => this.cards[i]) : this.cards));
    this.order = order;
    this.last = silent.length > 0;
    this.care?.stand(this.list, this.cards, silent);
  }

  // A filter that the library has no choices for is not on the page, so each is asked for by its name.
  #options(name) {
    return [...this.form.elements.namedItem(name)?.options || []].filter(option => option.value);
  }

  #counts({ counts, muscles, roles }) {
    for (const field of this.form.querySelectorAll('input')) {
      put(field.parentElement.querySelector('small'), counts.get(field.name + '=' + field.value));
    }
    for (const [name, by] of [['muscle', muscles], ['role', roles]]) {
      for (const option of this.#options(name)) put(option, bare(option) + ' (' + (by.get(option.value) || 0) + ')');
    }
    for (const filter of this.form.querySelectorAll('details')) {
      const n = filter.querySelectorAll(':checked:not([value=""])').length;
      put(filter.querySelector('summary small'), n ? '(' + n + ')' : '');
    }
  }

  #say(n, query) {
    const left = count(this.left, n, { all: this.cards.length });
    const chosen = [...this.#options('role'), ...this.#options('muscle')].filter(option => option.selected).map(bare).reverse();
    for (const field of this.form.querySelectorAll('input:checked')) chosen.push(field.nextElementSibling.textContent);
    // A number of poses that are left never stands beside a condition: what is said of that says the numbers.
    if (!chosen.length && this.care?.ids.length) this.status.replaceChildren();
    else this.status.replaceChildren(element('b', {}, left + (chosen.length ? ': ' : '')), ...row(chosen));
    this.form.querySelector('[type=reset]').hidden = !query.toString() && !this.care?.ids.length;
  }
}

/** The name of an option, without its count. */
const bare = option => option.dataset.name ?? option.text;

const put = (element, text) => element.textContent !== String(text) && (element.textContent = text);
