// Package frontmatter splits a file into its YAML block and its Markdown body, and reads the
// block strictly.
//
// [Split] cuts a file; [Parse] turns the block into a tree of [Node], each of which knows its
// place. A schema is written as code: [Node.Fields] opens a mapping, each Take names a key that
// the schema knows, and [Fields.Close] reports every key that nobody took, with 'did you mean'.
// So the list of known keys can't differ from the keys that are read.
//
// YAML reads some things without a word that people do not mean: a '#' cuts a text, a key may be
// a list, an escape brings in what nobody sees. Parse looks at every value once for these,
// whoever takes it. Where YAML can't be read, what is reported is the writer's slip, not the
// reader's state.
//
// The block is YAML and only YAML, opened and closed by a line '---'. Anchors and aliases are
// refused: no pose needs them, and a few lines of them can stand for gigabytes.
package frontmatter
