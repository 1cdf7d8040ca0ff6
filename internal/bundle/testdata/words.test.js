import { words } from '../../../layouts/assets/js/search/words.js';
import { done, equal } from './check.js';

for (const [text, want] of table) equal(words(text).join(' '), want, text);
done();
