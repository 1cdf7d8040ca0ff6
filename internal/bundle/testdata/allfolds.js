// Prints what each character folds to, alone and between each of some letters, a line a character. What this program's
// Unicode does not know yet is left out.

import { fold } from '../../../layouts/assets/js/common/fold.js';

const lines = [];
for (let code = 0; code <= 0x10ffff; code++) {
  const c = String.fromCodePoint(code);
  if (/[\p{Cn}\p{Co}\p{Cs}]/u.test(c)) continue;
  lines.push([code, ...after.map(letter => fold(letter + c + letter))].join('\t'));
}
console.log(lines.join('\n'));
