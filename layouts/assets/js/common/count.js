// Counted things, in the plural forms of the site's language.

import { fill } from './fill.js';

/** Returns the form ({one: …, other: …}) for a number, with the number in it, and more values in their places. */
export function count(forms, n, more = {}) {
  return fill(forms[form(n)] || forms.other, { n, ...more });
}

function form(n) {
  try {
    return new Intl.PluralRules(document.documentElement.lang).select(n);
  } catch {
    return 'other'; // a language that the browser has never heard of
  }
}
