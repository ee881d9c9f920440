"""What a user would write instead of the adapter: a handler with Dapr's SDK for Python that passes an event on to a sink.

FORM=documented  a client for each event, as the SDK's documentation shows every call (daprdocs/content/en/python-sdk-docs/python-client.md)
FORM=tuned       one client for all events, called in the event loop: the fastest of the forms that were tried
"""

import os

import uvicorn
from dapr.clients import DaprClient
from fastapi import FastAPI, Request, Response

app = FastAPI()
SINK = os.environ["SINK"]


def metadata(headers):
    place = f"{headers['__topic']}/{headers['__partition']}/{headers['__offset']}"
    return {
        "Content-Type": "application/json", "errorIfNot2XX": "false", "Ce-Specversion": "1.0", "Ce-Source": "bench", "Ce-Type": "bench",
        "Ce-Id": place,
    }


def response(answer):
    return Response(status_code=200 if answer.binding_metadata.get("statusCode") == "200" else 500)


async def documented(component: str, request: Request):
    with DaprClient() as dapr:
        return response(dapr.invoke_binding(SINK, "post", await request.body(), metadata(request.headers)))


async def tuned(component: str, request: Request):
    return response(client.invoke_binding(SINK, "post", await request.body(), metadata(request.headers)))


if os.environ["FORM"] == "tuned":
    client = DaprClient()
    app.post("/{component}")(tuned)
else:
    app.post("/{component}")(documented)
uvicorn.run(app, host="127.0.0.1", port=int(os.environ["APP_PORT"]), log_level="error")
