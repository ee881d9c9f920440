#!/usr/bin/env python3
"""Tests the script that makes the tables of Dapr's components, and reads them beside the program.

    python3 Tests/Oracles/catalogue.py .build/debug/ofevents

1. update.py makes of a small made-up source, once as JSON and once as a checkout, the very lines that are expected.
2. A checkout with a file that is no YAML ends it with the file's name.
3. Every type and field of the committed tables, as this file reads them, is known to the program: a resource with all fields of all types
   gives no finding but of the one unknown setting that is put into each.

Ends with the counts, or with the first difference and exit code 1. Needs Python 3.9 and PyYAML.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from catalogue_table import SCRIPT, lines, names

SOURCE = {"components": [
    {"type": "bindings.redis", "version": "v1", "status": "stable", "input": False, "output": True,
     "fields": [{"name": "redisHost", "required": True, "type": "string"}, {"name": "redisPort", "type": "string"},
                {"name": "clientKey", "type": "string"}, {"name": "enableTLS", "type": "bool", "default": "false"},
                {"name": "dialTimeout", "type": "duration", "default": '"5s"'}, {"name": "redisType", "type": "string"},
                {"name": "readTimeout", "type": "duration", "default": "3"}, {"name": "poolSize", "type": "number"}],
     "authenticationProfiles": [], "builtinAuthenticationProfiles": ["azuread"]},
    {"type": "bindings.made.up", "version": "v1", "status": "alpha", "input": True, "output": True,
     "fields": [{"name": "topic", "required": True, "type": "string", "direction": ["input"]},
                {"name": "both", "direction": ["input", "output"], "type": "integer", "default": 5},
                {"name": "mode", "allowedValues": ["a", "b"], "default": '"a"'}, {"name": "retain", "type": "bool", "default": False}],
     "authenticationProfiles": [{"title": "Key", "fields": [{"name": "key", "required": True, "sensitive": True}]}],
     "builtinAuthenticationProfiles": []},
    {"type": "pubsub.made", "version": "v1", "status": "beta", "fields": [{"name": "consumerid", "type": "string"}],
     "authenticationProfiles": [], "builtinAuthenticationProfiles": []},
]}

EXPECTED = {
    "BrokerBindings": """bindings.redis v1 stable output
 redisHost! string
 redisPort number strict 0..65535
 clientKey string sensitive
 enableTLS bool strict ~false
 dialTimeout duration strict unsigned ~5s
 redisType string ==node|cluster
 readTimeout duration strict ~3s
 poolSize number strict 0..2147483647
 direction string
 route string exact
-built-in: azuread
 useEntraID bool strict /useAzureAD ~false""",
    "OtherBindings": """bindings.made.up v1 alpha input output
 topic! string input
 both number ~5
 mode string =a|b ~a
 retain bool ~false
 direction string
 route string exact
-Key
 key! string sensitive""",
    "PubSub": """pubsub.made v1 beta
 consumerID string exact
 publishingScopes string
 subscriptionScopes string
 allowedTopics string
 protectedTopics string""",
    "CloudBindings": "",
    "CloudPubSub": "",
    "TableVersion": "1.99.0",
}


def fail(*words):
    print(*words)
    sys.exit(1)


def update(source, table):
    return subprocess.run([sys.executable, SCRIPT, source, "1.99.0", table], capture_output=True, text=True)


def compare(source, folder):
    """Runs update.py on a source and compares its files with what is expected."""
    result = update(source, folder / "table")
    if result.returncode != 0 or result.stderr:
        fail(source, "update.py:", result.stderr)
    for name, text in EXPECTED.items():
        if lines(folder / "table" / f"{name}.swift") != text.split("\n"):
            fail(source, name, "is", "\n".join(lines(folder / "table" / f"{name}.swift")))


def checkout(folder):
    """The source as the files of a checkout."""
    for component in SOURCE["components"]:
        category, name = component["type"].split(".", 1)
        yaml = {"type": category, "name": name, "version": component["version"], "status": component["status"],
                "metadata": [item(one) for one in component["fields"]],
                "authenticationProfiles": [{"title": profile["title"], "metadata": [item(one) for one in profile["fields"]]}
                                           for profile in component["authenticationProfiles"]]}
        if category == "bindings":
            yaml["binding"] = {side: component[side] for side in ("input", "output")}
        if component["builtinAuthenticationProfiles"]:
            # The yaml has the fields of one component in a shared profile, and some that the component has in general too.
            yaml["builtinAuthenticationProfiles"] = [{"name": "azuread", "metadata": [
                {"name": "useEntraID", "type": "bool", "default": "false"}, {"name": "enableTLS", "required": True}]}]
        path = folder / category / name.replace(".", "/") / "metadata.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(yaml, indent=1))


def item(one):
    sides = one.get("direction")
    return {**{key: value for key, value in one.items() if key != "direction"},
            **({"binding": {side: side in sides for side in ("input", "output")}} if sides else {})}


def tables():
    """Every type of the committed tables with all names of its fields; the shared profiles are put in."""
    folder = SCRIPT.parent / "Table"
    shared, name = {}, ""
    for line in lines(folder / "BuiltInProfiles.swift"):
        if line.startswith("-"):
            name = line[1:]
        else:
            shared.setdefault(name, []).append(line)
    found = {}
    for path in sorted(folder.glob("*.swift")):
        if path.stem in ("BuiltInProfiles", "TableVersion"):
            continue
        for line in lines(path):
            if line.startswith("-built-in: "):
                # What is said of a field in general is in the place of what a profile says.
                found[name].update(word for one in shared[line[len("-built-in: "):]] if names(one)[0] not in found[name] for word in names(one))
            elif line.startswith(" "):
                found[name].update(names(line))
            elif not line.startswith("-"):
                name = line.split()[0]
                found[name] = set()
                found.update({word[1:]: found[name] for word in line.split() if word.startswith("@")})
    return found


def resources(types):
    """A resource for each type, with all fields and one that nothing has."""
    for number, (name, fields) in enumerate(types.items()):
        metadata = [{"name": field, "secretKeyRef": {"name": "s", "key": "k"}} for field in [*sorted(fields), "zzUnknown"]]
        spec = {"version": "v1", "type": name, "metadata": metadata}
        sink = {"ref": {"apiVersion": "serving.knative.dev/v1", "kind": "Service", "name": "s"}}
        kind, body = ("EventSource", {"sink": sink, "kafka": {"e": spec}}) if name.startswith("bindings.") else ("EventBus", {"nats": spec})
        yield {"apiVersion": "events.openfunction.io/v1alpha1", "kind": kind, "metadata": {"name": f"r{number}"}, "spec": body}


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "source.json"
        source.write_text(json.dumps(SOURCE))
        compare(source, folder)
        checkout(folder / "contrib")
        compare(folder / "contrib", folder)
        faulty = folder / "contrib" / "pubsub" / "made" / "metadata.yaml"
        faulty.write_text("a: [")
        if "made/metadata.yaml" not in update(folder / "contrib", folder / "table").stderr:
            fail("update.py does not name the file that is no YAML")

        types = tables()
        (folder / "all.yaml").write_text("".join("---\n" + json.dumps(one) + "\n" for one in resources(types)))
        result = subprocess.run(
            [program, "lint", "-o", "json", "--fail-on", "never", folder / "all.yaml"], capture_output=True, text=True)
        findings = json.loads(result.stdout)["findings"]
        unknown = [one["message"] for one in findings if one["rule"] in ("unknown-setting", "unknown-component")]
        if any("zzUnknown" not in one for one in unknown):
            fail("lint does not know", [one for one in unknown if "zzUnknown" not in one])
        if len(unknown) != len(types):
            fail("lint finds the unknown setting in", len(unknown), "of", len(types), "types")
    print(f"2 sources, {len(types)} names of types and {sum(map(len, types.values()))} names of fields agree")


if __name__ == "__main__":
    main(sys.argv[1])
