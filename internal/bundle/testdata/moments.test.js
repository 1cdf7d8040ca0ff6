import { lookingAhead, whole } from '../../../layouts/assets/js/practice/moments.js';
import { done, equal } from './check.js';

// Two steps, the first with two sets, and a rest between the two.
const data = {
  id: 'flow', moments: [
    { phase: 'ready', number: 1, title: 'Lunge', side: 'right', cue: 'Breathe.', figure: { src: 'a.svg' }, say: 'Lunge.' },
    { phase: 'hold', number: 1, breaths: 3, say: 'Hold.' },
    { phase: 'between', number: 1, say: 'Rest.' },
    { phase: 'hold', number: 1, breaths: 3, say: 'Hold.' },
    { phase: 'rest', number: 2, title: 'Rest', say: 'Rest.' },
    { phase: 'ready', number: 2, title: 'Tree', say: 'Tree.' },
    { phase: 'hold', number: 2, say: 'Hold.' },
  ],
};
const { id, moments } = whole(data);
equal(id, 'flow', 'all else stays');
equal(moments.map(m => m.title), ['Lunge', 'Lunge', 'Lunge', 'Lunge', 'Rest', 'Tree', 'Tree'], 'titles');
equal(moments.map(m => m.side), ['right', 'right', 'right', 'right', undefined, undefined, undefined], 'sides: a step without one has not that of the step before');
equal(moments.map(m => m.cue), ['Breathe.', 'Breathe.', 'Breathe.', 'Breathe.', undefined, undefined, undefined], 'cues');
equal(moments.map(m => m.figure?.src), ['a.svg', 'a.svg', 'a.svg', 'a.svg', undefined, undefined, undefined], 'figures');
equal(moments.map(m => m.say), data.moments.map(m => m.say), 'what is said is said of each moment alone');
equal(moments.map(m => m.breaths), [undefined, 3, undefined, 3, undefined, undefined, undefined], 'breaths');
equal(moments.map(m => m.ahead), [5, 5, 5, 5, 5, 0, 0], 'what comes next');
equal(lookingAhead([]), [], 'nothing at all');
equal('title' in data.moments[1], false, 'what is handed in stays');
done();
