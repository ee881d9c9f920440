"""What a user would write instead of the adapter: a handler with Dapr's SDK for Python that passes an event on to a sink.

One client for all events, called in the event loop: faster here than a thread for each event, and than the asynchronous client.
"""

import os

import uvicorn
from dapr.clients import DaprClient
from fastapi import FastAPI, Request, Response

app = FastAPI()
dapr = DaprClient()


def deliver(data, headers):
    metadata = {"Content-Type": "application/json", "errorIfNot2XX": "false", "Ce-Specversion": "1.0", "Ce-Source": "bench"}
    metadata["Ce-Id"] = f"{headers['__topic']}/{headers['__partition']}/{headers['__offset']}"
    metadata["Ce-Type"] = "bench"
    return dapr.invoke_binding(os.environ["SINK"], "post", data, metadata)


@app.post("/{component}")
async def receive(component: str, request: Request):
    answer = deliver(await request.body(), request.headers)
    is_delivered = answer.binding_metadata.get("statusCode") == "200"
    return Response(status_code=200 if is_delivered else 500)


uvicorn.run(app, host="127.0.0.1", port=int(os.environ["APP_PORT"]), log_level="error")
