package anatomy

// A Role is what a muscle does in a pose.
type Role string

const (
	Works      Role = "works"      // prime mover (agonist): it makes or resists the movement
	Assists    Role = "assists"    // synergist: it helps the prime mover
	Stabilizes Role = "stabilizes" // stabilizer: it keeps a joint where it is
	Stretches  Role = "stretches"  // it is lengthened
)

// Roles lists the roles in the order in which they are shown. Where a muscle has two roles and
// only one can be shown, the earlier wins.
func Roles() []Role { return []Role{Works, Assists, Stabilizes, Stretches} }
