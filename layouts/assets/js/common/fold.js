// The form in which two writings of one name are equal. It is names.Fold of the build (internal/names/names.go), by the
// same tables, and a test compares the two on every character.

import { bare, dots, dotted, maxMarks, points, silent, stress, stressed, written } from './foldtable.js';

const hidden = /[\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}]/u;
const letter = /[\p{L}\p{N}]/u, mark = /\p{M}/u, kept = /[\p{Mn}\p{Mc}]/u;
const bareLetter = new RegExp('[0-9' + bare.map(script => `\\p{Script=${script}}`).join('') + ']', 'u');

/** Returns a name in lower case, without accents, every run of spaces and punctuation one space. */
export function fold(name) {
  let out = '', gap = false, base = '', marks = 0;
  for (const upper of name.normalize('NFKD')) {
    const c = upper.toLowerCase();
    if (hidden.test(c) || silent.includes(c)) continue;
    if (letter.test(c)) {
      const text = written[c] || c;
      out += gap && out ? ' ' + text : text;
      gap = false, marks = 0, base = [...text].pop();
    } else if (mark.test(c)) {
      if (base && marks < maxMarks && tellsApart(base, c)) out += c, marks++;
    } else {
      gap = true, base = '';
    }
  }
  return out.normalize('NFC');
}

// tellsApart tells whether a mark on a letter makes it another letter.
function tellsApart(letter, mark) {
  if (!kept.test(mark) || bareLetter.test(letter)) return false;
  const code = mark.codePointAt(0);
  if (points.some(([from, to]) => from <= code && code <= to)) return false;
  return !(stressed.includes(letter) && stress.includes(mark) || dotted.includes(letter) && dots.includes(mark));
}
