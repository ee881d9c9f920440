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

from google.protobuf import descriptor_pb2, descriptor_pool, message, message_factory, unknown_fields
from google.protobuf.descriptor import FieldDescriptor as Field

try:
    from dapr.proto.runtime.v1.binding_pb2 import InvokeBindingRequest, InvokeBindingResponse
    from dapr.proto.runtime.v1.pubsub_pb2 import PublishEventRequest
except ImportError:  # releases before 1.19 have one file for all
    from dapr.proto.runtime.v1.dapr_pb2 import InvokeBindingRequest, InvokeBindingResponse, PublishEventRequest

TEXTS = ["", "a", "\u00e9", "\U0001f600", "\0", "statusCode", "x" * 200, "\u2028\"\\\n"]
SCALARS = [
    (1, "text", Field.TYPE_STRING), (2, "bytes", Field.TYPE_BYTES), (3, "flag", Field.TYPE_BOOL), (4, "int32", Field.TYPE_INT32),
    (5, "int64", Field.TYPE_INT64), (6, "uint32", Field.TYPE_UINT32), (7, "uint64", Field.TYPE_UINT64), (8, "sint64", Field.TYPE_SINT64),
    (9, "fixed32", Field.TYPE_FIXED32), (10, "fixed64", Field.TYPE_FIXED64), (11, "float", Field.TYPE_FLOAT),
    (12, "double", Field.TYPE_DOUBLE), (13, "enumeration", Field.TYPE_ENUM),
]
LISTS = [
    (17, "texts", Field.TYPE_STRING), (18, "byte_lists", Field.TYPE_BYTES), (19, "flags", Field.TYPE_BOOL),
    (20, "int32s", Field.TYPE_INT32), (21, "uint64s", Field.TYPE_UINT64), (22, "sint64s", Field.TYPE_SINT64),
    (23, "fixed32s", Field.TYPE_FIXED32), (24, "fixed64s", Field.TYPE_FIXED64),
]


def all_types(package, is_packed):
    """The message that AllTypes.swift describes, its lists of numbers packed or not."""
    file = descriptor_pb2.FileDescriptorProto(name=f"{package}.proto", package=package, syntax="proto3")
    file.enum_type.add(name="E").value.add(name="ZERO", number=0)
    whole, part = file.message_type.add(name="AllTypes"), file.message_type.add(name="Part")
    entry = whole.nested_type.add(name="MapEntry")
    entry.options.map_entry = True

    def add(owner, number, name, kind, label=Field.LABEL_OPTIONAL, of=None):
        field = owner.field.add(number=number, name=name, type=kind, label=label)
        if of:
            field.type_name = f".{package}.{of}"
        elif label == Field.LABEL_REPEATED and kind not in (Field.TYPE_STRING, Field.TYPE_BYTES, Field.TYPE_MESSAGE):
            field.options.packed = is_packed

    for number, name, kind in SCALARS:
        add(whole, number, name, kind, of="E" if kind == Field.TYPE_ENUM else None)
    for number, name, kind in LISTS:
        add(whole, number, name, kind, Field.LABEL_REPEATED)
    add(entry, 1, "key", Field.TYPE_STRING)
    add(entry, 2, "value", Field.TYPE_STRING)
    add(whole, 14, "map", Field.TYPE_MESSAGE, Field.LABEL_REPEATED, "AllTypes.MapEntry")
    add(whole, 15, "child", Field.TYPE_MESSAGE, Field.LABEL_REPEATED, "AllTypes")
    add(whole, 16, "part", Field.TYPE_MESSAGE, of="Part")
    add(part, 1, "text", Field.TYPE_STRING)
    add(part, 2, "number", Field.TYPE_INT64)
    add(part, 3, "part", Field.TYPE_MESSAGE, Field.LABEL_REPEATED, "Part")
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName(f"{package}.AllTypes"))


PACKED, UNPACKED = all_types("packed", True), all_types("unpacked", False)
TYPES = [InvokeBindingRequest, InvokeBindingResponse, PublishEventRequest, PACKED]


def is_list(field):
    return field.is_repeated if hasattr(field, "is_repeated") else field.label == Field.LABEL_REPEATED


def is_map(field):
    return field.type == Field.TYPE_MESSAGE and field.message_type.GetOptions().map_entry


# Random messages


def random_value(field, rng):
    bits = rng.getrandbits(64) >> rng.randrange(65)
    kind = field.type
    if kind == Field.TYPE_STRING:
        return rng.choice(TEXTS)
    if kind == Field.TYPE_BYTES:
        return rng.randbytes(rng.choice([0, 1, 5, 130, 1023, 1024, 3000]))
    if kind == Field.TYPE_BOOL:
        return bool(bits & 1)
    if kind in (Field.TYPE_FLOAT, Field.TYPE_DOUBLE):
        return rng.choice([0.0, -0.0, 1.5, -1e30, float("inf"), rng.uniform(-1e6, 1e6)])
    if kind in (Field.TYPE_UINT32, Field.TYPE_FIXED32):
        return bits & 0xFFFFFFFF
    if kind in (Field.TYPE_UINT64, Field.TYPE_FIXED64):
        return bits
    if kind in (Field.TYPE_INT32, Field.TYPE_ENUM):
        return struct.unpack("<i", struct.pack("<I", bits & 0xFFFFFFFF))[0]
    return struct.unpack("<q", struct.pack("<Q", bits))[0]


def fill(target, rng, depth=0):
    for field in target.DESCRIPTOR.fields:
        if rng.random() < 0.4:
            continue
        if is_map(field):
            for _ in range(rng.randrange(5)):
                getattr(target, field.name)[rng.choice(TEXTS)] = rng.choice(TEXTS)
        elif field.type == Field.TYPE_MESSAGE:
            if depth < 3 and is_list(field):
                for _ in range(rng.randrange(3)):
                    fill(getattr(target, field.name).add(), rng, depth + 1)
            elif depth < 3:
                getattr(target, field.name).SetInParent()
                fill(getattr(target, field.name), rng, depth + 1)
        elif is_list(field):
            getattr(target, field.name).extend(random_value(field, rng) for _ in range(rng.randrange(5)))
        else:
            setattr(target, field.name, random_value(field, rng))
    return target


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


def damaged(data, rng, others):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        place = rng.randrange(len(data) + 1)
        kind = rng.randrange(8)
        if kind == 0 and place < len(data):
            data[place] ^= 1 << rng.randrange(8)
        elif kind == 1:
            data[place:place] = rng.randbytes(1)
        elif kind == 2:
            del data[place : place + rng.randrange(1, 5)]
        elif kind == 3:
            del data[place:]
        elif kind == 4 and place < len(data):
            data[place] = rng.choice([0, 0x7F, 0x80, 0xFF])
        elif kind == 5:
            other = rng.choice(others)
            data[place:place] = other[rng.randrange(len(other) + 1) :][: rng.randrange(40)]
        elif kind == 6:
            # A varint of some length, or the beginning or the end of a group.
            data[place:place] = rng.choice(
                [b"\xff" * rng.randrange(1, 12), b"\x80" * rng.randrange(1, 12) + b"\0", b"\xa3\x06", b"\xa4\x06", b"\xa3\x06\xa4\x06"]
            )
        else:
            # A message around all of it, maybe many times.
            for _ in range(rng.choice([1, 2, 50, 99, 100, 101, 150])):
                data[0:0] = b"\x7a" + varint(len(data))
    return bytes(data)


def varint(value):
    data = bytearray()
    while value > 127:
        data.append(value & 127 | 128)
        value >>= 7
    return bytes(data + bytes([value]))


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
