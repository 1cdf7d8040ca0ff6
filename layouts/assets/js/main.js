// The one script of the site. Every page is of use without it.

import { practice } from './practice.js';
import { search } from './search.js';

search();
practice();
