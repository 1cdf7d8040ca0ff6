// Package theme holds the colours that the site needs beside its stylesheet: in the files of
// figures, which no stylesheet reaches, and where contrast is reckoned. layouts/assets/css/base/tokens.css
// gives the pages the same, and a test holds the two together.
package theme

// Paper is the ground of every page in the light, and PaperInTheDark in the dark; Ink and
// InkInTheDark are what is written on them.
const (
	Paper          = "#fbf7ef"
	Ink            = "#16292e"
	PaperInTheDark = "#11191b"
	InkInTheDark   = "#ece5d8"
)

// A Figure is the colours of a drawn figure, as "#rrggbb". What is far from the eye is paler.
type Figure struct {
	Skin, FarSkin         string
	Leggings, FarLeggings string
	Top                   string
	Hair                  string
	Prop, PropSide        string // the upper side, and those that lie in the shade
	Mat                   string // and the shadow on it
}

// InTheLight returns the colours of figures on [Paper].
func InTheLight() Figure {
	return Figure{
		Skin:        "#dcab8a",
		FarSkin:     "#bd8c6c",
		Leggings:    "#1d4350",
		FarLeggings: "#6b8790",
		Top:         "#7da0a6",
		Hair:        "#33282a",
		Prop:        "#a58f6f",
		PropSide:    "#8d7a5e",
		Mat:         "#8b7d69",
	}
}

// InTheDark returns the colours of figures on [PaperInTheDark]: skin and props stay as they are.
func InTheDark() Figure {
	f := InTheLight()
	f.Leggings = "#7fa5b2"
	f.FarLeggings = "#4d6b76"
	f.Top = "#c9d3cf"
	f.Hair = "#8d7468"
	f.Mat = "#7d8a89"
	return f
}

// A Body is the colours of the map of the muscles at rest.
type Body struct{ Skin, Muscle, Line string }

// BodyInTheLight returns the colours of the body on [Paper].
func BodyInTheLight() Body {
	return Body{Skin: "#f5efe4", Muscle: "#c9b79d", Line: InTheLight().Mat}
}

// BodyInTheDark returns the colours of the body on [PaperInTheDark].
func BodyInTheDark() Body {
	return Body{Skin: "#222e31", Muscle: "#435053", Line: InTheDark().Mat}
}

// Far returns the colour of a limb that is far from the eye, as CSS has it, of one in a colour that a
// library gives: paler on any ground.
func Far(colour string) string { return "color-mix(in oklab," + colour + " 75%,#888)" }
