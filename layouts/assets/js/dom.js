// Making elements. Text goes in as text, never as markup.

import { file } from './load.js';

/** Returns an element with attributes and children: elements and texts; nothing for what is empty. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}

/** Returns the picture of a figure of the index, [path, width, height], or nothing for 0. It says no more than the name beside it. */
export const picture = figure => figure && element('img', {
  class: 'figure', src: file(figure[0]), width: figure[1], height: figure[2], alt: '', loading: 'lazy',
});
