package site

import (
	"testing"

	"posebook/internal/librarytest"
)

// What lies under another muscle in a stronger role is named; what lies deep, and what a group has there, is seen.
func TestMusclesThatTheMapHides(t *testing.T) {
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
steps: [c, {pose: a, side: each}, b]
`)
	sh := sharedOf(t, lib)
	if got := sh.maps.ofPose(lib.PoseByID("a")).Hidden; got != "" {
		t.Errorf("a map of deep muscles says %q", got)
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
