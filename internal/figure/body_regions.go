package figure

import "strings"

func (r *regionDef) region() Region {
	return Region{ID: r.id, Name: r.name, Parts: strings.Fields(r.parts)}
}

// Which way a patch faces in its bone's frame.
var (
	ahead   = vec{1, 0, 0}
	behind  = vec{-1, 0, 0}
	outside = vec{0, 1, 0}
	inside  = vec{0.2, -1, 0}
)

// topOf is the upper end of the thorax in the frame of its uppermost bone.
const topOf = thoracicLength / 4

// regions run from the head to the feet.
var regions = []regionDef{
	{"neck-front", "Front of the neck", "sternocleidomastoid scalenus-anterior scalenus-medius scalenus-posterior longus-colli longus-capitis rectus-capitis-anterior rectus-capitis-lateralis",
		[]patch{onTrunk(headLayer, neck1, vec{1, 0.4, 0}, girth{0.004, 0.016, 0.010, 0.012}, girth{0.062, 0.010, 0.020, 0.010})}},
	{"neck-back", "Back of the neck", "splenius-capitis splenius-cervicis semispinalis-capitis semispinalis-cervicis longissimus-capitis longissimus-cervicis spinalis-capitis spinalis-cervicis iliocostalis-cervicis levator-scapulae " +
		"rectus-capitis-posterior-major rectus-capitis-posterior-minor obliquus-capitis-superior obliquus-capitis-inferior",
		[]patch{onTrunk(headLayer, neck1, behind, girth{0, -0.018, 0.012, 0.014}, girth{0.060, -0.018, 0.012, 0.012})}},
	{"trapezius", "Upper trapezius", "trapezius",
		[]patch{onTrunk(torsoLayer, upper2, vec{-0.8, 0, 0.5}, girth{topOf + 0.012, -0.014, 0.016, 0.016}, girth{topOf - 0.012, -0.018, 0.062, 0.016})}},
	{"rhomboids", "Between the shoulder blades", "rhomboid-major rhomboid-minor",
		alongSpine(upper1, upper2, behind, -0.038, 0.026, 0.020)},
	{"rotator-cuff", "Shoulder blade", "infraspinatus teres-minor teres-major supraspinatus subscapularis",
		[]patch{onTrunk(torsoLayer, upper2, vec{-1, 0.3, 0}, girth{0.018, -0.034, 0.058, 0.020}, girth{-0.018, -0.036, 0.064, 0.018})}},
	{"lats", "Sides of the back", "latissimus-dorsi",
		append(alongSpine(lumbar3, upper1, vec{-0.6, 0.8, 0}, -0.022, 0.056, 0.024),
			onTrunk(torsoLayer, upper2, vec{-0.6, 0.8, 0}, girth{-0.010, -0.020, 0.064, 0.022}, girth{0.012, -0.014, 0.078, 0.016}))},
	{"erectors", "Along the spine", "longissimus-thoracis iliocostalis-lumborum iliocostalis-thoracis spinalis-thoracis semispinalis-thoracis multifidus rotatores serratus-posterior-superior serratus-posterior-inferior levatores-costarum",
		alongSpine(pelvisBone, upper1, behind, -0.034, 0.017, 0.016)},
	{"quadratus-lumborum", "Side of the lower back", "quadratus-lumborum",
		alongSpine(lumbar1, lumbar3, vec{-0.8, 0.7, 0}, -0.022, 0.046, 0.017)},
	{"pectorals", "Chest", "pectoralis-major pectoralis-minor",
		[]patch{onTrunk(torsoLayer, upper2, vec{1, 0.2, 0}, girth{-0.014, 0.034, 0.022, 0.024}, girth{-0.006, 0.030, 0.066, 0.022}, girth{0.010, 0.020, 0.086, 0.014})}},
	{"serratus", "Side of the ribs", "serratus-anterior external-intercostals internal-intercostals innermost-intercostals",
		alongSpine(lower1, upper1, vec{0.3, 1, 0}, 0.012, 0.070, 0.020)},
	{"diaphragm", "Lower ribs", "diaphragm transversus-thoracis",
		alongSpine(lower1, lower2, vec{1, 0.4, 0}, 0.030, 0.040, 0.018)},
	{"abdominals", "Front of the belly", "rectus-abdominis transversus-abdominis",
		alongSpine(pelvisBone, lower2, ahead, 0.034, 0.015, 0.018)},
	{"obliques", "Side of the waist", "external-oblique internal-oblique",
		alongSpine(pelvisBone, lower1, vec{0.4, 1, 0}, 0.012, 0.056, 0.019)},
	{"deltoids", "Shoulder", "deltoid",
		[]patch{onLimb(upperArmLayer, upperArmBone, outside, girth{0.010, 0, 0.004, 0.029}, girth{-0.045, 0, 0.006, 0.020}),
			{layer: torsoLayer, mid: true, bone: upperArmBone, faces: outside, rows: []girth{{0.016, 0, 0.002, 0.026}, {-0.045, 0, 0.006, 0.018}}}}},
	{"biceps", "Front of the upper arm", "biceps-brachii brachialis coracobrachialis",
		[]patch{onLimb(upperArmLayer, upperArmBone, ahead, girth{-0.05, 0.012, 0, 0.014}, girth{-0.09, 0.013, 0, 0.016}, girth{-0.145, 0.009, 0, 0.011})}},
	{"triceps", "Back of the upper arm", "triceps-brachii anconeus",
		[]patch{onLimb(upperArmLayer, upperArmBone, behind, girth{-0.04, -0.012, 0, 0.014}, girth{-0.08, -0.013, 0, 0.016}, girth{-0.15, -0.008, 0, 0.010})}},
	{"forearm-flexors", "Inside of the forearm", "flexor-carpi-radialis flexor-carpi-ulnaris palmaris-longus flexor-digitorum-superficialis flexor-digitorum-profundus flexor-pollicis-longus pronator-teres pronator-quadratus",
		[]patch{onLimb(forearmLayer, forearmBone, vec{1, -0.5, 0}, girth{-0.015, 0.008, -0.004, 0.013}, girth{-0.06, 0.009, -0.002, 0.012}, girth{-0.11, 0.005, 0, 0.008})}},
	{"forearm-extensors", "Outside of the forearm", "brachioradialis extensor-carpi-radialis-longus extensor-carpi-radialis-brevis extensor-carpi-ulnaris extensor-digitorum extensor-digiti-minimi extensor-indicis extensor-pollicis-longus extensor-pollicis-brevis abductor-pollicis-longus supinator",
		[]patch{onLimb(forearmLayer, forearmBone, vec{-1, 0.5, 0}, girth{-0.015, -0.008, 0.006, 0.013}, girth{-0.06, -0.009, 0.003, 0.012}, girth{-0.11, -0.005, 0, 0.008})}},
	{"hands", "Hand", "lumbricals-hand palmar-interossei dorsal-interossei-hand abductor-pollicis-brevis flexor-pollicis-brevis opponens-pollicis adductor-pollicis abductor-digiti-minimi-hand",
		[]patch{{layer: forearmLayer, bone: handBone, rows: []girth{{-0.012, 0, 0, 0.011}, {-0.045, 0, 0, 0.013}}}}},
	{"pelvic-floor", "Pelvic floor", "pubococcygeus puborectalis iliococcygeus coccygeus",
		[]patch{onTrunk(pelvisLayer, pelvisBone, vec{}, girth{-0.030, -0.020, 0.008, 0.016}, girth{-0.030, 0.016, 0.008, 0.016}),
			onHip(thighLayer, vec{}, girth{-0.030, -0.020, 0.012, 0.014}, girth{-0.030, 0.016, 0.012, 0.014})}},
	{"hip-flexors", "Front of the hip", "psoas-major iliacus",
		[]patch{onTrunk(pelvisLayer, pelvisBone, ahead, girth{0.045, 0.038, 0.030, 0.016}, girth{0, 0.040, 0.050, 0.020}),
			onLimb(thighLayer, thighBone, ahead, girth{0.03, 0.034, 0, 0.020}, girth{-0.05, 0.034, -0.004, 0.017})}},
	{"glutes", "Buttock", "gluteus-maximus",
		[]patch{onTrunk(pelvisLayer, pelvisBone, vec{-1, 0.3, 0}, girth{0.028, -0.034, 0.045, 0.030}, girth{-0.018, -0.044, 0.043, 0.038}),
			onLimb(thighLayer, thighBone, vec{-1, 0.3, 0}, girth{0.02, -0.030, 0, 0.034}, girth{-0.035, -0.030, 0, 0.026})}},
	{"abductors", "Side of the hip", "gluteus-medius gluteus-minimus tensor-fasciae-latae",
		[]patch{onTrunk(pelvisLayer, pelvisBone, outside, girth{0.045, -0.004, 0.074, 0.022}, girth{0, -0.004, 0.090, 0.024}),
			onLimb(thighLayer, thighBone, outside, girth{0.045, -0.002, 0.03, 0.022}, girth{-0.01, -0.002, 0.04, 0.022})}},
	{"hip-rotators", "Deep in the buttock", "piriformis obturator-internus obturator-externus gemellus-superior gemellus-inferior quadratus-femoris",
		[]patch{onTrunk(pelvisLayer, pelvisBone, vec{-1, 0.5, 0}, girth{0.004, -0.050, 0.030, 0.014}, girth{-0.006, -0.040, 0.078, 0.012}),
			onHip(thighLayer, vec{-1, 0.5, 0}, girth{0.004, -0.050, 0.030, 0.014}, girth{-0.006, -0.040, 0.078, 0.012})}},
	{"adductors", "Inside of the thigh", "adductor-longus adductor-magnus adductor-brevis pectineus gracilis",
		[]patch{onLimb(thighLayer, thighBone, inside, girth{-0.02, 0.004, -0.030, 0.020}, girth{-0.10, 0.002, -0.028, 0.022}, girth{-0.17, 0, -0.022, 0.014})}},
	{"quadriceps", "Front of the thigh", "rectus-femoris vastus-lateralis vastus-medialis vastus-intermedius sartorius",
		[]patch{onLimb(thighLayer, thighBone, vec{1, 0.2, 0}, girth{-0.05, 0.030, 0.004, 0.023}, girth{-0.13, 0.026, 0.006, 0.026}, girth{-0.215, 0.018, 0.002, 0.016})}},
	{"hamstrings", "Back of the thigh", "biceps-femoris semitendinosus semimembranosus",
		[]patch{onLimb(thighLayer, thighBone, behind, girth{-0.055, -0.032, 0, 0.022}, girth{-0.13, -0.026, 0, 0.026}, girth{-0.215, -0.020, 0, 0.014})}},
	{"calves", "Calf", "gastrocnemius soleus plantaris popliteus tibialis-posterior flexor-digitorum-longus flexor-hallucis-longus",
		[]patch{onLimb(shankLayer, shankBone, behind, girth{-0.025, -0.018, 0, 0.017}, girth{-0.08, -0.020, 0, 0.021}, girth{-0.15, -0.014, 0, 0.010})}},
	{"shins", "Shin", "tibialis-anterior extensor-digitorum-longus extensor-hallucis-longus",
		[]patch{onLimb(shankLayer, shankBone, vec{1, 0.3, 0}, girth{-0.03, 0.016, 0.006, 0.012}, girth{-0.10, 0.012, 0.006, 0.013}, girth{-0.18, 0.008, 0.004, 0.008})}},
	{"fibulars", "Outside of the lower leg", "fibularis-longus fibularis-brevis fibularis-tertius",
		[]patch{onLimb(shankLayer, shankBone, outside, girth{-0.04, 0, 0.020, 0.010}, girth{-0.11, 0, 0.018, 0.010}, girth{-0.19, 0, 0.012, 0.006})}},
	{"feet", "Foot", "flexor-digitorum-brevis abductor-hallucis quadratus-plantae extensor-digitorum-brevis abductor-digiti-minimi-foot flexor-hallucis-brevis lumbricals-foot adductor-hallucis flexor-digiti-minimi-brevis-foot dorsal-interossei-foot plantar-interossei",
		[]patch{{layer: footLayer, bone: footBone, rows: []girth{{-0.026, 0, 0, 0.012}, {-0.026, 0.060, 0, 0.011}}}}},
}
