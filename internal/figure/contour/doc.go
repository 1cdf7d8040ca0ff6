// Package contour turns shapes into the curves of a picture. It knows numbers and no body.
//
// A [Field] samples how far each place of a picture is from a shape's edge. Fields are joined,
// cut and rounded as numbers; [Field.Loops] then finds the lines where they are zero, [Loop.Fit]
// makes Bézier curves of each, and a [Path] writes them as the d attribute of an SVG path.
// [Path.Trace] does all of it.
//
// All lengths are in units of the picture. Every product is converted before it is added: a
// processor with fused multiply-add would else round once where another rounds twice, and the
// bytes would differ.
package contour
