/// The fields of a request's head: the head's bytes, and where names and values stand in them.
///
/// Strings are made of what is asked for, and of nothing else. Bytes that are no UTF-8 become U+FFFD in them.
package struct HTTPFields {
    /// Where one field stands.
    struct Place {
        var name: Range<UInt32>
        var value: Range<UInt32>
    }

    /// The head as it came: the request's line and the fields' lines with their ends.
    let bytes: [UInt8]
    let places: [Place]

    /// How many fields there are.
    package var count: Int { places.count }

    /// The value of the first field with a name; nil if there is none.
    ///
    /// - Parameter name: without regard to the case of ASCII letters (RFC 9110, section 5.1).
    package func first(name: String) -> String? {
        let (span, places, count) = (bytes.span, places.span, UInt32(clamping: name.utf8.count))
        // Lengths first: most names differ in them, and a head is asked for ten of them.
        for index in places.indices {
            let range = places[index].name
            guard range.upperBound &- range.lowerBound == count, span.has(name, at: Range(range)) else { continue }
            return text(places[index].value)
        }
        return nil
    }

    /// Whether there is a field with a name.
    package func contains(name: String) -> Bool {
        let span = bytes.span
        return places.contains { span.has(name, at: Range($0.name)) }
    }

    /// Every field in the order in which they came, names in the case that the client wrote.
    package var all: [(name: String, value: String)] { places.map { (text($0.name), text($0.value)) } }

    /// The bytes of every field's name and value, in the order in which they came.
    package var allBytes: [(name: [UInt8], value: [UInt8])] {
        places.map { (Array(bytes[Range($0.name)]), Array(bytes[Range($0.value)])) }
    }

    private func text(_ range: Range<UInt32>) -> String { String(decoding: bytes[Range(range)], as: UTF8.self) }
}

extension Range<Int> {
    init(_ range: Range<UInt32>) { self = Int(range.lowerBound)..<Int(range.upperBound) }
}

extension Range<UInt32> {
    /// A range of a head, which is shorter than `HTTPLimits.headers`.
    init(_ range: Range<Int>) {
        self = UInt32(clamping: range.lowerBound)..<UInt32(clamping: range.upperBound)
    }
}
