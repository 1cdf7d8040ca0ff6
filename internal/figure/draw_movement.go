package figure

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// A Movement is a figure on its way from one posture to another: every frame in one box, on one
// mat, at one scale.
type Movement struct {
	Width, Height int // units
	Floor         int // of the floor's middle, from the top
	Frames        []*Drawing
}

// Move interpolates the solved angles from one solution to the other, easing in and out, in the
// given number of frames, at least 2: the first is the start, the last the end. What both rest on
// stays where it is; the camera wanders from the first view to the second. Every frame is a whole
// drawing.
func Move(from, to Solution, hair Hair, style Style, frames int) *Movement {
	steps := between(from, to, max(2, frames))
	scenes := make([]*scene, len(steps))
	for i := range steps {
		scenes[i] = newScene(&steps[i], hair)
		defer scenes[i].release()
	}
	last := scenes[len(scenes)-1]
	all := last.extent(last.camera.across())
	for _, sc := range scenes {
		all = all.with(sc.extent(all.across))
	}
	g := all.ground(last.camera)
	for _, end := range [...]*scene{scenes[0], last} {
		g.props = append(g.props, end.propShapes(end.posture)...)
	}
	f := newFrame(g, scenes...)
	m := &Movement{Width: int(f.width), Height: int(f.height), Floor: int(math.Floor(f.floor + 0.5))}
	for i, sc := range scenes {
		d := f.drawing(style, steps[i].posture.view)
		d.add(mat, g.mat(f.offset))
		d.add(shadow, sc.shadow(f.offset))
		sc.draw(d, g.props, f.offset)
		m.Frames = append(m.Frames, d)
	}
	return m
}

// between returns the solutions on the way, both ends included.
func between(from, to Solution, frames int) []Solution {
	stay := shared(&from, &to)
	if from.posture.view.From != to.posture.view.From {
		from.posture.view = to.posture.view
	}
	out := make([]Solution, frames)
	for i := range out {
		t := smoothstep(0, 1, float64(i)/float64(frames-1))
		s := to
		if i == 0 {
			s = from
		}
		s.posture.view = mixView(from.posture.view, to.posture.view, t)
		s.angles = mixAngles(&from.angles, &to.angles, t)
		s.bones = place(&s.angles)
		s.stand(i > 0 && i < frames-1, stay, &from)
		out[i] = s
	}
	return out
}

// shared lists the landmarks that rest on the floor at both ends.
func shared(a, b *Solution) (out []Landmark) {
	for _, s := range a.posture.contacts {
		for _, t := range b.posture.contacts {
			for _, m := range s.contact.marks() {
				if s.height == t.height && slices.Contains(t.contact.marks(), m) && !slices.Contains(out, m) {
					out = append(out, m)
				}
			}
		}
	}
	return out
}

// stand puts the figure so that what stays is where it is at the start; on the way, also so that
// nothing sinks into the floor and something rests on it.
func (s *Solution) stand(settle bool, stay []Landmark, start *Solution) {
	var shift vec
	for _, m := range stay {
		shift = shift.add(start.bones.mark(m).at.sub(s.bones.mark(m).at))
	}
	shift = shift.mul(1 / max(1, float64(len(stay))))
	shift.z = 0
	if settle {
		shift.z = -s.bones.lowest()
	}
	for b := range s.bones.at {
		s.bones.at[b] = s.bones.at[b].add(shift)
	}
}

// lowest is the height of the lowest landmark's underside.
func (k *skeleton) lowest() float64 {
	low := math.Inf(1)
	for m := range Landmark(landmarks) {
		low = min(low, k.mark(m).under())
	}
	return low
}

func mixAngles(a, b *angleSet, t float64) (out angleSet) {
	for i := range out {
		out[i] = a[i] + float64((b[i]-a[i])*t)
	}
	return out
}

func mixView(a, b View, t float64) View {
	return View{a.Azimuth + float64((b.Azimuth-a.Azimuth)*t), a.Elevation + float64((b.Elevation-a.Elevation)*t), b.From}
}

// Markup returns the frames for an inline SVG: a group of class frame each, shown one after the
// other. Without a style sheet that plays them only the last shows; see [MovementCSS].
func (m *Movement) Markup() string {
	var out strings.Builder
	for i, d := range m.Frames {
		hidden := ` opacity="0"`
		if i == len(m.Frames)-1 {
			hidden = ""
		}
		fmt.Fprintf(&out, `<g class="frame frame-%d"%s>%s</g>`, i, hidden, d.Markup())
	}
	return out.String()
}

// MovementCSS returns rules that play movements of so many frames, there and back in the given
// seconds, inside an element of class 'playing', for readers who have not asked for less motion.
func MovementCSS(frames int, seconds float64) string {
	var out strings.Builder
	steps := max(1, 2*frames-2)
	out.WriteString("@media (prefers-reduced-motion:no-preference){")
	fmt.Fprintf(&out, ".playing .frame{opacity:0;animation:frame-ends %.3gs step-end infinite}", seconds)
	share := 100 / float64(steps)
	for i := range frames {
		name := fmt.Sprintf("frame-%d-of-%d", i, frames)
		fmt.Fprintf(&out, ".playing .frame-%d{animation-name:%s}@keyframes %s{0%%{opacity:%d}", i, name, name, bit(i == 0))
		for _, at := range visits(i, frames) {
			if at > 0 {
				fmt.Fprintf(&out, "%.4g%%{opacity:1}", float64(float64(at)*share))
			}
			fmt.Fprintf(&out, "%.4g%%{opacity:0}", float64(float64(at+1)*share))
		}
		out.WriteString("}")
	}
	out.WriteString("}")
	return out.String()
}

// visits are the steps, of a way there and back, at which a frame shows.
func visits(i, frames int) []int {
	back := 2*frames - 2 - i
	if i == 0 || i == frames-1 {
		return []int{i}
	}
	return []int{i, back}
}

func bit(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
