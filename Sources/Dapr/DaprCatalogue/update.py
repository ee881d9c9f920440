#!/usr/bin/env python3
"""Makes the files in Table, which hold what is known of Dapr's bindings and pub/sub components.

    Sources/Dapr/DaprCatalogue/update.py CONTRIB VERSION [TABLE]    # CONTRIB: a checkout of dapr/components-contrib, VERSION: 1.18.4
    Sources/Dapr/DaprCatalogue/update.py FILE.json VERSION [TABLE]  # or the same facts as JSON: {"components": [...]}

Read are the metadata.yaml of each component under bindings/ and pubsub/, and the built-in authentication profiles. They are documentation:
where Dapr's Go code differs, corrections.py says what the code does. docs/catalogue.md is the way to a newer Dapr. A checkout needs PyYAML;
TABLE is another folder for the files.
"""

import json
import sys
from pathlib import Path

# The folder is that of a Swift target: no other file may come into it.
sys.dont_write_bytecode = True

from corrections import (
    ALIASES, BUILTIN, BUILTIN_CODE, BUILTIN_OF, CORRECTIONS, MORE_BUILTIN, MORE_PROFILES, RUNTIME, STRICT)

# The files: which components each holds.
CLOUDS = {"alicloud", "aws", "azure", "cloudflare", "gcp", "huawei"}
BROKERS = {"kafka", "kubemq", "mqtt3", "rabbitmq", "redis", "rocketmq"}


def read(source):
    """The components and the shared profiles of a source; of JSON the latter are those of corrections.py."""
    if source.suffix == ".json":
        return json.loads(source.read_text())["components"], BUILTIN
    import yaml
    found = []
    for path in sorted([*source.glob("bindings/**/metadata.yaml"), *source.glob("pubsub/**/metadata.yaml")]):
        try:
            data = yaml.safe_load(path.read_text())
        except yaml.YAMLError as fault:
            sys.exit(f"update.py: {path}: {fault}")
        binding = data.get("binding") or {}
        found.append({
            "type": f"{data['type']}.{data['name']}", "version": data.get("version", "v1"), "status": data.get("status", ""),
            "input": binding.get("input", False), "output": binding.get("output", False),
            "fields": items(data),
            "authenticationProfiles": [{"title": profile["title"], "fields": items(profile)}
                                       for profile in data.get("authenticationProfiles") or []],
            "builtinAuthenticationProfiles": [{"name": profile["name"], "fields": items(profile)}
                                              for profile in data.get("builtinAuthenticationProfiles") or []],
        })
    shared = source / ".build-tools" / "builtin-authentication-profiles.yaml"
    return found, flat(yaml.safe_load(shared.read_text())) if shared.exists() else BUILTIN


def items(owner):
    """The fields of a component or a profile, each with one side or none."""
    found, names = [], set()
    for item in owner.get("metadata") or []:
        if item["name"] in names:
            continue
        names.add(item["name"])
        sides = [side for side in ("input", "output") if (item.get("binding") or {}).get(side)]
        found.append({key: value for key, value in {**item, "direction": sides or None}.items() if value is not None})
    return found


def flat(vendors):
    """The fields of all profiles of each vendor, each once; none is required, as one of the profiles takes what the environment has."""
    shared = {}
    for vendor, profiles in vendors.items():
        byName = {}
        for item in (item for profile in profiles for item in items(profile)):
            byName.setdefault(item["name"], {**item, "required": False})
        shared[vendor] = list(byName.values())
    return shared


def change(fields, name, correction):
    """Puts what a correction says into the field of that name, whatever its letter case; True where there is one."""
    for one in fields:
        if one["name"].lower() == name.lower():
            one.update(correction)
            return True
    return False


def corrected(component):
    """The component with what the code says in the place of what the yaml does."""
    own, profiles = component["fields"], component["authenticationProfiles"]
    names = {one["name"] for one in own}
    shared = [one if isinstance(one, dict) else {"name": one, "fields": BUILTIN_OF.get((component["type"], one), [])}
              for one in component["builtinAuthenticationProfiles"] + MORE_BUILTIN.get(component["type"], [])]
    profiles += [{"title": f"built-in: {one['name']}", "fields": [
        {**item} for item in one["fields"] if item["name"] not in names and item["name"] not in BUILTIN_CODE.get(one["name"], {})]}
        for one in shared]
    for name, changes in CORRECTIONS.get(component["type"], {}).items():
        for correction in changes if isinstance(changes, list) else [changes]:
            correct(component, name, correction)
    profiles += MORE_PROFILES.get(component["type"], [])
    own += [{**one} for one in RUNTIME[component["type"].split(".")[0]] if not change(own, one["name"], one)]
    if component["type"] in STRICT:
        for one in (one for fields in [own, *(profile["fields"] for profile in profiles)] for one in fields):
            if one.get("type") in ("bool", "duration", "integer", "number"):
                one["strict"] = True
    return component


def correct(component, name, correction):
    """Carries out one correction: in the profile that it names, and otherwise wherever the field is."""
    own, profiles = component["fields"], component["authenticationProfiles"]
    if correction is None:
        for fields in [own, *(profile["fields"] for profile in profiles)]:
            fields[:] = [one for one in fields if one["name"] != name]
        return
    correction = {**correction}
    title, isGeneral = correction.pop("profile", None), correction.pop("general", False)
    if isGeneral or title is not None:
        fields = own if isGeneral else next(profile["fields"] for profile in profiles if profile["title"] == title)
        if not change(fields, name, correction):
            fields.append({"name": name, **correction})
        return
    inOwn = change(own, name, correction)
    # A list of values is for all uses of the field: one profile may have but one of them.
    others = {key: value for key, value in correction.items() if key != "allowedValues"}
    inProfiles = [change(profile["fields"], name, others) for profile in profiles]
    if not inOwn and not any(inProfiles) and "type" not in correction:
        print(f"update.py: {component['type']} has no field '{name}' any more: look at its correction", file=sys.stderr)
    elif not inOwn and (not any(inProfiles) or "allowedValues" in correction):
        own.append({"name": name, **correction, **({"required": False} if any(inProfiles) else {})})


def line(one):
    """One field: the name, with `!` where it is required, then words, and the default last."""
    type_ = {"integer": "number", "array": "string"}.get(one.get("type"), one.get("type"))
    words = [one["name"].replace(" ", "") + ("!" if one.get("required") else ""), type_ or "string"]
    side = one.get("direction")
    side = side[0] if isinstance(side, list) and len(side) == 1 else side
    words += [side] if side in ("input", "output") else []
    words += ["userinfo" if one["sensitive"] == "userinfo" else "sensitive"] if one.get("sensitive") else []
    words += [word for word in ("deprecated", "exact", "strict", "positive", "unsigned") if one.get(word)]
    words += [">" + one["successor"]] if "successor" in one else []
    words += ["{}..{}".format(*("" if end is None else end for end in one["bounds"]))] if "bounds" in one else []
    words += ["/" + name for name in one.get("aliases", [])] + ["?" + name for name in one.get("unless", [])]
    if one.get("allowedValues"):
        words.append(("==" if one.get("exactValues") else "=") + "|".join(str(value).strip('"') for value in one["allowedValues"]))
    default = one.get("default")
    if default not in (None, ""):
        words.append("~" + (str(default).lower() if isinstance(default, bool) else str(default)).strip('"\u201c\u201d').split('" (')[0])
    return " " + " ".join(words)


def block(component):
    sides = [side for side in ("input", "output") if component.get(side)]
    aliases = ["@" + name for name in ALIASES.get(component["type"], [])]
    lines = [" ".join([component["type"], component["version"], component["status"], *sides, *aliases])]
    lines += map(line, component["fields"])
    for profile in component["authenticationProfiles"]:
        lines += ["-" + profile["title"], *map(line, profile["fields"])]
    return lines


def sharedBlock(name, fields):
    """The lines of a shared profile, with what the code reads beside the yaml."""
    fields = [{**one} for one in fields]
    for other, correction in BUILTIN_CODE.get(name, {}).items():
        if not change(fields, other, correction):
            fields.append({"name": other, **correction})
    return ["-" + name, *map(line, fields)]


def group(type_):
    """The name of the file that a component is in."""
    category, vendor = type_.split(".")[:2]
    if category == "pubsub":
        return "cloudPubSub" if vendor in CLOUDS else "pubSub"
    return "cloudBindings" if vendor in CLOUDS else "brokerBindings" if vendor in BROKERS else "otherBindings"


def write(table, name, comment, lines):
    """One file with one constant; indented as swift-format does."""
    text = "\n".join("    " + text for text in lines)
    assert '"""' not in text and "\\" not in text
    table.joinpath(name[0].upper() + name[1:] + ".swift").write_text(
        "// Written by update.py, which says what it is made of. Do not edit.\n\n"
        f"/// {comment}\nlet {name} = \"\"\"\n{text}\n    \"\"\"\n")


def main(arguments):
    if not 2 <= len(arguments) <= 3:
        sys.exit(__doc__.split("\n\n")[1])
    table = Path(arguments[2]) if len(arguments) == 3 else Path(__file__).resolve().parent / "Table"
    groups = {name: [] for name in ("cloudBindings", "brokerBindings", "otherBindings", "cloudPubSub", "pubSub")}
    found, shared = read(Path(arguments[0]))
    for component in found:
        groups[group(component["type"])].append(block(corrected(component)))
    table.mkdir(exist_ok=True)
    for name, blocks in groups.items():
        write(table, name, "Components in the form that `ComponentType` reads.", [text for lines in sorted(blocks) for text in lines])
    profiles = [text for name, fields in shared.items() for text in sharedBlock(name, fields)]
    write(table, "builtInProfiles", "The authentication profiles that many components share, each below its name.", profiles)
    write(table, "tableVersion", "The release of dapr/components-contrib that the tables are of.", [arguments[1]])


if __name__ == "__main__":
    main(sys.argv[1:])
