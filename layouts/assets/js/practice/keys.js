// What a practice listens to: its buttons, a tap on the figure, the keyboard, the keys of headphones and lock screens.

const keys = { ' ': 'pause', k: 'pause', ArrowRight: 'next', ArrowLeft: 'back' };
const media = { play: 'go', pause: 'stop', nexttrack: 'next', previoustrack: 'back' };

/** Calls does with 'pause', which goes on where it is paused, 'next', 'back' or 'leave', until the signal is given. */
export function listen(dialog, does, signal) {
  for (const b of dialog.querySelectorAll('[data-do]')) b.addEventListener('click', () => does(b.dataset.do), { signal });
  dialog.querySelector('[data-show=figure]').addEventListener('click', () => does('pause'), { signal });
  dialog.addEventListener('keydown', e => {
    const what = keys[e.key];
    if (!what || e.target.closest('input, button') && e.key === ' ') return;
    e.preventDefault();
    does(what);
  }, { signal });
}

/** Calls does with 'go', 'stop', 'next' or 'back', for the keys of headphones and lock screens. */
export function listenToMedia(does) {
  for (const [key, what] of Object.entries(media)) {
    try { navigator.mediaSession?.setActionHandler(key, () => does(what)); } catch { /* a key that this browser lacks */ }
  }
}
