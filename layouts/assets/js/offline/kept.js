// What is kept on a device without a connection: one cache for each version of the site. The page that fills them and
// the service worker that serves from them must agree on the names, so those stand here.

/** Makes the names of the caches of a site, from the address of its folder. */
export function cachesOf(folder) {
  const family = 'posebook ' + new URL(folder).pathname + ' '; // another library on the same host has another folder
  const ours = async () => (await caches.keys()).filter(name => name.startsWith(family));
  return {
    /** The cache of a version. */
    name: version => family + version,

    /** The names of all caches of this site, oldest first. */
    ours,

    /** Returns what is kept of an address in the cache of this version, or in the newest that has it. */
    async find(address, version) {
      const names = (await ours()).filter(name => name !== family + version).reverse();
      for (const name of [family + version, ...names]) {
        const found = await caches.match(key(address), { cacheName: name });
        if (found) return found;
      }
    },

    /** True for a file that is named by its content: it is the same in every version. */
    named: address => /^(assets|figures)\//.test(address.slice(folder.length)),
  };
}

/**
 * The key of an address in a cache. A page is one page whatever its query, since the filters and the search read that by
 * themselves; and a letter is one letter, escaped or not.
 */
export function key(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname.split('/').map(letters).join('/');
}

function letters(part) {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    return part; // a '%' that escapes nothing
  }
}
