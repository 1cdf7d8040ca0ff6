// The one script of the site. Every page is of use without it.

import { filters } from './filters.js';
import { offline } from './offline.js';
import { practice } from './practice.js';
import { search } from './search.js';
import { sheets } from './sheet.js';

for (const start of [search, filters, practice, sheets, offline]) {
  try {
    start();
  } catch (fault) {
    setTimeout(() => { throw fault; }); // told on the console, while the others start
  }
}
