#!/usr/bin/env bash
# Runs the fuzz targets one after the other: `Tests/Fuzz/run.sh [SECONDS]` for each, 600 where none are given.
#
# The corpus starts from the fixtures and is kept in .build/fuzz, so that a later run goes on where this one ended. A finding
# is a file beside it; the run ends with an error.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-600}
build=.build/fuzz-build
corpus=.build/fuzz
swiftc=$(readlink -f "$(command -v swiftc)")
library=$(find "${swiftc%/bin/*}/lib" -name "libclang_rt.fuzzer_no_main*$(uname -m).a" | head -n 1)
[ -n "$library" ] || { echo "run.sh: the Swift toolchain has no libFuzzer" >&2; exit 1; }

mkdir -p "$corpus/seeds"
find Fixtures -type f \( -name '*.yaml' -o -name '*.yml' -o -name '*.json' \) -size -64k | while read -r file; do
    cp "$file" "$corpus/seeds/$(echo "$file" | tr / _)"
done

for target in FuzzParser FuzzCompiler; do
    OFEVENTS_FUZZ=1 swift build -q -c release --product "$target" --scratch-path "$build" \
        -Xswiftc -sanitize=address -Xswiftc -sanitize-coverage=edge,trace-cmp \
        -Xlinker "$library" -Xlinker -lstdc++
done
for target in FuzzParser FuzzCompiler; do
    mkdir -p "$corpus/$target"
    echo "== $target for $seconds s"
    "$build/release/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
        -dict=Tests/Fuzz/yaml.dict -artifact_prefix="$corpus/$target-finding-" -print_final_stats=1 \
        "$corpus/$target" "$corpus/seeds" 2>&1 | grep -vE '^"|^#[0-9]+\s+(NEW|REDUCE|RELOAD)|###### '
done
