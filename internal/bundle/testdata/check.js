// A few lines in place of a test framework: each fault is told, and the program fails at its end.

let faults = 0, checks = 0;

export function equal(got, want, what) {
  checks++;
  const [a, b] = [JSON.stringify(got), JSON.stringify(want)];
  if (a === b) return;
  faults++;
  console.log(`${what}: ${a}, want ${b}`);
}

export function done() {
  console.log(`${checks} checks, ${faults} faults`);
}
