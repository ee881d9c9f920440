#!/usr/bin/env bash
# Compares how many instructions the render of 300 EventSources takes with the number in instructions.txt.
#
#     Tests/Benchmarks/instructions.sh .build/dist/ofevents [--update]
#
# valgrind counts: the number depends on the program and its toolchain, and not on the machine or on what else runs there. Three percent
# more is a failure. A change that must cost more writes the new number (--update) in a commit of its own, which says why.
set -euo pipefail

program=$1
recorded=$(dirname "$0")/instructions.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 "$(dirname "$0")/generate.py" eventsources 300 >"$folder/events.yaml"
SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null \
    "$program" render --quiet "$folder/events.yaml" >"$folder/output" 2>"$folder/counts" || { cat "$folder/counts" >&2; exit 1; }
[ "$(grep -c '^kind: Deployment' "$folder/output")" -ge 300 ] || { echo 'instructions: the output is too short' >&2; exit 1; }
count=$(sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$folder/counts")
[ -n "$count" ] || { echo 'instructions: valgrind gave no count' >&2; cat "$folder/counts" >&2; exit 1; }
if [ "${2:-}" = --update ]; then
    echo "$count" >"$recorded"
    echo "instructions: $count"
    exit 0
fi

before=$(cat "$recorded")
change=$(awk -v now="$count" -v before="$before" 'BEGIN { printf "%+.2f", (now / before - 1) * 100 }')
echo "instructions: $count, $change % of $before"
if awk -v change="$change" 'BEGIN { exit !(change > 3) }'; then
    echo 'instructions: a render takes more than it did: make it cheaper, or record the number with --update and say why' >&2
    exit 1
fi
