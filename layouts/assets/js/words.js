// The spelling that stands for all spellings of a word. It does to what is typed what the build has done to the
// names (internal/search/words.go), and both are held to one table of examples.

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const between = /([bcdfghjklmnpqstvxz])r(?=[bcdfghjklmnpqstvxz])/g;

/** Returns the words of a text: 'Vīrabhadrāsana III' gives ['virabadrasan', '3']. */
export function words(text) {
  return (text.normalize('NFKD').replace(/[\p{Mn}'’]/gu, '').toLowerCase().replace(/ς/g, 'σ')
    .match(/[\p{L}\p{Nd}\p{Mc}]+/gu) || []).map((word, i) => {
    const n = i > 0 ? roman.indexOf(word) + 1 : 0;
    return n ? String(n) : /[0-9]/.test(word) ? word : spell(word);
  });
}

function spell(word) {
  return word.replace(/ee/g, 'i').replace(/oo/g, 'u').replace(/w/g, 'v')
    .replace(/([bcdgjkpst]|h)h+/g, '$1')
    .replace(/(.)\1+/gu, '$1')
    .replace(between, '$1ri')
    .replace(/^(....+)a$/u, '$1');
}
