package generate

import (
	"fmt"
	"math/rand/v2"
)

var evenBases = [...]string{"stand", "all-fours", "plank", "supine", "sit", "cross-legged", "kneel", "squat"}

var sidedBases = [...]string{"lunge", "stand"}

// figureKey writes the figure of a pose: one of the bases, changed a little, so that no two poses look quite alike.
func (l *Library) figureKey(b *block, p pose, i int) {
	if !l.opts.Figures {
		return
	}
	rng := l.rng(drawing, i)
	if p.sided {
		fmt.Fprintf(b, "figure:\n  like: %s\n  neck: %s\n  right: {shoulder: %d, elbow: %d}\n",
			pick(rng, sidedBases[:]), neck(rng), 5+rng.IntN(160), rng.IntN(60))
		return
	}
	fmt.Fprintf(b, "figure: {like: %s, neck: %s}\n", pick(rng, evenBases[:]), neck(rng))
}

func neck(rng *rand.Rand) string {
	return fmt.Sprintf("%s %.1f", pick(rng, []string{"flex", "extend"}), 12*rng.Float64())
}
