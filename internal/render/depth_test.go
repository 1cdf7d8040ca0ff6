package render

import (
	"html/template"
	"testing"

	"posebook/internal/page"
)

func TestHref(t *testing.T) {
	for _, test := range []struct {
		prefix   string
		portable bool
		path     string
		want     template.URL
	}{
		{"./", false, "", "./"},
		{"./", true, "", "./index.html"},
		{"./", false, "feed.xml", "./feed.xml"},
		{"../", false, "", "../"},
		{"../../", false, "poses/tree/", "../../poses/tree/"},
		{"../../", true, "poses/tree/", "../../poses/tree/index.html"},
		{"../../", false, "poses/tree/#cues", "../../poses/tree/#cues"},
		{"../../", true, "poses/tree/#cues", "../../poses/tree/index.html#cues"},
		{"../../", true, "assets/site.css", "../../assets/site.css"},
		{"/", false, "", "/"},
		{"/book/", false, "poses/", "/book/poses/"},
		{"./", false, "javascript:alert(1)", "./javascript:alert(1)"},
	} {
		d := &depth{prefix: test.prefix, portable: test.portable}
		if got := d.href(test.path); got != test.want {
			t.Errorf("href %q from %q, portable %v: %q, want %q", test.path, test.prefix, test.portable, got, test.want)
		}
	}
}

func TestPrefix(t *testing.T) {
	for want, page := range map[string]page.Page{
		"./":     {File: "index.html"},
		"../":    {File: "poses/index.html"},
		"../../": {File: "poses/tree/index.html"},
		"/book/": {File: "404.html", Prefix: "/book/"},
	} {
		if got := prefix(page); got != want {
			t.Errorf("prefix of %s: %q, want %q", page.File, got, want)
		}
	}
}

func TestPhrases(t *testing.T) {
	phrase := "in {poses}, slowly"
	if got := before(phrase, "poses") + "|" + after(phrase, "poses"); got != "in |, slowly" {
		t.Errorf("around {poses}: %q", got)
	}
	if got := before("in all", "poses") + "|" + after("in all", "poses"); got != "in all|" {
		t.Errorf("a phrase without {poses}: %q", got)
	}
}
