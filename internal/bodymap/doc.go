// Package bodymap draws the muscles of the body, seen from the front and from the back, as SVG: a
// chart on which every muscle is a link, and small maps on which the muscles of a pose are lit by
// role and by side.
//
// One half of each view is drawn by hand as knots of splines in thousandths of stature; the other
// half is its mirror image. The midline is x = 0 and the crown of the head y = 0, so a view's
// coordinates are the body's own. The markup holds classes and no styles: how it looks is the
// style sheet's affair.
package bodymap
