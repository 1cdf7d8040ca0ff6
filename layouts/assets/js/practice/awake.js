// The screen stays on while a practice plays, where the browser lets it.

/** Keeps the screen on from stay to sleep. A browser lets go when its page is hidden: on coming back it is asked anew. */
export class Awake {
  constructor(wanted) {
    document.addEventListener('visibilitychange', () => { if (!document.hidden && wanted()) this.stay(); });
  }

  async stay() {
    try { this.lock = await navigator.wakeLock?.request('screen'); } catch { /* not allowed: the screen may go dark */ }
  }

  sleep() {
    this.lock?.release();
    this.lock = undefined;
  }
}
