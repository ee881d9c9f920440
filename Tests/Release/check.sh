#!/usr/bin/env bash
# Checks what the release binary promises: one static, stripped file under 13 MB that renders in an empty root directory,
# without /proc, without a network, and as nobody.
#
#     Tests/Release/check.sh .build/dist/ofevents
set -euo pipefail

program=$1
sample=$(dirname "$0")/../../Fixtures/render/sample-1-sink
. "$(dirname "$0")/binary.sh"

check_binary 13000000

if [ "$(id -u)" != 0 ]; then
    echo 'not root: the run in an empty root directory is left out'
    exit 0
fi
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp "$program" "$root/ofevents"
chmod 755 "$root" "$root/ofevents"
(
    cd "$sample"
    for file in $(ls ./*.yaml | grep -v expected); do cat "$file"; echo ---; done
) | unshare --net chroot --userspec=65534:65534 "$root" /ofevents render --quiet - >"$root/output"
cmp "$root/output" "$sample/expected.yaml" || fail 'the output in an empty root directory is another one'
echo 'renders in an empty root directory, without a network, as nobody'

# Enough objects for several threads.
many=$(dirname "$0")/../Benchmarks/generate.py
python3 "$many" eventsources 500 >"$root/many.yaml"
unshare --net chroot --userspec=65534:65534 "$root" /ofevents render --quiet /many.yaml >"$root/output"
"$program" render --quiet "$root/many.yaml" | cmp - "$root/output" || fail 'so is that of 500 EventSources'
echo 'and 500 EventSources on several threads'
