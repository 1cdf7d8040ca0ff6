// The moments of a practice. The page says what stays the same from getting ready for a step to its end once, at the first of them.

/** Returns the data of a practice with every moment whole, and with what comes after it. */
export function whole(data) {
  let step = {};
  const moments = data.moments.map(m => {
    if (m.phase === 'rest') return m;
    if (m.phase === 'ready') step = { title: m.title, side: m.side, cue: m.cue, figure: m.figure };
    return { ...step, ...m };
  });
  return { ...data, moments: lookingAhead(moments) };
}

/** Returns the moments, each with the index of the one at which the step after it begins; 0 for none. */
export function lookingAhead(moments) {
  const seen = [];
  let ahead = 0;
  for (let i = moments.length - 1; i >= 0; i--) {
    seen[i] = { ...moments[i], ahead };
    if (moments[i].phase === 'ready') ahead = i;
  }
  return seen;
}
