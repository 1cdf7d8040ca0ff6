package markdown

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// Quotes are the marks that a language has in place of straight quotes. The zero Quotes are those
// of English.
type Quotes struct {
	double, single [2]string // what opens and what closes
}

// QuotesFor returns the quotes of a language, by its BCP 47 tag: those of its region where they
// differ (de-CH), else of the language; English ones where nothing is known of it.
func QuotesFor(tag string) Quotes {
	known := quoteTable()
	t, err := language.Parse(tag)
	for err == nil && t != language.Und {
		if q, found := known[t.String()]; found {
			return q
		}
		t = t.Parent()
	}
	return known["en"]
}

func (q Quotes) orEnglish() Quotes {
	if q == (Quotes{}) {
		return quoteTable()["en"]
	}
	return q
}

// languageQuotes has the marks for double quotes, those for single ones, and the languages that
// have them, as CLDR gives them. It is left where it has one pair for both levels, which would
// not show where an inner quote ends, and for Switzerland, where German is set with guillemets
// too. A '~' is a narrow no-break space, a '_' a wide one.
const languageQuotes = `
“ ” ‘ ’ en
„ “ ‚ ‘ de bg bs-Cyrl cs dsb et hr hsb is ksh lb lt luy mk nds prg sgs sk sl
« » ‹ › de-CH de-LI am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae
«~ ~» “ ” fr
«_ _» “ ” fr-CA
« » “ ” ast blo br ca el es-US eu ewo hy ie it kab kk lij mg mua nnh oc pms pt-PT sc sg ti yav
« » „ “ bas be bua ky os ru sah tyv uk
« » ‘ ’ dua el-polyton ksf nb nn no rw
” ” ’ ’ fi he lag rn se sn sv yi
” “ ’ ‘ ar lld ms-Arab syr ur
‘ ’ “ ” fur ia ti-ER tn
「 」 『 』 ja yue zh-Hant
„ ” « » nmg pl ro
„ ” ‚ ’ agq ff
„ ” » « hu szl
» « › ‹ kk-Arab ug
« » „ ” shi zgh
„ ” ‘ ’ bs
“ ” « » eo
„ “ « » ka
„ ” ’ ’ sr
“ ’ “ ” st
“ ” ’ ‘ uz
`

// quoteTable is languageQuotes by language.
var quoteTable = sync.OnceValue(func() map[string]Quotes {
	table := map[string]Quotes{}
	spaces := strings.NewReplacer("~", "\u202F", "_", "\u00A0")
	for line := range strings.Lines(languageQuotes) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		for i, mark := range words[:4] {
			words[i] = spaces.Replace(mark)
		}
		for _, tag := range words[4:] {
			table[tag] = Quotes{[2]string{words[0], words[1]}, [2]string{words[2], words[3]}}
		}
	}
	return table
})
