// Package anatomy is the atlas: the muscles that poses train, the groups they form, every name
// that people give them, and the words for what a muscle does in a pose and on which side.
package anatomy
