// Counted things, in the plural forms of the site's language.

/** Returns the form ({one: …, other: …}) for a number, with the number in it. */
export function count(forms, n) {
  return (forms[form(n)] || forms.other).replace('{n}', n);
}

function form(n) {
  try {
    return new Intl.PluralRules(document.documentElement.lang).select(n);
  } catch {
    return 'other'; // a language that the browser has never heard of
  }
}
