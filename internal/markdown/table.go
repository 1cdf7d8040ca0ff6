package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// A tableWriter writes tables.
type tableWriter struct{ *writer }

// table writes a table. The parser's own writer aligns cells by style attributes; here they have
// the class "left", "center" or "right".
func (w tableWriter) table(n *east.Table) {
	w.string("<table>\n")
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		switch {
		case row.Kind() == east.KindTableHeader:
			w.string("<thead>\n")
			w.row(row, `<th scope="col"`, "</th>\n")
			w.string("</thead>\n")
			if row.NextSibling() != nil {
				w.string("<tbody>\n")
			}
		default:
			w.checkRow(row)
			w.row(row, "<td", "</td>\n")
			if row.NextSibling() == nil {
				w.string("</tbody>\n")
			}
		}
	}
	w.string("</table>\n")
}

func (w tableWriter) row(row ast.Node, open, end string) {
	w.string("<tr>\n")
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		w.string(open)
		if cell := c.(*east.TableCell); cell.Alignment != east.AlignNone {
			w.string(` class="` + cell.Alignment.String() + `"`)
		}
		w.string(">")
		w.inlines(c)
		w.string(end)
	}
	w.string("</tr>\n")
}

// checkRow reports cells beyond the header's width, which the parser drops.
func (w tableWriter) checkRow(row ast.Node) {
	last, ok := row.LastChild().(*east.TableCell)
	if !ok || last.Lines().Len() == 0 {
		return
	}
	at := last.Lines().At(0).Stop
	rest := w.src[at:]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	trimmed := bytes.TrimLeft(bytes.TrimLeft(rest, " \t"), "|")
	if trimmed = bytes.TrimSpace(trimmed); len(trimmed) > 0 {
		start := at + len(rest) - len(bytes.TrimLeft(rest, " \t|"))
		d := w.diags.Add(w.span(start, start+len(trimmed)), "table-row", "the row has more cells than the table's header")
		d.Hint = `write \| for a bar that is no border`
	}
}
