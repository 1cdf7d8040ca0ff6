// The guided practice on a sequence's page. The moments are computed when the site is built; nothing leaves the device.
// Each trade has a module of its own: machine.js knows what comes when, stage.js shows it, sound.js says it, awake.js
// keeps the screen on, place.js remembers where one was, keys.js listens. Here they are brought together.

import { fill } from '../common/fill.js';
import { adapted } from './adapt.js';
import { Awake } from './awake.js';
import { listen, listenToMedia } from './keys.js';
import { machine } from './machine.js';
import { whole } from './moments.js';
import { Place } from './place.js';
import { Sound } from './sound.js';
import { Stage } from './stage.js';

const TICK = 200; // milliseconds

/** Wires the practice up, where the page has one. */
export function practice() {
  const dialog = document.getElementById('_practice');
  const button = document.getElementById('_practise');
  if (!dialog || !button || !dialog.showModal) return;
  const data = whole(JSON.parse(document.getElementById('_practice-data').textContent));
  button.hidden = false;
  let player = new Player(dialog, data);
  button.addEventListener('click', () => player.open());
  document.addEventListener('cut', ({ detail }) => {
    if (dialog.open) return;
    const left = adapted(data, detail);
    for (const b of document.querySelectorAll('[id^=_practise]')) b.hidden = !left;
    if (!left) return;
    player.retire();
    player = new Player(dialog, left);
  });
  const kept = player.place.kept();
  if (kept) {
    const again = button.cloneNode();
    again.id = '_practise-again';
    again.textContent = fill(data.words.resume, { n: data.moments[kept.index].number });
    again.addEventListener('click', () => player.open(player.data.id === data.id ? kept : undefined));
    button.after(' ', again);
  }
}

/** Lets time pass, and hands on what the machine comes to. */
class Player {
  constructor(dialog, data) {
    this.dialog = dialog;
    this.data = data;
    this.machine = machine(data.moments, event => this.on(event));
    this.stage = new Stage(dialog, data);
    this.sound = new Sound(name => dialog.querySelector(`[data-set=${name}]`).checked);
    this.awake = new Awake(() => this.machine.playing);
    this.place = new Place(data);
    this.over = new AbortController();
    listen(dialog, what => this.does(what), this.over.signal);
    dialog.addEventListener('close', () => this.leave(), { signal: this.over.signal });
  }

  /** Lets go of the dialog, for another player. */
  retire() { this.over.abort(); }

  open(kept) {
    this.dialog.showModal();
    listenToMedia(what => this.does(what));
    this.machine.resume(kept ? kept.index : 0, kept ? kept.left : this.data.moments[0].seconds);
    this.machine.go();
    this.stage.time(this.machine);
    this.last = performance.now();
    this.timer ??= setInterval(() => this.tick(), TICK);
  }

  tick() {
    const now = performance.now();
    this.machine.pass((now - this.last) / 1000);
    this.last = now;
    this.stage.time(this.machine);
    this.place.keep(this.machine);
  }

  does(what) {
    const { machine } = this;
    switch (what) {
      case 'leave': return this.dialog.close();
      case 'pause':
        if (machine.finished) return this.dialog.close();
        return machine.playing ? machine.pause() : machine.go();
      case 'stop': return machine.pause();
    }
    machine[what]();
    this.stage.time(machine);
  }

  leave() {
    this.machine.pause();
    clearInterval(this.timer);
    this.timer = undefined;
    this.sound.hush();
    this.awake.sleep();
  }

  on(event) {
    const { moment, playing } = this.machine;
    switch (event) {
      case 'moment':
        this.stage.show(moment);
        this.stage.time(this.machine);
        if (moment.say) this.sound.say(moment.say);
        if (moment.phase === 'hold') this.sound.begin();
        break;
      case 'count': this.sound.count(); break;
      case 'go': this.awake.stay(); break;
      case 'pause': this.awake.sleep(); this.sound.hush(); break;
      case 'done': this.done(); break;
    }
    this.last = performance.now();
    this.stage.playing(playing, event === 'done');
  }

  done() {
    this.stage.done(this.machine);
    this.sound.say(this.data.words.done);
    this.place.forget();
    this.awake.sleep();
  }
}
