package page

import "html/template"

// A BodyMap is the small map of a page: the body from the front and from the back, with the
// muscles lit that the page is about. It needs the sprite of the bodies, once on its page.
type BodyMap struct {
	Label  string
	Sprite template.HTML
	Views  []MapView
}

// SharedMark stands in a rendered page, inside an svg element, where the site's shared markup
// belongs: what most pages carry, the same in each and larger than all else in them, need be
// neither rendered nor minified nor kept once for each.
const SharedMark = `<g data-shared=""></g>`

// A MapView is one drawing of a map.
type MapView struct {
	Side    string // "left" or "right" where the map turns with the side of a pose; "" where it does not
	View    string // "front" or "back"
	ViewBox string
	Label   string
	Lit     template.HTML
}

// A BodyChart is the large map on which every muscle is a link.
type BodyChart struct{ Front, Back template.HTML }
