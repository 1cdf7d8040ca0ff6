import { Index, distance } from '../../../layouts/assets/js/search/match.js';
import { files } from '../../../layouts/assets/js/search/parts.js';
import { words } from '../../../layouts/assets/js/search/words.js';
import { done, equal } from './check.js';

for (const [word, known, most, want] of [
  ['tree', 'tree', 1, 0], ['tre', 'tree', 1, 0], ['tere', 'tree', 1, 1], ['teer', 'tree', 1, 2], ['xtree', 'tree', 1, 1],
  ['trxe', 'tree', 1, 1], ['bear', 'tree', 1, 2], ['piriform', 'piriformis', 2, 0], ['pirifromsi', 'piriformis', 2, 2],
]) equal(Math.min(distance(word, known, most), most + 1), want, `${word} in ${known}`);

// record makes a record as the index has it: a kind, names, traits.
const known = [];
const number = word => (known.includes(word) || known.push(word), known.indexOf(word));
const numbers = list => list.map(name => words(name).map(number));
const record = (kind, names, traits = []) => [kind, names[0], names[0], '', '', 0, numbers(names), numbers(traits)];

const records = [
  record(0, ['Warrior 1', 'Vīrabhadrāsana I'], ['balance']), record(0, ['Warrior 3', 'Vīrabhadrāsana III', 'Airplane'], ['balance']),
  record(0, ['Gluteus stretch']), record(0, ['Tree', 'Vṛkṣāsana'], ['balance']), record(0, ['Knee to chest']),
  record(1, ['Tree and warrior']), record(2, ['Gluteus medius', 'glute med']), record(2, ['Tensor fasciae latae', 'TFL']), record(3, ['Balance']),
];
const index = new Index({ words: known.join(' '), records });
const first = (query, n) => index.find(words(query)).slice(0, n).map(({ record }) => record[2]);

for (const [query, ...want] of [
  ['', ...[]], ['   ', ...[]], ['zzzz', ...[]],
  ['warrior', 'Warrior 1', 'Warrior 3', 'Tree and warrior'],
  ['warrior 3', 'Warrior 3'], ['3 warrior', 'Warrior 3'], ['warior iii', 'Warrior 3'], ['wariror 3', 'Warrior 3'],
  ['tree', 'Tree', 'Tree and warrior'], ['glute med', 'Gluteus medius'], ['gluteus', 'Gluteus stretch', 'Gluteus medius'],
  ['tfl', 'Tensor fasciae latae'], ['balance', 'Balance', 'Warrior 1', 'Warrior 3', 'Tree'], ['kne', 'Knee to chest'], ['airplane warrior', 'Warrior 3'],
  ['warrior balance', 'Warrior 1', 'Warrior 3'], ['vrk', 'Tree'], ['warrxor', 'Warrior 1', 'Warrior 3', 'Tree and warrior'],
]) equal(first(query, 4).slice(0, want.length || 1), want, query);

const parts = { v: { top: ['v'], word: ['vw'] }, va: { all: ['va'] }, hip: { all: ['h1', 'h2'] } };
for (const [query, ...want] of [['varior hip', 'va'], ['hips', 'h1', 'h2'], ['v', 'vw', 'v'], ['vi', 'v'], ['x', ...[]], ['x hip', 'h1', 'h2']]) {
  equal(files(parts, query.split(' ')), want, `the files for ${query}`);
}
done();
