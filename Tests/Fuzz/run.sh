#!/usr/bin/env bash
# Runs the fuzz targets, as many at once as there are cores: `Tests/Fuzz/run.sh [SECONDS [TARGETS]]` for each, 600 where none are given;
# with 0 it only builds them.
#
# They start from Tests/Fuzz/corpus and the fixtures, in a run of less than a minute from the small ones. What is found to reach more is kept in
# .build/fuzz, so that a later run goes on where this one ended. A finding is a file beside it; the run ends with an error.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-600}
targets=${2:-FuzzParser FuzzCompiler FuzzEvents FuzzScenarios FuzzArguments FuzzHTTP1 FuzzHTTP2 FuzzGRPCFrames FuzzProtobuf}
build=.build/fuzz-build
corpus=.build/fuzz
swiftc=$(readlink -f "$(command -v swiftc)")
library=$(find "${swiftc%/bin/*}/lib" -name "libclang_rt.fuzzer_no_main*$(uname -m).a" | head -n 1)
[ -n "$library" ] || { echo "run.sh: the Swift toolchain has no libFuzzer" >&2; exit 1; }

for target in $targets; do
    OFEVENTS_FUZZ=1 swift build -q -c release --product "$target" --scratch-path "$build" \
        -Xswiftc -sanitize=address -Xswiftc -sanitize-coverage=edge,trace-cmp \
        -Xlinker "$library" -Xlinker -lstdc++
    mkdir -p "$corpus/$target" "Tests/Fuzz/corpus/$target"
done
[ "$seconds" -gt 0 ] || exit 0

# The fixtures, in a short run the small ones.
rm -rf "$corpus/seeds"
mkdir -p "$corpus/seeds"
largest=$([ "$seconds" -ge 60 ] && echo 64k || echo 2000c)
find Fixtures -type f \( -name '*.yaml' -o -name '*.yml' -o -name '*.json' \) -size "-$largest" | while read -r file; do
    cp "$file" "$corpus/seeds/$(echo "$file" | tr / _)"
done

# The words that a target's inputs are likely to hold.
dictionary() {
    case $1 in
        FuzzArguments) echo Tests/Fuzz/arguments.dict ;;
        FuzzHTTP1) echo Tests/Fuzz/http.dict ;;
        *) echo Tests/Fuzz/yaml.dict ;;
    esac
}

# A target runs, and what it says comes in one piece.
fuzz() {
    local target=$1 status=0
    "$build/release/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
        -dict="$(dictionary "$target")" -artifact_prefix="$corpus/$target-finding-" -print_final_stats=1 \
        "$corpus/$target" "Tests/Fuzz/corpus/$target" "$corpus/seeds" >"$corpus/$target.log" 2>&1 || status=$?
    { echo "== $target for $seconds s"; grep -vE '^"|^#[0-9]+\s+(NEW|REDUCE|RELOAD)|###### ' "$corpus/$target.log"; } || true
    return "$status"
}
export seconds build corpus
export -f dictionary fuzz
printf '%s\n' $targets | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I{} bash -c 'fuzz {}'
