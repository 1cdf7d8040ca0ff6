// Which files of a large index a query needs.

/**
 * Returns the files to load for the words of a query. A find has all words that are typed, so the files of the one
 * word with the fewest will do; of equals the longest is the best known.
 */
export function files(parts, typed) {
  let best = [];
  for (const word of [...typed].sort((a, b) => b.length - a.length)) {
    const list = filesOf(parts, word);
    if (list.length && (!best.length || list.length < best.length)) best = list;
  }
  return best;
}

const own = Object.prototype.hasOwnProperty;

function filesOf(parts, word) {
  for (let n = word.length; n > 0; n--) {
    const letters = word.slice(0, n);
    if (!own.call(parts, letters)) continue; // 'constructor' is a word like any
    const part = parts[letters];
    if (part.all) return part.all;
    // Not enough letters yet, or a slip: the first few of what begins like this.
    return n === word.length && part.word ? [...part.word, ...part.top] : part.top;
  }
  return [];
}
