// Package figure computes the drawing of a pose from the joint angles in its front matter.
//
// # What a writer writes
//
//	figure:
//	  like: stand                      # a base ([Bases]) or another pose's id; only what differs is written
//	  side: right                      # which side of the pose is written here: right (default) or left
//	  view: side                       # side | front | back | quarter; 'side left' looks at the body's own left; 'az 20 el 10' sets the camera
//	  pelvis: pitch 15                 # pitch forward, lean and turn to the own left; 90 is prone, -90 supine, 180 upside down
//	  spine: {lumbar: extend 12, thoracic: extend 10, upper-thoracic: extend 20}
//	  neck: turn 30
//	  arms: overhead                   # a ready set ([ArmSets]), or {left: T, right: hips}
//	  both: {knee: 5}                  # joints of both sides; a bare number is flexion
//	  right: {hip: 95 abd 10 out 5}    # then those of one side
//	  touch: foot.r ball.l             # what rests on the floor
//	  hold: {palm.r: instep.r}         # a point of the body meets another
//	  aim: {arms: up}                  # a limb or the torso points up, down, level, forward or back
//	  brace: none                      # holds of the hands may move the whole body; without it they move the arms alone
//	  front: arm.r                     # drawn before everything else, where the depth cannot tell
//	  near: legs                       # drawn in the near tone
//	  props: [{block: palm.r high}, {wall: heels front}]
//	  from: {like: cow}                # a second figure: where the movement begins; without 'like', what differs from the end
//
// A joint that is written is written whole: what it does not name goes back to its default. A
// joint in 'both' beats what an inherited figure says of one side. Words of the joints are in
// [Joints].
//
// A figure is written for one side of a one-sided pose. The other is its mirror: [Posture.Mirror]
// swaps the body's sides and puts the camera on the other side of the body, so that the limb that
// works or bears stays the near one and the two drawings face opposite ways.
//
// # How it becomes a picture
//
// [Parse] reads the block, [Resolve] applies inheritance, [Solve] moves the written angles as
// little as it can so that the contacts, holds and aims are exact, [Draw] covers the bones with
// round cones, projects them, and traces each colour as one path. Everything is a pure function
// of its arguments and gives the same bytes on every machine: no product is added without an
// explicit conversion, since some processors would round such a sum once and others twice.
//
// Lengths are fractions of the stature, angles degrees, unless said otherwise. x points forward,
// y to the body's own left, z up; the floor is z = 0.
package figure
