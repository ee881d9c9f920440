"""Readers of the forms that ofevents gives its findings: each takes a text, refuses what is not right, and returns the findings.

They share nothing with the writers but the standards and docs/formats.md: JSON Schema, an XML parser with a schema, junitparser, the
grammar of GitHub's workflow commands, and a parser of Markdown. SARIF is in formats_sarif.py.
"""

import copy
import json
import re
from pathlib import Path

import jsonschema_rs
import junitparser
from lxml import etree
from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parent.parent.parent


class Refused(Exception):
    """What a reader says of a text that is not right."""


def require(condition, message):
    if not condition:
        raise Refused(message)


HIDDEN = [*range(0x80, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
PICTURES = {scalar: 0x2400 + scalar for scalar in range(0x20)} | {0x7F: 0x2421} | dict.fromkeys(HIDDEN, 0xFFFD)


def visible(text):
    """Control characters as docs/formats.md says that people are shown them: always on one line."""
    return text.translate(PICTURES)


def visible_lines(text):
    return "\n".join(visible(line) for line in text.split("\n"))


# JSON: our schema, closed, so that a field that it does not name is seen.

def closed(schema):
    """A copy in which no object takes fields that are not described."""
    schema = copy.deepcopy(schema)
    for place in [schema, *schema["$defs"].values()]:
        if place.get("type") == "object":
            place["unevaluatedProperties"] = False
    return schema


FINDINGS_SCHEMA = json.loads((ROOT / "docs/schemas/findings-1.schema.json").read_text())
jsonschema_rs.meta.validate(FINDINGS_SCHEMA)
FINDINGS = jsonschema_rs.Draft202012Validator(closed(FINDINGS_SCHEMA))
OPEN_FINDINGS = jsonschema_rs.Draft202012Validator(FINDINGS_SCHEMA)


def validate(validator, document):
    error = next(validator.iter_errors(document), None)
    require(error is None, error and f"{'/'.join(map(str, error.instance_path))}: {error.message}")


def no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    require(len(set(keys)) == len(keys), f"a key is there twice: {keys}")
    return dict(pairs)


def load(text):
    try:
        return json.loads(text, object_pairs_hook=no_duplicates)
    except json.JSONDecodeError as error:
        raise Refused(str(error)) from error


def read_json(text):
    """The document as it is: what the other forms are compared with."""
    document = load(text)
    validate(FINDINGS, document)
    severities = [finding["severity"] for finding in document["findings"]]
    for name in ("error", "warning", "note"):
        require(document[name + "s"] == severities.count(name), f"{name}s are counted wrong")
    prints = [finding["fingerprint"] for finding in document["findings"]]
    require(len(set(prints)) == len(prints), "two findings have one fingerprint")
    return document


# JUnit: a schema of what CI systems take, and junitparser.

JUNIT = etree.XMLSchema(etree.parse(str(ROOT / "Tests/Oracles/junit.xsd")))


def read_junit(text):
    """Suites with their cases: name, outcome, type, message and text."""
    try:
        tree = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise Refused(str(error)) from error
    require(JUNIT.validate(tree), str(JUNIT.error_log.last_error))
    suites = {}
    for suite in tree:
        cases = [read_case(case) for case in suite]
        names = [case["name"] for case in cases]
        require(len(set(names)) == len(names), f"{suite.get('name')}: a name is there twice")
        for name, outcome in (("tests", None), ("failures", "failure"), ("errors", "error")):
            count = sum(outcome in (None, case["outcome"]) for case in cases)
            require(int(suite.get(name)) == count, f"{suite.get('name')}: {name} are counted wrong")
        suites[suite.get("name")] = cases
    for name in ("tests", "failures", "errors"):
        require(int(tree.get(name)) == sum(int(suite.get(name)) for suite in tree), f"{name} are counted wrong")
    check_with_junitparser(text, suites)
    return suites


def read_case(case):
    parts = [child for child in case if child.tag not in ("system-out", "system-err")]
    output = "".join(child.text or "" for child in case if child.tag == "system-out")
    if not parts:
        return {"name": case.get("name"), "outcome": "", "type": "", "message": "", "text": output}
    (part,) = parts
    return {
        "name": case.get("name"), "outcome": part.tag, "type": part.get("type"), "message": part.get("message"),
        "text": part.text or "",
    }


def check_with_junitparser(text, suites):
    document = junitparser.JUnitXml.fromstring(text.encode())
    read = {}
    for suite in document:
        kinds = {junitparser.Failure: "failure", junitparser.Error: "error"}
        read[suite.name] = [
            (case.name, [(kinds[type(result)], result.type, result.message) for result in case.result]) for case in suite
        ]
    ours = {
        name: [
            (case["name"], [(case["outcome"], case["type"], case["message"])] if case["outcome"] else []) for case in cases
        ] for name, cases in suites.items()
    }
    require(read == ours, "junitparser reads something else")


# GitHub: the grammar of https://docs.github.com/actions/reference/workflow-commands-for-github-actions.

COMMANDS = {"error": "error", "warning": "warning", "notice": "note"}
PROPERTIES = ["file", "line", "endLine", "col", "endColumn", "title"]


def unescape(text, names):
    require("\r" not in text and "\n" not in text, "a line break is not escaped")
    values = {"25": "%", "0D": "\r", "0A": "\n", "3A": ":", "2C": ","}

    def value(match):
        require(match[1] in names, f"%{match[1]} is no escape here")
        return values[match[1]]
    return re.sub("%(..?|$)", value, text)


def read_github(text):
    """The commands: severity, properties and message. Anything else is refused."""
    commands = []
    require(text == "" or text.endswith("\n"), "the last line has no end")
    for line in re.split("\r\n|\r|\n", text)[:-1]:
        match = re.fullmatch("::([a-z]+) (.*?)::(.*)", line, re.DOTALL)
        require(match and match[1] in COMMANDS, f"no command: {line!r}")
        pairs = [pair.split("=", 1) for pair in match[2].split(",")]
        require(all(len(pair) == 2 and pair[1] for pair in pairs), f"a property without a value: {line!r}")
        names = [name for name, _ in pairs]
        require(names == [name for name in PROPERTIES if name in names], f"other properties, or in another order: {names}")
        values = {name: unescape(value, ["25", "0D", "0A", "3A", "2C"]) for name, value in pairs}
        commands.append({"severity": COMMANDS[match[1]], "message": unescape(match[3], ["25", "0D", "0A"]), **values})
    return commands


# Markdown: CommonMark with the tables of GitHub.

MARKDOWN = MarkdownIt("commonmark").enable("table")


def read_markdown(text):
    """The paragraphs and the rows of the table, each cell as the text that a reader sees."""
    paragraphs, rows, column = [], [], None
    tokens = MARKDOWN.parse(text)
    require(not any(token.type == "html_block" for token in tokens), "there is a block of HTML")
    for index, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            before = tokens[index - 1].type
            require(before in ("th_open", "td_open", "paragraph_open"), f"there is a {before}")
            (rows[-1] if before != "paragraph_open" else paragraphs).append(seen(token))
    if rows:
        require(rows.pop(0) == ["severity", "where", "what", "rule"], "the table has another head")
    # A table whose row has too many cells drops them: the line itself is counted.
    require(len(rows) == sum(line.startswith("| ") for line in text.split("\n")) - bool(rows), "a row is missing")
    return paragraphs, rows


def seen(token):
    text = ""
    for child in token.children:
        if child.type in ("text", "code_inline"):
            text += child.content
        elif child.type == "html_inline" and child.content == "<br>":
            text += "\n"
        else:
            require(child.type in ("strong_open", "strong_close"), f"there is a {child.type}: {child.content!r}")
    return text


# The text for people.

def read_text(text):
    """Place, severity, message and rule of each finding; source lines and what else stands there are passed over."""
    pattern = r"(?:ofevents|(.*):(\d+):(\d+)): (error|warning|note): (.*) \[([a-z0-9-]+)\]"
    return [match for line in text.split("\n") if (match := re.fullmatch(pattern, line))]


def strict_lines(data):
    """The lines of a file as an editor shows them: without a byte order mark, ended by LF, CRLF or CR."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            data = data[len(mark):].decode(encoding, "replace")
            break
    else:
        data = data.decode("utf-8", "replace")
    return re.split("\r\n|\r|\n", data)
