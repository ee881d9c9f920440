"""A sidecar with Dapr's own stubs, for daprd.py."""

import concurrent.futures
import http.server
import threading

import grpc
from dapr.proto.runtime.v1 import dapr_pb2_grpc
from google.protobuf import empty_pb2

try:
    from dapr.proto.runtime.v1.binding_pb2 import InvokeBindingResponse
    from dapr.proto.runtime.v1.metadata_pb2 import GetMetadataResponse
except ImportError:  # releases before 1.19 have one file for all
    from dapr.proto.runtime.v1.dapr_pb2 import GetMetadataResponse, InvokeBindingResponse


class Sidecar(dapr_pb2_grpc.DaprServicer):
    """The gRPC API, which notes calls and fails the sinks that a test names, and the health of the HTTP API."""

    def __init__(self, components):
        self.calls, self.failing, self.components, self.status = [], set(), components, 204
        self.health = http.server.ThreadingHTTPServer(("127.0.0.1", 0), health_of(self))
        threading.Thread(target=self.health.serve_forever, args=(0.05,), daemon=True).start()
        self.server = grpc.server(concurrent.futures.ThreadPoolExecutor(4))
        dapr_pb2_grpc.add_DaprServicer_to_server(self, self.server)
        self.port = self.server.add_insecure_port("127.0.0.1:0")
        self.server.start()

    def stop(self):
        self.server.stop(0)
        self.health.shutdown()
        self.health.server_close()

    def GetMetadata(self, request, context):
        return GetMetadataResponse(id="pod", registered_components=[{"name": name} for name in self.components])

    def InvokeBinding(self, request, context):
        self.calls.append((request.name, None, bytes(request.data), dict(request.metadata)))
        status = "422" if request.name in self.failing else "200"
        return InvokeBindingResponse(data=b"answer", metadata={"statusCode": status})

    def PublishEvent(self, request, context):
        self.calls.append((request.pubsub_name, request.topic, bytes(request.data), {"type": request.data_content_type, **request.metadata}))
        return empty_pb2.Empty()

    def take(self):
        calls, self.calls = self.calls, []
        return calls


def health_of(sidecar):
    class Health(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(sidecar.status if self.path == "/v1.0/healthz" else 404)
            self.end_headers()

        def log_message(self, *_):
            pass

    return Health
