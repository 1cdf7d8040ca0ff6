// What is heard of a practice: a voice, and tones for who looks away. Each can be switched off.

/** Speaks and sounds, as far as on('voice') and on('tones') are true, and the browser can. */
export class Sound {
  constructor(on) { this.on = on; }

  say(text) {
    const voice = globalThis.speechSynthesis;
    if (!voice || !this.on('voice')) return;
    voice.cancel();
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang;
    voice.speak(said);
  }

  hush() { globalThis.speechSynthesis?.cancel(); }

  /** Sounds as a hold begins. */
  begin() { this.#tone(660, .25); }

  /** Sounds in each of the last seconds. */
  count() { this.#tone(440, .08); }

  #tone(pitch, seconds) {
    if (!this.on('tones') || !globalThis.AudioContext) return;
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
}
