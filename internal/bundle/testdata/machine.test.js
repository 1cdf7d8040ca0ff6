import { machine } from '../../../layouts/assets/js/practice/machine.js';
import { done, equal } from './check.js';

// A practice whose sides are not alike: the right one is held for longer, the left one has two sets, and there is a rest
// between them that belongs to no step.
const moments = [
  { phase: 'ready', seconds: 3, title: 'Lunge', side: 'right' },
  { phase: 'hold', seconds: 8, title: 'Lunge', side: 'right' },
  { phase: 'rest', seconds: 10, title: 'Rest' },
  { phase: 'ready', seconds: 3, title: 'Lunge', side: 'left' },
  { phase: 'hold', seconds: 5, title: 'Lunge', side: 'left' },
  { phase: 'between', seconds: 4, title: 'Lunge', side: 'left' },
  { phase: 'hold', seconds: 5, title: 'Lunge', side: 'left' },
];

/** Plays a story on a new machine and returns all that happened: each event with the place and the seconds left. */
function told(story) {
  const events = [];
  const m = machine(moments, (event, at) => events.push(event + ' ' + at.index + ' ' + at.left));
  story(m);
  return { events, m };
}

function story(name, play, want) {
  const { events, m } = told(play);
  equal(events, want.events, name);
  equal([m.index, Math.round(m.left * 1e6) / 1e6, m.playing, m.finished], want.end, name + ', at the end');
}

story('at first nothing plays', () => {}, { events: [], end: [0, 3, false, false] });

story('time that passes while it is paused is none', m => m.pass(100), { events: [], end: [0, 3, false, false] });

story('the last three seconds are counted, once each', m => { m.go(); for (const s of [3, 5, .25, .5, .5, 1]) m.pass(s); },
  { events: ['go 0 3', 'moment 1 8', 'count 1 3', 'count 1 1.75', 'count 1 0.75'], end: [1, .75, true, false] });

story('the whole practice', m => { m.go(); for (let i = 0; i < 38; i++) m.pass(1); }, {
  events: [
    'go 0 3', 'count 0 2', 'count 0 1', 'moment 1 8', 'count 1 3', 'count 1 2', 'count 1 1', 'moment 2 10',
    'count 2 3', 'count 2 2', 'count 2 1', 'moment 3 3', 'count 3 2', 'count 3 1', 'moment 4 5', 'count 4 3', 'count 4 2',
    'count 4 1', 'moment 5 4', 'count 5 3', 'count 5 2', 'count 5 1', 'moment 6 5', 'count 6 3', 'count 6 2', 'count 6 1',
    'done 6 0',
  ],
  end: [6, 0, false, true],
});

story('a pause keeps what is left', m => { m.go(); m.pass(5); m.pause(); m.pass(60); m.go(); m.pass(1); },
  { events: ['go 0 3', 'moment 1 8', 'pause 1 6', 'go 1 6'], end: [1, 5, true, false] });

story('to go or to pause twice is to do it once', m => { m.go(); m.go(); m.pause(); m.pause(); },
  { events: ['go 0 3', 'pause 0 3'], end: [0, 3, false, false] });

story('a phone that slept goes on where it would be', m => { m.go(); m.pass(3 + 8 + 10 + 3 + 1); },
  { events: ['go 0 3', 'moment 1 8', 'moment 2 10', 'moment 3 3', 'moment 4 5'], end: [4, 4, true, false] });

story('one that slept to the end is done once', m => { m.go(); m.pass(1000); m.pass(1000); m.go(); },
  { events: ['go 0 3', 'moment 1 8', 'moment 2 10', 'moment 3 3', 'moment 4 5', 'moment 5 4', 'moment 6 5', 'done 6 0'], end: [6, 0, false, true] });

story('next goes to the rest, then to the left side, then to the end', m => { m.next(); m.next(); m.next(); },
  { events: ['moment 2 10', 'moment 3 3', 'done 6 0'], end: [6, 0, false, true] });

story('back within a hold is to the beginning of its step', m => { m.go(); m.pass(4); m.back(); },
  { events: ['go 0 3', 'moment 1 8', 'moment 0 3'], end: [0, 3, true, false] });

story('back in the first two seconds of a step is to the step before', m => { m.resume(3, 1.5); m.back(); },
  { events: ['moment 3 3', 'moment 0 3'], end: [0, 3, false, false] });

story('later than that it is to its own beginning', m => { m.resume(3, 1); m.back(); },
  { events: ['moment 3 3', 'moment 3 3'], end: [3, 3, false, false] });

story('back between two sets is to the beginning of the step', m => { m.resume(5, 4); m.back(); },
  { events: ['moment 5 4', 'moment 3 3'], end: [3, 3, false, false] });

story('back from the end is to the step before the last', m => { m.resume(6, 5); m.go(); m.pass(5); m.back(); },
  { events: ['moment 6 5', 'go 6 5', 'done 6 0', 'moment 0 3'], end: [0, 3, false, false] });

story('a place that was kept', m => m.resume(4, 2.5), { events: ['moment 4 5'], end: [4, 2.5, false, false] });
story('a place with more left than the moment has', m => m.resume(4, 99), { events: ['moment 4 5'], end: [4, 5, false, false] });
story('a place that is not there', m => m.resume(7, 1), { events: [], end: [0, 3, false, false] });

// What is left of the whole: the rest of the moment and all moments after it.
for (const [index, left, want] of [[0, 3, 38], [1, 2, 29], [3, 1, 15], [6, .5, .5]]) {
  equal(told(m => m.resume(index, left)).m.total, want, `left of the whole at ${index}`);
}
equal(told(m => { m.go(); m.pass(38); }).m.total, 0, 'left of the whole at the end');

// A moment without any time is passed through, not stopped at.
const passed = [];
const short = machine([{ phase: 'ready', seconds: 0 }, { phase: 'hold', seconds: 2 }], event => passed.push(event));
short.resume(0, 0);
equal([passed, short.index, short.left], [['moment', 'moment'], 1, 0], 'a moment of no time');

done();
