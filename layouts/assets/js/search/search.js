// Search: a dialog on every page, opened by '/' or by the link in the header, and the page search/.

import * as address from '../common/address.js';
import { count } from '../common/count.js';
import { element, name, picture } from '../common/dom.js';
import { fill } from '../common/fill.js';
import { find, text } from './index.js';
import { page } from '../common/load.js';

const shown = 10; // finds in the dialog; the page has more
const onPage = 60;

/** Makes search ready. Nothing is loaded before it is used. */
export function search() {
  const results = document.querySelector('[data-results]');
  if (results) searchPage(results);
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]')) return;
    event.preventDefault();
    ask();
  });
  document.querySelector('[data-search]')?.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    ask();
  });
}

/** Goes to the field of the page, if it is the page of search, or opens the dialog. */
async function ask() {
  const field = document.querySelector('[data-results]') && document.querySelector('main input[type=search]');
  if (field) return field.focus();
  try {
    const dialog = document.querySelector('dialog.find') || makeDialog(await text());
    dialog.showModal();
    dialog.querySelector('input').select();
  } catch {
    location.href = page('search/'); // without an index there are still the lists
  }
}

function makeDialog(t) {
  const list = element('div', { id: '_finds', role: 'listbox', 'aria-label': t.title });
  const status = element('p', { role: 'status', class: 'small' });
  const input = element('input', {
    type: 'search', name: 'q', class: 'button quiet', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': '_finds',
    'aria-autocomplete': 'list', 'aria-label': t.label, placeholder: t.label, autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search',
  });
  const close = element('button', { type: 'button', class: 'button quiet' }, t.close);
  const form = element('form', { action: page('search/'), role: 'search', class: 'actions' }, input, close);
  const dialog = element('dialog', { class: 'find', 'aria-label': t.title }, form, status, list);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  combobox(input, list, status, t);
  return dialog;
}

// combobox follows the pattern of that name in the ARIA Authoring Practices: the focus stays in the field, and the
// chosen option is told by aria-activedescendant.
function combobox(input, list, status, t) {
  let chosen = -1;
  const options = () => [...list.querySelectorAll('[role=option]')];
  const choose = n => {
    options().forEach((option, i) => {
      option.setAttribute('aria-selected', i === n);
      if (i === n) option.scrollIntoView({ block: 'nearest' });
    });
    chosen = n;
    if (n < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', '_find-' + n);
  };
  const show = (finds, said) => {
    list.replaceChildren(...optionGroups(finds.slice(0, shown), t));
    input.setAttribute('aria-expanded', finds.length > 0);
    status.textContent = said;
    choose(-1);
  };
  input.addEventListener('input', latest(() => input.value, finds => show(finds, said(finds, input.value, t)), () => show([], t.failed)));
  input.addEventListener('keydown', event => {
    const count = options().length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      // One place more than there are options: beyond the last and before the first is the field itself.
      choose((chosen + 1 + (event.key === 'ArrowDown' ? 1 : count) + count + 1) % (count + 1) - 1);
    }
  });
  // Enter sends the form: to the chosen option, or with the query to the page of search.
  input.form.addEventListener('submit', event => {
    if (chosen < 0) return;
    event.preventDefault();
    options()[chosen].click();
  });
}

// latest returns a listener that searches and shows the finds, unless more has been typed meanwhile. Where the index
// can't be loaded it says so by failed; the next letter tries again.
function latest(query, show, failed) {
  let turn = 0;
  return async () => {
    const mine = ++turn;
    try {
      const [t, finds] = await Promise.all([text(), query().trim() ? find(query()) : []]);
      if (mine === turn) show(finds, t);
    } catch {
      if (mine === turn) failed();
    }
  };
}

function said(finds, query, t) {
  if (!query.trim()) return '';
  return finds.length ? count(t.found, finds.length) : fill(t.none, { query: query.trim() });
}

// groups sorts finds by kind; the kind with the best find comes first.
function groups(finds) {
  const by = new Map();
  for (const r of finds) by.set(r.kind, [...(by.get(r.kind) || []), r]);
  return [...by];
}

function optionGroups(finds, t) {
  let n = 0;
  return groups(finds).map(([k, records]) => element('div', { role: 'group', 'aria-label': t.kinds[k] },
    element('p', { class: 'small', 'aria-hidden': 'true' }, t.kinds[k]),
    ...records.map(r => element('a', { role: 'option', id: '_find-' + n++, href: page(r.path), tabindex: '-1', 'aria-selected': 'false' },
      picture(r.figure), element('span', {}, name(r.title), ' ', element('small', {}, name(r.sub || r.note)))))));
}

function searchPage(results) {
  const form = document.querySelector('main form[role=search]');
  const input = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  form.hidden = false;
  input.value = address.said().get('q') || '';
  const show = latest(() => input.value, (finds, t) => {
    results.replaceChildren(...groups(finds.slice(0, onPage)).map(([k, records]) => section(t.kinds[k], k, records)));
    status.textContent = said(finds, input.value, t);
  }, () => {
    results.replaceChildren();
    status.textContent = results.dataset.failed;
  });
  input.addEventListener('input', () => {
    const query = input.value.trim();
    address.write(new URLSearchParams(query && { q: query }));
    show();
  });
  form.addEventListener('submit', event => event.preventDefault());
  if (input.value) show();
  else input.focus();
}

function section(heading, k, records) {
  const list = k > 0
    ? element('ul', { class: 'index' }, ...records.map(r => element('li', {}, element('a', { href: page(r.path) }, name(r.title), element('span', { class: 'also' }, name(r.sub || r.note))))))
    : element('ul', { class: 'pose-grid' }, ...records.map(card));
  return element('section', {}, element('h2', {}, heading), list);
}

const card = r => element('li', { class: 'pose-card' }, picture(r.figure) || element('span'), element('div', {},
  element('a', { href: page(r.path) }, name(r.title)), element('span', { lang: 'sa-Latn' }, name(r.sub)), element('small', {}, name(r.note))));
