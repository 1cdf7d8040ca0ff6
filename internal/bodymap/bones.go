package bodymap

// Bones carry the deep layer: without them the deep muscles would float. One half, closed contours.
const (
	frontBones = `0,340! 9,342 8,352 9,362 0,364!|0,368! 10,370 9,380 10,390 0,392!|0,396! 10,398 9,408 10,418 0,420!|0,424! 11,426 10,436 11,446 0,448!
|12,452! 30,440 50,424 70,420 84,430 86,442 78,454 76,470 80,484 68,496 50,494 34,492 14,496 6,512 2,512 2,496 24,484 40,478 44,464 30,456 16,462`
	backBones = frontBones
)
