package bodymap

// frontDeep and backDeep lie under the other muscles: they are drawn on request, or when one of them is lit.
var frontDeep = []sketch{
	{id: "deep-neck-flexors", name: "Deep neck flexors", parts: "longus-colli", link: "neck-flexors", label: "6,150",
		shape: `1,118! 9,122 11,145 8,178! 1,182!`},
	{id: "transversus-abdominis", name: "Deep abdominals", parts: "transversus-abdominis", link: "transversus-abdominis", label: "66,420",
		shape: `44,340! 60,346 82,374! 78,396 82,420 84,438! 66,452 40,472 14,496 2,500! 2,440! 20,438 34,420 40,390`},
	{id: "diaphragm", name: "Diaphragm", parts: "diaphragm", link: "diaphragm", label: "56,300",
		shape: `0,296! 14,288 34,282 56,288 72,308 80,340! 66,322 46,312 26,318 12,340 6,372! 0,372!`},
	{id: "iliacus", name: "Iliacus", parts: "iliacus", link: "hip-flexors", label: "66,450",
		shape: `80,434! 82,450 74,470 62,490 55,510! 48,506 46,480 44,455 52,436 66,430`},
	{id: "psoas", name: "Psoas", parts: "psoas-major", link: "hip-flexors", label: "28,420",
		shape: `8,350! 20,372 32,402 42,440 48,478 54,508 52,535! 46,528 40,505 30,475 18,445 9,410`},
	{id: "pelvic-floor", name: "Pelvic floor", parts: "pelvic-floor", link: "pelvic-floor", label: "20,510",
		shape: `0,497! 16,490 32,496! 28,512 14,522 0,524!`},
}

// backDeep are the deep muscles seen from behind.
var backDeep = []sketch{
	{id: "suboccipitals", name: "Under the skull", parts: "suboccipitals", link: "neck-extensors", label: "10,124",
		shape: `2,116! 16,116 20,122! 12,132 2,138!`},
	{id: "multifidus", name: "Multifidus", parts: "multifidus", link: "multifidus", label: "8,330",
		shape: `2,180! 6,182 8,240 9,320 13,390 17,440 12,475 3,492!`},
	{id: "quadratus-lumborum", name: "Quadratus lumborum", parts: "quadratus-lumborum", link: "quadratus-lumborum", label: "44,390",
		shape: `22,352! 40,352 52,362! 56,390 62,420! 46,424 30,432! 22,400`},
	{id: "piriformis", name: "Piriformis", parts: "piriformis", link: "hip-rotators", label: "46,476",
		shape: `12,460! 18,452 30,456 52,470 82,488! 84,494 60,488 36,484 16,480`},
	{id: "deep-hip-rotators", name: "Deep hip rotators", parts: "obturator-internus gemellus-superior gemellus-inferior quadratus-femoris", link: "hip-rotators", label: "64,520",
		shape: `34,492! 56,492 82,498! 84,504 58,504 36,502!|44,508! 64,508 80,510! 82,534 64,536 44,532!`},
	{id: "pelvic-floor", name: "Pelvic floor", parts: "pelvic-floor", link: "pelvic-floor", label: "16,516",
		shape: `1,500! 18,496 32,506! 26,520 14,528 1,530!`},
}
