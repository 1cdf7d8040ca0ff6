// Where the site is, and its data.

// The script stands in assets/, so the site's root is one folder up, whatever the page's depth.
const root = new URL('../', document.currentScript.src);

/** True for a copy of the site on a disk: folders have no index there, and nothing can be fetched. */
export const onDisk = root.protocol === 'file:';

/** The address of a file, from its path on the site. A name may have any letters: '#' and '?' are no more than that. */
export const file = path => root.href + path.split('/').map(encodeURIComponent).join('/');

/** The address of a page, from its path on the site: 'poses/tree/'. */
export const page = path => file(onDisk ? path + 'index.html' : path);

const loading = new Map();

// What is below assets/ is named by its content. All else is asked for anew, as the pages are: it must fit to them.
const how = path => ({ cache: path.startsWith('assets/') ? 'default' : 'no-cache' });

/** Returns the data of a file of JSON, loaded once. A failed load can be tried again. */
export function data(path) {
  if (!loading.has(path)) {
    const load = onDisk ? fromDisk(path) : fetch(file(path), how(path)).then(answer => {
      if (!answer.ok) throw new Error(path + ': ' + answer.status);
      return answer.json();
    });
    load.catch(() => loading.delete(path));
    loading.set(path, load);
  }
  return loading.get(path);
}

// On a disk a script may be loaded where a fetch may not. Beside each file of data such a copy has a script that
// hands the data over: posebook("search.json", {…}).
const waiting = new Map();

function fromDisk(path) {
  window.posebook = (path, data) => waiting.get(path)(data);
  return new Promise((resolve, reject) => {
    waiting.set(path, resolve);
    const script = document.createElement('script');
    script.src = file(path) + '.js';
    script.onerror = () => reject(new Error(path));
    document.head.append(script);
  });
}
