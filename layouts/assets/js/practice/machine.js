// The state machine of a guided practice: which moment it is, and how much of it is left. It knows no clock and no
// page: time is handed in, in seconds, and what happens is handed out as events. So it is the same in a test.

/** What sounds in the last three seconds of a moment, and at its end. */
const COUNT_FROM = 3;

/**
 * Makes a machine for the moments of a practice. on is called with an event and the machine:
 * 'moment' when another moment begins, 'count' in each of the last three seconds, 'pause', 'go' and 'done'.
 */
export function machine(moments, on) {
  const m = {
    index: 0, left: moments[0].seconds, playing: false, finished: false,

    get moment() { return moments[m.index]; },

    /** The seconds left of the whole. */
    get total() { return moments.slice(m.index + 1).reduce((sum, x) => sum + x.seconds, m.finished ? 0 : m.left); },

    /** Lets time pass; more than a moment's worth goes on into the next. */
    pass(seconds) {
      while (m.playing && seconds > 0) {
        const step = Math.min(seconds, m.left);
        const before = Math.ceil(m.left - 1e-6);
        m.left -= step;
        seconds -= step;
        const now = Math.ceil(m.left - 1e-6);
        if (m.left <= 1e-6) enter(m.index + 1);
        else if (now < before && now <= COUNT_FROM) on('count', m);
      }
    },

    go() { if (!m.playing && !m.finished) { m.playing = true; on('go', m); } },
    pause() { if (m.playing) { m.playing = false; on('pause', m); } },

    /** To the beginning of the next step; at the last one, to the end. */
    next() { enter(stepAfter(m.index)); },

    /** To the beginning of this step, or, within its first seconds, of the one before. */
    back() {
      const start = stepAt(m.index);
      const young = start === m.index && m.moment.seconds - m.left < 2 || m.finished;
      enter(young && start > 0 ? stepAt(start - 1) : start);
    },

    /** To a moment that was kept, with what was left of it. */
    resume(index, left) {
      if (!moments[index]) return;
      enter(index);
      m.left = Math.min(left, m.moment.seconds);
    },
  };

  function enter(index) {
    m.finished = index >= moments.length;
    m.index = Math.min(index, moments.length - 1);
    m.left = m.finished ? 0 : m.moment.seconds;
    if (m.finished) {
      m.playing = false;
      on('done', m);
    } else {
      on('moment', m);
      if (m.left === 0) enter(m.index + 1);
    }
  }

  const stepAt = index => { while (index > 0 && moments[index].phase !== 'ready') index--; return index; };
  const stepAfter = index => {
    do index++; while (index < moments.length && moments[index].phase !== 'ready' && moments[index].phase !== 'rest');
    return index;
  };

  return m;
}
