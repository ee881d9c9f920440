"""Compares what the forms tell with the JSON form, and its places with the files."""

import os
import re
from pathlib import Path

from formats_readers import Refused, read_github, read_json, read_junit, read_markdown, read_text, require, strict_lines, visible, visible_lines
from formats_results import read_junit_results, read_result_lines, read_results
from formats_sarif import read_sarif


def compare_all(texts, command, folder):
    """The document of the JSON form, when every other form tells the same."""
    document = read_json(texts["json"])
    findings = document["findings"]
    for form, compare in readers_of(command).items():
        try:
            compare(findings, texts[form], folder)
        except Refused as error:
            raise Refused(f"{command}, {form}: {error}") from error
    return document


def readers_of(command):
    """What reads each form of a command: with the findings of the JSON form, or for `test` to the results."""
    if command == "test":
        return {"text": read_result_lines, "json": read_results, "junit": read_junit_results}
    return {
        "text": compare_text if command == "lint" else compare_shortened_text, "json": compare_json, "sarif": compare_sarif,
        "junit": compare_junit, "github": compare_github, "markdown": compare_markdown,
    }


def compare_json(findings, text, folder):
    equal(read_json(text)["findings"], findings)


def equal(found, expected):
    require(found == expected, f"found {found!r}, expected {expected!r}")


def whole(finding, between="\n"):
    """Message and way out in one text."""
    return finding["message"] + (between + finding["help"] if "help" in finding else "")


def place(finding):
    return f"{finding['file']}:{finding['line']}:{finding['column']}" if "file" in finding else ""


def region(place):
    return tuple(place[name] for name in ("line", "column", "endLine", "endColumn"))


def in_repository(path, folder):
    """The path from the folder in which the program ran, which is the root of the repository or in none."""
    if path == "<stdin>":
        return path
    absolute = os.path.normpath(os.path.join(folder, path))
    return os.path.relpath(absolute, folder) if absolute.startswith(f"{folder}/") else absolute


def compare_sarif(findings, text, folder):
    results, failures = read_sarif(text)
    equal(failures, [])
    equal(len(results), len(findings))
    for result, finding in zip(results, findings):
        equal((result["rule"], result["severity"], result["fingerprint"]), (finding["rule"], finding["severity"], finding["fingerprint"]))
        equal(result["message"], sarif_text(whole(finding, ".\n")))
        equal(result["whole"], "file" not in finding)
        if "file" in finding:
            equal((result["file"], result["region"]), (in_repository(finding["file"], folder), region(finding)))
        else:
            equal(result["region"], (1, 1, 1, 1))
        notes = [((in_repository(note["file"], folder), region(note)), sarif_text(note["message"])) for note in finding.get("notes", [])]
        equal(result["related"], notes)
        equal(result["fix"], [(region(edit), edit["text"]) for edit in finding.get("fix", [])])


def sarif_text(text):
    """No link and no placeholder."""
    return re.sub(r"\{(\d+)\}", r"{{\1}}", text.replace("](", "\\]("))


def compare_junit(findings, text, folder):
    suites = read_junit(text)
    cases = [(suite, case) for suite, all in suites.items() for case in all if case["name"] != "no findings"]
    equal(len(cases), len(findings))
    names = {}
    for finding in findings:
        file = finding.get("file")
        suite = "the set as a whole" if file is None else "stdin" if file == "<stdin>" else visible(file)
        names.setdefault(suite, []).append(finding)
    for suite, cases in suites.items():
        own = names.pop(suite, [])
        if not own:
            equal([(case["name"], case["outcome"]) for case in cases], [("no findings", "")])
            continue
        equal(len(cases), len(own))
        for case, finding in zip(cases, own):
            name = xml(visible(f"{finding['rule']}: {finding['message']}"))
            name = name if len(name) <= 200 else name[:200] + "…"
            require(re.fullmatch(re.escape(name) + r"( \(\d+\))?", case["name"], re.DOTALL), f"{case['name']!r} is not {name!r}")
            severity = finding["severity"]
            equal((case["outcome"], case["type"]), ("", "") if severity == "note" else ("failure", severity))
            # What XML cannot hold is a sign in its place.
            if severity != "note":
                equal(case["message"], xml(visible(finding["message"])))
            lines = [visible(place(finding))] if "file" in finding else []
            lines += [visible(finding["message"])] + ([visible_lines(finding["help"])] if "help" in finding else [])
            lines += [visible(f"{place(note)}: {note['message']}") for note in finding.get("notes", [])]
            equal(case["text"], xml("\n".join(lines)))
    equal(names, {})


def xml(text):
    return re.sub("[\ufffe\uffff]", "\ufffd", text)


def compare_github(findings, text, folder):
    commands = read_github(text)
    equal(len(commands), len(findings))
    for command, finding in zip(commands, findings):
        equal((command["severity"], command["title"]), (finding["severity"], finding["rule"]))
        related = [visible(f"{place({**note, 'file': in_repository(note['file'], folder)})}: {note['message']}") for note in finding.get("notes", [])]
        equal(command["message"], log("\n".join([whole(finding)] + related)))
        if "file" not in finding:
            require("file" not in command and "line" not in command, "there is a place")
            continue
        equal(command["file"], log(in_repository(finding["file"], folder)))
        equal((command["line"], command["endLine"]), (str(finding["line"]), str(finding["endLine"])))
        columns = (str(finding["column"]), str(finding["endColumn"])) if finding["line"] == finding["endLine"] else (None, None)
        equal((command.get("col"), command.get("endColumn")), columns)


def log(text):
    """Control characters but line breaks as pictures."""
    return re.sub("[^\r\n]+", lambda match: visible(match[0]), text)


def compare_markdown(findings, text, folder):
    paragraphs, rows = read_markdown(text)
    if not findings:
        equal((paragraphs, rows), (["No findings."], []))
        return
    counts = [(name, sum(finding["severity"] == name for finding in findings)) for name in ("error", "warning", "note")]
    head = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts if count)
    equal(paragraphs[0], head)
    if len(rows) < len(findings):
        require(len(text.encode()) > 900_000, "rows are missing though there is space")
        equal(paragraphs[1:], [f"The table ends here: {len(findings) - len(rows)} more are in the other formats."])
    for row, finding in zip(rows, findings):
        related = [visible(f"{place(note)}: {note['message']}") for note in finding.get("notes", [])]
        what = "\n".join([visible_lines(whole(finding))] + related)
        cells = [finding["severity"], visible(place(finding)), what, finding["rule"]]
        # White space is not kept in a page.
        equal([" ".join(cell.split(" ")).strip() for cell in row], [cell.strip() for cell in cells])


def compare_text(findings, text, folder):
    equal([found(match) for match in read_text(text)], [shown_part(finding) for finding in findings])


def compare_shortened_text(findings, text, folder):
    """Of many notes of one rule render shows people some."""
    shown, expected = [found(match) for match in read_text(text)], [shown_part(finding) for finding in findings]
    rest = iter(expected)
    require(all(line in rest for line in shown), "the text tells something else")
    equal([line for line in shown if line[3] != "note"], [line for line in expected if line[3] != "note"])


def found(match):
    file, line, column, severity, message, rule = match.groups()
    return file, line and int(line), column and int(column), severity, message, rule


def shown_part(finding):
    file = visible(finding["file"]) if "file" in finding else None
    return file, finding.get("line"), finding.get("column"), finding["severity"], visible(finding["message"]), finding["rule"]


def check_places(document, folder, data=None):
    """Every place is inside of its file, and shows what the message names; returns how many places there are."""
    count, files = 0, {}
    for finding in document["findings"]:
        for one in [finding, *finding.get("notes", []), *finding.get("fix", [])]:
            if "file" not in one:
                continue
            name = one["file"]
            if name not in files:
                files[name] = strict_lines(data if name == "<stdin>" else read_bytes(Path(folder), name))
            lines = files[name]
            line, column, end_line, end_column = region(one)
            require((line, column) <= (end_line, end_column), f"{place(one)} ends before it begins")
            require(end_line <= len(lines), f"{place(one)} is behind the last line")
            for number, position in ((line, column), (end_line, end_column)):
                # A file that is not UTF-8 has no columns that two readers count alike.
                require("\ufffd" in lines[number - 1] or position <= len(lines[number - 1]) + 1, f"{place(one)} is behind its line")
            count += 1
        check_shown(finding, files)
    return count


def read_bytes(folder, name):
    path = folder / name
    return path.read_bytes() if path.exists() else (folder / os.fsdecode(b"bad\xff.yaml")).read_bytes()


def check_shown(finding, files):
    """A field that there is not is what the place shows: columns are right, whatever stands before them."""
    match = re.search(r"has no (?:field|setting) '(.*)'", finding["message"], re.DOTALL)
    if not match or finding["rule"] not in ("unknown-field", "unknown-setting"):
        return
    line, column, end_line, end_column = region(finding)
    if line != end_line:
        return
    shown = files[finding["file"]][line - 1][column - 1:end_column - 1]
    name = match[1].split("', and ")[0].split("'; ")[0]
    plain = shown[1:-1] if shown[:1] in ("'", '"') and shown[-1:] == shown[:1] else shown
    if "\\" in plain or "…" in name or not plain.isprintable():
        return
    equal(plain, name)
