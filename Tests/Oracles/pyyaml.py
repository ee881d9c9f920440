#!/usr/bin/env python3
"""Reads what ofevents writes with PyYAML, an implementation that shares nothing with ours but the specification.

    python3 Tests/Oracles/pyyaml.py .build/debug/ofevents [SEED]

1. Every case of Fixtures/render: expected.yaml has, for PyYAML, the very values of the JSON output. Left out are bare words
   of the author's on which the versions of YAML disagree, and y and n, which are booleans for kubectl and text for PyYAML.
2. Thousands of awkward strings, put into components as JSON: PyYAML reads the very strings out of the YAML output, with the
   resolver of YAML 1.1 (its own, in Python and in C) and with that of YAML 1.2's core schema.
3. Bare numbers and booleans mean the same in the output as in the input.

Ends with the counts, or with the first difference and exit code 1. Needs Python 3.9 and PyYAML.
"""

import json
import math
import random
import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "Fixtures" / "render"

AWKWARD = """yes on y n no off Yes ON true True false null Null ~ 0x1F 012 0o17 0b101 1_000 1e3 1E-3 .5 5. +1 -1 - -- --- ... .inf -.Inf
.nan 12:30:45 190:20:30 2021-08-02 2001-12-14t21:59:43.10-05:00 = << ! !! & * | > % @ ` ? : , [ ] { } # " ' \\ a:b a#b a: :a -a ?a
!a &a *a %a @a `a |a >a 'a "a a, [a] {a} {{a}} ${a} $(a) 0 00 08 0.0 1,2 0x 0xG NaN infinity 1:2 \u2028 \u2029 \ufeff é 😀
\U0010ffff \u00a0 \u200b \x01 \x1b[31m""".split() + [
    "", " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", " a", "a ", "\ta", "a\t", "a\n", "\na", "a\n\n", "a\n b\n", " a\nb", "a\n\tb", "a\r\nb", "a \nb",
    "a: b", "a #b", "- a", "? a", ": a", "a:\n", "--- a", "... a", "---\na", "a\n---\nb", "#a\nb", "x" * 200, "x " * 200, "ab\n" * 100, "\x00",
    "\ufeffa", "a\u2028b\nc", "%YAML 1.1", "key: [1, 2]", '{"a": 1}', '["a"]', "null\n", "|\n a", ">-", "\\n", "\\", "'", "''", '"', '""',
]

ALPHABET = list("abz019 \t\n\r-:#?!&*|>%@`'\"\\,[]{}=~<_.+/$()") + ["\x00", "\x07", "\x1b", "\xa0", "é", "\u2028", "\ufeff", "😀", "\n ", ": "]

BARE = "1 -1 0 3.5 1e3 1.5e-3 0x1F 0o17 012 1_000 true false True yes no on off 12345678901234567890 12:30:45 2021-08-02".split()


class CoreLoader(yaml.SafeLoader):
    """PyYAML's reader with the resolver of YAML 1.2's core schema."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)

LOADERS = [("1.1", yaml.SafeLoader), ("1.2 core", CoreLoader)]
if yaml.__with_libyaml__:
    LOADERS.append(("1.1 in C", yaml.CSafeLoader))


def fail(message):
    sys.exit(f"pyyaml: {message}")


def render(program, arguments, text=None):
    run = subprocess.run(
        [program, "render", "--quiet", *arguments], input=text and text.encode("utf-8", "surrogatepass"), capture_output=True
    )
    if run.returncode != 0:
        fail(f"exit {run.returncode} of {' '.join(arguments)}\n{run.stderr.decode()}")
    return run.stdout.decode()


def check_cases(program):
    cases = sorted(path.parent for path in CASES.glob("*/expected.yaml"))
    if not cases:
        fail(f"there are no cases in {CASES}")
    for case in cases:
        inputs = sorted(
            str(path) for path in case.rglob("*")
            if path.suffix in (".yaml", ".yml", ".json") and not path.name.startswith("expected")
        )
        text = (case / "expected.yaml").read_text()
        options = options_of(case)
        values = json.loads(render(program, ["-o", "json", *options, *inputs]))["items"]
        readings = [list(yaml.load_all(text, loader)) for _, loader in LOADERS]
        compare(readings, values, case.name)
        if render(program, [*options, *inputs]) != text:
            fail(f"{case.name}: the output is not expected.yaml")
    return len(cases)


def compare(readings, value, place):
    """Compares a value of the JSON output with what each reader read in its place."""
    first = readings[0]
    if isinstance(value, dict) and all(isinstance(other, dict) and list(other) == list(value) for other in readings):
        for key in value:
            compare([other[key] for other in readings], value[key], f"{place}.{key}")
    elif isinstance(value, list) and all(isinstance(other, list) and len(other) == len(value) for other in readings):
        for index, item in enumerate(value):
            compare([other[index] for other in readings], item, f"{place}[{index}]")
    elif any(type(other) is not type(first) or other != first for other in readings) or first in ("y", "Y", "n", "N"):
        return
    elif isinstance(first, float) and not math.isfinite(first):
        return
    elif type(value) is not type(first) or value != first:
        fail(f"{place}: PyYAML reads {first!r}, and the JSON output has {value!r}")


def options_of(case):
    """The lines `name: value` of options.txt as options of the command line."""
    path = case / "options.txt"
    lines = path.read_text().splitlines() if path.exists() else []
    return [word for name, value in (line.split(": ", 1) for line in lines) for word in (f"--{name}", value)]


def source(values):
    """An EventSource whose component has the values, as JSON."""
    items = [{"name": f"v{number}", "value": value} for number, value in enumerate(values)]
    return {
        "apiVersion": "events.openfunction.io/v1alpha1",
        "kind": "EventSource",
        "metadata": {"name": "strings"},
        "spec": {
            "cron": {"tick": {"version": "v1", "type": "bindings.cron", "metadata": items}},
            "sink": {"ref": {"apiVersion": "serving.knative.dev/v1", "kind": "Service", "name": "f"}},
        },
    }


def written(text, loader):
    """The values that a reader finds in the component of `source`."""
    for value in yaml.load_all(text, loader):
        if value["metadata"]["name"] == "eventsource-strings-cron-tick":
            return [item["value"] for item in value["spec"]["metadata"]]
    fail("the component of the strings is not in the output")


def check_strings(program, seed):
    generator = random.Random(seed)
    strings = AWKWARD + ["".join(generator.choices(ALPHABET, k=generator.randint(1, 12))) for _ in range(8_000)]
    escaped = json.dumps(source(strings))
    raw = json.dumps(source(strings), ensure_ascii=False)
    raw = re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda match: f"\\u{ord(match[0]):04x}", raw)  # line breaks of YAML 1.1, or not allowed in it
    for text in (escaped, raw):
        output = render(program, ["-"], text)
        for name, loader in LOADERS:
            for expected, found in zip(strings, written(output, loader), strict=True):
                if type(found) is not str or found != expected:
                    fail(f"seed {seed}: YAML {name} reads {found!r} where {expected!r} was written")
    return len(strings)


def check_bare(program):
    text = json.dumps(source(["@@"] * len(BARE)))
    for word in BARE:
        text = text.replace('"@@"', word, 1)
    output = render(program, ["-"], text)
    for name, loader in LOADERS:
        if written(output, loader) != [item["value"] for item in yaml.load(text, loader)["spec"]["cron"]["tick"]["metadata"]]:
            fail(f"bare words mean something else in YAML {name}")
    return len(BARE)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program = str(Path(sys.argv[1]).resolve())
    seed = int(sys.argv[2]) if len(sys.argv) == 3 else random.randrange(1 << 32)
    cases, strings, bare = check_cases(program), check_strings(program, seed), check_bare(program)
    readers = ", ".join(name for name, _ in LOADERS)
    print(f"pyyaml: {cases} cases, {strings} strings, {bare} bare words agree with PyYAML {yaml.__version__} ({readers}; seed {seed})")


if __name__ == "__main__":
    main()
