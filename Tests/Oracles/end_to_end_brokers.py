"""The brokers of end_to_end.py: how each is started on loopback, what a Component for it says, and what there must be before a sidecar comes.

All of them keep what they have over a restart, except the stand-in for Kafka, which is never restarted.
"""

import json
import os
import random
import signal
import socket

from end_to_end_processes import Ports

class Broker:
    """One broker: its Dapr type, the settings that lead to it, and how long an event may take to come again."""

    # Whether its process may be ended and started anew, and with which signal.
    restarts, end = True, signal.SIGKILL

    # Whether two sidecars with one Component of a source end each other's connection, as they have one client id.
    is_exclusive = False

    # How long a pod is left alone after a fault: the stand-in for Kafka never gives a partition again where a member of a group is killed
    # while it joins, and a killed member counts for ten seconds.
    settle = 3

    # How long nothing may arrive before what is missing is lost.
    patience = 40

    # The data of the largest event: base64 makes it a third longer, and the broker has a limit.
    largest = 4 << 20

    def __init__(self, processes, name, folder, topics):
        """Starts it. The topics are lists: each list can be a stream of its own."""
        self.processes, self.name, self.port, self.topics = processes, f"{name}-{self.kind}", Ports.take(), topics
        self.folder = processes.folder / f"{self.name}-data"
        self.folder.mkdir()
        self.tools = folder
        self.start()
        self.prepare()

    def start(self):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder)} | self.environment()
        self.program = self.processes.start(self.name, self.arguments(), environment)
        self.processes.wait(120, f"{self.name} listens", self.answers)

    def restart(self):
        self.program.may_end = True
        if self.end == signal.SIGTERM:
            self.processes.stop(self.program, 20)
        self.program.kill()
        self.start()

    def environment(self):
        return {}

    def source_settings(self):
        """The settings of a source: what lint asks for is set."""
        return self.settings()

    def prepare(self):
        """Makes what sidecars need and do not make themselves."""

    def answers(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
            return True
        except OSError:
            return False


class Redis(Broker):
    kind, type, key = "redis", "pubsub.redis", "redis"

    def arguments(self):
        return [
            "redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "yes", "--appendfsync", "always",
            "--dir", str(self.folder),
        ]

    def settings(self):
        # A plain number counts milliseconds: an event whose sidecar is gone comes again within some seconds.
        return {"redisHost": f"127.0.0.1:{self.port}", "processingTimeout": "15s", "redeliverInterval": "5000"}


class Kafka(Broker):
    kind, type, key, restarts, patience, settle, largest = "kafka", "pubsub.kafka", "kafka", False, 60, 12, 500_000

    def arguments(self):
        return [str(self.tools / "kafka-stand-in"), "-port", str(self.port), "-partitions", "3"]

    def settings(self):
        # What was published before a source's first pod counts too.
        return {"brokers": f"127.0.0.1:{self.port}", "authType": "none", "initialOffset": "oldest"}


class JetStream(Broker):
    kind, type, key, patience, largest = "jetstream", "pubsub.jetstream", "nats", 60, 500_000

    def arguments(self):
        return ["nats-server", "-js", "-a", "127.0.0.1", "-p", str(self.port), "-sd", str(self.folder)]

    def settings(self):
        return {"natsURL": f"nats://127.0.0.1:{self.port}"}

    def prepare(self):
        for number, subjects in enumerate(self.topics):
            name = f"stream{number}"
            answer = self.request(f"$JS.API.STREAM.CREATE.{name}", {"name": name, "subjects": subjects, "storage": "file"})
            if "error" in answer:
                self.processes.fail(f"{self.name}: {answer['error']}")

    def request(self, subject, message):
        """One request of NATS' protocol, and the answer to it."""
        inbox, body = f"_INBOX.{random.randrange(1 << 60)}", json.dumps(message)
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            text = 'CONNECT {"verbose":false,"pedantic":false}\r\n' + f"SUB {inbox} 1\r\nPUB {subject} {inbox} {len(body)}\r\n{body}\r\n"
            connection.sendall(text.encode())
            stream = connection.makefile("rb")
            while not (line := stream.readline()).startswith(b"MSG"):
                if not line:
                    self.processes.fail(f"{self.name}: no answer to {subject}")
            return json.loads(stream.read(int(line.split()[-1])))


class RabbitMQ(Broker):
    # Ended in order: after SIGKILL one of 1,000 events that were published at that moment was lost in two of three runs with Dapr 1.18.
    kind, type, key, end = "rabbitmq", "pubsub.rabbitmq", "rabbitmq", signal.SIGTERM

    def arguments(self):
        return ["/usr/lib/rabbitmq/bin/rabbitmq-server"]

    def environment(self):
        return {
            "RABBITMQ_NODENAME": f"ofevents{self.port}@localhost", "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1", "RABBITMQ_NODE_PORT": str(self.port),
            "RABBITMQ_DIST_PORT": str(self.other_port()), "RABBITMQ_MNESIA_BASE": str(self.folder / "data"),
            "RABBITMQ_LOG_BASE": str(self.folder / "log"), "RABBITMQ_PID_FILE": str(self.folder / "pid"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self.folder / "plugins"), "RABBITMQ_CONF_ENV_FILE": str(self.folder / "none"),
            "ERL_EPMD_PORT": str(self.other_port("epmd")),
        }

    def other_port(self, what="dist"):
        ports = self.__dict__.setdefault("ports", {})
        return ports.setdefault(what, Ports.take())

    def source_settings(self):
        return self.settings() | {"durable": "true", "deletedWhenUnused": "false", "publisherConfirm": "true", "deliveryMode": "2"}

    def settings(self):
        return {"connectionString": f"amqp://guest:guest@127.0.0.1:{self.port}"}


class MQTT(Broker):
    # Ended in order, as mosquitto writes what it has then, and every half an hour.
    kind, type, key, end, patience, is_exclusive = "mqtt", "pubsub.mqtt3", "mqtt", signal.SIGTERM, 20, True

    def arguments(self):
        file = self.folder / "mosquitto.conf"
        file.write_text(
            f"listener {self.port} 127.0.0.1\nallow_anonymous true\npersistence true\npersistence_location {self.folder}/\n"
            "max_queued_messages 0\nmax_inflight_messages 0\nuser root\n")
        return ["mosquitto", "-c", str(file)]

    def settings(self):
        return {"url": f"mqtt://127.0.0.1:{self.port}", "qos": "1"}


BROKERS = {broker.kind: broker for broker in (Kafka, JetStream, Redis, RabbitMQ, MQTT)}
