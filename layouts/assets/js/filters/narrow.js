// Which poses the filters leave, and what each further choice would leave. No pages in here: only numbers.

/** What the filters know of all poses. The form of the data is told in internal/site/filterdata.go. */
export class Poses {
  constructor({ choices, muscles, roles, reach, poses }) {
    this.choices = choices;
    this.keys = [...new Set(choices.map(choice => choice.split('=')[0]))];
    this.keyOf = choices.map(choice => this.keys.indexOf(choice.split('=')[0]));
    this.muscles = muscles;
    this.roles = roles;
    this.poses = poses.map(([choices, uses]) => ({
      choices,
      uses: new Set(uses.flatMap(use => reach[use >> 2].map(muscle => 4 * muscle + use % 4))),
    }));
  }

  /**
   * Narrows all poses to those that a query (URLSearchParams) leaves.
   *
   * Of one filter any choice will do, of several all must hold. Returns left,
   * a list of numbers of poses in order; counts, for each choice ('level=beginner') how many poses it would leave;
   * and muscles and roles, the same by id.
   */
  narrow(query) {
    const chosen = this.keys.map(key => new Set(query.getAll(key).map(value => this.choices.indexOf(key + '=' + value)).filter(n => n >= 0)));
    const muscle = this.muscles.indexOf(query.get('muscle')), role = this.roles.indexOf(query.get('role'));
    const last = this.keys.length; // the place of the muscle among the filters
    const left = [], counts = new Array(this.choices.length).fill(0);
    const muscles = new Array(this.muscles.length).fill(0), byRole = this.roles.map(() => 0);
    this.poses.forEach((pose, number) => {
      const missed = this.#missed(pose, chosen, muscle, role);
      if (missed.length > 1) return; // no single choice brings it back
      if (!missed.length) left.push(number);
      this.#count(pose, missed[0], counts);
      if (!missed.length || missed[0] === last) countUses(pose, muscle, role, muscles, byRole);
    });
    return { left: this.#sorted(left, query.get('sort'), muscle), counts: this.#named(this.choices, counts), muscles: this.#named(this.muscles, muscles), roles: this.#named(this.roles, byRole) };
  }

  // missed lists the filters that a pose does not pass, as far as the second.
  #missed(pose, chosen, muscle, role) {
    const missed = [];
    for (let key = 0; key < chosen.length && missed.length < 2; key++) {
      if (!chosen[key].size) continue;
      const has = pose.choices.some(choice => chosen[key].has(choice));
      if (!has) missed.push(key);
    }
    if ((muscle >= 0 || role >= 0) && !uses(pose, muscle, role)) missed.push(chosen.length);
    return missed;
  }

  // count notes what a pose would be left by.
  #count(pose, missed, counts) {
    for (const choice of pose.choices) {
      const key = this.keyOf[choice];
      if (missed === undefined || missed === key) counts[choice]++;
    }
  }

  #named(names, counts) {
    return new Map(names.map((name, i) => [name, counts[i]]));
  }

  #sorted(left, by, muscle) {
    const rank = by === 'level' && this.keys.includes('level') ? number => this.#level(number)
      : by === 'muscle' && muscle >= 0 ? number => this.roles.findIndex((_, role) => this.poses[number].uses.has(4 * muscle + role)) : null;
    return rank ? left.map(number => [rank(number), number]).sort((a, b) => a[0] - b[0]).map(([, number]) => number) : left;
  }

  // Levels are listed from the easiest on, so the number of the choice is a rank; a pose without one comes last.
  #level(number) {
    const level = this.poses[number].choices.find(choice => this.keys[this.keyOf[choice]] === 'level');
    return level === undefined ? Infinity : level;
  }
}

function uses(pose, muscle, role) {
  if (muscle >= 0 && role >= 0) return pose.uses.has(4 * muscle + role);
  for (const use of pose.uses) if (muscle < 0 ? use % 4 === role : use >> 2 === muscle) return true;
  return false;
}

// countUses counts a pose once for each muscle that it would be left by, with the role that is chosen, and once for
// each role of the muscle that is chosen.
function countUses(pose, muscle, role, muscles, byRole) {
  const seen = new Set(), played = new Set();
  for (const use of pose.uses) {
    if (role < 0 || use % 4 === role) seen.add(use >> 2);
    if (muscle < 0 || use >> 2 === muscle) played.add(use % 4);
  }
  for (const m of seen) muscles[m]++;
  for (const r of played) byRole[r]++;
}

/**
 * Parts numbers of cards by what the rows of the data say of the conditions that are wanted (a Set of numbers): asks, a Map
 * of those that ask for care to the pairs that do so, and silent, a list of those that say nothing although they load one. of
 * tells which condition the first number of a pair is about.
 */
export function parted(wanted, numbers, rows, of) {
  const asks = new Map(), silent = [];
  if (!wanted.size) return { asks, silent };
  for (const i of numbers) {
    const [pairs, quiet] = rows[i], found = [];
    for (let k = 0; k < pairs.length; k += 2) if (wanted.has(of(pairs[k]))) found.push([pairs[k], pairs[k + 1]]);
    if (found.length) asks.set(i, found);
    else if (quiet.some(c => wanted.has(c))) silent.push(i);
  }
  return { asks, silent };
}
