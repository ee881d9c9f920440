"""Messages as Dapr's sidecar brings them to the adapter and as the adapter publishes them, for daprd.py."""

import base64
import json
import re
import uuid

PAYLOAD = b'{"id": 9007199254740993, "text": "\xc3\xa9 <&>", "list": [ 1.0 ]}'


def check(condition, message):
    if not condition:
        raise AssertionError(message)


def cloud_event(number):
    return b'{"specversion":"1.0","id":"event-%s","source":"/oracle","type":"test","ofeventsid":"event-%s","data":%s}' % (
        *[str(number).encode()] * 2, PAYLOAD)


def raw(message, topic, component):
    """A message as daprd brings it to a subscription with rawPayload: in base64, with another id at each delivery."""
    return json.dumps({
        "data_base64": base64.b64encode(message).decode(), "datacontenttype": "application/octet-stream", "id": str(uuid.uuid4()),
        "pubsubname": component, "source": "Dapr", "specversion": "1.0", "topic": topic, "type": "com.dapr.event.sent",
    }, separators=(",", ":"), ensure_ascii=False).encode()


def bring_to(pod, subscription, message):
    check(subscription["metadata"] == {"rawPayload": "true"}, f"{subscription}")
    return pod.request("POST", subscription["route"], raw(message, subscription["topic"], subscription["pubsubname"]))[0]


def published(call):
    """The data of a published event, byte for byte: what the adapter puts behind all attributes."""
    _, _, data, metadata = call
    event = json.loads(data)
    check(metadata == {"type": "application/cloudevents+json", "rawPayload": "true"}, f"{metadata}")
    check(re.fullmatch(re.escape(event["ofeventsid"]) + "-[0-9a-f]{16}", event["id"]), f"{event}")
    check(not {"topic", "pubsubname", "traceid"} & set(event), f"{event}")
    check(re.fullmatch("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}", event["traceparent"]), f"{event}")
    return data[data.index(b',"data":') + 8:-1]
