/// Writes one object of JSON on one line.
///
/// `JSONEncoder` writes the very same text, and takes twenty times as long for it: with ten thousand Deployments that
/// is a tenth of the compiler's time.
struct JSONObject {
    private var bytes: [UInt8] = [UInt8(ascii: "{")]

    /// - Parameter capacity: how many bytes are likely to be written; it may be more.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// The whole object.
    var text: String { String(decoding: bytes, as: UTF8.self) + "}" }

    /// Adds a field, where it has a value; whoever writes them keeps them in the order of their keys.
    mutating func add(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        append(key: key)
        append(value)
    }

    mutating func add(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        append(key: key)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func add(_ key: StaticString, _ values: [String]) {
        list(key, values) { object, value in object.append(value) }
    }

    mutating func add(_ key: StaticString, _ objects: [JSONObject]) {
        list(key, objects) { object, element in object.bytes += element.bytes + [UInt8(ascii: "}")] }
    }

    private mutating func list<Element>(
        _ key: StaticString, _ elements: [Element], _ append: (inout JSONObject, Element) -> Void
    ) {
        self.append(key: key)
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func append(key: StaticString) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func append(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            bytes.append(contentsOf: value.utf8)
        } else {
            for byte in value.utf8 { append(escaped: byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x08: bytes += Array("\\b".utf8)
        case 0x09: bytes += Array("\\t".utf8)
        case 0x0A: bytes += Array("\\n".utf8)
        case 0x0C: bytes += Array("\\f".utf8)
        case 0x0D: bytes += Array("\\r".utf8)
        case 0..<0x20: bytes += Array((byte < 0x10 ? "\\u000" : "\\u00").utf8) + Array(String(byte, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }
}
