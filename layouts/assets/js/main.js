// The one script of the site. Every page is of use without it.

import { filters } from './filters.js';
import { offline } from './offline.js';
import { practice } from './practice.js';
import { search } from './search.js';
import { init as sheets } from './sheet.js';

search();
filters();
practice();
sheets();
offline();
