#!/usr/bin/env python3
"""Compares ProtobufWire with google.protobuf.

    python3 Tests/Oracles/protobuf.py .build/debug/ProtobufProbe [COUNT]

COUNT (2,000 where it is not given) random messages of Dapr's three types, with Dapr's own stubs, and of one type that has a field of
every type of proto3: what google.protobuf writes, packed and unpacked, our reader must read as the same values, and what we write of
them google.protobuf must read as the same message. Then as many damaged ones: both must refuse, or both read the same. Needs Python
3.9 and the packages dapr and protobuf.
"""

import base64
import collections
import json
import random
import re
import struct
import subprocess
import sys

from google.protobuf import message, unknown_fields
from google.protobuf.descriptor import FieldDescriptor as Field

from protobuf_messages import TYPES, UNPACKED, damaged, fill, is_list, is_map

# What the probe says, and what it should say


def shown(source):
    """The fields of a message as the probe shows them."""
    return {str(field.number): shown_field(source, field) for field in source.DESCRIPTOR.fields}


def shown_field(source, field):
    value = getattr(source, field.name)
    if is_map(field):
        return dict(value)
    if is_list(field):
        return [shown_value(field, element) for element in value]
    if field.type == Field.TYPE_MESSAGE:
        return shown(value) if source.HasField(field.name) else None
    return shown_value(field, value)


def shown_value(field, value):
    if field.type == Field.TYPE_MESSAGE:
        return shown(value)
    if field.type == Field.TYPE_BYTES:
        return base64.b64encode(value).decode()
    if field.type == Field.TYPE_FLOAT:
        return struct.unpack("<I", struct.pack("<f", value))[0]
    if field.type == Field.TYPE_DOUBLE:
        return struct.unpack("<Q", struct.pack("<d", value))[0]
    return value


def without_nan(value):
    """What is shown of numbers that are none, whose bits Python does not keep."""
    if isinstance(value, dict):
        return {name: "NaN" if is_nan(name, member) else without_nan(member) for name, member in value.items()}
    return [without_nan(element) for element in value] if isinstance(value, list) else value


def is_nan(name, bits):
    if not isinstance(bits, int) or isinstance(bits, bool):
        return False
    return (name == "11" and bits & 0x7FFFFFFF > 0x7F800000) or (name == "12" and bits & (2**63 - 1) > 0x7FF << 52)


def probe(program, inputs):
    data = b"".join(struct.pack(">BI", kind, len(data)) + data for kind, data in inputs)
    result = subprocess.run([program], input=data, stdout=subprocess.PIPE, check=False)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    if result.returncode or len(answers) != len(inputs):
        sys.exit(f"protobuf: the probe ended with {result.returncode} after {len(answers)} of {len(inputs)} messages")
    return answers


# The comparisons


def compare_whole(program, count, rng):
    inputs, wanted = [], []
    for number in range(count):
        kind = number % len(TYPES)
        source = fill(TYPES[kind](), rng)
        data = source.SerializeToString()
        if kind == 3 and number % 8 == 7:
            data = UNPACKED.FromString(data).SerializeToString()
        inputs.append((kind, data))
        wanted.append(source)
    for (kind, data), source, answer in zip(inputs, wanted, probe(program, inputs)):
        name = TYPES[kind].DESCRIPTOR.full_name
        check(answer.get("fields") == shown(source), f"{name} {data.hex()}: {answer}", "reads as other values")
        written = base64.b64decode(answer["written"])
        check(TYPES[kind].FromString(written) == source, f"{name} {data.hex()}: {written.hex()}", "is another message when we write it")
        # Entries of a map may stand in any order, so it is the length that is compared.
        check(len(written) == source.ByteSize(), f"{name} {written.hex()}", "is more or fewer bytes when we write it")


def read(kind, data):
    try:
        return TYPES[kind].FromString(data)
    except (message.DecodeError, UnicodeDecodeError):
        return None


# Named differences

LONG_VARINT = re.compile(rb"[\x80-\xff]{9}[\x02-\x7f]")


def named_refusal(failure, data, theirs):
    """Why we may refuse what google.protobuf takes: of a varint's tenth byte it drops what 64 bits have no place for, where Go refuses it
    too, and inside of an unknown group it takes fields with the number 0."""
    if failure == "varintTooLong" and LONG_VARINT.search(data):
        return "varints of more than 64 bits, which we refuse"
    if failure == "unknownTag" and any(has_zero(fields) for fields in unknown(theirs)):
        return "groups with a field 0, which we refuse"
    return None


def unknown(source):
    """The unknown fields of a message and of those in it."""
    yield unknown_fields.UnknownFieldSet(source)
    for field, value in source.ListFields():
        if field.type == Field.TYPE_MESSAGE and not is_map(field):
            for inner in [value] if isinstance(value, message.Message) else value:
                yield from unknown(inner)


def has_zero(fields):
    return any(field.field_number == 0 or field.wire_type == 3 and has_zero(field.data) for field in fields)


def has_unread_entry(source):
    """Whether google.protobuf took an entry of a map for an unknown field, because it has something beside key and value; C++ and we
    read it."""
    maps = {field.number for field in source.DESCRIPTOR.fields if is_map(field)}
    return any(field.wire_type == 2 and field.field_number in maps for fields in unknown(source) for field in fields)


def compare_damaged(program, count, rng):
    whole = [fill(TYPES[number % 4](), rng).SerializeToString() for number in range(400)]
    inputs = []
    for number in range(count):
        inputs.append((number % 4, damaged(whole[number % 400], rng, whole)))
    tally = collections.Counter()
    for (kind, data), answer in zip(inputs, probe(program, inputs)):
        theirs = read(kind, data)
        name = f"{TYPES[kind].DESCRIPTOR.full_name} {data.hex()}"
        if "failure" in answer:
            reason = theirs is not None and named_refusal(answer["failure"], data, theirs)
            if reason:
                tally[reason] += 1
                continue
            tally["refused"] += 1
            check(theirs is None, f"{name}: {answer['failure']}", "is refused by us alone")
            continue
        if theirs is None:
            check(False, f"{name}: {answer['fields']}", "is taken by us alone")
            continue
        if has_unread_entry(theirs):
            tally["entries with more in them, which we read"] += 1
            continue
        check(without_nan(answer["fields"]) == without_nan(shown(theirs)), f"{name}: {answer['fields']}", "reads as other values")
        tally["accepted"] += 1
        again = TYPES[kind].FromString(base64.b64decode(answer["written"]))
        check(without_nan(shown(again)) == without_nan(shown(theirs)), name, "is another message when we write it")
    return tally


FAULTS = []


def check(condition, what, fault):
    if not condition:
        FAULTS.append(fault)
        if len(FAULTS) <= 10:
            print(f"protobuf: a message {fault}: {what[:600]}", file=sys.stderr)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 2000
    rng = random.Random(15)
    compare_whole(program, count, rng)
    tally = compare_damaged(program, count, rng)
    if FAULTS:
        sys.exit(f"protobuf: {dict(collections.Counter(FAULTS))} of {2 * count} messages")
    if min(tally["refused"], tally["accepted"]) < count // 10:
        sys.exit(f"protobuf: too few messages of one kind to show anything: {dict(tally)}")
    others = "".join(f", {number} {name}" for name, number in tally.items() if name not in ("refused", "accepted"))
    print(f"protobuf: {count} messages are read and written as google.protobuf does it; of {count} damaged ones both refuse "
          f"{tally['refused']} and read {tally['accepted']} as the same{others}")


if __name__ == "__main__":
    main()
