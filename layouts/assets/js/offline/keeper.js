// Keeping all files of a site in the cache of its version. A file that can't be kept is noted with the reason, and the
// others go on.

import { key } from './kept.js';
import { file } from '../common/load.js';

const together = 6; // files loaded at a time, as many as a browser asks a host for
const patience = 4 * together; // so many failures one after the other have one cause: the rest would fail too

const ledger = key(file('offline.json') + '/wanted'); // in a cache that is to hold the whole site: its list

export class Keeper {
  /** Keeps the files of a list (offline.json). tell hears how many are done, of how many. */
  constructor(caches, list, tell) {
    this.caches = caches;
    this.list = list;
    this.version = list.version;
    this.waiting = [...list.files].reverse();
    this.tell = tell;
    this.missing = []; // {path, why}
    this.done = this.failed = 0;
    this.stopped = false;
  }

  stop() { this.stopped = true; }

  /** Loads what is not there yet. It can be stopped and taken up again. */
  async run() {
    this.cache = await caches.open(this.caches.name(this.version));
    await this.cache.put(ledger, new Response(JSON.stringify(this.list))).catch(() => {}); // no room: then it is asked again
    await Promise.all(Array.from({ length: together }, () => this.#work()));
    this.missing.push(...this.waiting.reverse().map(path => ({ path, why: { kind: 'untried' } })));
  }

  async #work() {
    while (!this.stopped && this.waiting.length && this.failed < patience) {
      const path = this.waiting.pop();
      const why = await this.#keep(path);
      this.failed = why ? this.failed + 1 : 0;
      if (why) this.missing.push({ path, why });
      this.tell(++this.done, this.list.files.length);
    }
  }

  // keep returns why a file can't be kept, or nothing once it is.
  async #keep(path) {
    const address = file(path);
    if (await this.cache.match(key(address))) return undefined;
    let answer;
    try {
      answer = await this.#load(address);
    } catch {
      return { kind: 'unreachable' };
    }
    if (!answer.ok) return { kind: 'answered', status: answer.status };
    try {
      await this.cache.put(key(address), answer);
    } catch (fault) {
      return { kind: fault.name === 'QuotaExceededError' ? 'full' : 'refused' };
    }
    return undefined;
  }

  // load asks the host, past the service worker: that could answer with a page of the version before. What is named by
  // its content may well come from there.
  async #load(address) {
    if (this.caches.named(address)) {
      const known = await this.caches.find(address, this.version);
      if (known) return known;
    }
    const answer = await fetch(address, { cache: this.caches.named(address) ? 'default' : 'no-cache', mode: 'same-origin' });
    // A page that is opened may not be answered by the end of a detour.
    return answer.redirected ? new Response(await answer.blob(), { status: answer.status, headers: answer.headers }) : answer;
  }
}

/** True for a list of the files of a version. */
export const isList = list => typeof list?.version === 'string' && Array.isArray(list.files) && list.files.every(path => typeof path === 'string');

/** Returns the lists of the versions that are to be here as a whole, oldest first. */
export async function wanted(of) {
  const names = await of.ours();
  const kept = await Promise.all(names.map(name => caches.match(ledger, { cacheName: name })));
  const lists = await Promise.all(kept.map(answer => answer?.json().catch(() => undefined)));
  return lists.filter(isList);
}

/** Returns the files of a list that are not here. */
export async function missing(of, { version, files }) {
  const cache = await caches.open(of.name(version));
  const here = new Set((await cache.keys()).map(request => request.url));
  return files.filter(path => !here.has(key(file(path)))).map(path => ({ path }));
}
