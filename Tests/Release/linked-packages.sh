#!/usr/bin/env bash
# Prints the Debian packages whose static libraries are in the adapter's file, as `NAME VERSION, NAME VERSION`; nothing on other systems.
set -euo pipefail

command -v dpkg-query >/dev/null || exit 0
compiler=${CC:-$(command -v cc || command -v clang)}
names=
for library in libc.a libstdc++.a libevent_core.a libnghttp2.a; do
    file=$(realpath "$($compiler -print-file-name="$library")")
    name=$(dpkg-query -S "$file" | cut -d: -f1)
    names="$names $name"
done
# shellcheck disable=SC2086
dpkg-query -W -f='${Package} ${Version}, ' $names | sed 's/, $//'
