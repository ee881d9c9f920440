# What both release binaries promise: one static, stripped file under a size. Read by check.sh and check-adapter.sh.

fail() { printf 'check: %s\n' "$1" >&2; exit 1; }

# Checks the binary $program, which has fewer than $1 bytes.
check_binary() {
    local size
    size=$(wc -c <"$program")
    [ "$size" -lt "$1" ] || fail "$program has $size bytes"
    if readelf -lW "$program" | grep -q INTERP; then fail "$program is not static"; fi
    if readelf -SW "$program" | grep -q ' \.symtab '; then fail "$program is not stripped"; fi
    # A part of the standard library that a single `firstRange(of:)` or `replacing` of two texts brings in.
    if grep -aq _RegexParser "$program"; then fail "$program has the engine of regular expressions in it: 1.3 MB; see TextSearch.swift"; fi
    echo "static, stripped, $size bytes"
}
