// Making elements. Text goes in as text, never as markup.

/** Returns an element with attributes and children: elements and texts; nothing for what is empty. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}

// Letters that run from right to left, and the characters that turn the direction.
const other = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Returns a name as it stands in a row of others. Names are written in many scripts: isolated, one that runs the other
 * way doesn't reorder what stands beside it. The build does the same in pages.
 */
export const name = text => other.test(text) || document.dir === 'rtl' ? element('bdi', {}, text) : text;

/** Returns names with commas between them. */
export const row = names => names.flatMap((text, i) => i ? [', ', name(text)] : [name(text)]);

/** Returns the picture of a figure, {src, width, height}, or nothing for none. It says no more than the name beside it. */
export const picture = (figure, loading = 'lazy') => figure && element('img', { class: 'figure', ...figure, alt: '', loading });
