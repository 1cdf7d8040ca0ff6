// How well a name answers to what is typed. Lower is better.

const whole = 1, prefix = 2, slip = 3; // how a word is matched; a slip of two letters is slip + 1

// The classes of finds, best first; slips come after all of them.
const titleIs = 0, titleBegins = 1, nameIs = 2, titleHas = 3, nameBegins = 4, nameHas = 5, severalHave = 6, traitHas = 7, classes = 8;

const few = 3; // with no more finds than this, slips are looked for too

/** One file of the index: what is typed is found in its records. */
export class Index {
  constructor({ words, records }) {
    this.words = words ? words.split(' ') : [];
    this.letters = this.words.map(letters);
    this.records = records;
    this.all = records.map(record => [...record[6].flat(), ...record[7].flat()]); // the words of each
  }

  /** Returns [{record, score}], best first. typed are the words of the query. */
  find(typed) {
    if (!typed.length) return [];
    const finds = this.#all(typed.map(word => this.words.map(known => exactly(word, known))));
    if (finds.length > few) return finds;
    const near = this.#all(typed.map(word => this.#near(word)));
    return near.length > finds.length ? near : finds;
  }

  // near rates slips too. Each letter of the typed word that the known one lacks is one at least.
  #near(word) {
    const most = /[0-9]/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const set = letters(word);
    return this.words.map((known, i) => {
      const level = exactly(word, known);
      if (level || !most || known.length < word.length - most || count(set & ~this.letters[i]) > most) return level;
      const d = distance(word, known, most);
      return d <= most ? slip + d - 1 : 0;
    });
  }

  // levels has for each typed word how each word of the index matches it.
  #all(levels) {
    const finds = [];
    this.records.forEach((record, i) => {
      for (const level of levels) if (!this.all[i].some(n => level[n])) return; // most records end here
      finds.push({ record, score: rate(record, this.all[i], levels) });
    });
    return finds.sort((a, b) => a.score - b.score); // stable: equals keep the order of the index
  }
}

// letters is the set of a word's letters, in bits; some letters share one.
function letters(word) {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

const count = bits => { let n = 0; for (; bits; bits &= bits - 1) n++; return n; };

function exactly(word, known) {
  if (known.startsWith(word)) return known.length === word.length ? whole : prefix;
  // The first half of a long vowel, typed so far: 'kne' of 'knee', which is written 'kni'.
  const last = word[word.length - 1], vowel = last === 'e' ? 'i' : last === 'o' ? 'u' : '';
  return vowel && known.startsWith(word.slice(0, -1) + vowel) ? prefix : 0;
}

/** The least number of letters to change, add, leave out or swap to make word the beginning of known; more than most is most + 1. */
export function distance(word, known, most) {
  const width = Math.min(known.length, word.length + most);
  let before, last, row = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= word.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= width; j++) {
      const same = word[i - 1] === known[j - 1];
      let d = Math.min(last[j - 1] + (same ? 0 : 1), last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && word[i - 1] === known[j - 2] && word[i - 2] === known[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row.push(d);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return Math.min(...row);
}

// rate scores a record that has all that is typed somewhere; all are its words.
function rate(record, all, levels) {
  const names = record[6];
  let best = -1;
  const offer = score => { if (score >= 0 && (best < 0 || score < best)) best = score; };
  for (let i = 0; i < names.length; i++) offer(rateName(names[i], levels, i === 0));
  if (best >= 0) return best;
  offer(rateAll(names.flat(), levels, severalHave));
  if (best < 0) offer(rateAll(all, levels, traitHas));
  return best;
}

function rateName(name, levels, title) {
  const found = rateAll(name, levels, title ? titleHas : nameHas);
  if (found < 0) return found;
  const begins = levels.every((level, i) => i < name.length && level[name[i]]);
  if (!begins) return found;
  const slips = Math.max(...levels.map((level, i) => level[name[i]])) - prefix;
  const is = name.length === levels.length && levels.every((level, i) => level[name[i]] !== prefix);
  return (title ? is ? titleIs : titleBegins : is ? nameIs : nameBegins) + (slips > 0 ? slips * classes : 0);
}

// rateAll rates words in any order: each typed one must be among them.
function rateAll(list, levels, score) {
  let slips = 0;
  for (const level of levels) {
    let best = 0;
    for (const n of list) if (level[n] && (!best || level[n] < best)) best = level[n];
    if (!best) return -1;
    slips = Math.max(slips, best - prefix);
  }
  return score + slips * classes;
}
