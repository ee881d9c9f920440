"""The events of sidecar.py, and the function that takes them."""

import base64
import hashlib
import http.server
import json
import math
import random
import threading
import time

LARGEST = 4 << 20


class Event:
    """One event: made of its number, so that nothing but a hash is kept of it."""

    def __init__(self, number, is_large):
        self.identity, self.form = f"event-{number}", ("binary", "text", "json")[number % 3]
        rng = random.Random(number)
        size = LARGEST if is_large else 1 if number < 30 else int(math.exp(rng.uniform(0, math.log(100_000))))
        if self.form == "binary":
            self.data = rng.randbytes(size)
        elif self.form == "text":
            self.data = rng.randbytes(size).translate(bytes(32 + byte % 95 for byte in range(256)))
        else:
            # Sorted and without blanks, as Dapr writes it again, with a number that a double cannot hold.
            start, end = b'{"number":9007199254740993,"text":"', b'"}'
            rest = size - len(start) - len(end)
            self.data = start + rng.randbytes(rest).hex().encode()[:rest] + end if rest > 0 else b"7" * size

    def request(self):
        """Path suffix, media type and body for the sidecar's publish API: one form for each way in which it makes an event."""
        if self.form == "text":
            return f"?metadata.cloudevent.id={self.identity}", "text/plain", self.data
        event = {"specversion": "1.0", "id": self.identity, "source": "/oracle", "type": "stock.changed"}
        if self.form == "binary":
            event |= {"datacontenttype": "application/octet-stream", "data_base64": base64.b64encode(self.data).decode()}
            return "", "application/cloudevents+json", json.dumps(event).encode()
        event["datacontenttype"] = "application/json"
        return "", "application/cloudevents+json", json.dumps(event)[:-1].encode() + b',"data":' + self.data + b"}"


class Sink(http.server.ThreadingHTTPServer):
    """The function: takes every event but each fifth's first call, and notes what it took."""

    daemon_threads, block_on_close, request_queue_size = True, False, 128

    def __init__(self):
        self.lock, self.expected = threading.Lock(), {}
        self.taken, self.refused, self.wrong, self.last = {}, set(), set(), time.monotonic()
        self.refuses_all = False
        super().__init__(("127.0.0.1", 0), SinkRequest)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def expect(self, event):
        self.expected[event.identity] = (len(event.data), hashlib.sha256(event.data).digest())

    def judge(self, identity, body):
        digest = (len(body), hashlib.sha256(body).digest())
        with self.lock:
            if self.refuses_all:
                return 503
            self.last = time.monotonic()
            if self.expected.get(identity) != digest:
                self.wrong.add(str(identity))
            elif identity not in self.refused and int(identity.removeprefix("event-")) % 5 == 0:
                self.refused.add(identity)
                return 503
            else:
                self.taken[identity] = self.taken.get(identity, 0) + 1
            return 200

    def handle_error(self, request, client_address):
        """A sidecar that ends breaks its connections."""


class SinkRequest(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:
            return
        # Some time, so that events are under way at any moment.
        time.sleep(random.uniform(0, 0.2))
        self.send_response(self.server.judge(self.headers["Ce-Id"], body))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass
