#!/usr/bin/env python3
"""Validates configuration files with the schema that editors use, and asks ofevents about the same files.

    python3 Tests/Oracles/configuration.py .build/debug/ofevents

1. The schema is one of JSON Schema 2020-12.
2. Each file of Fixtures/configuration and each example of docs/configuration.md: the schema takes it, however a version of
   YAML reads it, and ofevents takes it.
3. Each file of Fixtures/reject-configuration: PyYAML cannot read it or the schema refuses it, and ofevents ends with 78. What
   no schema can see is listed in BEYOND.

Ends with the counts, or with the first difference and exit code 1. Needs Python 3.9, PyYAML and jsonschema-rs.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
import jsonschema_rs

from pyyaml import LOADERS

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA = ROOT / "docs" / "schemas" / "configuration.schema.json"
ACCEPTED = ROOT / "Fixtures" / "configuration"
REJECTED = ROOT / "Fixtures" / "reject-configuration"
DOCUMENT = ROOT / "docs" / "configuration.md"

# PyYAML takes the last of two equal keys, and to it a bare 1.10 and a bare 1.1 are one number. What is a pattern of .gitignore no schema says,
# nor what lies deeper in a pod than its fields.
BEYOND = {
    "syntax/duplicate-key.yaml", "invalid-value/short-version.yaml", "invalid-value/sidecar-resources.yaml", "invalid-value/pattern.yaml", "invalid-value/dots.yaml",
    "reserved-pod-field/adapter.yaml", "missing-field/pod-template.yaml",
}


def fail(message):
    sys.exit(f"configuration: {message}")


def faults(validator, text):
    """What is wrong with a text, for each version of YAML; a text without a document sets nothing."""
    for name, loader in LOADERS:
        try:
            value = yaml.load(text, Loader=loader)
        except yaml.YAMLError as error:
            yield name, str(error)
            continue
        yield name, next((error.message for error in validator.iter_errors({} if value is None else value)), None)


def status(program, text):
    """How ofevents ends with a configuration file of this text; it reads no resources."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / ".ofevents.yaml").write_bytes(text)
        run = subprocess.run([program, "render", "--quiet", "-"], cwd=folder, input=b"", capture_output=True)
    return run.returncode, run.stderr.decode()


def examples():
    """The configuration files of the document, each with its number."""
    parts = DOCUMENT.read_text(encoding="utf-8").split("\n```yaml .ofevents.yaml\n")[1:]
    return [(f"{DOCUMENT.name} {number}", part.split("```\n")[0].encode()) for number, part in enumerate(parts, 1)]


def main(program):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema_rs.meta.validate(schema)
    validator = jsonschema_rs.Draft202012Validator(schema)
    accepted = [(path.name, path.read_bytes()) for path in sorted(ACCEPTED.glob("*.yaml"))] + examples()
    rejected = [(str(path.relative_to(REJECTED)), path.read_bytes()) for path in sorted(REJECTED.glob("*/*.yaml"))]
    if len(accepted) < 8 or len(rejected) < 20:
        fail("the fixtures or the examples are gone")
    for name, text in accepted:
        for version, fault in faults(validator, text):
            if fault:
                fail(f"{name} is refused by the schema (YAML {version}): {fault}")
        code, errors = status(program, text)
        if code != 0:
            fail(f"{name} is refused by ofevents:\n{errors}")
    for name, text in rejected:
        for version, fault in faults(validator, text):
            if (fault is None) != (name in BEYOND):
                fail(f"{name} (YAML {version}): {'the schema takes it' if fault is None else fault}")
        code, errors = status(program, text)
        if code != 78:
            fail(f"ofevents ends with {code} for {name}\n{errors}")
    print(f"configuration: {len(accepted)} files accepted, {len(rejected)} refused, by the schema and by ofevents")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(str(Path(sys.argv[1]).resolve()))
