#!/usr/bin/env python3
"""Reads what `ofevents lint --fix` makes of a text with PyYAML, an implementation that shares nothing with ours but the specification.

    python3 Tests/Oracles/fix.py .build/debug/ofevents [SEED]

1. Every file of Fixtures, before and after: PyYAML's tokens are the same but for scalars, and all that stands between them (comments,
   blanks, line breaks) is the same to the letter. Of the scalars that differ a key or the name of a setting has another text that
   looks like it, a type of mqtt has mqtt3, or a bare value has its own text in quotes, which it was not before to a reader of YAML 1.1.
   An EventSource without 'producers' may get 'producers: []', on a line of its own or before a comma, and nothing else with it.
2. The same in CR LF, with a byte order mark and in UTF-16: the fixed text of the form is the form of the fixed text. A second run
   changes nothing.
3. A letter of a field's name is swapped, dropped, doubled or changed, in hundreds of places: --fix gives the file back, or leaves it.

Ends with the counts, or with the first difference and exit code 1. Needs Python 3.9 and PyYAML.
"""

import difflib
import random
import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ["lint", "reject", "several-errors", "render"]

FORMS = {
    "CR LF": lambda text: text.replace("\n", "\r\n").encode(),
    "byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16 LE": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "UTF-16 BE": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
}

# The fields of the resources, as the CRDs of OpenFunction Events and of Dapr's components have them.
FIELDS = """spec metadata eventBus sink ref kafka cron redis type version inputs eventName eventSourceName subscribers condition
topic deadLetterSink deadLetterTopic secretKeyRef srcTopic""".split()

# Bare words that YAML 1.1 has and PyYAML takes for texts, which kubectl does not: y and n, 0o17, numbers without a point or with a sign.
OTHERS = re.compile(r"[yYnN]|[-+]?0[oO][0-7_]+|[-+]?0\d+|[-+]?[0-9._]+[eE][-+]?[0-9]+|[-+]?\.[0-9]+|0[XBO].*")


# The field that is added, with what separates it from the next.
ADDED = re.compile(r'(?m)^ *"?producers"?: \[\],?\n|"?producers"?: \[\], ')


def fail(message):
    sys.exit(f"fix: {message}")


def fix(program, content):
    run = subprocess.run([program, "lint", "--fix", "--fail-on", "never", "-"], input=content, capture_output=True)
    if run.returncode not in (0, 1):
        fail(f"exit {run.returncode}\n{run.stderr.decode()}")
    return run.stdout


def texts():
    for folder in FOLDERS:
        for path in sorted((ROOT / "Fixtures" / folder).rglob("*")):
            if path.suffix in (".yaml", ".yml") and not path.name.startswith("expected"):
                try:
                    text = path.read_bytes().decode()
                except UnicodeDecodeError:
                    continue
                if "\r" not in text and not text.startswith("\ufeff") and can_read(text):
                    yield str(path.relative_to(ROOT)), text


def can_read(text):
    """False for a text with a document that is no YAML: PyYAML does not read on behind it."""
    try:
        parts(text)
    except yaml.YAMLError:
        return False
    return True


def parts(text):
    """The tokens, and what stands before each."""
    place, tokens, gaps = 0, [], []
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if token.end_mark.index == token.start_mark.index:
            continue
        gaps.append(text[place:token.start_mark.index])
        tokens.append((token, text[token.start_mark.index:token.end_mark.index]))
        place = token.end_mark.index
    return tokens, gaps + [text[place:]]


def differences(name, before, after):
    """The scalars that differ, each as it was written and as it is."""
    try:
        (old, old_gaps), (new, new_gaps) = parts(before), parts(after)
    except yaml.YAMLError as error:
        fail(f"{name} was changed, and PyYAML cannot read it: {error}")
    if len(old) != len(new) or old_gaps != new_gaps:
        fail(f"{name}: something between the scalars has changed")
    result = []
    for (was, old_text), (now, new_text) in zip(old, new):
        if old_text == new_text:
            continue
        if type(was) is not yaml.ScalarToken or type(now) is not yaml.ScalarToken:
            fail(f"{name}: {old_text!r} became {new_text!r}")
        result.append((was, now, "KeyToken" in kinds(before, was)))
    return result


def kinds(text, token):
    """The key in whose value a scalar is, or KeyToken for a key itself."""
    def search(node, found):
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.start_mark.index <= token.start_mark.index < key.end_mark.index:
                    found.append("KeyToken")
                elif isinstance(value, yaml.ScalarNode) and value.start_mark.index <= token.start_mark.index < value.end_mark.index:
                    found.append(key.value)
                search(value, found)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                search(item, found)
    found = []
    for document in yaml.compose_all(text, Loader=yaml.SafeLoader):
        if document is not None:
            search(document, found)
    return found


def is_value_fix(was, now):
    """True for a value that Dapr does not read as it is written: milliseconds, list, address, letter case, time zone."""
    milliseconds = re.fullmatch(r"(\d+)(ms|s|m|h)", was)
    units = {"ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000}
    return (
        milliseconds is not None and now == str(int(milliseconds[1]) * units[milliseconds[2]])
        or now.startswith(was + ",") or now == ",".join(item for item in was.split(",") if item.strip())
        or was.lower() == now.lower() or "://" in was and now == was.split("://")[1]
        or re.match("(CRON_)?TZ=", was) is not None and was.split(" ", 1)[1:] == now.split(" ", 1)[1:])


def check_difference(name, text, was, now, is_key):
    if was.value == now.value:
        reading = yaml.safe_load(was.value)
        if not (was.plain and not now.plain and (not isinstance(reading, str) or OTHERS.fullmatch(was.value))):
            fail(f"{name}: {was.value!r} got quotes that it does not need")
        return "quoted"
    if was.plain != now.plain or was.style != now.style:
        fail(f"{name}: the style of {was.value!r} has changed")
    if re.fullmatch(r"(?i)(bindings|pubsub)\.mqtt", was.value) and now.value == was.value.lower() + "3":
        return "renamed"
    if is_value_fix(was.value, now.value):
        return "renamed"
    likeness = difflib.SequenceMatcher(None, was.value.lower(), now.value.lower()).ratio()
    if likeness < 0.6 or not (is_key or "name" in kinds(text, was)):
        fail(f"{name}: {was.value!r} became {now.value!r}")
    return "renamed"


def without_added(text):
    return ADDED.sub("", text)


def added(name, before, after):
    """How many EventSources got the field: each has none but that, as PyYAML reads it."""
    count = len(ADDED.findall(after)) - len(ADDED.findall(before))
    if count:
        def producers(text):
            documents = [document for document in yaml.load_all(text, Loader=yaml.BaseLoader) if isinstance(document, dict)]
            documents += [item for document in documents for item in document.get("items") or [] if isinstance(item, dict)]
            found = [document.get("spec") for document in documents if document.get("kind") == "EventSource"]
            return [spec["producers"] for spec in found if isinstance(spec, dict) and "producers" in spec]
        if producers(after).count([]) - producers(before).count([]) != count:
            fail(f"{name}: {count} fields were added, and PyYAML reads {producers(after)}")
    return count


def check_fixtures(program):
    counts = {"files": 0, "renamed": 0, "quoted": 0, "added": 0}
    for name, text in texts():
        after = fix(program, text.encode()).decode()
        if after == text:
            continue
        counts["files"] += 1
        counts["added"] += added(name, text, after)
        plain = without_added(text)
        for was, now, is_key in differences(name, plain, without_added(after)):
            counts[check_difference(name, plain, was, now, is_key)] += 1
        if fix(program, after.encode()).decode() != after:
            fail(f"{name}: a second run changes it again")
        for form, encode in FORMS.items():
            if fix(program, encode(text)) != encode(after):
                fail(f"{name}: in {form} it becomes something else")
    if min(counts.values()) < 5:
        fail(f"too little was fixed: {counts}")
    return counts


def slip(word, generator):
    """A word as fingers mistype it, with one letter wrong, missing, added or swapped."""
    place = generator.randrange(len(word) - 1)
    return generator.choice([
        word[:place] + word[place + 1] + word[place] + word[place + 2:], word[:place] + word[place + 1:],
        word[:place] + word[place] + word[place:], word[:place] + generator.choice("aeiostrn") + word[place + 1:],
    ])


def check_slips(program, seed):
    generator = random.Random(seed)
    restored = left = 0
    for name, text in texts():
        if not name.startswith("Fixtures/render"):
            continue
        places = [match for match in re.finditer(r"(?m)^ *(?:- )?([A-Za-z]+):", text) if match[1] in FIELDS]
        for match in generator.sample(places, min(6, len(places))):
            wrong = slip(match[1], generator)
            if wrong in FIELDS:
                continue
            faulty = text[:match.start(1)] + wrong + text[match.end(1):]
            after = fix(program, faulty.encode()).decode()
            # Something else in the fixture may be fixed too.
            if after == fix(program, text.encode()).decode():
                restored += 1
            elif after == faulty:
                left += 1
            else:
                changed = [(was.value, now.value) for was, now, _ in differences(name, without_added(faulty), without_added(after))]
                if (wrong, match[1]) not in changed and wrong in [was for was, _ in changed]:
                    fail(f"{name}, seed {seed}: {wrong!r} for {match[1]!r} became {changed}")
                left += 1
    if restored < 3 * left or restored < 50:
        fail(f"seed {seed}: of {restored + left} slips only {restored} were fixed")
    return restored, left


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program = str(Path(sys.argv[1]).resolve())
    seed = int(sys.argv[2]) if len(sys.argv) == 3 else random.randrange(1 << 32)
    counts, (restored, left) = check_fixtures(program), check_slips(program, seed)
    print(
        f"fix: {counts['files']} files fixed ({counts['renamed']} names, {counts['quoted']} quotes, {counts['added']} fields added) and read by PyYAML {yaml.__version__}, "
        f"{restored} slips fixed and {left} left (seed {seed})"
    )


if __name__ == "__main__":
    main()
