package library

import "strings"

// slug turns a folded name into the part of an address: 'folded blanket' into 'folded-blanket'.
func slug(folded string) string { return strings.ReplaceAll(folded, " ", "-") }
