// Command generate writes a made-up pose library of any size, for Posebook or for Hugo.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"posebook/bench/generate"
)

func main() { os.Exit(run(os.Args[1:], os.Stderr)) }

func run(args []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	poses := flags.Int("poses", 1000, "number of poses")
	sequences := flags.Int("sequences", 100, "number of sequences")
	seed := flags.Uint64("seed", 1, "another seed is another library")
	figures := flags.Bool("figures", false, "each pose has a drawn figure (posebook only)")
	out := flags.String("out", "", "write into this `folder`")
	format := flags.String("format", "posebook", "posebook or hugo")
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 || *out == "" {
		fmt.Fprintln(stderr, "usage: generate -out folder [-poses n] [-sequences n] [-seed n] [-format posebook|hugo]")
		return 2
	}
	lib, err := generate.New(generate.Options{Poses: *poses, Sequences: *sequences, Seed: *seed, Figures: *figures})
	if err == nil {
		err = write(lib, *format, *out)
	}
	if err != nil {
		fmt.Fprintf(stderr, "error: %s\n", err)
		return 1
	}
	return 0
}

func write(lib *generate.Library, format, out string) error {
	switch format {
	case "posebook":
		return lib.WritePosebook(out)
	case "hugo":
		return lib.WriteHugo(out)
	}
	return fmt.Errorf("unknown format %q: it is posebook or hugo", format)
}
