// Keeping pages without a connection: the service worker, and the page that says what is kept.

import { element } from './dom.js';
import { file, onDisk } from './load.js';

const off = 'posebook offline off'; // set once a reader has removed everything
const together = 6; // files loaded at a time, as many as a browser asks a host for

const root = file('');
const whole = file('offline.json') + '?whole'; // in a cache that was filled to the end
const family = 'posebook ' + new URL(root).pathname + ' ';
const able = !onDisk && 'serviceWorker' in navigator && 'caches' in window;

/** Starts the service worker, unless the reader wants none. */
export function offline() {
  const page = document.querySelector('[data-offline]');
  if (able && !stored()) start();
  if (page && able) new Page(page).show();
}

const stored = () => {
  try { return localStorage.getItem(off); } catch { return null; } // storage can be forbidden
};

function store(value) {
  try { value ? localStorage.setItem(off, value) : localStorage.removeItem(off); } catch { /* then it is asked again */ }
}

async function start() {
  try {
    await navigator.serviceWorker.register(file('sw.js'), { scope: root, updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    // This page was loaded before the worker could keep it.
    const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
    active.postMessage({ visited: [location.href.split(/[?#]/)[0], ...loaded] });
  } catch { /* a browser may refuse: the site is the same without */ }
}

class Page {
  constructor(place) {
    this.place = place;
    this.say = JSON.parse(place.dataset.offline);
    this.status = place.querySelector('[role=status]');
    this.progress = place.querySelector('progress');
    [this.keep, this.stop, this.remove] = place.querySelectorAll('button');
    this.keep.addEventListener('click', () => this.keepAll());
    this.stop.addEventListener('click', () => (this.stopped = true));
    this.remove.addEventListener('click', () => this.removeAll());
  }

  async show() {
    this.place.hidden = false;
    if (new URLSearchParams(location.search).has('page')) this.place.prepend(element('p', { class: 'caution lead' }, this.say.notHere));
    const list = await this.list().catch(() => null);
    if (list) this.place.querySelector('[data-size]').textContent = fill(this.say.size, { files: list.files.length, megabytes: Math.ceil(list.bytes / 1e6) });
    this.keep.disabled = !list;
    this.tell(await this.state(list));
  }

  list() {
    return fetch(file('offline.json'), { cache: 'no-cache' }).then(answer => answer.json());
  }

  tell(text) {
    this.status.textContent = text;
  }

  // state says whether the whole library is here.
  async state(list) {
    const names = (await caches.keys()).filter(name => name.startsWith(family));
    const filled = [];
    for (const name of names) if (await (await caches.open(name)).match(whole)) filled.push(name);
    if (!filled.length) return stored() ? this.say.removed : this.say.none;
    return !list || filled.includes(family + list.version) ? this.say.kept : this.say.old;
  }

  async keepAll() {
    store('');
    this.stopped = false;
    this.busy(true);
    try {
      const [list] = await Promise.all([this.list(), start()]);
      await this.load(list);
      this.tell(await this.state(list));
    } catch {
      this.tell(this.say.failed);
    }
    this.busy(false);
  }

  // load puts all files that are not there yet into the cache of the site's version. It can be stopped and taken up
  // again: what is in that cache is of that version or newer.
  async load(list) {
    const cache = await caches.open(family + list.version);
    const waiting = list.files.map(file);
    const all = waiting.length;
    let done = 0;
    const work = async () => {
      for (let address; !this.stopped && (address = waiting.pop());) {
        if (!await cache.match(address)) await cache.add(new Request(address, { cache: 'no-cache' }));
        this.progress.value = ++done / all;
        if (done % 20 === 0 || done === all) this.tell(fill(this.say.progress, { n: done, of: all }));
      }
    };
    await Promise.all(Array.from({ length: together }, work));
    if (!this.stopped) await cache.put(whole, new Response(list.version));
  }

  async removeAll() {
    store('1');
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.filter(worker => worker.scope === root).map(worker => worker.unregister()));
    await Promise.all((await caches.keys()).filter(name => name.startsWith(family)).map(name => caches.delete(name)));
    this.tell(this.say.removed);
  }

  busy(on) {
    this.progress.hidden = this.stop.hidden = !on;
    this.keep.hidden = this.remove.hidden = on;
    (on ? this.stop : this.keep).focus();
  }
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
