// A practice as it is done by someone who has something: without what she leaves out, and with what she changes said and shown.

import { lookingAhead } from './moments.js';

const CHANGE = 2;

/**
 * Returns the data of a practice, adapted. out is a Set of the numbers of the steps that are left out, says what each step
 * says ({asks: [{strength, advice}]}), names the conditions. Where nothing is chosen it is the data itself,
 * and where nothing is left undefined.
 *
 * The place in it is not kept: it would tell that something is chosen.
 */
export function adapted(data, { out, says, names }) {
  if (!names) return data;
  let moments = data.moments.filter(m => !out.has(m.number) || m.phase === 'rest');
  while (moments.length && moments[0].phase === 'rest') moments = moments.slice(1);
  moments = moments.filter((m, i) => m.phase !== 'rest' || moments[i + 1] && moments[i + 1].phase !== 'rest');
  if (!moments.length) return undefined;
  moments[0] = { ...moments[0], seconds: moments[0].seconds || data.moments[0].seconds }; // who began after a rest had it to get ready
  const told = new Set(); // in rounds a change is said once, and shown each time
  moments = moments.map(m => {
    const advices = (says[m.number]?.asks || []).filter(a => a.strength === CHANGE && a.advice).map(a => a.advice);
    if (!advices.length || m.phase === 'rest') return m;
    const advice = [...new Set(advices)].map(text => text[0].toUpperCase() + text.slice(1)).join('. ') + '.';
    const say = m.phase === 'ready' && !told.has(m.number);
    if (say) told.add(m.number);
    return { ...m, cue: [m.cue, advice].filter(Boolean).join(' '), say: say ? m.say + ' ' + advice : m.say };
  });
  return { ...data, id: '', moments: lookingAhead(moments), seconds: moments.reduce((sum, m) => sum + m.seconds, 0) };
}
