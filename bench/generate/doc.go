// Package generate makes up pose libraries of any size, to measure with.
//
// [New] plans a library from a seed: the same options give the same bytes, on any machine. A pose has a body of
// about 3 kB with links to other poses and the names of muscles in running text, muscles by role and side, cues,
// cautions, variations and relations; a sequence has about twenty steps in blocks. No library has a mistake in it.
//
// [Library.WritePosebook] writes the library as Posebook reads it. [Library.WriteHugo] writes the same library as a
// site for Hugo, with layouts for comparable pages; what Posebook finds out for itself (the other end of a
// relation, the members of a muscle group) is written there ready made, so that Hugo has less to do, not more.
//
// The texts are made of stock sentences. They read like a pose's page from afar and teach nothing.
package generate
