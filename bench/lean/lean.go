// Package lean makes up a library that Hugo does well: short front matter, bodies of a few hundred words, poses and
// sequences that link to each other, muscles as a taxonomy, lists. It writes the same library for Posebook and for Hugo,
// with layouts that do this and no more. What Posebook makes beside (maps, sheets, cards, search, feeds) is not asked of Hugo.
package lean

import (
	"embed"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

//go:embed all:hugo
var hugoSite embed.FS

// SequencesFor says how many sequences go with so many poses.
func SequencesFor(poses int) int { return max(1, poses/10) }

const (
	seed  = 7
	steps = 20 // of each sequence
)

// A pose is one as both formats have it.
type pose struct {
	title, sanskrit, level, position string
	actions                          []string
	sided                            bool
	works, stabilizes, stretches     []string
	body                             string
}

func poseID(i int) string { return fmt.Sprintf("pose-%06d", i) }

// sided tells whether a pose has a left and a right: every second one has.
func sided(i int) bool { return i%2 == 0 }

func newPose(i int) pose {
	rng := rand.New(rand.NewPCG(seed, uint64(i)))
	muscles := sample(rng, muscleNames(), 7)
	p := pose{
		title:      fmt.Sprintf("Pose %06d", i),
		sanskrit:   fmt.Sprintf("Asana %06d", i),
		level:      choose(rng, []string{"beginner", "intermediate", "advanced"}),
		position:   choose(rng, []string{"standing", "seated", "prone", "supine"}),
		sided:      sided(i),
		works:      muscles[:3],
		stabilizes: muscles[3:5],
		stretches:  muscles[5:],
		body:       prose(rng),
	}
	if rng.IntN(2) == 0 {
		p.actions = []string{choose(rng, []string{"balance", "twist"})}
	}
	return p
}

// prose is four sections of two paragraphs and a list, with some bold words and names of muscles.
func prose(rng *rand.Rand) string {
	var out strings.Builder
	for section := range 4 {
		fmt.Fprintf(&out, "## Section %d\n\n", section)
		for range 2 {
			words := make([]string, 35)
			for i := range words {
				words[i] = choose(rng, plainWords())
			}
			if rng.IntN(2) == 0 {
				words[rng.IntN(len(words))] = "**" + choose(rng, plainWords()) + "**"
			}
			if rng.IntN(2) == 0 {
				words[rng.IntN(len(words))] = strings.ToLower(choose(rng, muscleNames()))
			}
			out.WriteString(strings.Join(words, " ") + ".\n\n")
		}
		out.WriteString("- one item here\n- two items here\n- three items\n\n")
	}
	return out.String()
}

// A step is one of a sequence.
type step struct {
	pose    string
	side    string // "" for a pose without sides
	breaths int
}

func newSteps(i, poses int) []step {
	rng := rand.New(rand.NewPCG(seed+1, uint64(i)))
	out := make([]step, steps)
	for n := range out {
		of := rng.IntN(poses)
		out[n] = step{pose: poseID(of), breaths: 1 + rng.IntN(8)}
		if sided(of) {
			out[n].side = choose(rng, []string{"left", "right"})
		}
	}
	return out
}

// WritePosebook writes a library of so many poses into a folder.
func WritePosebook(dir string, poses int) error {
	w := writer{dir: dir}
	w.write("site.yaml", "title: Library\nbase_url: https://example.org/\n")
	w.content(poses, pose.posebook, "    hold: %d breaths\n")
	return w.err
}

// content writes poses and sequences; breaths is how a format says how long a step is held.
func (w *writer) content(poses int, text func(pose) string, breaths string) {
	for i := range poses {
		w.write("content/poses/"+poseID(i)+".md", text(newPose(i)))
	}
	for i := range SequencesFor(poses) {
		text := fmt.Sprintf("---\ntitle: Flow %06d\nsteps:\n", i)
		for _, s := range newSteps(i, poses) {
			text += "  - pose: " + s.pose + "\n" + line("    side: ", s.side) + fmt.Sprintf(breaths, s.breaths)
		}
		w.write(fmt.Sprintf("content/sequences/flow-%06d.md", i), text+"---\n")
	}
}

func (p pose) posebook() string {
	text := "---\n" + p.head() + "position: " + p.position + "\n"
	if len(p.actions) > 0 {
		text += "actions: " + list(p.actions) + "\n"
	}
	if p.sided {
		text += "sides: \"{side} leg back\"\n"
	}
	return text + "muscles:\n  works: " + list(p.works) + "\n  stabilizes: " + list(p.stabilizes) + "\n  stretches: " + list(p.stretches) + "\n---\n" + p.body
}

// WriteHugo writes the same library as a site for Hugo.
func WriteHugo(dir string, poses int) error {
	w := writer{dir: dir}
	w.copy(hugoSite, "hugo")
	w.content(poses, pose.hugo, "    breaths: %d\n")
	return w.err
}

func (p pose) hugo() string {
	muscles := append(append(append([]string{}, p.works...), p.stabilizes...), p.stretches...)
	return "---\n" + p.head() + "kinds: " + list(append([]string{p.position}, p.actions...)) + "\nworks: " + list(p.works) +
		"\nstabilizes: " + list(p.stabilizes) + "\nstretches: " + list(p.stretches) + "\nmuscles: " + list(muscles) + "\n---\n" + p.body
}

func (p pose) head() string {
	return "title: " + p.title + "\nsanskrit: " + p.sanskrit + "\nlevel: " + p.level + "\n"
}

func list(words []string) string { return "[" + strings.Join(words, ", ") + "]" }

func line(key, value string) string {
	if value == "" {
		return ""
	}
	return key + value + "\n"
}

// A writer writes files into a folder, until one can't be written.
type writer struct {
	dir string
	err error
}

func (w *writer) write(name, text string) {
	if w.err != nil {
		return
	}
	at := filepath.Join(w.dir, filepath.FromSlash(name))
	if w.err = os.MkdirAll(filepath.Dir(at), 0o777); w.err == nil {
		w.err = os.WriteFile(at, []byte(text), 0o666)
	}
}

func (w *writer) copy(fsys fs.FS, root string) {
	err := fs.WalkDir(fsys, root, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		w.write(strings.TrimPrefix(name, root+"/"), string(text))
		return err
	})
	if w.err == nil {
		w.err = err
	}
}

func choose[T any](rng *rand.Rand, from []T) T { return from[rng.IntN(len(from))] }

func sample(rng *rand.Rand, from []string, n int) []string {
	rng.Shuffle(len(from), func(i, j int) { from[i], from[j] = from[j], from[i] })
	return from[:n]
}

func plainWords() []string {
	return strings.Fields("stand tall and let the breath come and go while both feet press into the floor evenly and the spine grows long " +
		"keep the ribs soft the gaze calm the pelvis level and the standing leg awake then lower slowly with care as far as it is easy")
}

func muscleNames() []string {
	names := "Gluteus medius,Gluteus minimus,Gluteus maximus,Tensor fasciae latae,Piriformis,Iliopsoas,Rectus femoris,Vastus lateralis," +
		"Vastus medialis,Vastus intermedius,Sartorius,Biceps femoris,Semitendinosus,Semimembranosus,Adductor magnus,Adductor longus," +
		"Adductor brevis,Gracilis,Pectineus,Gastrocnemius,Soleus,Tibialis anterior,Tibialis posterior,Rectus abdominis," +
		"Transversus abdominis,External oblique,Internal oblique,Quadratus lumborum,Multifidus,Longissimus thoracis,Latissimus dorsi," +
		"Trapezius,Rhomboid major,Levator scapulae,Serratus anterior,Pectoralis major,Deltoid,Supraspinatus,Infraspinatus,Teres minor," +
		"Subscapularis,Biceps brachii,Triceps brachii,Sternocleidomastoid,Splenius capitis"
	return strings.Split(names, ",")
}
