"""One message to a queue of RabbitMQ or a topic of MQTT, for bindings that only read: so much of both protocols as that takes."""

import socket
import struct


def frame(kind, channel, payload):
    return struct.pack(">BHI", kind, channel, len(payload)) + payload + b"\xce"


def short(text):
    return bytes([len(text)]) + text.encode()


def long(text):
    return struct.pack(">I", len(text)) + text


def method(class_, number, arguments=b"", channel=0):
    return frame(1, channel, struct.pack(">HH", class_, number) + arguments)


def to_queue(port, name, body=b'{"a":1}'):
    """Publishes to the default exchange of AMQP 0-9-1; a queue that is not there yet gets nothing."""
    with socket.create_connection(("127.0.0.1", port), timeout=3) as connection:
        stream = connection.makefile("rb")

        def ask(question):
            connection.sendall(question)
            size = struct.unpack(">BHI", stream.read(7))[2]
            stream.read(size + 1)

        ask(b"AMQP\0\0\x09\x01")
        ask(method(10, 11, long(b"") + short("PLAIN") + long(b"\0guest\0guest") + short("en_US")))
        connection.sendall(method(10, 31, struct.pack(">HIH", 1, 131072, 0)))
        ask(method(10, 40, short("/") + short("") + b"\0"))
        ask(method(20, 10, short(""), 1))
        header = struct.pack(">HHQH", 60, 0, len(body), 0)
        connection.sendall(method(60, 40, b"\0\0" + short("") + short(name) + b"\0", 1) + frame(2, 1, header) + frame(3, 1, body))
        ask(method(20, 40, struct.pack(">H", 200) + short("") + struct.pack(">HH", 0, 0), 1))


def to_topic(port, name, body=b'{"a":1}'):
    """Publishes with MQTT 3.1.1 at level 1, so that the answer says that the broker has it."""
    def packet(kind, payload):
        size = len(payload)
        length = bytes([size]) if size < 128 else bytes([size % 128 | 128, size // 128])
        return bytes([kind]) + length + payload

    def text(value):
        return struct.pack(">H", len(value)) + value.encode()

    with socket.create_connection(("127.0.0.1", port), timeout=3) as connection:
        connection.sendall(packet(0x10, text("MQTT") + b"\x04\x02\0\x0a" + text(f"publisher-{name}")))
        connection.recv(4)
        connection.sendall(packet(0x32, text(name) + b"\0\x01" + body))
        connection.recv(4)
