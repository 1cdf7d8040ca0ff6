//go:build !unix

package figure

import "errors"

func makePipe(string) error { return errors.New("no named pipes here") }
