#!/usr/bin/env bash
# Runs the fuzz targets one after the other: `Tests/Fuzz/run.sh [SECONDS [TARGETS]]` for each, 600 where none are given.
#
# The corpus starts from the fixtures and is kept in .build/fuzz, so that a later run goes on where this one ended. A finding
# is a file beside it; the run ends with an error.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-600}
targets=${2:-FuzzParser FuzzCompiler FuzzEvents FuzzScenarios FuzzArguments FuzzHTTP1 FuzzHTTP2 FuzzGRPCFrames FuzzProtobuf}
build=.build/fuzz-build
corpus=.build/fuzz
swiftc=$(readlink -f "$(command -v swiftc)")
library=$(find "${swiftc%/bin/*}/lib" -name "libclang_rt.fuzzer_no_main*$(uname -m).a" | head -n 1)
[ -n "$library" ] || { echo "run.sh: the Swift toolchain has no libFuzzer" >&2; exit 1; }

mkdir -p "$corpus/seeds"
find Fixtures -type f \( -name '*.yaml' -o -name '*.yml' -o -name '*.json' \) -size -64k | while read -r file; do
    cp "$file" "$corpus/seeds/$(echo "$file" | tr / _)"
done

printf '%s' '{"specversion":"1.0","id":"1","source":"/s","type":"t","time":"2026-01-02T03:04:05Z","subject":"x",
"datacontenttype":"application/json","data":{"a":[1.0,9007199254740993,"\u00e9\ud83d\ude00"]},"x":true}' >"$corpus/seeds/event.json"
printf '%s' '{"specversion":"1.0","id":"1","source":"/s","type":"t","data_base64":"AQID"}' >"$corpus/seeds/binary.json"

printf '\012\004sink\022\002\001\002\032\006\012\001a\022\001b"\004post' >"$corpus/seeds/binding.pb"
printf 'POST /source HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n' >"$corpus/seeds/request.http"
printf 'render\0-qo\0json\0--output-dir=a\0--\0b' >"$corpus/seeds/arguments"

# The words that a target's inputs are likely to hold.
dictionary() {
    case $1 in
        FuzzArguments) echo Tests/Fuzz/arguments.dict ;;
        FuzzHTTP1) echo Tests/Fuzz/http.dict ;;
        *) echo Tests/Fuzz/yaml.dict ;;
    esac
}

for target in $targets; do
    OFEVENTS_FUZZ=1 swift build -q -c release --product "$target" --scratch-path "$build" \
        -Xswiftc -sanitize=address -Xswiftc -sanitize-coverage=edge,trace-cmp \
        -Xlinker "$library" -Xlinker -lstdc++
done
for target in $targets; do
    mkdir -p "$corpus/$target"
    echo "== $target for $seconds s"
    "$build/release/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
        -dict="$(dictionary "$target")" -artifact_prefix="$corpus/$target-finding-" -print_final_stats=1 \
        "$corpus/$target" "$corpus/seeds" 2>&1 | grep -vE '^"|^#[0-9]+\s+(NEW|REDUCE|RELOAD)|###### '
done
