// Prints what each of some texts folds to, a line a text.

import { fold } from '../../../layouts/assets/js/common/fold.js';

console.log(texts.map(fold).join('\n'));
