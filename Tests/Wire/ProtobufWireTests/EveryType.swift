import ProtobufWire

/// A message with a field of every type, and itself inside.
struct EveryType: ProtobufMessage, Equatable {
    var text = ""
    var bytes: [UInt8] = []
    var flag = false
    var int32: Int32 = 0
    var int64: Int64 = 0
    var uint32: UInt32 = 0
    var uint64: UInt64 = 0
    var zigzag: Int64 = 0
    var fixed32: UInt32 = 0
    var fixed64: UInt64 = 0
    var map: [String: String] = [:]
    var texts: [String] = []
    var byteLists: [[UInt8]] = []
    var flags: [Bool] = []
    var numbers: [Int32] = []
    var zigzags: [Int64] = []
    var fixed32s: [UInt32] = []
    var fixed64s: [UInt64] = []
    var children: [EveryType] = []
    var inner: Inner?

    mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.text(1, &text)
        try fields.bytes(2, &bytes)
        try fields.bool(3, &flag)
        try fields.varint(4, &int32)
        try fields.varint(5, &int64)
        try fields.varint(6, &uint32)
        try fields.varint(7, &uint64)
        try fields.zigzag(8, &zigzag)
        try fields.fixed(9, &fixed32)
        try fields.fixed(10, &fixed64)
        try fields.map(11, &map)
        try fields.texts(12, &texts)
        try fields.bytes(13, &byteLists)
        try fields.bools(14, &flags)
        try fields.varints(15, &numbers)
        try fields.zigzags(16, &zigzags)
        try fields.fixed(17, &fixed32s)
        try fields.fixed(18, &fixed64s)
        try fields.messages(19, &children)
        try fields.message(536_870_911, &inner)
    }

    struct Inner: ProtobufMessage, Equatable {
        var number: UInt64 = 0
        var text = ""

        mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
            try fields.varint(1, &number)
            try fields.text(2, &text)
        }
    }
}

extension EveryType {
    /// A message whose fields are all set, with values at the ends of their ranges.
    static var full: EveryType {
        var message = EveryType()
        message.text = "é😀"
        message.bytes = [0, 255]
        message.flag = true
        message.int32 = .min
        message.int64 = .min
        message.uint32 = .max
        message.uint64 = .max
        message.zigzag = .min
        message.fixed32 = .max
        message.fixed64 = .max
        message.map = ["": "", "a": "1", "b": String(repeating: "x", count: 200)]
        message.texts = ["", "a"]
        message.byteLists = [[], [1]]
        message.flags = [true, false]
        message.numbers = [0, -1, .max]
        message.zigzags = [0, -1, .max]
        message.fixed32s = [0, 1]
        message.fixed64s = [0, 1]
        message.children = [EveryType(), EveryType()]
        message.children[1].text = "child"
        message.inner = Inner()
        return message
    }
}

/// Bytes out of digits such as `08 96 01`.
func hex(_ digits: String) -> [UInt8] {
    digits.split(separator: " ").compactMap { UInt8($0, radix: 16) }
}
