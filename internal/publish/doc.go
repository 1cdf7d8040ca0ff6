// Package publish holds a finished site and puts it in its folder.
//
// A [Tree] is the site in memory: paths and bytes. A [Minifier] makes each file small before it goes in. [Write]
// is the only code of this module that writes a site: it compares the tree with what is published, stages what
// differs in a folder beside it, and exchanges the two folders in one step, so that a visitor, a failed build or
// a crash sees the old site or the new one, whole.
//
// # What Write owns
//
// Write leaves a list of the files it wrote, '.posebook-manifest', in the folder. A folder that holds anything
// else is refused before a byte is written, with two exceptions: '.git' and '.gitkeep' at its top stay where they
// are, and the litter of file browsers ('.DS_Store', 'Thumbs.db', 'desktop.ini') is dropped. A published file that
// somebody edited is still ours, and is replaced.
//
// # What stands beside the folder
//
// Beside 'public' stands '.public.posebook', which holds a lock and the site that was published before this one.
// The next Write turns that into the new site by writing only the files that differ. The folder hides itself from
// git, and may be deleted whenever no build runs; the next one then takes longer.
package publish
