// Phrases with places for values.

/** Returns a phrase with values in the places of its {keys}; what is in a value is never one. */
export const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (place, key) => key in values ? values[key] : place);
