package figure

// A View is where the camera stands, in degrees: azimuth from the side (0) to the front (90) and
// the back (-90), and elevation over the floor.
type View struct {
	Azimuth, Elevation float64
	From               side // of the body, at which a camera at azimuth 0 looks
}

// viewNamed gives the azimuth and elevation that a word stands for. They are turned a little from
// the pure side and front: so the second leg, the feet and the face gain depth.
func viewNamed(word string) (v View, ok bool) {
	switch word {
	case "side":
		return View{20, 7, right}, true
	case "front":
		return View{78, 7, right}, true
	case "back":
		return View{-78, 7, right}, true
	case "quarter":
		return View{40, 12, right}, true
	}
	return View{}, false
}

var viewWords = []string{"side", "front", "back", "quarter", "left", "right", "az", "el"}

// mirror looks from the other side of the body.
func (v View) mirror() View {
	v.From = v.From.other()
	return v
}
