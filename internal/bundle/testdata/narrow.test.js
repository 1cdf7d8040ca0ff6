import { parted, Poses } from '../../../layouts/assets/js/filters/narrow.js';
import { done, equal } from './check.js';

// Four poses. Muscle 0 is a group that holds muscle 1; muscle 2 stands alone.
const [easy, hard, standing, seated, block, knee] = [0, 1, 2, 3, 4, 5];
const [works, stretches] = [0, 3];
const poses = new Poses({
  choices: ['level=easy', 'level=hard', 'position=standing', 'position=seated', 'prop=block', 'hold=knee'],
  muscles: ['hip', 'glute', 'calf'],
  roles: ['works', 'assists', 'stabilizes', 'stretches'],
  reach: [[0, 1], [1, 0], [2]],
  poses: [
    [[easy, standing], [4 * 1 + works]],
    [[hard, standing, block, knee], [4 * 0 + stretches, 4 * 2 + works]],
    [[easy, seated, knee], [4 * 2 + stretches]],
    [[seated], []],
  ],
});

const left = query => poses.narrow(new URLSearchParams(query)).left;
const counts = (query, key) => [...poses.narrow(new URLSearchParams(query))[key].values()];

for (const [query, want] of [
  ['', [0, 1, 2, 3]], ['level=easy', [0, 2]], ['level=easy&level=hard', [0, 1, 2]], ['level=easy&position=standing', [0]],
  ['level=nonsense', [0, 1, 2, 3]], ['muscle=nonsense', [0, 1, 2, 3]],
  ['hold=knee', [1, 2]], ['hold=knee&position=seated', [2]], ['level=hard&hold=knee', [1]],
  ['muscle=glute', [0, 1]], ['muscle=hip', [0, 1]], ['muscle=hip&role=works', [0]], ['muscle=glute&role=stretches', [1]], ['role=stretches', [1, 2]],
  ['muscle=calf&sort=muscle', [1, 2]], ['sort=muscle', [0, 1, 2, 3]], ['sort=level', [0, 2, 1, 3]], ['muscle=hip&role=works&level=hard', []],
]) equal(left(query), want, query);

for (const [query, key, want] of [
  ['', 'counts', [2, 1, 2, 2, 1, 2]],
  ['level=easy', 'counts', [2, 1, 1, 1, 0, 1]],
  ['position=standing', 'counts', [1, 1, 2, 2, 1, 1]],
  ['hold=knee', 'counts', [1, 1, 1, 1, 1, 2]],
  ['', 'muscles', [2, 2, 2]], ['role=works', 'muscles', [1, 1, 1]], ['muscle=calf', 'muscles', [2, 2, 2]], ['level=easy', 'muscles', [1, 1, 1]],
  ['', 'roles', [2, 0, 0, 2]], ['muscle=calf', 'roles', [1, 0, 0, 1]],
]) equal(counts(query, key), want, `${key} of ${query}`);

// The law of the counts: a choice that is made by itself in its filter leaves as many as its count said before.
for (const before of ['', 'level=easy', 'position=seated', 'muscle=hip', 'position=standing&muscle=glute', 'role=stretches', 'hold=knee', 'level=easy&hold=knee']) {
  const told = poses.narrow(new URLSearchParams(before)).counts;
  for (const [choice, n] of told) {
    const [key, value] = choice.split('=');
    const query = new URLSearchParams(before);
    query.set(key, value);
    equal(left(query).length, n, `${before} and then ${choice}`);
  }
}

// A library may have nothing to choose from in any of the filters; an address may name what is not there.
const all = ['level=easy', 'position=seated', 'prop=block', 'hold=knee'];
for (let without = 0; without <= all.length; without++) {
  const choices = all.filter((_, i) => i !== without && without < all.length);
  const few = new Poses({ choices, muscles: [], roles: ['works'], reach: [], poses: [[choices.map((_, i) => i), []], [[], []]] });
  const ask = query => few.narrow(new URLSearchParams(query)).left;
  for (const choice of all) equal(ask(choice), !choices.includes(choice) ? [0, 1] : [0], `${choice} of ${choices}`);
  for (const query of ['muscle=hip', 'sort=level&x=1', 'sort=muscle&muscle=%E0%A4', 'sort=__proto__', 'level=__proto__&level=']) equal(ask(query), [0, 1], `${query} of ${choices}`);
  equal(ask('role=works'), [], `a role of ${choices}`);
}
equal(new Poses({ choices: [], muscles: [], roles: [], reach: [], poses: [] }).narrow(new URLSearchParams('level=easy')).left, [], 'no poses');
// What asks for care, and what stands last since it is silent: of the conditions that are chosen, and of the cards that the
// other filters leave. Who asks for care with one condition and is silent on another asks.
const rows = [[[4 * 0 + 2, 7, 4 * 1 + 0, -1], []], [[4 * 1 + 3, 5], [0]], [[], [0, 1]], [[], []]];
for (const [wanted, numbers, asks, silent] of [
  [[], [0, 1, 2, 3], [], []],
  [[0], [0, 1, 2, 3], [[0, [[2, 7]]]], [1, 2]],
  [[0], [2, 3], [], [2]],
  [[1], [0, 1, 2, 3], [[0, [[4, -1]]], [1, [[7, 5]]]], [2]],
  [[0, 1], [0, 1, 2, 3], [[0, [[2, 7], [4, -1]]], [1, [[7, 5]]]], [2]],
]) {
  const got = parted(new Set(wanted), numbers, rows, code => code >> 2);
  equal([...got.asks], asks, `who asks of ${wanted}`);
  equal(got.silent, silent, `who is silent on ${wanted}`);
}

done();
