#!/usr/bin/env python3
"""Writes the names of time zones that Dapr's image has, from Debian's package tzdata.

    python3 Tests/Oracles/zones.py [--check] [/usr/share/zoneinfo/tzdata.zi]

With --check it says whether the table of the repository has all of them, and changes nothing.
"""

import pathlib
import sys
import textwrap

TABLE = pathlib.Path(__file__).parents[2] / "Sources/Dapr/DaprComponents/TimeZones.swift"
BEGIN, END = 'private let areas = """\n', '\n    """\n'


def names(path):
    """The zones, and the older names that lead to them."""
    for line in pathlib.Path(path).read_text().splitlines():
        words = line.split()
        if words[:1] == ["Z"]:
            yield words[1]
        elif words[:1] == ["L"]:
            yield words[2]


def table(path):
    """Lines of an area each, with names in it behind its own."""
    areas = {}
    for name in set(names(path)):
        area, _, own = name.rpartition("/")
        areas.setdefault(area, []).append(own)
    lines = []
    for area in sorted(areas):
        own = " ".join(sorted(areas[area]))
        for part in textwrap.wrap(own, 110 - len(area), break_on_hyphens=False, break_long_words=False):
            lines.append(f"{area}/ {part}")
    return "\n".join("    " + line for line in lines)


def main(arguments):
    check = "--check" in arguments
    paths = [argument for argument in arguments if argument != "--check"]
    text = TABLE.read_text()
    head, rest = text.split(BEGIN)
    tail = rest.split(END, 1)[1]
    wanted = head + BEGIN + table(paths[0] if paths else "/usr/share/zoneinfo/tzdata.zi") + END + tail
    if check:
        print("the table is the one of tzdata" if wanted == text else "the table differs from tzdata")
        return 0 if wanted == text else 1
    TABLE.write_text(wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
