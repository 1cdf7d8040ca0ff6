// What is seen of a practice.

import { name, picture } from '../common/dom.js';
import { fill } from '../common/fill.js';

/** Shows moments and their time in the dialog of the page. */
export class Stage {
  constructor(dialog, data) {
    this.dialog = dialog;
    this.data = data;
    this.parts = Object.fromEntries([...dialog.querySelectorAll('[data-show]')].map(e => [e.dataset.show, e]));
  }

  show(moment) {
    const { parts, data } = this;
    put(parts.title, moment.title);
    put(parts.side, moment.side);
    put(parts.cue, moment.cue);
    draw(parts.figure, moment.figure);
    const ahead = data.moments[moment.ahead || -1];
    parts.ahead.hidden = !ahead;
    if (ahead) {
      put(parts['ahead-title'], ahead.title);
      put(parts['ahead-side'], ahead.side);
      draw(parts['ahead-figure'], ahead.figure);
    }
    this.#breathe(moment);
    if (moment.phase === 'ready' || moment.phase === 'rest') parts.live.textContent = moment.say;
  }

  #breathe(moment) {
    this.dialog.classList.toggle('breathing', !!moment.breaths);
    const disc = this.dialog.querySelector('.breath');
    disc.style.animationDuration = this.data.breath + 's';
    disc.getAnimations?.().forEach(a => { a.currentTime = 0; });
  }

  /** Shows how much is left, of the moment and of the whole. */
  time(machine) {
    const { parts, data } = this;
    const { moment, left, total } = machine;
    const count = moment.breaths ? left / data.breath : left;
    parts.count.textContent = Math.max(0, Math.ceil(count - 1e-6));
    parts.unit.textContent = moment.breaths ? data.words.breaths : data.words.seconds;
    parts.ring.setAttribute('stroke-dasharray', `${moment.seconds ? 100 - 100 * left / moment.seconds : 100} 100`);
    parts.place.textContent = fill(data.words.stepOf, { n: moment.number, of: data.steps }) + ' · ' +
      fill(data.words.left, { time: clock(Math.round(total)) });
    parts.progress.value = 1 - total / data.seconds;
  }

  /** Says on the button what it does. */
  playing(playing, done) {
    const { words } = this.data;
    this.dialog.classList.toggle('paused', !playing);
    this.dialog.querySelector('[data-do=pause]').textContent = playing || done ? words.pause : words.go;
  }

  done(machine) {
    const { parts, data } = this;
    parts.title.textContent = parts.live.textContent = data.words.done;
    for (const part of [parts.side, parts.cue]) part.textContent = '';
    parts.ahead.hidden = true;
    this.dialog.classList.remove('breathing');
    this.time(machine);
  }
}

const clock = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Shows a name in its place, or none. */
const put = (place, text = '') => place.replaceChildren(name(text));

/** Shows a figure in its place, or none. One that stands there already stays: it would flicker. */
function draw(place, figure) {
  if (figure && place.firstChild?.getAttribute('src') === figure.src) return;
  place.replaceChildren(...figure ? [picture(figure, 'eager')] : []);
}
