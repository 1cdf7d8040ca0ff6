// What the browser keeps for a page: for a visit, or for good. It may be closed to us, full, or hold what we never put
// there, so nothing here throws, and whoever reads looks at what comes.

/** Kept while the tab is open. */
export const visit = store(() => sessionStorage);

/** Kept until it is removed. */
export const device = store(() => localStorage);

// Already to name a store can be forbidden, so it is named only where it is used.
function store(open) {
  const attempt = use => { try { return use(open()); } catch { return undefined; } };
  return {
    /** Returns what was kept by this name; undefined for nothing, and for what is no JSON. */
    read: name => attempt(box => JSON.parse(box.getItem(name))) ?? undefined,
    write: (name, value) => attempt(box => box.setItem(name, JSON.stringify(value))),
    remove: name => attempt(box => box.removeItem(name)),
  };
}
