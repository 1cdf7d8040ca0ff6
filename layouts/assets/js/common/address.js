// The state that a page keeps in its address, so that it can be shared.

/** Returns what the address says, as URLSearchParams. Anybody may have written it: every value must be looked at. */
export const said = () => new URLSearchParams(location.search);

/** Writes a query into the address, as a step of the history ('pushState') or in place of the last ('replaceState'). */
export function write(query, how = 'replaceState') {
  const text = query.toString();
  try {
    history[how](null, '', location.pathname + (text && '?' + text) + location.hash);
  } catch { /* too many in a short time, or a page that may not: it works as well without */ }
}

/** Returns the conditions that stand behind '#': '#care=neck-pain,glaucoma'. An old address had them before it: it is read once. */
export function chosen() {
  const query = said(), old = query.getAll('avoid').filter(Boolean);
  const ids = [...new URLSearchParams(location.hash.slice(1)).getAll('care').flatMap(list => list.split(',')), ...old].filter(Boolean);
  if (query.has('avoid')) {
    query.delete('avoid');
    const text = query.toString();
    history.replaceState(null, '', location.pathname + (text && '?' + text) + behind(ids));
  }
  return ids;
}

/** Writes the conditions behind '#', as a step of the history. */
export function choose(ids) {
  try {
    history.pushState(null, '', location.pathname + location.search + behind(ids));
  } catch { /* as above */ }
}

const behind = ids => ids.length ? '#care=' + ids.map(encodeURIComponent).join(',') : '';
