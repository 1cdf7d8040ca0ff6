#!/bin/sh
# Builds one made-up library with Posebook and with Hugo, turn by turn, and prints medians and their ratios.
#
#   bench/compare.sh [poses] [sequences] [rounds]
#
# It needs GNU time and, for the comparison, Hugo:
#
#   go install github.com/gohugoio/hugo@v0.165.0
#
# HUGO names another Hugo, TMPDIR another place to work in. On a tmpfs (/dev/shm) the disk is out of the picture.
# Wall time is what one waits for; processor time varies less where other programs run.
set -eu

poses=${1:-10000} sequences=${2:-1000} rounds=${3:-5}
hugo=${HUGO:-hugo}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/posebook-compare-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

(cd "$here" && go build -o "$work/generate" ./cmd/generate)
(cd "$here/.." && go build -o "$work/build" ./cmd/build)
"$work/generate" -poses "$poses" -sequences "$sequences" -out "$work/posebook"
"$work/generate" -poses "$poses" -sequences "$sequences" -format hugo -out "$work/hugo"

# measure NAME COMMAND...: one run; its wall seconds, processor seconds and peak memory in MB go to NAME.times.
measure() {
	name=$1
	shift
	/usr/bin/time -q -o "$work/time" -f '%e %U %S %M' "$@" >"$work/$name.out"
	awk '{ print $1, $2 + $3, $4 / 1024 }' "$work/time" >>"$work/$name.times"
}

build() { measure posebook "$work/build" -C "$work/posebook" -base-url https://example.org/ -timings; }
again() { measure unchanged "$work/build" -C "$work/posebook" -base-url https://example.org/; }
copy() { measure copy cp -r "$work/posebook/public" "$work/copy"; }
other() { measure hugo "$hugo" --minify --quiet --source "$work/hugo"; }

has_hugo=$(command -v "$hugo" || true)
round=0
while [ "$round" -lt "$rounds" ]; do
	rm -rf "$work/posebook/public" "$work/posebook/.public.posebook" "$work/hugo/public" "$work/hugo/resources" "$work/copy"
	build
	again
	copy
	[ -z "$has_hugo" ] || other
	round=$((round + 1))
done

# median NAME COLUMN
median() { sort -n -k"$2,$2" "$work/$1.times" | awk -v c="$2" '{ v[NR] = $c } END { print v[int((NR + 1) / 2)] }'; }

echo "$poses poses, $sequences sequences, medians of $rounds rounds"
printf '%-22s %10s %10s %10s %10s\n' '' 'wall s' 'cpu s' 'peak MB' 'output MB'
for name in posebook unchanged copy hugo; do
	[ -f "$work/$name.times" ] || continue
	case $name in
	hugo) size=$(du -sm --apparent-size "$work/hugo/public" | cut -f1) ;;
	*) size=$(du -sm --apparent-size "$work/posebook/public" | cut -f1) ;;
	esac
	printf '%-22s %10.2f %10.2f %10.0f %10d\n' "$name" "$(median $name 1)" "$(median $name 2)" "$(median $name 3)" "$size"
done
if [ -n "$has_hugo" ]; then
	for column in 1:wall 2:cpu 3:memory; do
		awk -v ours="$(median posebook ${column%:*})" -v theirs="$(median hugo ${column%:*})" -v what="${column#*:}" \
			'BEGIN { printf "hugo / posebook, %s: %.1f\n", what, theirs / ours }'
	done
fi
echo "shares of the stages, last round:"
awk '$3 == "ms" { name[++n] = $1; ms[n] = $2; sum += $2 } END { for (i = 1; i <= n; i++) printf "  %-10s %5.1f %%\n", name[i], 100 * ms[i] / sum }' "$work/posebook.out"
