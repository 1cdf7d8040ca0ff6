// The index of the site, in one file or in many.

import { data } from '../common/load.js';
import { Index } from './match.js';
import { files } from './parts.js';
import { words } from './words.js';

/** The places of a record. */
export const kind = 0, id = 1, title = 2, sub = 3, note = 4, figure = 5;

const folders = ['poses/', 'sequences/', 'muscles/', 'muscles/'];

/** The path of the page that a record stands for. */
export const path = record => folders[record[kind]] + record[id] + '/';

const opened = new Map();

async function open(path) {
  if (!opened.has(path)) opened.set(path, new Index(await data(path)));
  return opened.get(path);
}

/** The words of the interface, from the index. */
export const text = async () => (await data('search.json')).text;

/** Returns the records that answer to a query, best first, each with its score. */
export async function find(query) {
  const typed = words(query);
  const first = await data('search.json');
  if (first.records) return (await open('search.json')).find(typed);
  const finds = (await Promise.all(files(first.parts, typed).map(open))).flatMap(index => index.find(typed));
  const seen = new Set();
  return finds.sort((a, b) => a.score - b.score).filter(({ record }) => !seen.has(path(record)) && seen.add(path(record)));
}
