import { adapted } from '../../../layouts/assets/js/practice/adapt.js';
import { cutOf, together } from '../../../layouts/assets/js/sheet/says.js';
import { done, equal } from './check.js';

// What becomes of each step for someone who has something: the strongest caution decides; who asks is not silent.
const steps = {
  1: { asks: [{ condition: 'neck', strength: 2, advice: 'look down' }, { condition: 'eyes', strength: 0 }] },
  2: { asks: [{ condition: 'neck', strength: 2, advice: 'look down' }, { condition: 'hip', strength: 1 }] },
  3: { silent: [{ condition: 'neck', loads: 'the neck bent' }], asks: [{ condition: 'hip', strength: 3 }] },
  4: {},
};
for (const [ids, stop, ask, change, silent] of [
  [[], [], [], [], []],
  [['neck'], [], [], [1, 2], [3]],
  [['eyes'], [1], [], [], []],
  [['neck', 'eyes'], [1], [], [2], [3]],
  [['neck', 'hip'], [], [2, 3], [1], []],
  [['knee'], [], [], [], []],
]) {
  const of = cutOf(steps, new Set(ids));
  equal([of.stop, of.ask, of.change, of.silent], [stop, ask, change, silent], `cut to ${ids}`);
}
equal(together([{ condition: 'a', strength: 2, advice: 'x' }, { condition: 'b', strength: 2, advice: 'x' }, { condition: 'c', strength: 1, advice: 'x' }]),
  [{ conditions: ['a', 'b'], strength: 2, advice: 'x' }, { conditions: ['c'], strength: 1, advice: 'x' }], 'what says the same');

// A practice without what is left out, and with what is changed said once and shown all the time.
const moment = (phase, number, seconds, more = {}) => ({ phase, number, seconds, say: phase === 'ready' ? 'Go.' : '', ahead: 0, ...more });
const data = { id: 'flow-1', seconds: 40, moments: [
  moment('ready', 1, 5), moment('hold', 1, 10), moment('rest', 2, 5), moment('ready', 2, 5, { cue: 'Slowly.' }), moment('hold', 2, 10, { cue: 'Slowly.' }), moment('ready', 3, 5),
] };
const none = { out: new Set(), says: {}, names: '' };
equal(adapted(data, none) === data, true, 'nothing chosen');
const other = adapted(data, { out: new Set([1]), says: { 2: { asks: [{ strength: 2, advice: 'look down' }, { strength: 1, advice: 'a doctor' }, { strength: 2, advice: 'look down' }] } }, names: 'x' });
equal(other.moments.map(m => m.phase + m.number), ['ready2', 'hold2', 'ready3'], 'what is left');
equal(other.moments.map(m => m.cue || ''), ['Slowly. Look down.', 'Slowly. Look down.', ''], 'what is shown');
equal(other.moments.map(m => m.say), ['Go. Look down.', '', 'Go.'], 'what is said');
equal(other.moments.map(m => m.ahead), [2, 2, 0], 'what comes next');
equal([other.seconds, other.id, data.moments.length], [20, '', 6], 'how long, and that nothing is kept');
equal(adapted(data, { out: new Set([1, 2, 3]), says: {}, names: 'x' }) === undefined, true, 'all left out');

done();
