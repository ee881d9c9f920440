#!/usr/bin/env python3
"""Reads what ofevents lint and render tell of their findings, in every form, with readers that share nothing with the writers.

    python3 Tests/Oracles/formats.py .build/debug/ofevents [SEED]

1. Every set of Fixtures/lint, reject and several-errors, and hostile ones (names of files and fields that mean something to a form, odd
   encodings, long lines): each form is accepted by its reader, all tell the findings of the JSON form, places are inside of the files, and
   no secret is in any of them. Of some the same for `lint` from standard input and for `render --diagnostics-file`.
2. An input that cannot be read in every form, and `ofevents test` of every scenario of the fixtures in each of its forms.
3. Every form that a command lists has a reader, and each reader a form.
4. Every reader refuses what is made wrong on purpose: otherwise its word would prove nothing.

Ends with the counts, or with the first fault and exit code 1. Needs Python 3.10 and Tests/Oracles/requirements.txt.
"""

import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from formats_compare import check_places, compare_all, readers_of
from formats_inputs import ROOT, fixture_sets, hostile_sets
from formats_readers import Refused, read_github, read_json, read_junit, read_markdown, require, visible
from formats_refusals import check_refusals
from formats_sarif import read_sarif

SECRET = "hunter2"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")}


def run(program, arguments, folder, data=None):
    run = subprocess.run([program, *arguments], cwd=folder, input=data, capture_output=True, env=ENVIRONMENT, timeout=60)
    if run.returncode not in (0, 1):
        raise Refused(f"exit {run.returncode} of {arguments}: {run.stderr.decode()}")
    return run


def option_of(command):
    """The option that names the form of findings or results."""
    return "--diagnostics-format" if command == "render" else "-o"


@cache
def forms_of(program, command):
    """The values of the command's option, which it lists itself."""
    asked = subprocess.run([program, command, option_of(command), "?"], capture_output=True, env=ENVIRONMENT, timeout=60)
    names = re.search(r"Please provide one of ('.*')\.\n", asked.stderr.decode())
    require(asked.returncode == 64 and names, f"{command} does not list its formats: {asked.stderr.decode()}")
    return re.findall(r"'([^']+)'", names[1])


def check_lists(program):
    """Every format that the program lists has a reader here, and each reader has a format."""
    for command in ("lint", "render", "test"):
        listed, read = set(forms_of(program, command)), set(readers_of(command))
        require(listed == read, f"{command} has formats that nothing reads, or readers read formats that it has not: {sorted(listed ^ read)}")


def lint(program, paths, folder, scratch, data=None):
    """The text of every form, all of them of one run."""
    others = [form for form in forms_of(program, "lint") if form != "text"]
    outputs = [word for form in others for word in ("-o", f"{form}={scratch}/{form}")]
    outcome = run(program, ["lint", "-o", "text", *outputs, *paths], folder, data)
    texts = {form: (scratch / form).read_bytes() for form in others}
    return {"text": outcome.stdout, **texts}, outcome.stderr


def render(program, paths, folder, scratch):
    """The text of every form, each of a run of its own, whose standard error and status are the same."""
    texts, errors = {}, set()
    for form in forms_of(program, "render"):
        file = scratch / f"render-{form}"
        outcome = run(program, ["render", "--diagnostics-file", file, "--diagnostics-format", form, *paths], folder)
        texts[form] = file.read_bytes()
        errors.add((outcome.stderr, outcome.returncode))
        # GitHub's runner reads standard error as well.
        if form == "github":
            direct = run(program, ["render", "--diagnostics-format", form, *paths], folder).stderr
            if not direct.startswith(texts[form]) or b"::" in direct[len(texts[form]):].replace(b"\n ", b""):
                raise Refused("standard error has other commands than the file")
    if len(errors) != 1 or texts["text"] != errors.pop()[0]:
        raise Refused("the text of the file is not that of standard error, or that depends on the form")
    return texts, b""


def check_sets(program, sets, folder):
    """All sets, as many at once as there are cores; how many findings, places and texts they have."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        checks = [pool.submit(check_set, program, paths, number, folder) for number, paths in enumerate(sets)]
        try:
            return sum((check.result() for check in checks), Counter())
        finally:
            pool.shutdown(cancel_futures=True)


def check_set(program, paths, number, folder):
    counts = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        try:
            check_commands(program, paths, number, folder, Path(scratch), counts)
        except Refused as error:
            raise Refused(f"{paths}: {error}") from error
    return counts


def check_commands(program, paths, number, folder, scratch, counts):
    """What lint tells of a set; of every sixth also what render tells, and of another sixth, if it is a single file, lint of standard input."""
    texts, errors = lint(program, paths, folder, scratch)
    counts["findings"] += check_texts("lint", texts, errors, folder, counts)
    file = Path(folder) / paths[0]
    is_single = len(paths) == 1 and file.is_file()
    if number % 6 == 0:
        texts, errors = render(program, paths, folder, scratch)
        counts["findings"] += check_texts("render", texts, errors, folder, counts)
    elif is_single and number % 6 == 1:
        data = file.read_bytes()
        texts, errors = lint(program, ["-"], folder, scratch, data)
        check_texts("lint", texts, errors, folder, counts, data)


def check_texts(command, texts, errors, folder, counts, data=None):
    # Of an error people are shown the line, whatever stands beside the mistake: of the fixtures nothing does that is secret.
    shown = {**texts, "standard error": errors} if folder == ROOT else {form: text for form, text in texts.items() if form != "text"}
    for form, text in shown.items():
        if SECRET.encode() in text:
            raise Refused(f"{command}: the {form} form shows a secret")
    texts = {form: text.decode("utf-8") for form, text in texts.items()}
    document = compare_all(texts, command, folder)
    counts["places"] += check_places(document, folder, data)
    counts["texts"] += len(texts)
    return len(document["findings"])


def check_failures(program, scratch):
    """An input that cannot be read is reported in every format."""
    missing = "gone ]]> | `a` %0A\x1b.yaml"
    for command in ("lint", "render"):
        check_failures_of(command, program, missing, scratch)


def check_failures_of(command, program, missing, scratch):
    texts = {}
    for form in forms_of(program, command):
        file = scratch / f"failed-{form}"
        file.write_text("of an earlier run")
        outputs = ["-o", f"{form}={file}"] if command == "lint" else ["--diagnostics-file", file, "--diagnostics-format", form]
        outcome = subprocess.run([program, command, *outputs, missing], cwd=ROOT, capture_output=True, env=ENVIRONMENT)
        texts[form] = file.read_bytes().decode()
        require(outcome.returncode == 66 and outcome.stderr.decode().startswith("ofevents: error: cannot read"), f"exit {outcome.returncode}")
    (failure,) = read_json(texts["json"])["failures"]
    message = failure["message"]
    require(visible(missing) in message, f"the file is not named: {message}")
    require(read_sarif(texts["sarif"]) == ([], [message]), "SARIF tells something else")
    ((case,),) = read_junit(texts["junit"]).values()
    require((case["outcome"], case["message"], case["text"]) == ("error", message, message), "JUnit tells something else")
    require(read_github(texts["github"]) == [{"severity": "error", "title": f"ofevents {command}", "message": message}], "GitHub's commands tell something else")
    require(read_markdown(texts["markdown"]) == ([f"failed: {message}"], []), "Markdown tells something else")
    require(texts["text"] == f"ofevents: error: {message}\n", "the text tells something else")


def check_scenarios(program):
    """The results of scenarios in each format, which all have the same: those that pass, fail and cannot be read."""
    cases = 0
    for folder in ("Fixtures/scenarios", "Fixtures/reject-scenario"):
        found = {
            form: read(run(program, ["test", "-o", form, folder], ROOT).stdout.decode())
            for form, read in readers_of("test").items()
        }
        require(all(results == found["json"] for results in found.values()), f"the formats of {folder} have different results")
        cases += len(found["json"])
    with tempfile.TemporaryDirectory() as folder:
        events = (ROOT / "Fixtures/reject-scenario/shop.yaml").read_text()
        (Path(folder) / "events.yaml").write_text(events)
        scenario = 'scenario: "]]> \\x1b \\x85 | a\\nb"\nresources: events.yaml\nexpect:\n- sink: shop\n'
        (Path(folder) / "a.scenario.yaml").write_text("---\n".join([scenario, scenario, "scenario: b\nresources: gone.yaml\n"]))
        text = run(program, ["test", "-o", "junit"], folder).stdout.decode()
        names = [case["name"] for suite in read_junit(text).values() for case in suite]
        if len(names) != 3 or not names[1].endswith(" (2)"):
            raise Refused(f"scenarios of one name are not distinguished: {names}")
    return cases + len(names)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program = str(Path(sys.argv[1]).resolve())
    seed = int(sys.argv[2]) if len(sys.argv) == 3 else random.randrange(1 << 32)
    what = "sets"
    with tempfile.TemporaryDirectory() as hostile, tempfile.TemporaryDirectory() as scratch:
        hostile, scratch = Path(hostile).resolve(), Path(scratch)
        fixtures, made = fixture_sets(), hostile_sets(hostile, seed)
        try:
            counts = check_sets(program, fixtures, ROOT) + check_sets(program, made, hostile)
            what = "the lists of formats"
            check_lists(program)
            what = "a file that is not there"
            check_failures(program, scratch)
            what = "scenarios"
            scenarios = check_scenarios(program)
            what = "refusals"
            sets = ["Fixtures/several-errors/everywhere", "Fixtures/lint/literal-secret", "Fixtures/reject/duplicate-key"]
            refusals = check_refusals(lint(program, sets, ROOT, scratch)[0], ROOT)
        except Refused as error:
            sys.exit(f"formats: {what} (seed {seed}): {error}")
    print(
        f"formats: {len(fixtures)} sets of fixtures and {len(made)} hostile ones: {counts['findings']} findings, {counts['places']} places, "
        f"{counts['texts']} texts agree; {scenarios} scenarios agree; {refusals} faults are refused (seed {seed})"
    )


if __name__ == "__main__":
    main()
