"""Readers of the forms of `ofevents test`: each returns the file, the name and the status of every scenario, sorted."""

import re

from formats_readers import load, read_junit, require

STATUSES = {"passed": "ok", "failed": "FAILED", "error": "ERROR"}


def read_results(text):
    """The JSON form, as docs/scenarios.md describes it."""
    document = load(text)
    scenarios = document.pop("scenarios")
    counts = {name: sum(scenario["status"] == status for scenario in scenarios) for name, status in COUNTS}
    require(document == {"version": 1, **counts}, f"the counts are wrong: {document}")
    for scenario in scenarios:
        fields = {"file", "line", "scenario", "status", "milliseconds"}
        fields |= {"error"} if scenario["status"] == "error" else {"results", "timeline"}
        notes = scenario.pop("notes", [])
        require(all(set(note) - {"help"} == NOTE_FIELDS for note in notes), f"a note is none: {notes}")
        require(set(scenario) == fields, f"the fields are others: {sorted(scenario)}")
        for result in scenario.get("results", []):
            require(result["status"] in RESULTS and not set(result) - RESULT_FIELDS, f"a result is none: {result}")
    return sorted((scenario["file"], scenario["scenario"], scenario["status"]) for scenario in scenarios)


COUNTS = [("passed", "passed"), ("failed", "failed"), ("errors", "error")]
RESULTS = {"as-expected", "different", "missing", "unexpected", "impossible"}
NOTE_FIELDS = {"code", "file", "line", "column", "message"}
RESULT_FIELDS = {"status", "line", "column", "expected", "actual", "differences", "message"}


def read_junit_results(text):
    """JUnit's XML, in which a number follows the second name of one file."""
    outcomes = {"": "passed", "failure": "failed", "error": "error"}
    return sorted(
        (suite, re.sub(r" \(\d+\)$", "", case["name"]), outcomes[case["outcome"]]) for suite, cases in read_junit(text).items() for case in cases)


def read_result_lines(text):
    statuses = {word: status for status, word in STATUSES.items()}
    pattern = r"^(ok|FAILED|ERROR) +(.*?):\d+: (.*)$"
    results = [(file, name, statuses[word]) for word, file, name in re.findall(pattern, text, re.MULTILINE)]
    total = re.search(r"^(\d+) scenarios?: ", text, re.MULTILINE)
    require(total and int(total[1]) == len(results), "the last line counts other scenarios")
    return sorted(results)
