// The index of the site, in one file or in many.

import { data, file } from '../common/load.js';
import { Index } from './match.js';
import { files } from './parts.js';
import { words } from './words.js';

const folders = ['poses/', 'sequences/', 'muscles/', 'muscles/'];

/** What a record of the file stands for. There it is a row without names, since there are thousands. */
const named = ([kind, id, title, sub, note, figure]) => ({
  kind, title, sub, note, path: folders[kind] + id + '/',
  figure: figure && { src: file(figure[0]), width: figure[1], height: figure[2] },
});

const opened = new Map();

async function open(path) {
  if (!opened.has(path)) opened.set(path, new Index(await data(path)));
  return opened.get(path);
}

/** The words of the interface, from the index. */
export const text = async () => (await data('search.json')).text;

/** Returns what answers to a query, best first. */
export async function find(query) {
  const typed = words(query);
  const first = await data('search.json');
  if (first.records) return (await open('search.json')).find(typed).map(({ record }) => named(record));
  const finds = (await Promise.all(files(first.parts, typed).map(open))).flatMap(index => index.find(typed));
  const seen = new Set();
  return finds.sort((a, b) => a.score - b.score).map(({ record }) => named(record)).filter(r => !seen.has(r.path) && seen.add(r.path));
}
