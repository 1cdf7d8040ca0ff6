// The one script of the site. Every page is of use without it.

import { sequences } from './filters/care.js';
import { filters } from './filters/filters.js';
import { offline } from './offline/offline.js';
import { practice } from './practice/practice.js';
import { search } from './search/search.js';
import { cut } from './sheet/cut.js';
import { sheets } from './sheet/sheet.js';

for (const start of [search, filters, sequences, practice, sheets, cut, offline]) {
  try {
    start();
  } catch (fault) {
    setTimeout(() => { throw fault; }); // told on the console, while the others start
  }
}
