package site

import (
	"strings"

	"posebook/internal/publish"
)

// owned are the files and the folders at the top of a site that the site itself makes, or may
// make one day: what a library adds to it stands beside them.
func owned() map[string]string {
	return map[string]string{
		"index.html": "the first page", "404.html": "the page for addresses that lead nowhere",
		"poses": "the pages of poses, and their photos", "sequences": "the pages of sequences", "muscles": "the pages of muscles",
		"levels": "lists of poses", "positions": "lists of poses", "actions": "lists of poses", "props": "lists of poses",
		"care":   "the lists of what asks for care",
		"search": "the search", "offline": "the page about reading without a connection",
		"search.json": "what the search looks in", "search.json.js": "what the search looks in",
		"filters.json": "what the filters look in", "filters.json.js": "what the filters look in",
		"library.json": "the library as data", "feed.xml": "the feed", "sitemap.xml": "the list for search engines",
		"manifest.webmanifest": "what a phone's home screen shows", "sw.js": "the service worker", "offline.json": "the list of all files",
		"assets": "stylesheets and scripts, named by their content", "figures": "drawn figures, named by their content",
	}
}

// Owns tells what the site itself has where a file is to be published, "" if the place is free.
func Owns(path string) string {
	top, _, _ := strings.Cut(publish.Fold(path), "/")
	return owned()[top]
}

// ForHost tells whether a file that the site makes is for its host alone: a library may have its
// own in its place.
func ForHost(path string) bool {
	return path == "robots.txt" || path == "_headers" || path == ".nojekyll"
}
