// Package publish holds a finished site and puts it in its folder.
//
// A [Tree] is the site in memory: paths and bytes. A [Minifier] makes each file small before it
// goes in. [Write] is the only code of this module that writes a site: it compares the tree with
// what is published, stages what differs in a folder beside it, and exchanges the two folders in
// one step, so that a visitor, a failed build or a crash sees the old site or the new one, whole.
// A [Stage] does the same for a tree whose files are compared and staged as they are added, so that
// a large site never stands in memory.
//
// # What Write owns
//
// Write leaves a list of the files it wrote, '.posebook-manifest', in the folder. A folder that
// holds anything else is refused before a byte is written, with two exceptions: '.git' and
// '.gitkeep' at its top stay where they are, and the litter of file browsers ('.DS_Store',
// 'Thumbs.db', 'desktop.ini') is dropped. A published file that somebody edited is still ours,
// and is replaced.
//
// # What stands beside the folder
//
// Beside 'public' stands '.public.posebook', which holds a lock and a second copy of the site,
// with files in common. The next Write turns that into the new site by writing only the files
// that differ. The folder hides itself from git, and may be deleted whenever no build runs and
// nobody has it open; the next one then takes longer.
//
// # Visitors in the middle of a publish
//
// A page asks for its stylesheet a moment after it was loaded, a sequence for a figure minutes
// later. So the files that have a hash in their names ([HashedName]) stay for three more
// publishes after the last that needed them. The manifest says for how many each has stayed; a
// publish that changes nothing does not count.
//
// Many a reader knows the folder not by its path but has it open: a container that mounts it, a
// web server that was started in it, a watcher. An exchange of folders is hidden from them: they
// go on with the folder that steps down. So there are two folders, and no more, that are
// published in turn; each is only ever changed in the order that breaks no page (new assets,
// pages, lists, and last what goes), each file whole by a rename; and the one that steps down is
// brought to the new site too, by links. By its path the site changes in one step; for whoever
// has a folder open it changes within a moment, page by page. That is better than to give up the
// one step for all, and needs no flag that somebody forgets: from outside nobody can tell who has
// a folder open.
//
// A folder that is a mount point can't be exchanged. Its files are replaced one by one in the
// same order, from copies that are complete before the first moves. A build that is killed in
// between leaves some pages old and some new, each whole with all that it asks for, and the next
// build goes on.
package publish
