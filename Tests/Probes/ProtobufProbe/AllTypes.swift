import ProtobufWire

/// A message with a field of each type that proto3 has; protobuf_messages.py describes the same to google.protobuf.
struct AllTypes: ProtobufMessage {
    private var text = ""
    private var bytes: [UInt8] = []
    private var flag = false
    private var int32: Int32 = 0
    private var int64: Int64 = 0
    private var uint32: UInt32 = 0
    private var uint64: UInt64 = 0
    private var sint64: Int64 = 0
    private var fixed32: UInt32 = 0
    private var fixed64: UInt64 = 0
    private var float: UInt32 = 0
    private var double: UInt64 = 0
    private var enumeration: Int32 = 0
    private var map: [String: String] = [:]
    private var child: [AllTypes] = []
    private var part: Part?
    private var texts: [String] = []
    private var byteLists: [[UInt8]] = []
    private var flags: [Bool] = []
    private var int32s: [Int32] = []
    private var uint64s: [UInt64] = []
    private var sint64s: [Int64] = []
    private var fixed32s: [UInt32] = []
    private var fixed64s: [UInt64] = []

    mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.text(1, &text)
        try fields.bytes(2, &bytes)
        try fields.bool(3, &flag)
        try fields.varint(4, &int32)
        try fields.varint(5, &int64)
        try fields.varint(6, &uint32)
        try fields.varint(7, &uint64)
        try fields.zigzag(8, &sint64)
        try fields.fixed(9, &fixed32)
        try fields.fixed(10, &fixed64)
        try fields.fixed(11, &float)
        try fields.fixed(12, &double)
        try fields.varint(13, &enumeration)
        try fields.map(14, &map)
        try fields.messages(15, &child)
        try fields.message(16, &part)
        try fields.texts(17, &texts)
        try fields.bytes(18, &byteLists)
        try fields.bools(19, &flags)
        try fields.varints(20, &int32s)
        try fields.varints(21, &uint64s)
        try fields.zigzags(22, &sint64s)
        try fields.fixed(23, &fixed32s)
        try fields.fixed(24, &fixed64s)
    }

    /// A message that is there or not, and may come in parts.
    private struct Part: ProtobufMessage {
        private var text = ""
        private var number: Int64 = 0
        private var part: [Part] = []

        mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
            try fields.text(1, &text)
            try fields.varint(2, &number)
            try fields.messages(3, &part)
        }
    }
}
