"""The inputs whose findings are compared: every set of the fixtures, and hostile ones that are made here."""

import json
import random
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# Names of files that mean something to a form, a shell or a terminal.
NAMES = [
    "a b.yaml", "a,b.yaml", "a:b.yaml", "a=b.yaml", "100%.yaml", "per%0Acent%25.yaml", "new\nline.yaml", "return\r.yaml", "pipe|`tick`.yaml",
    "ümläut-日本-😀.yaml", "[link](x).yaml", "<b>&amp;.yaml", "esc\x1b[31m.yaml", "tab\t.yaml", "::error::x.yaml", "quote'\".yaml", "#hash?.yaml",
    "back\\slash.yaml", "{0}.yaml", "@user $a$ _b_ *c* ~d~.yaml", "c1\u0085\u2028.yaml", "deep er/a,b/c.yaml",
]

# Names of fields: they come into messages as they are.
WORDS = [
    "]]>", "<![CDATA[", "</failure>", "&lt;", "&#0;", "%0A::error::x", "%25", "%", "a|b", "|", "`", "``x`", "\\|", "\\", "**b** _i_ ~~s~~", "[x](y)", "[x](1)",
    "![x](y)", "<script>", "<br>", "<!-- -->", "${A} $b$", "@user #12", "{0}", "{{x}}", "{", "a\nb", "a\r\nb", "\r", "\t", "\x00", "\x07", "\x1b[31mred",
    "\x7f", "\x85", "\u2028", "\u202e", "\ufffe", "\ufeff", "é", "e\u0301", "日本語", "😀", "🏳\u200d🌈", "x" * 300, "ä" * 300, "::", "##[error]x", "a, b: c", "'", '"',
    "http://example.com/a_b_c", "---", "| --- |", "1. x", "> x", "trailing \\",
]

ALPHABET = list("ab|`\\*_[]()<>!&#%:,=@$~'\"{};- \t\n\r") + ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "é", "😀", "]]>", "%0A", "::"]


def source(fields, name="orders"):
    """An EventSource with fields that there are not, as JSON: YAML too, on one line."""
    return json.dumps({
        "apiVersion": "events.openfunction.io/v1alpha1", "kind": "EventSource", "metadata": {"name": name},
        "spec": {
            **{field: 1 for field in fields},
            "cron": {"a": {"version": "v1", "type": "bindings.cron", "metadata": [
                {"name": "schedule", "value": "@daily"}, *({"name": field, "value": "hunter2"} for field in fields)]}},
            "sink": {"ref": {"apiVersion": "serving.knative.dev/v1", "kind": "Service", "name": "f"}},
        },
    }, ensure_ascii=False)


def yaml_source(word, name="orders"):
    """The same in a block, with other text before the field on its line."""
    return f'''# ä 😀 before everything
apiVersion: events.openfunction.io/v1alpha1
kind: EventSource
metadata: {{name: {name}}}
spec:
  {{"ä😀": 1, {json.dumps(word)}: [hunter2], cron: {{a: {{version: v1, type: bindings.cron, metadata: [{{name: schedule, value: "@daily"}}]}}}},
    sink: {{ref: {{apiVersion: serving.knative.dev/v1, kind: Service, name: f}}}}}}
'''


def fixture_sets():
    """Sets of paths, from the root of the repository: each file alone, and each folder."""
    sets = []
    for kind in ("lint", "reject", "several-errors"):
        folders = sorted(path for path in (ROOT / "Fixtures" / kind).iterdir() if path.is_dir())
        if not folders:
            raise SystemExit(f"formats: Fixtures/{kind} is empty")
        for folder in folders:
            files = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml", ".json"))
            sets += [[str(path.relative_to(ROOT))] for path in files]
            if len(files) > 1:
                sets.append([str(folder.relative_to(ROOT))])
    return sets


def hostile_sets(folder, seed):
    """Writes hostile files into a folder; returns sets of their names."""
    generator = random.Random(seed)
    plain = yaml_source("a")
    for name in NAMES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(plain)
    # A name that is not UTF-8 can be read of a folder alone.
    odd = bytes(folder) + b"/bad\xff.yaml"
    Path(odd.decode("utf-8", "surrogateescape")).write_bytes(plain.encode())
    texts = {f"word-{number}.yaml": yaml_source(word).encode() for number, word in enumerate(WORDS)}
    texts |= {
        f"random-{number}.json": source(["".join(generator.choices(ALPHABET, k=generator.randint(1, 9))) for _ in range(5)]).encode()
        for number in range(60)
    }
    broken = plain.encode()
    texts |= {
        "crlf.yaml": broken.replace(b"\n", b"\r\n"), "cr.yaml": broken.replace(b"\n", b"\r"), "bom.yaml": b"\xef\xbb\xbf" + broken,
        "utf-16.yaml": plain.encode("utf-16"), "invalid.yaml": broken.replace(b"name: orders", b"name: \xff\xfe"),
        "cut.yaml": b"\xf0\x9f", "end.yaml": b"a: [", "break.yaml": b"a: {\n", "empty.yaml": b"", "other.yaml": b"kind: Pod\napiVersion: v1\n",
        "control.yaml": b"a: \x07\n", "long.yaml": b"x: " + b"y" * 200_000 + b"\n" + yaml_source("z" * 5000).encode().replace(b"\n  {", b"\n  { " + b" " * 50_000),
        "many.json": source([f"field-{number}" for number in range(3000)]).encode(), "block.yaml": broken + b"  x: |\n    a\n    b\n\n\n",
    }
    texts["surrogates.json"] = json.dumps(json.loads(source(["😀", "a", "😀b", "c"])), ensure_ascii=True).encode()
    for name, data in texts.items():
        (folder / name).write_bytes(data)
    names = NAMES + list(texts)
    return [[f"./{name}"] for name in names] + [["empty.yaml", "other.yaml"], ["."], ["deep er/../crlf.yaml", "bom.yaml"]]
