// The service worker: pages that were opened open again without a connection. The build puts a line before it that
// sets VERSION, by the content of the whole site.
//
// Online a page always comes from the network, so no reader sees an old one. Files below assets/ and figures/ are
// named by their content and never change: those come from the cache. So a page and what it is made of fit together,
// whichever version it is of. Each version of the site has a cache of its own; the one before it is kept too, so that
// nothing that was opened is lost on the day of a change.
//
// Keeping is a courtesy. A cache that is full, closed or broken must never stand between a reader and a page.

import { cachesOf, key } from './offline/kept.js';

const folder = new URL('./', location.href).href;
const ours = cachesOf(folder);
const current = ours.name(VERSION);
const notHere = folder + 'offline/';
const whatever = () => {}; // to have tried is enough

addEventListener('install', event => {
  skipWaiting();
  // What the page 'offline' needs comes along with it: its own links say what that is.
  event.waitUntil(keepAll([notHere]));
});

addEventListener('activate', event => event.waitUntil((async () => {
  const old = (await ours.ours().catch(() => [])).filter(name => name !== current);
  await Promise.all(old.slice(0, -1).map(name => caches.delete(name).catch(whatever))); // oldest first
  await clients.claim();
})()));

addEventListener('message', event => {
  if (Array.isArray(event.data?.visited)) event.waitUntil(keepAll(event.data.visited));
});

// What was loaded before the worker was there.
async function keepAll(addresses) {
  await Promise.all(addresses.filter(inside).map(async address => {
    try {
      const cache = await caches.open(current);
      if (!await cache.match(key(address))) await keep(address, await fetch(address, { cache: 'no-cache' }));
    } catch { /* then it is kept when it is opened again */ }
  }));
}

const inside = address => typeof address === 'string' && address.startsWith(folder) && !address.startsWith(folder + 'sw.js');

addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !inside(request.url) || request.headers.has('range')) return;
  if (request.mode === 'same-origin') return; // the page 'offline' fills the caches itself, and wants no old answer
  event.respondWith(ours.named(request.url) ? found(request).then(answer => answer || load(request)) : newest(request));
});

const found = request => ours.find(request.url, VERSION).catch(whatever);

async function newest(request) {
  try {
    return await load(request);
  } catch (error) {
    const answer = await found(request);
    if (answer) return answer;
    if (request.mode !== 'navigate' || key(request.url) === key(notHere)) throw error;
    return Response.redirect(notHere + '?page=' + encodeURIComponent(request.url.slice(folder.length)));
  }
}

async function load(request) {
  // A page is asked for anew: a host may let browsers keep one for minutes.
  const answer = await (request.mode === 'navigate' ? fetch(request, { cache: 'no-cache' }) : fetch(request));
  keep(request.url, answer.clone()).catch(whatever);
  return answer;
}

// keep puts an answer into the cache: a whole one, of this host, for just this address.
async function keep(address, answer) {
  if (!answer.ok || answer.status === 206 || answer.type !== 'basic' || answer.redirected) return;
  await (await caches.open(current)).put(key(address), answer);
}
