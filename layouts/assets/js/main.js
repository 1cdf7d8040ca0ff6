// The one script of the site. Every page is of use without it.

import { search } from './search.js';

search();
