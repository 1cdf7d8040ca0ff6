// The service worker: pages that were opened open again without a connection. The build puts a line before it that
// sets VERSION, by the content of the whole site.
//
// Online a page always comes from the network, so no reader sees an old one. Files below assets/ and figures/ are
// named by their content and never change: those come from the cache. Each version of the site has a cache of its
// own; the one before it is kept too, so that nothing that was opened is lost on the day of a change.

const folder = new URL('./', location.href);
const family = 'posebook ' + folder.pathname + ' '; // another library on the same host has another folder
const current = family + VERSION;
const notHere = new URL('offline/', folder).href;

addEventListener('install', event => {
  skipWaiting();
  // What the page 'offline' needs comes along with it: its own links say what that is.
  event.waitUntil(caches.open(current).then(cache => cache.add(new Request(notHere, { cache: 'reload' }))));
});

addEventListener('activate', event => event.waitUntil((async () => {
  const ours = (await caches.keys()).filter(name => name.startsWith(family) && name !== current);
  await Promise.all(ours.slice(0, -1).map(name => caches.delete(name))); // keys are in the order of creation
  await clients.claim();
})()));

addEventListener('message', event => {
  if (event.data.visited) event.waitUntil(keepAll(event.data.visited));
});

// What was loaded before the worker was there.
async function keepAll(addresses) {
  const cache = await caches.open(current);
  await Promise.all(addresses.filter(ours).map(async address => {
    if (!await cache.match(address)) await cache.add(address).catch(() => {});
  }));
}

const ours = address => address.startsWith(folder.href) && !address.startsWith(new URL('sw.js', folder).href);
const named = address => /^(assets|figures)\//.test(address.slice(folder.href.length));

addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !ours(request.url) || request.headers.has('range')) return;
  event.respondWith(named(request.url) ? kept(request).then(found => found || load(request)) : newest(request));
});

async function newest(request) {
  try {
    return await load(request);
  } catch (error) {
    const found = await kept(request);
    if (found) return found;
    if (request.mode === 'navigate') return Response.redirect(notHere + '?page=' + encodeURIComponent(request.url.slice(folder.href.length)));
    throw error;
  }
}

async function load(request) {
  // A page is asked for anew: a host may let browsers keep one for minutes.
  const answer = await (request.mode === 'navigate' ? fetch(request, { cache: 'no-cache' }) : fetch(request));
  if (answer.ok && answer.type === 'basic' && !answer.redirected) {
    const copy = answer.clone();
    caches.open(current).then(cache => cache.put(key(request), copy)).catch(() => {}); // a full disk is no fault of the page
  }
  return answer;
}

// A page is one page whatever its query: the filters and the search read that by themselves.
const key = request => request.url.split('?')[0];

async function kept(request) {
  const names = (await caches.keys()).filter(name => name.startsWith(family) && name !== current);
  for (const name of [current, ...names.reverse()]) {
    const found = await (await caches.open(name)).match(key(request));
    if (found) return found;
  }
}
