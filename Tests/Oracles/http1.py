#!/usr/bin/env python3
"""Compares the reader of HTTP/1.1 requests with h11, an implementation that shares nothing with ours but the documents.

    python3 Tests/Oracles/http1.py .build/debug/HTTP1Probe [COUNT [SEED]]

Makes COUNT inputs (2,000), each of one to three requests and half of them broken on purpose, and reads each with both:

* Where both take all of it, methods, targets, versions, fields and bodies are equal.
* What h11 refuses, ours refuses too, at the same request. One thing aside: empty lines before a request, which RFC 9112
  (section 2.2) wants ignored, are taken off before h11 sees them.
* What ours alone refuses breaks one of the rules below, and the rule is checked here by other means than ours.

Ends with the counts, or with the first difference and exit code 1. Needs Python 3.9 and h11.
"""

import collections
import json
import re
import struct
import subprocess
import sys

import h11

from http1_inputs import Maker

EMPTY_LINES = 4

STRICT_CHUNK = re.compile(rb"[0-9A-Fa-f]{1,16}(?![ \t])([ \t]*;[ \t]*[-!#$%&'*+.^_`|~0-9a-zA-Z]+"
                          rb"([ \t]*=[ \t]*([-!#$%&'*+.^_`|~0-9a-zA-Z]+|\"([^\"\\]|\\.)*\"))?)*")
HOST = re.compile(rb"(\[[-._~!$&'()*+,;=:0-9a-zA-Z]+\]|([-._~!$&'()*+,;=0-9a-zA-Z]|%[0-9a-fA-F]{2})+)(:[0-9]*)?|")
URL = re.compile(rb"https?://([^/?#]+)([/?][^#]*)?", re.IGNORECASE)


def is_target(method, target):
    url = URL.fullmatch(target)
    return (target.startswith(b"/") and b"#" not in target) or (target == b"*" and method == b"OPTIONS") or \
        bool(url and HOST.fullmatch(url[1]))


def is_folded(raw, name):
    """Whether a field's value goes on in the next line, of which ours reads the first alone and h11 both."""
    return re.search(rb"(?i)\n" + name + rb":[^\r\n]*\r?\n[ \t]", raw)


def values(request, name):
    return [value for key, value in request["fields"] if key == name]


# Why ours refuses what h11 takes: the rule, and a check that the input breaks it. `raw` begins at the request that is refused,
# `request` is what h11 read there, as far as it came.
STRICTER = {
    "line-end": lambda raw, request: re.search(rb"(?<!\r)\n|\r(?!\n)", raw),
    "control-character": lambda raw, request: re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", raw),
    "folding": lambda raw, request: re.search(rb"\n[ \t]", raw),
    "version": lambda raw, request: request["version"] not in ("HTTP/1.0", "HTTP/1.1"),
    "both-lengths": lambda raw, request: values(request, b"content-length") and values(request, b"transfer-encoding"),
    "content-length": lambda raw, request: len(re.findall(rb"(?i)\ncontent-length:", raw)) > 1
    or re.search(rb"(?i)\ncontent-length:[^\r\n]*,", raw) or any(int(value) >= 1 << 63 for value in values(request, b"content-length"))
    or is_folded(raw, b"content-length"),
    "transfer-encoding": lambda raw, request: request["version"] == "HTTP/1.0" or is_folded(raw, b"transfer-encoding"),
    "host": lambda raw, request: not all(HOST.fullmatch(value) for value in values(request, b"host")),
    "target": lambda raw, request: not is_target(request["method"], request["target"]),
    "chunk-size": lambda raw, request: re.search(rb"\n(0[0-9A-Fa-f]{16,}|[89A-Fa-f][0-9A-Fa-f]{15}|[0-9A-Fa-f]{17,})", raw),
    "chunk-extension": lambda raw, request: any(
        len(line) > 4096 or not STRICT_CHUNK.fullmatch(line) for line in re.findall(rb"\n([0-9A-Fa-f]+[ \t;][^\r\n]*)\r", raw)),
    "framing-trailer": lambda raw, request: re.search(rb"(?i)\r\n0+[^\r\n]*\r\n([^\r\n]+\r\n)*(content-length|transfer-encoding):", raw),
    "head-too-large": lambda raw, request: len(raw.partition(b"\r\n\r\n")[0]) + 4 > 32768,
    "trailers-too-large": lambda raw, request: len(raw) > 32768,
    "too-many-fields": lambda raw, request: raw.count(b"\r\n") > 512,
    "empty-lines": lambda raw, request: raw.startswith(b"\r\n" * (EMPTY_LINES + 1)),
}


def without_empty_lines(raw):
    for _ in range(EMPTY_LINES):
        raw = raw.removeprefix(b"\r\n")
    return raw


def read_with_h11(raw):
    """The requests that h11 takes, each with the place where it begins; where the rest begins, why it is refused, or None; and
    what it has read of a request there."""
    requests, total = [], len(raw)
    while True:
        raw = without_empty_lines(raw)
        start = total - len(raw)
        if not raw or raw == b"\r":
            # A CR may be the first half of an empty line; the end of the input cuts it off.
            return requests, start, "cut off" if raw else None, None
        connection = h11.Connection(h11.SERVER, max_incomplete_event_size=1 << 24)
        request = None
        try:
            connection.receive_data(raw)
            connection.receive_data(b"")
            while not isinstance(event := connection.next_event(), h11.EndOfMessage):
                if isinstance(event, h11.Request):
                    request = {"method": event.method, "target": event.target, "version": "HTTP/" + event.http_version.decode(),
                               "fields": [(name, value) for name, value in event.headers], "body": b"", "start": start}
                elif isinstance(event, h11.Data):
                    request["body"] += bytes(event.data)
                else:
                    return requests, start, f"{event!r}", request
        except h11.RemoteProtocolError as error:
            return requests, start, str(error), request
        requests.append(request)
        raw = connection.trailing_data[0]


def read_with_ours(probe, inputs):
    blob = b"".join(struct.pack(">I", len(raw)) + raw for raw in inputs)
    run = subprocess.run([probe], input=blob, capture_output=True)
    lines = run.stdout.decode().splitlines()
    if run.returncode != 0 or len(lines) != len(inputs):
        sys.exit(f"http1: exit {run.returncode} after {len(lines)} of {len(inputs)} inputs\n{run.stderr.decode()[-2000:]}"
                 f"\n{inputs[min(len(lines), len(inputs) - 1)]!r}")
    return [json.loads(line) for line in lines]


def plain(request):
    """One of our requests in h11's terms: h11 writes names, and the coding, in small letters."""
    fields = [(bytes.fromhex(name).lower(), bytes.fromhex(value)) for name, value in request["fields"]]
    return {"method": bytes.fromhex(request["method"]), "target": bytes.fromhex(request["target"]), "version": request["version"],
            "fields": [(name, value.lower() if name == b"transfer-encoding" else value) for name, value in fields],
            "body": bytes.fromhex(request["body"])}


def compare(raw, ours, counts):
    theirs, rest, reason, begun = read_with_h11(raw)
    mine, rule = [plain(request) for request in ours["requests"]], ours["rule"]

    def differ(text):
        sys.exit(f"http1: {text}\ninput: {repr(raw)[:2000]}\nh11: {len(theirs)} requests, then {reason}\nours: {len(mine)} requests, then {rule}")

    for their, my in zip(theirs, mine):
        for part in ("method", "target", "version", "fields", "body"):
            if their[part] != my[part]:
                differ(f"{part}: h11 reads {their[part]!r}, ours {my[part]!r}")
    if len(mine) > len(theirs):
        differ("ours takes what h11 refuses")
    if len(mine) == len(theirs):
        if (rule is None) == (reason is None):
            counts["both take all" if rule is None else "both refuse"] += 1
            return rule is None
        if rule is None:
            differ("ours takes what h11 refuses")
        # h11 takes nothing more and says that this is all: empty lines beyond those that are ignored.
        request, start = None, rest
    else:
        request, start = theirs[len(mine)], theirs[len(mine)]["start"]
    if rule not in STRICTER:
        differ("ours refuses what h11 takes, by a rule that is not stricter than h11")
    if not STRICTER[rule](raw[start:], request):
        differ("ours refuses what h11 takes, by a rule that it does not break")
    counts[f"only ours refuses: {rule}"] += 1
    return False


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    maker = Maker(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    made = [maker.make() for _ in range(count)]
    inputs = [raw for _, raw in made]
    counts = collections.Counter()
    taken = sum(compare(raw, ours, counts) for raw, ours in zip(inputs, read_with_ours(sys.argv[1], inputs)))
    broken = sum(is_broken for is_broken, _ in made)
    for name, number in sorted(counts.items()):
        print(f"  {number:6,}  {name}")
    if taken * 3 < count or broken * 3 < count:
        sys.exit(f"http1: of {count:,} inputs {taken:,} were taken by both and {broken:,} broken: neither may be less than a third")
    print(f"http1: {count:,} inputs, {broken:,} of them broken on purpose: as h11 {h11.__version__} reads them, or stricter by a rule")


if __name__ == "__main__":
    main()
