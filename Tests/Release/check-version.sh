#!/usr/bin/env bash
# Checks that version, changelog, tag, both programs and the image agree.
#
#     Tests/Release/check-version.sh .build/dist/ofevents .build/dist/ofevents-adapter .build/dist/ofevents-adapter.tar
#
# The version stands in Release.swift. A commit with a tag is a release: the tag is v and the version, the changelog's newest heading is the
# version with a date, and no file is changed. Any other commit is a development build: the newest heading is "Unreleased".
set -euo pipefail

program=$(realpath "$1") adapter=$(realpath "$2") image=$(realpath "$3")
cd "$(dirname "$0")/../.."
fail() { printf 'check: %s\n' "$1" >&2; exit 1; }

version=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/Contract/HandlerContract/Release.swift)
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "Release.swift has no version: '$version'"
for file in "$program" "$adapter"; do
    said=$("$file" --version | head -n 1)
    [ "$said" = "$version" ] || fail "$(basename "$file") says $said; Release.swift says $version"
done
labelled=$(python3 - "$image" <<'PYTHON'
import json, sys, tarfile
image = tarfile.open(sys.argv[1])
read = lambda digest: json.load(image.extractfile("blobs/" + digest.replace(":", "/")))
[entry] = json.load(image.extractfile("index.json"))["manifests"]
name = entry["annotations"]["org.opencontainers.image.ref.name"]
print(read(read(entry["digest"])["config"]["digest"])["config"]["Labels"]["org.opencontainers.image.version"], name.rsplit(":", 1)[1])
PYTHON
)
[ "$labelled" = "$version $version" ] || fail "the image's label and tag are $labelled; Release.swift says $version"

heading=$(sed -n 's/^## //p' CHANGELOG.md | head -n 1)
last=$(sed -nE 's/^## ([0-9]+\.[0-9]+\.[0-9]+) - [0-9]{4}-[0-9]{2}-[0-9]{2}$/\1/p' CHANGELOG.md | head -n 1)
[ -n "$last" ] || fail 'the changelog has no heading of a version with a date'
tag=
if git rev-parse -q --verify HEAD >/dev/null 2>&1; then
    tag=$(git tag --points-at HEAD --list 'v[0-9]*')
else
    echo 'no Git checkout: the tag is not checked'
fi
if [ -n "$tag" ]; then
    [ "$tag" = "v$version" ] || fail "the tag is $(echo $tag); Release.swift says $version"
    [[ $heading == "$version - "* ]] || fail "the changelog begins with '$heading'; the tag is $tag"
    git diff --quiet HEAD || fail "files differ from the tag $tag"
    echo "release $version: changelog, tag, programs and image agree"
else
    [ "$heading" = Unreleased ] || fail "the changelog begins with '$heading', and this commit has no tag v$version"
    echo "development build after $last: version $version in programs and image, changes under 'Unreleased'"
fi
