package site

import (
	"testing"

	"posebook/internal/librarytest"
)

// What no map shows, and what lies under another muscle in a stronger role, is named.
func TestMusclesThatNoMapShows(t *testing.T) {
	lib := librarytest.Good(t, `
-- poses/a.md --
title: A
sides: "{side} up"
muscles: {works: [gluteus maximus: same], stabilizes: [transversus abdominis, pelvic floor], stretches: [gluteus maximus: same]}
-- poses/c.md --
title: C
muscles: {works: [external oblique], stabilizes: [internal oblique]}
-- poses/b.md --
title: B
muscles: {works: [soleus]}
-- sequences/s.md --
title: S
steps: [{pose: a, side: each}, b]
`)
	sh := sharedOf(t, lib)
	const want = "Not to be seen on the map: Pelvic floor."
	if got := sh.maps.ofPose(lib.PoseByID("a")).Hidden; got != want {
		t.Errorf("the pose's map says %q", got)
	}
	if got := sh.maps.ofPose(lib.PoseByID("b")).Hidden; got != "" {
		t.Errorf("a map that shows all says %q", got)
	}
	if got := sh.maps.ofPose(lib.PoseByID("c")).Hidden; got != "Not to be seen on the map: Internal oblique." {
		t.Errorf("where a stronger role lies over a weaker one the map says %q", got)
	}
	if got := sh.maps.ofLoad(lib.Sequences[0]).Hidden; got == "" {
		t.Error("the sequence's map says nothing")
	}
}
