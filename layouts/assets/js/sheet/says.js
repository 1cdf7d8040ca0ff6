// What the steps of a sequence say to somebody. No pages in here.

const STOP = 0, CHANGE = 2;

/** What the steps say to those who have one of the conditions (a Set of ids): lists of numbers, and what each says. */
export function cutOf(steps, ids) {
  const of = { stop: [], change: [], ask: [], silent: [], says: {} };
  for (const [n, step] of Object.entries(steps)) {
    const asks = (step.asks || []).filter(a => ids.has(a.condition)).sort((a, b) => a.strength - b.strength);
    const silent = asks.length ? [] : (step.silent || []).filter(s => ids.has(s.condition));
    if (!asks.length && !silent.length) continue;
    of.says[n] = { asks, silent };
    if (silent.length) of.silent.push(+n);
    else if (asks[0].strength === STOP) of.stop.push(+n);
    else of[asks.some(a => a.strength !== CHANGE) ? 'ask' : 'change'].push(+n);
  }
  return of;
}

/** Joins those of a list that say the same: {conditions, strength, advice}. */
export function together(asks) {
  const lines = new Map();
  for (const { condition, strength, advice } of asks) {
    const key = strength + ' ' + (advice || '');
    lines.has(key) ? lines.get(key).conditions.push(condition) : lines.set(key, { conditions: [condition], strength, advice });
  }
  return [...lines.values()];
}
