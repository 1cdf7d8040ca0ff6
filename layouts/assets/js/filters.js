// The filters of the page of all poses. The state is the address's: it can be shared, and back undoes a choice.

import { data } from './load.js';
import { Poses } from './narrow.js';

/** Puts the filters in place of the plain links. Their data is loaded when they are first used. */
export function filters() {
  const form = document.querySelector('[data-filters]');
  if (!form) return;
  const view = new View(form);
  view.plain(false);
  view.restore();
  if (location.search) view.show();
  form.addEventListener('toggle', () => view.load(), { capture: true, once: true }); // a head start
  form.addEventListener('change', ({ target }) => view.keep(target.name === 'sort' ? 'replaceState' : 'pushState'));
  form.addEventListener('reset', () => setTimeout(() => view.keep('pushState'))); // once the fields are empty
  form.addEventListener('submit', event => event.preventDefault());
  addEventListener('popstate', () => (view.restore(), view.show()));
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
    document.querySelector('[data-plain]').hidden = !on;
  }

  load() {
    return data(this.form.dataset.filters).then(data => (this.poses ||= new Poses(data)), () => this.plain(true));
  }

  query() {
    const query = new URLSearchParams();
    for (const [key, value] of new FormData(this.form)) if (value) query.append(key, value);
    return query;
  }

  // restore puts the choices of the address into the fields, and opens the first filter that has any.
  restore() {
    const query = new URLSearchParams(location.search);
    for (const field of this.form.elements) {
      if (field.type === 'checkbox') field.checked = query.getAll(field.name).includes(field.value);
      else if (field.name) field.value = query.get(field.name) || '';
      if (field.selectedIndex < 0) field.value = ''; // a choice that is not there
    }
  }

  keep(how) {
    const query = this.query().toString();
    history[how](null, '', location.pathname + (query && '?' + query));
    return this.show();
  }

  async show() {
    if (!await this.load()) return;
    const query = this.query();
    const found = this.poses.narrow(query);
    this.#cards(found.left, query.get('sort') || '');
    this.#counts(found);
    this.#say(found.left.length, query);
  }

  #cards(left, order) {
    const stays = new Set(left);
    this.cards.forEach((card, i) => card.hidden !== !stays.has(i) && (card.hidden = !stays.has(i)));
    if (order || this.order) this.list.append(...(order ? left.map(i => this.cards[i]) : this.cards));
    this.order = order;
  }

  #counts({ counts, muscles, roles }) {
    for (const field of this.form.querySelectorAll('input')) {
      write(field.parentElement.querySelector('small'), counts.get(field.name + '=' + field.value));
    }
    for (const [name, by] of [['muscle', muscles], ['role', roles]]) {
      for (const option of this.form.elements[name].options) {
        if (option.value) write(option, option.text.replace(/ \(\d+\)$/, '') + ' (' + (by.get(option.value) || 0) + ')');
      }
    }
    for (const filter of this.form.querySelectorAll('details')) {
      const n = filter.dataset.key === 'muscle' ? filter.querySelectorAll('option:checked:not([value=""])').length : filter.querySelectorAll(':checked').length;
      write(filter.querySelector('summary small'), n ? '(' + n + ')' : '');
    }
  }

  #say(n, query) {
    const all = this.cards.length;
    const form = new Intl.PluralRules(document.documentElement.lang).select(n);
    const count = (this.left[form] || this.left.other).replace('{n}', n).replace('{all}', all);
    const choices = [...this.form.querySelectorAll('input:checked')].map(field => field.nextElementSibling.textContent);
    for (const name of ['muscle', 'role']) {
      if (query.get(name)) choices.unshift(this.form.elements[name].selectedOptions[0].text.replace(/ \(\d+\)$/, ''));
    }
    this.status.replaceChildren(Object.assign(document.createElement('b'), { textContent: count + (choices.length ? ': ' : '') }), choices.join(', '));
    this.form.querySelector('[type=reset]').hidden = !query.toString();
  }
}

const write = (element, text) => element.textContent !== String(text) && (element.textContent = text);
