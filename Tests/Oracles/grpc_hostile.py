"""A gRPC server that breaks HTTP/2 in one way and is a good one otherwise, for grpc_peers.py."""

import socket
import struct
import threading
from dataclasses import dataclass
from typing import Callable

import h2.config
import h2.connection
import h2.events
import hpack
from hyperframe.frame import (
    ContinuationFrame, DataFrame, GoAwayFrame, HeadersFrame, PingFrame, PriorityFrame, PushPromiseFrame, RstStreamFrame, SettingsFrame,
    WindowUpdateFrame,
)


@dataclass
class Behaviour:
    """What is sent when the first call has come (or, `first`, instead of SETTINGS), and what becomes of the call."""

    name: str
    send: Callable[[int], bytes]  # of the call's stream
    wanted: str  # a pattern of the call's outcome
    connections: int = 2  # how many it takes until the next call is answered
    closes: bool = False  # whether the server closes behind it
    first: bool = False
    time: int = 5000


def raw(kind, flags=0, stream=0, body=b"", length=None):
    """A frame whose head says what it likes."""
    return struct.pack(">I", len(body) if length is None else length)[1:] + struct.pack(">BBI", kind, flags, stream) + body


def headers(stream, fields, *flags):
    # The client's table is left alone: the encoder of the good answers does not know of these.
    block = b"".join(b"\x00" + text(name) + text(value) for name, value in fields)
    frame = HeadersFrame(stream, block)
    frame.flags.add("END_HEADERS")
    for flag in flags:
        frame.flags.add(flag)
    return frame.serialize()


def text(value):
    value = value.encode()
    return hpack.hpack.encode_integer(len(value), 7) + value


def good_headers(stream):
    return headers(stream, [(":status", "200"), ("content-type", "application/grpc")])


def data(stream, body, *flags):
    frame = DataFrame(stream, body)
    for flag in flags:
        frame.flags.add(flag)
    return frame.serialize()


def answer(stream, body):
    return good_headers(stream) + data(stream, struct.pack(">BI", 0, len(body)) + body)


def settings(values):
    return raw(4, body=b"".join(struct.pack(">HI", key, value) for key, value in values))


def trailers(stream, *fields):
    return headers(stream, fields, "END_STREAM")


def reset(stream, code):
    return RstStreamFrame(stream, code).serialize()


def window(stream, size):
    return raw(8, stream=stream, body=struct.pack(">I", size))


FAILED = "the connection failed: "
PROTOCOL = FAILED + "PROTOCOL_ERROR.*"
SIZE = FAILED + "FRAME_SIZE_ERROR.*"
COMPRESSION = FAILED + "COMPRESSION_ERROR"
CLOSED = "the connection was closed"
BROKEN = "the sidecar's answer breaks HTTP/2: .*"
LONG = "the sidecar's answer is too long"
NO_MESSAGE = "the sidecar's answer is not one message"
RESET = "the sidecar reset the call"
# Before SETTINGS no call is sent: it waits for the next connection.
ANSWERED = "answered"

BEHAVIOURS = [
    Behaviour("HTTP/1.1", lambda s: b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n", ANSWERED, first=True),
    Behaviour("noise", lambda s: bytes(range(256)) * 4, ANSWERED, first=True),
    Behaviour("nothing and the end", lambda s: b"", ANSWERED, first=True, closes=True),
    Behaviour("half of SETTINGS and the end", lambda s: settings([(3, 100)])[:10], ANSWERED, first=True, closes=True),
    Behaviour("PING before SETTINGS", lambda s: PingFrame(0, b"12345678").serialize(), ANSWERED, first=True),
    Behaviour("GOAWAY before SETTINGS", lambda s: GoAwayFrame(0).serialize(), ANSWERED, first=True),
    Behaviour("HEADERS before SETTINGS", lambda s: good_headers(1), ANSWERED, first=True),
    Behaviour("an answer to SETTINGS before SETTINGS", lambda s: raw(4, flags=1), ANSWERED, first=True),
    Behaviour("the end instead of an answer", lambda s: b"", CLOSED, closes=True),
    Behaviour("the end in the middle of a frame", lambda s: good_headers(s)[:12], CLOSED, closes=True),
    Behaviour("the end behind the headers", good_headers, CLOSED, closes=True),
    Behaviour("the end behind the message", lambda s: answer(s, b"x"), CLOSED, closes=True),
    Behaviour("DATA on stream 0", lambda s: raw(0, body=b"x"), PROTOCOL),
    Behaviour("HEADERS on stream 0", lambda s: raw(1, flags=4, body=b"\x88"), PROTOCOL),
    Behaviour("HEADERS on a stream that is not open", lambda s: good_headers(s + 2), PROTOCOL),
    Behaviour("HEADERS on an even stream", lambda s: good_headers(2), PROTOCOL),
    Behaviour("DATA before HEADERS", lambda s: data(s, b"x"), PROTOCOL),
    Behaviour("CONTINUATION alone", lambda s: ContinuationFrame(s, b"\x88").serialize(), PROTOCOL),
    Behaviour("PING between HEADERS and CONTINUATION", lambda s: raw(1, stream=s, body=b"\x88") + PingFrame(0).serialize(), PROTOCOL),
    Behaviour("CONTINUATION without end", lambda s: raw(1, stream=s, body=b"\x88") + raw(9, stream=s) * 5000, FAILED + "Too many CONTINUATION.*"),
    Behaviour("a frame of 16 KiB and a byte", lambda s: good_headers(s) + data(s, bytes(16385)), SIZE),
    Behaviour("a frame that says it has 16 MiB", lambda s: raw(0, stream=s, body=b"x", length=0xFFFFFF), SIZE),
    Behaviour("RST_STREAM of five bytes", lambda s: raw(3, stream=s, body=bytes(5)), SIZE),
    Behaviour("SETTINGS of seven bytes", lambda s: raw(4, body=bytes(7)), SIZE),
    Behaviour("SETTINGS on a stream", lambda s: raw(4, stream=s), PROTOCOL),
    Behaviour("a window of 2^31 in SETTINGS", lambda s: settings([(4, 1 << 31)]), FAILED + "FLOW_CONTROL_ERROR.*"),
    Behaviour("a frame size of 1 in SETTINGS", lambda s: settings([(5, 1)]), PROTOCOL),
    Behaviour("1,000 settings", lambda s: settings([(3, 100)] * 1000), FAILED + "ENHANCE_YOUR_CALM.*"),
    Behaviour("PING of nine bytes", lambda s: raw(6, body=bytes(9)), SIZE),
    Behaviour("GOAWAY of four bytes", lambda s: raw(7, body=bytes(4)), SIZE),
    Behaviour("a window of the connection that overflows", lambda s: window(0, 0x7FFFFFFF), FAILED + "FLOW_CONTROL_ERROR.*"),
    Behaviour("a window that grows by 0", lambda s: window(0, 0), PROTOCOL),
    Behaviour("padding longer than its frame", lambda s: good_headers(s) + raw(0, flags=8, stream=s, body=b"\xffx"), PROTOCOL),
    Behaviour("a pushed stream", lambda s: PushPromiseFrame(s, 2, b"\x82").serialize(), PROTOCOL),
    Behaviour("an unknown index of HPACK", lambda s: raw(1, flags=4, stream=s, body=b"\xff\xff\x7f"), COMPRESSION),
    Behaviour("a cut string of HPACK", lambda s: raw(1, flags=4, stream=s, body=b"\x00\x05ab"), COMPRESSION),
    Behaviour("a table larger than allowed", lambda s: raw(1, flags=4, stream=s, body=b"\x3f\xff\xff\x7f"), COMPRESSION),
    Behaviour("a stream that depends on itself", lambda s: raw(2, stream=s, body=struct.pack(">IB", s, 1)), PROTOCOL),
    Behaviour("a window of the stream that overflows", lambda s: window(s, 0x7FFFFFFF), BROKEN, 1),
    Behaviour("no status of HTTP", lambda s: headers(s, [("content-type", "application/grpc")]), BROKEN, 1),
    Behaviour("two statuses of HTTP", lambda s: headers(s, [(":status", "200"), (":status", "200")]), BROKEN, 1),
    Behaviour("a name in capitals", lambda s: headers(s, [(":status", "200"), ("Grpc-Status", "0")]), BROKEN, 1),
    Behaviour(
        "a length that is not kept", lambda s: headers(s, [(":status", "200"), ("content-length", "9")]) + data(s, b"x", "END_STREAM"),
        BROKEN, 1),
    Behaviour("trailers that do not end", lambda s: answer(s, b"x") + headers(s, [("grpc-status", "0")]), BROKEN, 1),
    Behaviour("no trailers", lambda s: answer(s, b"x") + data(s, b"", "END_STREAM"), "the sidecar's answer has no status", 1),
    Behaviour("trailers without a status", lambda s: answer(s, b"x") + trailers(s, ("a", "b")), "the sidecar's answer has no status", 1),
    Behaviour("a status that is no number", lambda s: answer(s, b"x") + trailers(s, ("grpc-status", "good")), "gRPC status good", 1),
    Behaviour(
        "a message shorter than it says", lambda s: good_headers(s) + data(s, b"\0\0\0\0\x05x") + trailers(s, ("grpc-status", "0")),
        NO_MESSAGE, 1),
    Behaviour(
        "a message of 4 GiB", lambda s: good_headers(s) + data(s, b"\0\xff\xff\xff\xff" + b"x" * 9) + trailers(s, ("grpc-status", "0")),
        LONG, 1),
    Behaviour("two messages", lambda s: answer(s, b"x") + data(s, b"\0\0\0\0\1x") + trailers(s, ("grpc-status", "0")), NO_MESSAGE, 1),
    Behaviour("a compressed message", lambda s: good_headers(s) + data(s, b"\1\0\0\0\1x") + trailers(s, ("grpc-status", "0")), NO_MESSAGE, 1),
    Behaviour("no message", lambda s: good_headers(s) + trailers(s, ("grpc-status", "0")), NO_MESSAGE, 1),
    Behaviour(
        "a page of a proxy", lambda s: headers(s, [(":status", "503"), ("content-type", "text/html")]) + data(s, b"<html>" * 2000),
        "the sidecar answered HTTP 503", 1),
    Behaviour(
        "a page with status 200", lambda s: headers(s, [(":status", "200"), ("content-type", "text/html")]) + data(s, b"<html>"),
        "the sidecar's answer is no gRPC but 'text/html'", 1),
    Behaviour(
        "headers of 12 KB, and nothing", lambda s: headers(s, [(":status", "200")] + [("a", "b" * 4000)] * 3),
        "no answer in time", 1, time=500),
    Behaviour(
        "a table of HPACK used as a bomb", lambda s: raw(1, flags=4, stream=s, body=b"\x88\x40\x01a" + text("b" * 3900) + b"\xbe" * 9000),
        "the sidecar's headers are too long", 1),
    Behaviour("a reset", lambda s: reset(s, 2), RESET, 1),
    Behaviour("a reset without an error", lambda s: reset(s, 0), RESET, 1),
    Behaviour("resets of the same call without end", lambda s: reset(s, 8) * 5000, RESET, 1),
    Behaviour("100,000 PINGs, and nothing", lambda s: PingFrame(0, b"12345678").serialize() * 100_000, "no answer in time", 1, time=900),
    Behaviour("10,000 SETTINGS, and nothing", lambda s: settings([]) * 10_000, "no answer in time", 1, time=900),
    Behaviour("unknown frames, and nothing", lambda s: raw(0x77, stream=s, body=bytes(100)) * 1000, "no answer in time", 1, time=500),
    Behaviour("priorities without end, and nothing", lambda s: PriorityFrame(s, 0, 5).serialize() * 5000, "no answer in time", 1, time=500),
    Behaviour("empty DATA without end, and nothing", lambda s: good_headers(s) + data(s, b"") * 50_000, "no answer in time", 1, time=900),
    Behaviour("GOAWAY and nothing", lambda s: GoAwayFrame(0, last_stream_id=s).serialize(), "no answer in time", 2, time=500),
    Behaviour("GOAWAY for an earlier stream", lambda s: GoAwayFrame(0, last_stream_id=0, error_code=11).serialize(), "the sidecar is going away"),
]


class HostileServer:
    """Plays one behaviour on its first connection, or to the first call, and answers what comes after that."""

    def __init__(self, behaviour):
        self.behaviour, self.connections, self.is_good = behaviour, 0, False
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def misbehave(self, connection, stream):
        self.is_good = True
        try:
            connection.sendall(self.behaviour.send(stream))
            if self.behaviour.closes:
                connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def serve(self, connection):
        with connection:
            if self.behaviour.first and not self.is_good:
                self.misbehave(connection, 1)
                try:
                    while connection.recv(65536):
                        pass
                except OSError:
                    pass
                return
            state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, validate_inbound_headers=False))
            state.initiate_connection()
            bodies = {}
            try:
                connection.sendall(state.data_to_send())
                while True:
                    received = connection.recv(65536)
                    if not received:
                        return
                    for event in state.receive_data(received):
                        self.react(connection, state, event, bodies)
                    connection.sendall(state.data_to_send())
            except (OSError, h2.exceptions.ProtocolError):
                return

    def react(self, connection, state, event, bodies):
        if isinstance(event, h2.events.DataReceived):
            bodies[event.stream_id] = bodies.get(event.stream_id, b"") + event.data
        if not isinstance(event, h2.events.StreamEnded):
            return
        if not self.is_good:
            # What was received so far is answered first: the client must not take its own SETTINGS for refused.
            connection.sendall(state.data_to_send())
            return self.misbehave(connection, event.stream_id)
        stream = event.stream_id
        connection.sendall(good_headers(stream) + data(stream, bodies.get(stream, b"")) + trailers(stream, ("grpc-status", "0")))
