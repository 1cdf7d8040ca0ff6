package figure

import "slices"

// A Region is the part of the body under which a muscle or a few lie, on its left and on its
// right side: where one feels them, drawn simply, not anatomy.
type Region struct {
	ID    string   // such as "hamstrings"
	Name  string   // what a lay person calls it, in sentence case
	Parts []string // ids of the atlas's muscles
}

// Regions lists the regions from the head to the feet.
func Regions() []Region {
	var out []Region
	for _, r := range regions {
		out = append(out, r.region())
	}
	return out
}

// RegionsFor lists the regions that show at least one of the muscles, in the order of Regions.
// Groups are asked for by their members.
func RegionsFor(partIDs []string) []Region {
	return slices.DeleteFunc(Regions(), func(r Region) bool {
		return !slices.ContainsFunc(r.Parts, func(id string) bool { return slices.Contains(partIDs, id) })
	})
}

// A regionDef is a region with its shape: patches on one side of the body.
type regionDef struct {
	id, name, parts string
	patches         []patch
}

// A patch is a chain of balls just under the skin of one layer, in the frame of a bone; y is
// outward. It is drawn where it faces the camera.
type patch struct {
	layer layerKind // of a limb, or of the midline
	mid   bool      // the layer is one of the midline's
	bone  bone      // of a limb, or of the midline
	onMid bool      // the bone is one of the midline's
	faces vec
	rows  []girth
}

func onLimb(l layerKind, b bone, faces vec, rows ...girth) patch {
	return patch{layer: l, bone: b, faces: faces, rows: rows}
}

func onTrunk(l layerKind, b bone, faces vec, rows ...girth) patch {
	return patch{layer: l, mid: true, bone: b, onMid: true, faces: faces, rows: rows}
}

// onHip is on a limb's layer, in the frame of the pelvis, or the other way round.
func onHip(l layerKind, faces vec, rows ...girth) patch {
	return patch{layer: l, bone: pelvisBone, onMid: true, faces: faces, rows: rows}
}

// alongSpine are patches over several bones of the trunk: from the first to the last, each as
// long as its bone.
func alongSpine(from, to bone, faces vec, x, y, r float64) (out []patch) {
	for b := from; b <= to; b++ {
		length := thoracicLength / 4
		switch {
		case b == pelvisBone:
			length = pelvisLength
		case b <= lumbar3:
			length = lumbarLength / 3
		}
		row := []girth{{0, x, y, r}, {length, x, y, r}}
		if b <= lumbar2 {
			out = append(out, onTrunk(pelvisLayer, b, faces, row...))
		}
		if b > pelvisBone {
			out = append(out, onTrunk(torsoLayer, b, faces, row...))
		}
	}
	return out
}
