// Package markdown turns a Markdown body into HTML whose links the library can still settle.
//
// The dialect is CommonMark with tables, footnotes, definition lists, strikethrough and
// typographic quotes. A body is parsed once: [Engine.Parse] checks it, links the names of muscles
// in it, and keeps only a [Doc], which is finished HTML with a hole for each link that the caller
// must resolve. Nothing of the parser's tree outlives Parse.
//
// # What is an error
//
//   - raw HTML, block or inline;
//   - a link to anything but a file of the library (a relative path), an anchor (#id), or an outside address by
//     https, http, mailto or tel; a link without destination or without text; a link within a link;
//   - a reference, an inline link or a footnote that CommonMark would publish as plain brackets;
//   - markup of other programs ([[a]], ==a==, {{a}}), marks that open or close nothing (a stray **), a heading, a step
//     or a point of a list without its space: all of it would be published as it was typed;
//   - an image from another host, or without a text that says what it shows;
//   - a heading of level 1 (a page's one level-1 heading is its title), an empty one, or one that skips a level;
//   - a footnote that nobody refers to, a table row with more cells than its header: both would be dropped;
//   - lists, quotes and brackets nested deeper than [MaxDepth], found before the parser sees them.
//
// Whether a relative path or an anchor leads anywhere is for the caller to check, with [Doc.Links].
//
// # Ids
//
// A heading's id has letters, digits, their marks and hyphens, a footnote's has a colon. A page's
// layout is free to use ids with an underscore; of those without one it must name the ones that
// it uses, in [Options].Reserved.
//
// # Quotes
//
// Straight quotes become those of a language, [QuotesFor]. The parser's tree is the last that
// sees a text whole, so they are set in it before it is written: a block's text is laid out as a
// row of signs, without its emphasis and links, and each quote is decided on by the signs on both
// sides, by what is open, and by the next quote of its kind.
//
// # Names of muscles
//
// [Terms] holds the names. The first mention of each part on a page becomes a link: whole words
// only, the longest name first, in any case. A space in a name stands for any run of white space,
// a line break included, or for one hyphen. A name that emphasis or code cuts in two ('*gluteus*
// medius') is left alone, as are names in headings, links, code and the texts of images.
package markdown
