package build

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"posebook/internal/publish"
)

// An offlineList names all that a reader needs to keep to have the whole library without a
// connection.
type offlineList struct {
	Version string   `json:"version"` // of the whole site, by its content
	Bytes   int      `json:"bytes"`
	Files   []string `json:"files"` // paths, not yet addresses; a folder stands for the page in it
}

// offline adds the service worker and its list, once all else is in the tree.
func (b *builder) offline() error {
	worker, err := b.bundler.joined(workerScript)
	if err != nil {
		return err
	}
	list := b.offlineList()
	data, err := json.Marshal(list)
	if err != nil {
		return err
	}
	if err := b.tree.Add("offline.json", data); err != nil {
		return err
	}
	version, err := json.Marshal(list.Version)
	if err != nil {
		return err
	}
	return b.tree.Add(publish.Worker, []byte(fmt.Sprintf("const VERSION=%s;%s", version, worker)))
}

func (b *builder) offlineList() offlineList {
	list := offlineList{Files: []string{}}
	all := sha256.New()
	for _, file := range b.tree.Paths() {
		sum := b.tree.Sum(file)
		fmt.Fprintf(all, "%s %d ", file, sum.Size)
		all.Write(sum.Hash[:])
		if !forReaders(file) {
			continue
		}
		list.Bytes += sum.Size
		if page, ok := strings.CutSuffix(file, "index.html"); ok && (page == "" || strings.HasSuffix(page, "/")) {
			file = page
		}
		list.Files = append(list.Files, file)
	}
	list.Version = hex.EncodeToString(all.Sum(nil)[:6])
	return list
}

// forReaders tells whether a file is a part of what is read, and not for hosts and other programs.
func forReaders(file string) bool {
	switch file {
	case "404.html", "CNAME", "feed.xml", "library.json", "manifest.webmanifest", "robots.txt", "sitemap.xml":
		return false
	}
	hidden := strings.HasPrefix(file, "_") || strings.HasPrefix(file, ".")
	return !hidden && !strings.HasSuffix(file, ".json.js") && path.Ext(file) != ".pdf"
}
