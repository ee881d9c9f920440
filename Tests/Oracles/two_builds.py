#!/usr/bin/env python3
"""Compares two builds of ofevents on equal input: manifests byte for byte, findings by rule, severity and place.

    python3 Tests/Oracles/two_builds.py OLD NEW [MUTATIONS [SEED [FOLDER...]]]

For a change that must not change what the program says: OLD is the build before it. Inputs are the folders and files of Fixtures (and
of each FOLDER), each as one set, with several releases of Dapr, and MUTATIONS (20,000) damaged copies of them. Messages, help and
fingerprints may differ. Prints each difference once, then the counts; exit code 1 if there is a difference.
"""

import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = ["1.18", "1.16", "1.12", "1.8"]
RENAMED = {"event-circle": "event-cycle"}
TOKENS = [b": ", b"- ", b"\n", b"'", b'"', b"{", b"}", b"[", b"]", b"&a ", b"*a", b"#", b"!", b"|", b"---\n", b"null", b"0", b"true", b"\t", b"\xff"]


def run(program, *arguments, text=None):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TERM": "dumb"}
    return subprocess.run(
        [program, *arguments], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=ROOT, timeout=60
    )


def findings(log):
    try:
        log = json.loads(log)
    except ValueError:
        return log[:200]
    return [
        (RENAMED.get(f["rule"], f["rule"]), f["severity"], f.get("file"), f.get("line"), f.get("column"), f.get("endLine"), f.get("endColumn"))
        for f in log["findings"]
    ]


def outcome(program, options, paths, text=None):
    """What must be equal: the manifests, the findings of the compiler and of lint, and how each run ends."""
    # Both builds know this name; the newer one warns of it.
    render = run(program, "render", "--no-config", *options, "--format", "json", *paths, text=text)
    lint = run(program, "lint", "--no-config", *options, "--format", "json", *paths, text=text)
    rendered = render.stderr[render.stderr.find(b"{") :]
    return {
        "status of render": render.returncode,
        "manifests": render.stdout,
        "findings of render": findings(rendered),
        "status of lint": lint.returncode,
        "findings of lint": findings(lint.stdout),
    }


def difference(name, options, paths, text=None):
    old, new = (outcome(program, options, paths, text) for program in PROGRAMS)
    parts = [part for part in old if old[part] != new[part]]
    return [(name, part, first_difference(old[part], new[part])) for part in parts]


def first_difference(old, new):
    if isinstance(old, list) and isinstance(new, list):
        return f"only old: {[f for f in old if f not in new][:3]}; only new: {[f for f in new if f not in old][:3]}; or another order"
    if isinstance(old, bytes):
        lines = zip(old.splitlines() + [b""], new.splitlines() + [b""])
        return next(((a, b) for a, b in lines if a != b), (len(old), len(new)))
    return (old, new)


def sets(folders):
    """Each folder with inputs, and each input alone."""
    for folder in folders:
        for path, _, names in sorted(os.walk(folder)):
            inputs = sorted(n for n in names if n.endswith((".yaml", ".yml", ".json")) and not n.startswith("expected"))
            if len(inputs) > 1:
                yield [os.path.join(path, n) for n in inputs]
            yield from ([os.path.join(path, n)] for n in inputs)


def damaged(text, generator):
    text = bytearray(text)
    for _ in range(generator.randint(1, 3)):
        place = generator.randrange(len(text) + 1)
        kind = generator.randrange(5)
        if kind == 0:
            del text[place : place + generator.randint(1, 12)]
        elif kind == 1:
            text[place:place] = generator.choice(TOKENS)
        elif kind == 2 and place < len(text):
            text[place] = generator.randrange(32, 127)
        elif kind == 3:
            lines = bytes(text).splitlines(keepends=True)
            if lines:
                lines.insert(generator.randrange(len(lines)), generator.choice(lines))
            text = bytearray(b"".join(lines))
        else:
            start = generator.randrange(len(text) + 1)
            text[place:place] = text[start : start + generator.randint(1, 40)]
    return bytes(text)


def main():
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    inputs = list(sets([str(ROOT / "Fixtures"), *sys.argv[5:]]))
    jobs = [("+".join(os.path.relpath(p, ROOT) for p in paths) + f" with Dapr {v}", ["--dapr-version", v], paths, None) for paths in inputs for v in VERSIONS]
    generator = random.Random(seed)
    texts = [Path(p).read_bytes() for paths in inputs if len(paths) == 1 for p in paths]
    texts = [t for t in texts if 0 < len(t) < 20_000]
    for number in range(count):
        jobs.append((f"mutation {number} of seed {seed}", ["--dapr-version", generator.choice(VERSIONS)], ["-"], damaged(generator.choice(texts), generator)))
    seen, total = set(), 0
    with ThreadPoolExecutor(max_workers=int(os.environ.get("JOBS", "2"))) as pool:
        for differences in pool.map(lambda job: difference(*job), jobs):
            for name, part, what in differences:
                total += 1
                key = (part, str(what)[:120])
                if key not in seen and len(seen) < 40:
                    print(f"{name}: {part}: {what}")
                seen.add(key)
    print(f"{len(jobs) - count:,} sets and {count:,} mutations: {total:,} differences")
    return total > 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    PROGRAMS = [os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])]
    sys.exit(main())
