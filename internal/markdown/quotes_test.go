package markdown

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// bare returns a body's HTML without its paragraph.
func bare(t *testing.T, body, language string) string {
	t.Helper()
	doc, diags := parse(body, Options{Quotes: QuotesFor(language)})
	if len(diags) > 0 {
		t.Errorf("%s: %s", body, lines(diags))
	}
	return strings.TrimSuffix(strings.TrimPrefix(htmlOf(doc), "<p>"), "</p>\n")
}

func TestQuotes(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"single, before every letter", "'the floor' 'every' 'no' 'lift' 'so'", "‘the floor’ ‘every’ ‘no’ ‘lift’ ‘so’"},
		{"a whole text", "'the floor is soft'", "‘the floor is soft’"},
		{"double", `say "lift", "hold" and "rest".`, "say “lift”, “hold” and “rest”."},
		{"brackets", `("so") ['so'] {"so"}`, "(“so”) [‘so’] {“so”}"},
		{"brackets inside", `"(so)" '[so]'`, "“(so)” ‘[so]’"},
		{"emphasis inside", `"*so*" '**so**' ("*so*")`, "“<em>so</em>” ‘<strong>so</strong>’ (“<em>so</em>”)"},
		{"emphasis around", `*"so"* **'so'** ~~"so"~~`, "<em>“so”</em> <strong>‘so’</strong> <del>“so”</del>"},
		{"a link that a word touches", `["b"](x.md)c ['e'](x.md)f a["b"](x.md) d['e'](x.md)`, strings.ReplaceAll(`<a>“b”</a>c <a>‘e’</a>f a<a>“b”</a> d<a>‘e’</a>`, "<a>", `<a href="file:x.md#">`)},
		{"asterisks that are none of emphasis", `*a "b"*c`, "*a “b”*c"},
		{"a possessive behind emphasis", `*Child*'s **Child**'s "*Child*'s pose" *Child*'s 'pose'`, "<em>Child</em>’s <strong>Child</strong>’s “<em>Child</em>’s pose” <em>Child</em>’s ‘pose’"},
		{"quotes in quotes", `"'lift'" "He said 'lift'." '"So," she said'`, "“‘lift’” “He said ‘lift’.” ‘“So,” she said’"},
		{"quotes in quotes, behind punctuation", `"Say 'lift!'" 'Say "lift."'`, "“Say ‘lift!’” ‘Say “lift.”’"},
		{"links", `["a"](x.md) "[a](x.md)" '[a](x.md)' [a](x.md)'s`, strings.ReplaceAll("<a>“a”</a> “<a>a</a>” ‘<a>a</a>’ <a>a</a>’s", "<a>", `<a href="file:x.md#">`)},
		{"ends of lines", "\"so\nand so\"\n'so'\n\"so\"", "“so\nand so”\n‘so’\n“so”"},
		{"starts of lines", "a\n'b' c\n\"d\"", "a\n‘b’ c\n“d”"},
		{"a picture's text is one of its own", "![a 'b](c.jpg) d'", `<img src="image:c.jpg" alt="a ’b" loading="lazy"> d’`},
		{"hard ends of lines", "\"so\"\\\n'so'", "“so”<br>\n‘so’"},
		{"dashes", `so--"so"--so "--so" "so--" - "so" - 'so'---'so'`, "so–“so”–so “–so” “so–” - “so” - ‘so’—‘so’"},
		{"dashes before signs", `--"(so)" --"...so"`, "–“(so)” –“…so”"},
		{"dots", `"...so" "so..." 'so...' ..."so"`, "“…so” “so…” ‘so…’ …“so”"},
		{"slashes", `"a"/"b" 'a'/'b'`, "“a”/“b” ‘a’/‘b’"},
		{"code", "\"`a`\" '`a`' `a`'s `\"a\"`", "“<code>a</code>” ‘<code>a</code>’ <code>a</code>’s <code>&quot;a&quot;</code>"},
		{"a footnote behind", "\"so\"[^1] 'so'[^1]\n\n[^1]: \"so\"", "“so”<sup"},
		{"feet and inches", `5'10" and 12" and 6' tall, "he is 5'10" tall", "a 12" block"`, "5′10″ and 12″ and 6′ tall, “he is 5′10″ tall”, “a 12″ block”"},
		{"numbers quoted before inches", `the "1-2-3" rule, a 3" x 5" card`, "the “1-2-3” rule, a 3″ x 5″ card"},
		{"minutes in a quote", `'hold 5' each' "5'10"`, "‘hold 5′ each’ “5′10”"},
		{"numbers quoted", `"10", '10', "stage 5" 'stage 5'`, "“10”, ‘10’, “stage 5” ‘stage 5’"},
		{"thousands", "1'200 m, 1'2000", "1’200 m, 1′2000"},
		{"plural possessives", "dancers' feet, the dancers', 'the dancers' feet'", "dancers’ feet, the dancers’, ‘the dancers’ feet’"},
		{"single quotes in a row", "'hips' and 'knees'; 'hips', 'knees'", "‘hips’ and ‘knees’; ‘hips’, ‘knees’"},
		{"elisions", "'tis 'Twas rock 'n' roll, rock'n'roll, get 'em, 'cause", "’tis ’Twas rock ’n’ roll, rock’n’roll, get ’em, ’cause"},
		{"elisions quoted", `"'tis so" ('tis) the 'em' dash`, "“’tis so” (’tis) the ‘em’ dash"},
		{"decades", "the '90s, '80s' sound, 'the '90s', the 90's, summer of '99", "the ’90s, ’80s’ sound, ‘the ’90s’, the 90’s, summer of ’99"},
		{"apostrophes", "don't Child's l'épaule d'abord O'Brien's y'all'd've", "don’t Child’s l’épaule d’abord O’Brien’s y’all’d’ve"},
		{"a possessive behind a bracket or a quote", `(the coach)'s "Tree"'s`, "(the coach)’s “Tree”’s"},
		{"typed ones stay", "“so” ‘so’ «so» „so“ don’t “'so'” “\"so\"”", "“so” ‘so’ «so» „so“ don’t “‘so’” ““so””"},
		{"escapes and entities stay", `\"so\" &quot;so&quot; \'so\' &#39;so&#39; "a\"b"`, "&quot;so&quot; &quot;so&quot; 'so' 'so' “a&quot;b”"},
		{"a space by an entity", `a&nbsp;"so"&nbsp;b`, "a\u00A0“so”\u00A0b"},
		{"an escaped sign", `\("so"\) \*'so'\*`, "(“so”) *‘so’*"},
		{"nothing to tell by", `a " b ' c "" '' (" d) "`, `a &quot; b ' c &quot;&quot; '' (&quot; d) &quot;`},
		{"empty", `"" ("") ('', 'a') "".`, "&quot;&quot; (&quot;&quot;) ('', ‘a’) &quot;&quot;."},
		{"signs", `"| ", then ".md" and ".txt"`, "“| &quot;, then “.md” and “.txt”"},
		{"Hebrew abbreviations", `צה"ל "צה"ל"`, "צה&quot;ל “צה&quot;ל”"},
		{"within a word", `a"b`, "a&quot;b"},
		{"a quote that goes on in the next paragraph", "\"so", "“so"},
		{"the end of one", `so."`, "so.”"},
		{"other scripts", `"स्थिर" 'สวัสดี' "木"`, "“स्थिर” ‘สวัสดี’ “木”"},
		{"money and per cent", `"$5" "5%" '€5'`, "“$5” “5%” ‘€5’"},
		{"Spanish", `¿"así"? "¿así?" ¡'así'!`, "¿“así”? “¿así?” ¡‘así’!"},
		{"a missing space", `"so",'so' so,"so"`, "“so”,‘so’ so,“so”"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := bare(t, tt.body, "en")
			if strings.HasSuffix(tt.want, "<sup") {
				if !strings.HasPrefix(got, tt.want) || !strings.Contains(got, "‘so’<sup") {
					t.Errorf("got\n%s\nwant\n%s", got, tt.want)
				}
				return
			}
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// The marks are those of the language; an apostrophe is the same in all of them.
func TestQuotesOfALanguage(t *testing.T) {
	const body = `"a 'b' don't" 'c'`
	tests := []struct{ language, want string }{
		{"", "“a ‘b’ don’t” ‘c’"},
		{"en", "“a ‘b’ don’t” ‘c’"},
		{"en-GB", "“a ‘b’ don’t” ‘c’"},
		{"de", "„a ‚b‘ don’t“ ‚c‘"},
		{"de-AT", "„a ‚b‘ don’t“ ‚c‘"},
		{"de-CH", "«a ‹b› don’t» ‹c›"},
		{"fr", "«\u202Fa “b” don’t\u202F» “c”"},
		{"fr-BE", "«\u202Fa “b” don’t\u202F» “c”"},
		{"fr-CA", "«\u00A0a “b” don’t\u00A0» “c”"},
		{"fr-CH", "«a ‹b› don’t» ‹c›"},
		{"it", "«a “b” don’t» “c”"},
		{"pt-BR", "“a ‘b’ don’t” ‘c’"},
		{"pt-AO", "«a “b” don’t» “c”"},
		{"sv", "”a ’b’ don’t” ’c’"},
		{"pl", "„a «b» don’t” «c»"},
		{"ru", "«a „b“ don’t» „c“"},
		{"nl", "“a ‘b’ don’t” ‘c’"},
		{"ja", "「a 『b』 don’t」 『c』"},
		{"zh-TW", "「a 『b』 don’t」 『c』"},
		{"hi", "“a ‘b’ don’t” ‘c’"},
		{"tlh", "“a ‘b’ don’t” ‘c’"},
		{"no tag", "“a ‘b’ don’t” ‘c’"},
	}
	for _, tt := range tests {
		if got := bare(t, body, tt.language); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.language, got, tt.want)
		}
	}
}

// What is said in German and French, with what their writers type.
func TestQuotesInOtherLanguages(t *testing.T) {
	tests := []struct{ language, body, want string }{
		{"de", `Der "Baum", ("so") 'Hans' Fuß' und "der 'Baum'".`, "Der „Baum“, („so“) ‚Hans’ Fuß‘ und „der ‚Baum‘“."},
		{"de", `'Hals', Hans' Fuß, 'so'`, "‚Hals‘, Hans’ Fuß, ‚so‘"},
		{"de", `Wie geht's? Hans' Matte. 's ist so; auf'm Rücken: **"so"** -- "*so*"`, "Wie geht’s? Hans’ Matte. ’s ist so; auf’m Rücken: <strong>„so“</strong> – „<em>so</em>“"},
		{"nl", `'s Avonds, foto's, 't is "zo", 'n keer`, "’s Avonds, foto’s, ’t is “zo”, ’n keer"},
		{"fr", `L'épaule "d'abord", ("*ici*") l'"arbre" aujourd'hui.`, "L’épaule «\u202Fd’abord\u202F», («\u202F<em>ici</em>\u202F») l’«\u202Farbre\u202F» aujourd’hui."},
	}
	for _, tt := range tests {
		if got := bare(t, tt.body, tt.language); got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.body, got, tt.want)
		}
	}
}

// Quotes are set wherever there is text: headings, tables, lists, definitions, footnotes, texts
// of pictures, and the plain text that descriptions and steps are made of.
func TestQuotesEverywhere(t *testing.T) {
	body := "\"p\"\n\n## \"h\"\n\n1. \"l\"\n\n   \"m\"\n\n> 'q'\n\n|\"t\"|\n|-|\n|'c'|\n\n\"d\"\n: 'e'\n\n![\"i\" 'j'](k.jpg) x[^1]\n\n[^1]: \"f\"\n"
	doc, diags := parse(body, Options{Quotes: QuotesFor("de")})
	if len(diags) > 0 {
		t.Fatal(lines(diags))
	}
	got := htmlOf(doc)
	for _, want := range []string{"„p“", "„h“", "„l“", "„m“", "‚q‘", "„t“", "‚c‘", "„d“", "‚e‘", `alt="„i“ ‚j‘"`, "„f“"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if doc.Text() != "„p“" || doc.Steps()[0] != "„l“ „m“" {
		t.Errorf("text %q, steps %q", doc.Text(), doc.Steps())
	}
}

// A quote in doubt looks at the next one; many of them must not take time in the square of their
// number.
func TestManyQuotes(t *testing.T) {
	body := strings.Repeat("'a \"b's 5' ", 1_500)
	if _, diags := parse(body, Options{}); len(diags) > 0 {
		t.Error(lines(diags))
	}
}

func FuzzQuotes(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, "en")
	}
	for _, s := range []string{`"'lift'" don't ("*so*") --"so"`, "'tis the '90s 5'10\" dancers' 'feet'", `**"a"**b ["a"](x.md) "so"[^1]`, "\" \"\"'\n' \\\"&quot;'\""} {
		f.Add(s, "de")
		f.Add(s, "fr")
	}
	f.Fuzz(func(t *testing.T, body, language string) { checkQuotes(t, body, language) })
}

// checkQuotes holds the laws of quotes: they are exchanged one for one and all other text stays,
// in every language; no quote that opens is followed by a space, none that closes follows one.
func checkQuotes(t *testing.T, body, language string) {
	t.Helper()
	marked := Quotes{[2]string{"\uE000", "\uE001"}, [2]string{"\uE002", "\uE003"}}
	if !utf8.ValidString(body) || strings.ContainsAny(body, "\uE000\uE001\uE002\uE003’′″") {
		return
	}
	with := textOf(t, body, marked)
	straight := strings.NewReplacer("\uE000", `"`, "\uE001", `"`, "″", `"`, "\uE002", "'", "\uE003", "'", "’", "'", "′", "'")
	q := QuotesFor(language)
	inLanguage := strings.NewReplacer("\uE000", q.double[0], "\uE001", q.double[1], "\uE002", q.single[0], "\uE003", q.single[1]).Replace(with)
	if got := textOf(t, body, q); got != inLanguage {
		t.Errorf("%q: in %s got\n%q\nwant\n%q", body, language, got, inLanguage)
	}
	escaped := strings.NewReplacer(`"`, "\uE004", "'", "\uE005").Replace(body)
	if strings.ContainsAny(body, "\\<[(&\uE004\uE005") { // where a quote is syntax, or may be
		return
	}
	if want := strings.NewReplacer("\uE004", `"`, "\uE005", "'").Replace(textOf(t, escaped, marked)); !strings.ContainsAny(body, "*_~=-`") && straight.Replace(with) != want {
		t.Errorf("%q: got\n%q\nof\n%q", body, straight.Replace(with), want)
	}
	if strings.Contains(body, "`") { // code may begin and end with a space
		return
	}
	runes := []rune("\n" + with + "\n")
	for i, r := range runes {
		if (r == '\uE000' || r == '\uE002') && unicode.IsSpace(runes[i+1]) {
			t.Errorf("%q: a quote opens before a space in\n%q", body, with)
		}
		if (r == '\uE001' || r == '\uE003') && unicode.IsSpace(runes[i-1]) {
			t.Errorf("%q: a quote closes behind a space in\n%q", body, with)
		}
	}
}

// textOf returns what a reader sees of a body.
func textOf(t *testing.T, body string, q Quotes) string {
	t.Helper()
	doc, _ := parse(body, Options{Quotes: q})
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(htmlOf(doc)))
	for z.Next() != html.ErrorToken {
		if token := z.Token(); token.Type == html.TextToken {
			out.WriteString(token.Data)
		}
	}
	if !utf8.ValidString(out.String()) {
		t.Errorf("%q: no text", body)
	}
	return out.String()
}
