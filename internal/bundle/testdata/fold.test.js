import { fold } from '../../../layouts/assets/js/common/fold.js';
import { done, equal } from './check.js';

for (const [name, want] of table) {
  equal(fold(name), want, name);
  equal(fold(want), want, want + ', folded once more');
}
done();
