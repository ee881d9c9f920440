#!/usr/bin/env bash
# Writes Tests/Fuzz/corpus anew: the smallest inputs of .build/fuzz and of the corpus that reach what all of them reach.
#
# Of each target inputs of up to 2 kB are kept, as many as have 32 kB together. Run `make fuzz` before, for the longer the better.
set -euo pipefail
cd "$(dirname "$0")/../.."

for folder in .build/fuzz/Fuzz*/; do
    target=$(basename "$folder")
    kept=Tests/Fuzz/corpus/$target
    merged=$(mktemp -d)
    mkdir -p "$kept"
    ".build/fuzz-build/release/$target" -merge=1 -max_len=2000 "$merged" "$kept" "$folder" .build/fuzz/seeds >/dev/null 2>&1
    rm -f "$kept"/*
    total=0
    find "$merged" -type f -printf '%s %p\n' | sort -n | while read -r size file; do
        total=$((total + size))
        [ "$total" -le 32000 ] || break
        cp "$file" "$kept/$(sha1sum <"$file" | cut -c1-16)"
    done
    rm -rf "$merged"
    echo "$target: $(find "$kept" -type f | wc -l) inputs, $(cat "$kept"/* | wc -c) bytes"
done
