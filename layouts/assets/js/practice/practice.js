// The guided practice on a sequence's page: shows, says and sounds what the state machine comes to. The moments are
// computed when the site is built; nothing leaves the device.

import { name } from '../common/dom.js';
import { machine } from './machine.js';
import { visit } from '../common/store.js';

const KEPT = 'posebook-practice'; // where in which practice one was, for a reload
const TICK = 200; // milliseconds

/** Wires the practice up, where the page has one. */
export function practice() {
  const dialog = document.getElementById('_practice');
  const button = document.getElementById('_practise');
  if (!dialog || !button || !dialog.showModal) return;
  const data = JSON.parse(document.getElementById('_practice-data').textContent);
  button.hidden = false;
  const player = new Player(dialog, data);
  button.addEventListener('click', () => player.open());
  const kept = player.kept();
  if (kept) {
    const again = button.cloneNode();
    again.id = '_practise-again';
    again.textContent = data.words.resume.replace('{n}', data.moments[kept.index].number);
    again.addEventListener('click', () => player.open(kept));
    button.after(' ', again);
  }
}

class Player {
  constructor(dialog, data) {
    this.dialog = dialog;
    this.data = data;
    this.parts = Object.fromEntries([...dialog.querySelectorAll('[data-show]')].map(e => [e.dataset.show, e]));
    this.machine = machine(data.moments, event => this.on(event));
    for (const b of dialog.querySelectorAll('[data-do]')) b.addEventListener('click', () => this.does(b.dataset.do));
    dialog.addEventListener('close', () => this.leave());
    dialog.addEventListener('keydown', e => this.key(e));
    this.parts.figure.addEventListener('click', () => this.does('pause'));
    document.addEventListener('visibilitychange', () => { if (!document.hidden && this.machine.playing) this.stayAwake(); });
  }

  set(name) { return this.dialog.querySelector(`[data-set=${name}]`).checked; }

  open(kept) {
    this.dialog.showModal();
    this.mediaKeys();
    this.machine.resume(kept ? kept.index : 0, kept ? kept.left : this.data.moments[0].seconds);
    this.machine.go();
    this.showTime();
    this.last = performance.now();
    this.timer ??= setInterval(() => this.tick(), TICK);
  }

  tick() {
    const now = performance.now();
    this.machine.pass((now - this.last) / 1000);
    this.last = now;
    this.showTime();
    this.keep();
  }

  does(what) {
    if (what === 'leave') return this.dialog.close();
    if (what === 'pause') {
      if (this.machine.finished) return this.dialog.close();
      return this.machine.playing ? this.machine.pause() : this.machine.go();
    }
    this.machine[what]();
    this.showTime();
  }

  leave() {
    this.machine.pause();
    clearInterval(this.timer);
    this.timer = undefined;
    globalThis.speechSynthesis?.cancel();
    this.sleep();
  }

  key(e) {
    const what = { ' ': 'pause', k: 'pause', ArrowRight: 'next', ArrowLeft: 'back' }[e.key];
    if (!what || e.target.closest('input, button') && e.key === ' ') return;
    e.preventDefault();
    this.does(what);
  }

  mediaKeys() {
    const keys = navigator.mediaSession;
    if (!keys) return;
    const wire = (key, act) => { try { keys.setActionHandler(key, act); } catch { /* a key that this browser lacks */ } };
    wire('play', () => this.machine.go());
    wire('pause', () => this.machine.pause());
    wire('nexttrack', () => this.does('next'));
    wire('previoustrack', () => this.does('back'));
  }

  on(event) {
    const { moment, playing } = this.machine;
    switch (event) {
      case 'moment':
        this.show(moment);
        if (moment.say) this.say(moment.say);
        if (moment.phase === 'hold') this.tone(660, .25);
        break;
      case 'count': this.tone(440, .08); break;
      case 'go': this.stayAwake(); break;
      case 'pause': this.sleep(); globalThis.speechSynthesis?.cancel(); break;
      case 'done': this.done(); break;
    }
    this.last = performance.now();
    this.dialog.classList.toggle('paused', !playing);
    this.dialog.querySelector('[data-do=pause]').textContent = playing || event === 'done' ? this.data.words.pause : this.data.words.go;
  }

  show(moment) {
    const { parts, data } = this;
    put(parts.title, moment.title);
    put(parts.side, moment.side);
    put(parts.cue, moment.cue);
    picture(parts.figure, moment.figure);
    const ahead = data.moments[moment.ahead || -1];
    parts.ahead.hidden = !ahead;
    if (ahead) {
      put(parts['ahead-title'], ahead.title);
      put(parts['ahead-side'], ahead.side);
      picture(parts['ahead-figure'], ahead.figure);
    }
    this.dialog.classList.toggle('breathing', !!moment.breaths);
    const disc = this.dialog.querySelector('.breath');
    disc.style.animationDuration = data.breath + 's';
    disc.getAnimations?.().forEach(a => { a.currentTime = 0; });
    if (moment.phase === 'ready' || moment.phase === 'rest') parts.live.textContent = moment.say;
    this.showTime();
  }

  showTime() {
    const { parts, data, machine: m } = this;
    const { moment } = m;
    const count = moment.breaths ? m.left / data.breath : m.left;
    parts.count.textContent = Math.max(0, Math.ceil(count - 1e-6));
    parts.unit.textContent = moment.breaths ? data.words.breaths : data.words.seconds;
    parts.ring.setAttribute('stroke-dasharray', `${moment.seconds ? 100 - 100 * m.left / moment.seconds : 100} 100`);
    const left = Math.round(m.total);
    const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    parts.place.textContent = data.words.stepOf.replace('{n}', moment.number).replace('{of}', data.steps) + ' · ' + data.words.left.replace('{time}', time);
    parts.progress.value = 1 - m.total / data.seconds;
  }

  done() {
    this.parts.title.textContent = this.parts.live.textContent = this.data.words.done;
    for (const name of ['side', 'cue']) this.parts[name].textContent = '';
    this.parts.ahead.hidden = true;
    this.dialog.classList.remove('breathing');
    this.say(this.data.words.done);
    this.showTime();
    this.forget();
    this.sleep();
  }

  // ---- what is heard ----

  say(text) {
    const voice = globalThis.speechSynthesis;
    if (!voice || !this.set('voice')) return;
    voice.cancel();
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang;
    voice.speak(said);
  }

  tone(pitch, seconds) {
    if (!this.set('tones') || !globalThis.AudioContext) return;
    this.audio ??= new AudioContext();
    const tone = this.audio.createOscillator();
    const loud = this.audio.createGain();
    const now = this.audio.currentTime;
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(.15, now);
    loud.gain.exponentialRampToValueAtTime(.001, now + seconds);
    tone.connect(loud).connect(this.audio.destination);
    tone.start(now);
    tone.stop(now + seconds);
  }

  // ---- the screen stays awake while it plays ----

  async stayAwake() {
    try { this.lock = await navigator.wakeLock?.request('screen'); } catch { /* not allowed: the screen may go dark */ }
  }

  sleep() {
    this.lock?.release();
    this.lock = undefined;
  }

  // ---- where one was, for a reload ----

  keep() {
    const { index, left, finished } = this.machine;
    if (!finished) visit.write(KEPT, { id: this.data.id, index, left });
  }

  // kept is a place in this practice, behind its first moment.
  kept() {
    const kept = visit.read(KEPT);
    const here = kept?.id === this.data.id && Number.isInteger(kept.index) && kept.index > 0 && Number.isFinite(kept.left) && kept.left > 0;
    return here && this.data.moments[kept.index] ? kept : undefined;
  }

  forget() { visit.remove(KEPT); }
}

/** Shows a name in its place, or none. */
const put = (place, text = '') => place.replaceChildren(name(text));

/** Shows a figure in its place, or none. */
function picture(place, figure) {
  const img = place.firstChild || place.appendChild(Object.assign(new Image(), { className: 'figure', alt: '' }));
  img.hidden = !figure;
  if (!figure) return;
  img.src = figure.src;
  img.width = figure.width;
  img.height = figure.height;
}
