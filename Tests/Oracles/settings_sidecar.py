"""One start of Dapr's sidecar with one Component, for settings.py: what became of it."""

import contextlib
import http.client
import http.server
import json
import os
import re
import shutil
import struct
import threading
import time

import settings_publishers
from end_to_end_processes import Ports

# What a sidecar says where the broker, not the text of the Component, is why it ends: these do not count.
OF_BROKER = re.compile(
    r"connection refused|i/o timeout|dial tcp|out of available brokers|EOF|ERR |authentication|x509|NOAUTH|WRONGPASS|no such host"
    r"|tls: |connection reset|context deadline exceeded|network Error|no servers available|username or password|Authorization Violation"
    r"|unable to connect|nats: timeout|maximum (message|consumers)|insufficient resources|init timeout"
)

# … and where an address is refused before anybody is asked.
OF_ADDRESS = re.compile(r"missing port|too many colons|invalid port|unknown port")
NEVER = re.compile(
    r"Failed to start subscription for pubsub|error reading from input binding|Error starting subscriptions in the OnConnect handler"
    r"|Error consuming \[.*(invalid topic|group id was empty)|no topic defined, input bindings will not be started"
)
NEVER_OF_BROKER = re.compile(
    r"stream not found|no response from stream|consumer name already in use|jetstream not enabled|PRECONDITION_FAILED|no responders|no stream matches")


class App:
    """The app of a sidecar: it subscribes to one topic and counts what comes."""

    def __init__(self):
        self.topic, self.events = None, 0
        app = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def answer(self, status, body=b""):
                # A sidecar that ends does not wait for the answer.
                with contextlib.suppress(OSError):
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

            def do_OPTIONS(self):
                self.answer(200)

            def do_GET(self):
                if self.path != "/dapr/subscribe":
                    return self.answer(404)
                subscription = {"pubsubname": "c", "topic": app.topic, "route": "/in", "metadata": {"rawPayload": "true"}}
                self.answer(200, json.dumps([subscription] if app.topic else []).encode())

            def do_POST(self):
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                app.events += 1
                self.answer(200)

        self.port = Ports.take()
        server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()


class Result:
    """X: ended by its text, N: never subscribes or reads, B: the broker decides, o: an event came, H: none came."""

    def __init__(self, verdict, line):
        self.verdict, self.line = verdict, line


class Starter:
    """Starts sidecars one after another on the same ports."""

    seconds = 8

    def __init__(self, processes, program, brokers):
        self.processes, self.program, self.brokers, self.app = processes, program, brokers, App()
        self.ports = [Ports.take() for _ in range(3)]

    def start(self, name, spec, app_id, topic):
        """The result of one start; a Component of a broker's topics is published to by its own sidecar."""
        folder = self.processes.folder / f"resources-{name}"
        folder.mkdir()
        component = {"apiVersion": "dapr.io/v1alpha1", "kind": "Component", "metadata": {"name": "c"}, "spec": spec}
        (folder / "c.yaml").write_text(json.dumps(component))
        is_binding = spec["type"].startswith("bindings.")
        self.app.topic, self.app.events = None if is_binding else topic, 0
        program = self.processes.start(f"daprd-{name}", [
            self.program, "--mode", "standalone", "--app-id", app_id, "--app-port", str(self.app.port), "--app-protocol", "http",
            "--resources-path", str(folder), "--dapr-http-port", str(self.ports[0]), "--dapr-grpc-port", str(self.ports[1]),
            "--dapr-internal-grpc-port", str(self.ports[2]), "--enable-metrics=false", "--placement-host-address", "",
            "--scheduler-host-address", "", "--dapr-listen-addresses", "127.0.0.1", "--app-channel-address", "127.0.0.1",
        ], {"PATH": os.environ["PATH"], "NAMESPACE": "shop", "HOME": str(folder)})
        program.may_end = True
        try:
            return self.watch(program, spec["type"], topic)
        finally:
            program.kill()
            program.log.unlink(missing_ok=True)
            shutil.rmtree(folder)
            with self.processes.lock:
                self.processes.programs.remove(program)

    def watch(self, program, type_, topic):
        start = time.monotonic()
        published = start + 0.4
        while time.monotonic() < start + self.seconds:
            self.processes.pause(0.15)
            text = program.log.read_text(errors="replace")
            if program.process.poll() is not None:
                return self.ended(program.log.read_text(errors="replace"), program.process.returncode)
            if line := next((line for line in text.splitlines() if NEVER.search(line)), None):
                return Result("B" if NEVER_OF_BROKER.search(line) else "N", said(line))
            if self.app.events:
                return Result("o", "")
            if time.monotonic() > published and type_ != "bindings.cron":
                published = time.monotonic() + 1
                self.publish(type_, topic)
        lines = [line for line in text.splitlines() if re.search("level=(error|warn)", line) and not re.search("mdns|increasedCardinality|mTLS is disabled", line)]
        return Result("H", said(lines[-1]) if lines else "")

    @staticmethod
    def ended(text, status):
        lines = [line for line in text.splitlines() if "level=fatal" in line or line.startswith("panic:")]
        line = lines[-1] if lines else text[-200:]
        by_broker = OF_BROKER.search(line) and not OF_ADDRESS.search(line) and not line.startswith("panic:")
        return Result("B" if by_broker else "X", f"exit {status}: {said(line)}")

    def publish(self, type_, topic):
        """Sends one event, if the broker and the sidecar take it; else the next try is soon."""
        if type_ in ("bindings.mqtt3", "bindings.rabbitmq"):
            with contextlib.suppress(OSError, struct.error):
                if type_ == "bindings.mqtt3":
                    settings_publishers.to_topic(self.brokers["mqtt"].port, topic)
                else:
                    settings_publishers.to_queue(self.brokers["rabbitmq"].port, topic)
            return
        connection = http.client.HTTPConnection("127.0.0.1", self.ports[0], timeout=2)
        path, body = (
            ("/v1.0/bindings/c", {"operation": "create", "data": {"a": 1}}) if type_.startswith("bindings.")
            else (f"/v1.0/publish/c/{topic}?metadata.rawPayload=true", {"a": 1}))
        try:
            connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
            connection.getresponse().read()
        except (OSError, http.client.HTTPException):
            pass
        finally:
            connection.close()


def said(line):
    """What a line of the log says, without the parts that all lines have."""
    line = re.sub(r'^.*?msg="?', "", line)
    line = re.sub(r'" app_id=.*', "", line)
    return re.sub(r"^.*initialization error occurred for c \([^)]*\): ", "", line)[:220]
