package site

import "golang.org/x/text/language"

// Direction returns "rtl" for a site in a language that is written from right to left, and "" for any other.
func (i *Identity) Direction() string {
	tag, err := language.Parse(i.Language)
	if err != nil {
		return ""
	}
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg": // the right-to-left scripts of Unicode in use today
		return "rtl"
	}
	return ""
}
