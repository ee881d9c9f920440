"""The messages of protobuf.py: their types, random ones, and damaged ones."""

import struct

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
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
