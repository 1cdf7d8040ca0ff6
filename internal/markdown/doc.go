// Package markdown turns a Markdown body into HTML whose links the library can still settle.
//
// The dialect is CommonMark with tables, footnotes, definition lists, strikethrough and typographic quotes. A body
// is parsed once: [Engine.Parse] checks it, links the names of muscles in it, and keeps only a [Doc], which is
// finished HTML with a hole for each link that the caller must resolve. Nothing of the parser's tree outlives Parse.
//
// # What is an error
//
//   - raw HTML, block or inline;
//   - a link to anything but a file of the library (a relative path), an anchor (#id), or an outside address by
//     https, http, mailto or tel; a link without destination or without text; a link within a link;
//   - a reference, an inline link or a footnote that CommonMark would publish as plain brackets;
//   - an image from another host, or without a text that says what it shows;
//   - a heading of level 1 (a page's one level-1 heading is its title), an empty one, or one that skips a level;
//   - a footnote that nobody refers to, a table row with more cells than its header: both would be dropped;
//   - lists, quotes and brackets nested deeper than [MaxDepth], found before the parser sees them.
//
// Whether a relative path or an anchor leads anywhere is for the caller to check, with [Doc.Links].
//
// # Names of muscles
//
// [Terms] holds the names. The first mention of each part on a page becomes a link: whole words only, the longest
// name first, in any case. A space in a name stands for any run of white space, a line break included, or for one
// hyphen. A name that emphasis or code cuts in two ('*gluteus* medius') is left alone, as are names in headings,
// links, code and the texts of images.
package markdown
