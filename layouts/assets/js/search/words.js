// The spelling that stands for all spellings of a word. It does to what is typed what the build has done to the
// names (internal/search/words.go), and both are held to one table of examples.

import { fold } from '../common/fold.js';

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const between = /([bcdfghjklmnpqstvxz])r(?=[bcdfghjklmnpqstvxz])/g;

/** Returns the words of a text: 'Vīrabhadrāsana III' gives ['virabadrasan', '3']. */
export function words(text) {
  return fold(text).split(' ').filter(Boolean).map((word, i) => {
    const n = i > 0 ? roman.indexOf(word) + 1 : 0;
    return n ? String(n) : /^[a-z]+$/.test(word) ? spell(word) : word;
  });
}

function spell(word) {
  return word.replace(/ee/g, 'i').replace(/oo/g, 'u').replace(/w/g, 'v')
    .replace(/([bcdgjkpst]|h)h+/g, '$1')
    .replace(/(.)\1+/g, '$1')
    .replace(between, '$1ri')
    .replace(/^(....+)a$/, '$1');
}
