// Keeping pages without a connection: the service worker, and the page that says what is kept.

import { said } from '../common/address.js';
import { element, name } from '../common/dom.js';
import { Keeper, isList, missing, wanted } from './keeper.js';
import { cachesOf } from './kept.js';
import { file, onDisk } from '../common/load.js';
import { device } from '../common/store.js';

const off = 'posebook offline off'; // 1 once a reader has removed everything
const listed = 10; // files that are named where some could not be kept

const root = file('');
const ours = cachesOf(root);
const unwanted = () => device.read(off) === 1;

// able tells whether there is anything to keep pages in. Only to ask can be forbidden.
function able() {
  try {
    return !onDisk && !!navigator.serviceWorker && !!caches;
  } catch {
    return false;
  }
}

/** Starts the service worker, unless the reader wants none. */
export function offline() {
  const place = document.querySelector('[data-offline]');
  if (able() && !unwanted()) start();
  if (place) new Page(place).show();
}

// start lets the worker keep what was loaded before it was there.
async function start() {
  try {
    const worker = await running();
    const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
    worker.postMessage({ visited: [location.href.split(/[?#]/)[0], ...loaded] });
  } catch { /* a browser may refuse: the site is the same without */ }
}

// running returns the worker once it can answer: the one of the site as it is now, where that is asked for. Where none
// can be loaded or started, that is an error, not a wait.
async function running(newest = false) {
  const registered = await navigator.serviceWorker.register(file('sw.js'), { scope: root, updateViaCache: 'none' });
  if (newest) await registered.update().catch(() => {}); // then the one that is there does it
  const coming = registered.installing || registered.waiting;
  if (!coming || registered.active && !newest) return registered.active;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (coming.state === 'activated') resolve(coming);
      else if (coming.state !== 'redundant') return;
      else if (registered.active) resolve(registered.active);
      else reject(new Error('the service worker did not start'));
    };
    coming.addEventListener('statechange', look);
    look();
  });
}

class Page {
  constructor(place) {
    this.place = place;
    this.words = JSON.parse(document.getElementById('_offline-words').textContent);
    this.status = place.querySelector('[role=status]');
    this.list = place.querySelector('[data-missing]');
    this.progress = place.querySelector('progress');
    [this.keep, this.stop, this.remove] = place.querySelectorAll('button');
    this.keep.addEventListener('click', () => this.guard(() => this.keepAll()));
    this.stop.addEventListener('click', () => this.keeper?.stop());
    this.remove.addEventListener('click', () => this.guard(() => this.removeAll()));
  }

  async show() {
    this.place.hidden = false;
    if (said().has('page')) this.place.prepend(element('p', { class: 'caution lead' }, this.words.notHere));
    if (!able()) return this.refuse(onDisk ? this.words.disk : this.words.unable);
    await this.guard(async () => {
      const list = await this.files().catch(() => null);
      if (list) this.place.querySelector('[data-size]').textContent = fill(this.words.size, { files: list.files.length, megabytes: Math.ceil(list.bytes / 1e6) });
      this.keep.disabled = !list;
      await this.tellState(list);
    });
  }

  // guard tells of what a browser forbids: its caches can be closed to us although they are there.
  async guard(act) {
    try {
      await act();
    } catch {
      this.refuse(this.words.unable);
    }
  }

  // refuse leaves nothing to press that would do nothing.
  refuse(why) {
    this.tell(why);
    for (const button of [this.keep, this.stop, this.remove]) button.hidden = true;
    this.progress.hidden = true;
  }

  async files() {
    const answer = await fetch(file('offline.json'), { cache: 'no-cache', mode: 'same-origin' });
    const list = answer.ok && await answer.json();
    if (!isList(list)) throw new Error('no list: ' + answer.status);
    return list;
  }

  // tell says one thing, and which files it is about.
  tell(text, missing = []) {
    this.status.textContent = text;
    const lines = missing.slice(0, listed).map(({ path, why }) => element('li', {}, name('/' + path), why && ': ' + fill(this.words[why.kind], why)));
    if (missing.length > listed) lines.push(element('li', {}, fill(this.words.more, { n: missing.length - listed })));
    this.list.replaceChildren(...lines);
    this.list.hidden = !lines.length;
  }

  // tellState says whether the whole library is here, or what is missing of it. Without a list of the site as it is now,
  // the newest that was wanted stands for it.
  async tellState(list) {
    const lists = await wanted(ours);
    const now = list ? lists.find(({ version }) => version === list.version) : lists.pop();
    if (now) this.tellMissing(await missing(ours, now), now);
    else this.tell(lists.length ? this.words.old : unwanted() ? this.words.removed : this.words.none);
  }

  tellMissing(missing, { files }) {
    if (missing.length) this.tell(fill(this.words.missing, { n: missing.length, of: files.length }), missing);
    else this.tell(this.words.kept);
  }

  async keepAll() {
    device.remove(off);
    this.busy(true);
    try {
      await this.fill();
    } catch (fault) {
      if (fault.name === 'SecurityError') throw fault; // the browser won't
      this.tell(this.words.failed);
    } finally {
      this.busy(false);
    }
  }

  // fill keeps all files of the site as it is now. If it was published anew meanwhile, the list that it began with is
  // not that of the pages that came, so it goes on with the new one; each time there is little left to load.
  async fill() {
    let list = await this.files();
    for (let turn = 0; ; turn++) {
      await running(true);
      this.keeper = new Keeper(ours, list, (done, all) => this.tellProgress(done, all));
      await this.keeper.run();
      if (this.keeper.stopped) return this.tellState(list);
      const now = await this.files().catch(() => list);
      if (now.version === list.version || turn === 2) return this.tellMissing(this.keeper.missing, list);
      list = now;
    }
  }

  tellProgress(done, all) {
    this.progress.value = done / all;
    if (done % 20 === 0 || done === all) this.tell(fill(this.words.progress, { n: done, of: all }));
  }

  async removeAll() {
    device.write(off, 1);
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.filter(worker => worker.scope === root).map(worker => worker.unregister()));
    await Promise.all((await ours.ours()).map(name => caches.delete(name)));
    this.tell(this.words.removed);
  }

  busy(on) {
    this.progress.hidden = this.stop.hidden = !on;
    this.keep.hidden = this.remove.hidden = on;
    (on ? this.stop : this.keep).focus();
  }
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
