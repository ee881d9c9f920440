"""Makes what is right wrong, one thing at a time, and sees that the readers refuse it."""

import json

from formats_compare import compare_all
from formats_readers import OPEN_FINDINGS, Refused, read_github, read_json, read_junit, read_markdown, validate
from formats_sarif import read_sarif

GONE = object()


def check_refusals(texts, folder):
    """How many faults were refused, of texts in which there are errors, warnings and help."""
    texts = {form: text.decode() for form, text in texts.items()}
    compare_all(texts, "lint", folder)
    for reader, form, faults in ((read_json, "json", JSON_FAULTS), (read_sarif, "sarif", SARIF_FAULTS)):
        for path, value in faults:
            refused(reader, changed(texts[form], path, value), f"{form} with {path} as {value!r}")
    # The published schema is open: what a later version adds is no fault for it.
    validate(OPEN_FINDINGS, json.loads(changed(texts["json"], "findings/0/new", 1)))
    for reader, old, new in TEXT_FAULTS:
        form = reader.__name__.removeprefix("read_")
        if old not in texts[form]:
            raise Refused(f"{form} has no {old!r} that could be made wrong")
        refused(reader, texts[form].replace(old, new, 1), f"{form} with {new!r} for {old!r}")
    # Each form tells a finding otherwise.
    others = [form for form in texts if form != "json"]
    for form in others:
        word = "twice"
        if word not in texts[form]:
            raise Refused(f"{form} has no {word!r} that could be made wrong")
        other = {**texts, form: texts[form].replace(word, "thrice")}
        refused(lambda text: compare_all(other, "lint", folder), "", f"{form} that tells something else")
    return len(JSON_FAULTS) + len(SARIF_FAULTS) + len(TEXT_FAULTS) + len(others)


def changed(text, path, value):
    document = json.loads(text)
    place = document
    *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    for part in parents:
        place = place[part]
    if value is GONE:
        del place[last]
    else:
        place[last] = value
    return json.dumps(document)


def refused(reader, text, what):
    try:
        reader(text)
    except (Refused, KeyError, ValueError):
        return
    raise Refused(f"nothing refuses {what}")


JSON_FAULTS = [
    ("version", 2), ("errors", GONE), ("errors", 99), ("errors", -1), ("new", 1), ("findings/0/new", 1), ("findings/0/severity", "info"), ("findings/0/line", 0),
    ("findings/0/line", "1"), ("findings/0/column", GONE), ("findings/0/file", GONE), ("findings/0/rule", "Unknown Field"), ("findings/0/message", ""),
    ("findings/0/fingerprint", GONE), ("findings/0/fingerprint", "x"), ("findings/0/page", "http://x"), ("failures", []), ("findings/0/notes", [{"message": "x"}]),
]

RESULT = "runs/0/results/0"
PLACE = f"{RESULT}/locations/0/physicalLocation"
SARIF_FAULTS = [
    ("version", "2.0.0"), ("new", 1), (f"{RESULT}/level", "fatal"), (f"{RESULT}/message", GONE), (f"{RESULT}/ruleIndex", 0), (f"{RESULT}/locations", []),
    (f"{PLACE}/region/startLine", 0), (f"{PLACE}/region/startLine", -1), (f"{PLACE}/region/endLine", 1), (f"{PLACE}/artifactLocation/uri", GONE),
    (f"{PLACE}/artifactLocation/uri", "a b.yaml"), (f"{PLACE}/artifactLocation/uri", "http://a/b.yaml"), (f"{PLACE}/artifactLocation/index", 1), (f"{PLACE}/new", 1),
    (f"{RESULT}/partialFingerprints", {"ofevents/v2": 1}), ("runs/0/tool/driver/name", GONE), ("runs/0/tool/driver/rules/0/fullDescription/text", ""),
    ("runs/0/tool/driver/rules/0/new", 1), ("runs/0/columnKind", "bytes"), ("runs/0/invocations/0/executionSuccessful", False),
    ("runs/0/invocations/0/executionSuccessful", GONE), ("runs/0/artifacts", {}),
]

TEXT_FAULTS = [
    (read_junit, "</testcase>", ""), (read_junit, "<testsuites ", '<testsuites skipped="0" '), (read_junit, "<testcase ", '<testcase line="1" '),
    (read_junit, ' classname="', ' class="'), (read_junit, 'message="', 'message="&#x1b;'), (read_junit, 'message="', 'message="&#x85;'),
    (read_junit, 'message="', 'message="&#xa;'), (read_junit, 'time="0"', 'time="soon"'), (read_junit, 'failures="', 'failures="9'),
    (read_junit, "</failure>", '</failure><error message="" type="x"/>'), (read_junit, "</testsuite>", '</testsuite><testsuite name="x" tests="0" failures="0" errors="0"/>'),
    (read_github, "::error ", "::fatal "), (read_github, "::error ", ":error "), (read_github, "::error ", "::error\n"), (read_github, ",line=", ",row=1,line="),
    (read_github, ",line=", ",line"), (read_github, ",title=", ",title=%0G"), (read_github, "file=", "file=%2Z"), (read_github, "file=", "line=1,file="),
    (read_github, "::error file=", "::error ::file="), (read_markdown, "| error |", "error"), (read_markdown, "| error | ", "| error | <b>"),
    (read_markdown, "| error | ", "| error | **b** [x](y) "), (read_markdown, "| severity |", "| gravity |"), (read_markdown, "|---|", "|"),
]
