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
