package markdown

import (
	"bytes"
	"slices"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// An Engine is the parser, set up once. Any number of goroutines may use it.
type Engine struct {
	parser  parser.Parser
	writers sync.Pool
}

// Options say what a body belongs to. The zero Options are those of a page that links no names.
type Options struct {
	Terms    *Terms   // the names to link; nil for none
	Self     string   // the id of the part that the page is about, which is never linked; "" for none
	Reserved []string // ids that the page's layout uses: a heading whose id would be one of them gets another
	Quotes   Quotes   // the quotes of the library's language
}

// New returns an Engine.
func New() *Engine {
	md := goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(parser.DefaultBlockParsers()...),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(util.Prioritized(references{parser.LinkReferenceParagraphTransformer}, 100)),
		)),
		goldmark.WithExtensions(
			extension.Table, extension.DefinitionList, extension.Footnote,
			extension.NewTypographer(extension.WithTypographicSubstitutions(typography)),
		),
		goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(strikes{extension.NewStrikethroughParser()}, 500))),
		// Before the extension's own transformer, which drops the footnotes that nobody refers to.
		goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(unusedFootnotes{}, 998))),
	)
	return &Engine{parser: md.Parser(), writers: sync.Pool{New: func() any { return newWriter() }}}
}

// typography is what the extension exchanges: dashes, dots, and guillemets typed as << and >>.
// Its own defaults are HTML entities. Quotes are not left to it: it looks at one line and at what
// stands before alone.
var typography = map[extension.TypographicPunctuation][]byte{
	extension.LeftSingleQuote: nil, extension.RightSingleQuote: nil, extension.Apostrophe: nil,
	extension.LeftDoubleQuote: nil, extension.RightDoubleQuote: nil,
	extension.EnDash: []byte("–"), extension.EmDash: []byte("—"), extension.Ellipsis: []byte("…"),
	extension.LeftAngleQuote: []byte("«"), extension.RightAngleQuote: []byte("»"),
}

// strikes parses ~~so~~, and leaves a lone '~' alone, as in 5~10 and 6~8.
type strikes struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (s strikes) Parse(parent ast.Node, block text.Reader, context parser.Context) ast.Node {
	if line, _ := block.PeekLine(); !bytes.HasPrefix(line, []byte("~~")) {
		return nil
	}
	return s.InlineParser.Parse(parent, block, context)
}

// references takes the definitions of links out of the paragraphs that begin with one. The parser's own transformer makes a
// reader for every paragraph to find out.
type references struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (r references) Transform(node *ast.Paragraph, reader text.Reader, context parser.Context) {
	if lines := node.Lines(); lines.Len() > 0 {
		line := lines.At(0)
		if begin := util.TrimLeftSpace(line.Value(reader.Source())); len(begin) > 0 && begin[0] != '[' {
			return
		}
	}
	r.ParagraphTransformer.Transform(node, reader, context)
}

// Parse checks a body and returns it as HTML. It reports every mistake to diags; where there is
// an error, the Doc is not fit to be published, but never nil. A body that is nowhere, the zero
// Span, is an empty one.
func (e *Engine) Parse(body source.Span, opts Options, diags *diag.List) *Doc {
	if body.File == nil || !withinLimits(body, diags) {
		return &Doc{}
	}
	w := e.writers.Get().(*writer)
	defer e.writers.Put(w)
	w.reset(body, opts, diags)
	w.context = parser.NewContext()
	tree := e.parser.Parse(text.NewReader(w.src), parser.WithContext(w.context))
	quoteSetter{w}.setQuotes(tree)
	w.document(tree)
	return w.finish()
}

// finish copies what was written, in its exact size, and lets go of all that belongs to this body.
func (w *writer) finish() *Doc {
	doc := &Doc{
		packed:  pack(w.out),
		holes:   append([]hole(nil), w.holes...),
		targets: append([]Target(nil), w.targets...),
		anchors: slices.Concat(w.headings, w.footnotes),
		text:    w.text,
		steps:   w.steps,
	}
	w.reset(source.Span{}, Options{}, nil)
	return doc
}
