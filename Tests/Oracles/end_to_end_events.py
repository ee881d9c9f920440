"""The events of end_to_end.py, and the function that takes them."""

import base64
import hashlib
import http.server
import json
import math
import random
import threading
import time

FORMS = ("binary", "text", "json")

# How long before and after the end of a sidecar a sink's answer may not have reached the adapter.
ANSWER_ON_ITS_WAY = 3


class Event:
    """One event: made of its number, so that nothing but a hash is kept of it."""

    def __init__(self, number, largest):
        self.number, self.identity, self.wire = number, f"event-{number}", f"event-{number}"
        self.form, self.source = FORMS[number % 3], "/oracle"
        rng = random.Random(number)
        size = 1 if number < 30 else int(math.exp(rng.uniform(0, math.log(20_000))))
        if number % 100 == 7:
            size = largest
        if number % 50 == 3:
            self.form, size = "empty", 0
        self.data = self.bytes(rng, size)

    def bytes(self, rng, size):
        if self.form == "text":
            return rng.randbytes(size).translate(bytes(32 + byte % 95 for byte in range(256)))
        if self.form == "json":
            # Sorted and without blanks, as Dapr writes it again, with a number that a double cannot hold.
            start, end = b'{"number":9007199254740993,"text":"', b'"}'
            rest = size - len(start) - len(end)
            return start + rng.randbytes(rest).hex().encode()[:rest] + end if rest > 0 else b"7" * size
        return rng.randbytes(size)

    def request(self):
        """Path suffix, media type and body for the sidecar's publish API: one form for each way in which it makes an event."""
        if self.form == "text":
            return f"?metadata.cloudevent.id={self.wire}", "text/plain", self.data
        event = {"specversion": "1.0", "id": self.wire, "source": self.source, "type": "stock.changed"}
        if self.form == "binary":
            event |= {"datacontenttype": "application/octet-stream", "data_base64": base64.b64encode(self.data).decode()}
        if self.form != "json":
            return "", "application/cloudevents+json", json.dumps(event).encode()
        event["datacontenttype"] = "application/json"
        return "", "application/cloudevents+json", json.dumps(event)[:-1].encode() + b',"data":' + self.data + b"}"

    @property
    def digest(self):
        return len(self.data), hashlib.sha256(self.data).digest()


class NamedEvent(Event):
    """An event that the sink knows by its bytes, as its id is not its own, or not known before."""

    def __init__(self, number, largest, name, wire, source="/oracle"):
        super().__init__(number, largest)
        self.identity, self.wire, self.source = f"{name}-{number}", wire, source
        if self.form == "empty":
            self.form = "text"
        # Its name is in its bytes.
        head = f"{self.identity} ".encode()
        self.data = b'{"name":"%s"}' % head if self.form == "json" else (head + self.data)[:largest]


class Sink(http.server.ThreadingHTTPServer):
    """The function: takes every event but each fifth's first call, and notes what it took, and when."""

    daemon_threads, block_on_close, request_queue_size = True, False, 128

    def __init__(self, seconds):
        """Each answer takes up to so many seconds, so that events are under way at any moment."""
        self.seconds = seconds
        self.lock, self.expected, self.by_bytes = threading.Lock(), {}, {}
        self.taken, self.refused, self.wrong, self.last = {}, set(), set(), time.monotonic()
        self.refusals, self.ticks, self.refuses_all = 0, 0, False
        super().__init__(("127.0.0.1", 0), SinkRequest)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def expect(self, event):
        digest = event.digest
        if event.identity != event.wire:
            # Its id is another's too, or nobody knows it before.
            self.by_bytes[digest] = event.identity
        self.expected[event.identity] = digest

    def judge(self, identity, source, body):
        """The status of the answer."""
        digest = (len(body), hashlib.sha256(body).digest())
        with self.lock:
            if self.refuses_all:
                self.refusals += 1
                return 503
            if "cron" in source and not body:
                self.ticks += 1
                return 200
            self.last = time.monotonic()
            identity = self.by_bytes.get(digest, identity)
            if self.expected.get(identity) != digest:
                self.wrong.add(f"{identity} of {source}, {len(body)} bytes")
            elif identity not in self.refused and int(identity.rpartition("-")[2]) % 5 == 0:
                self.refused.add(identity)
                self.refusals += 1
                return 503
            else:
                self.taken.setdefault(identity, []).append(self.last)
            return 200

    def lost(self):
        return [identity for identity in self.expected if identity not in self.taken]

    def twice(self):
        return sum(len(times) - 1 for times in self.taken.values())

    def repeated(self, adapter_ends, sidecar_ends):
        """What was taken again although the adapter lived and had the sink's first answer: times are of the pod that calls the sink."""
        def is_excused(first, second):
            return any(first - ANSWER_ON_ITS_WAY < end < second for end in adapter_ends) or any(
                start - ANSWER_ON_ITS_WAY < first < end + ANSWER_ON_ITS_WAY for start, end in sidecar_ends)
        return [
            identity for identity, times in self.taken.items() if any(not is_excused(*pair) for pair in zip(times, times[1:]))]

    def handle_error(self, request, client_address):
        """A sidecar that ends breaks its connections."""


class SinkRequest(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.body()
        if body is None:
            return
        time.sleep(random.uniform(0, self.server.seconds))
        self.send_response(self.server.judge(str(self.headers["Ce-Id"]), str(self.headers["Ce-Source"]), body))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def body(self):
        """The body, or None where the caller has gone."""
        if self.headers["Content-Length"]:
            length = int(self.headers["Content-Length"])
            body = self.rfile.read(length)
            return body if len(body) == length else None
        body = b""
        while length := int(self.rfile.readline() or b"0", 16):
            body += self.rfile.read(length)
            self.rfile.readline()
        return body if self.rfile.readline() else None

    def log_message(self, *_):
        pass
