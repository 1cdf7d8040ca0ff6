// The printed pages: their options are kept in the address, so that a link leads to the sheet as it was set up. The
// options themselves work without this. And 'Copy as text', wherever it stands.

import * as address from '../common/address.js';

const controls = form => [...form.elements].filter(e => e.name);

/** Sets the options to what the address says. */
function read(form) {
  const said = address.said();
  for (const e of controls(form)) {
    const value = said.get(e.name);
    if (value === null) continue;
    if (e.type !== 'radio') e.checked = value !== '0';
    else if (e.value === value) e.checked = true; // a value that no radio has changes nothing
  }
}

/** Writes what differs from the start into the address. */
function write(form) {
  const kept = new URLSearchParams();
  for (const e of controls(form)) {
    if (e.type === 'radio' ? e.checked && e.value : e.checked !== e.defaultChecked) kept.set(e.name, e.type === 'radio' ? e.value : +e.checked);
  }
  address.write(kept);
}

/** Copies the text that the link leads to. Where that can't be done, the link is followed. */
async function copy(link) {
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.status);
    await navigator.clipboard.writeText(await answer.text());
    link.nextElementSibling.textContent = link.dataset.copy;   // a status, which is read out
  } catch {
    location.href = link.href;
  }
}

/** Makes the options of a printed page, its button and the links that copy ready. */
export function sheets() {
  for (const form of document.querySelectorAll('form[data-keep]')) {
    read(form);
    form.addEventListener('change', () => write(form));
  }
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  for (const link of document.querySelectorAll('a[data-copy]')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      copy(link);
    });
  }
}
