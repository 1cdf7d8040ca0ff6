// Where in a practice one was, for a reload.

import { visit } from '../common/store.js';

const KEPT = 'posebook-practice';

/** Remembers a place in one practice, for as long as its page stays open. */
export class Place {
  constructor(data) { this.data = data; }

  keep({ index, left, finished }) {
    if (!finished && this.data.id) visit.write(KEPT, { id: this.data.id, index, left });
  }

  /** Returns the place in this practice that was kept, {index, left}, if it is behind the first moment. */
  kept() {
    const kept = visit.read(KEPT);
    const here = this.data.id && kept?.id === this.data.id && Number.isInteger(kept.index) && kept.index > 0 && Number.isFinite(kept.left) && kept.left > 0;
    return here && this.data.moments[kept.index] ? kept : undefined;
  }

  forget() { visit.remove(KEPT); }
}
