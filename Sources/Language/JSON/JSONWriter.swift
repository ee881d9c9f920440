/// Writes one text of JSON, value by value: the only writer of JSON, for CONFIG and events as for reports and manifests.
///
/// It sees to commas, line breaks and escapes. That each collection is ended, and that each value of an object has a key before it, is
/// the caller's part.
package struct JSONWriter: Sendable {
    package enum Form: Sendable {
        /// On one line without blanks, with the escapes that JSON requires: for programs.
        case compact

        /// A line for each element, indented by two, with YAML's escapes too: for people, and for readers of YAML.
        case readable
    }

    /// What has been written so far.
    package private(set) var bytes: [UInt8]

    private let form: Form

    /// How many collections are open.
    private var depth: Int

    /// Whether the innermost collection has no element yet.
    private var isFirst: Bool

    /// Whether the next value belongs to the key that was written last.
    private var isBehindKey = false

    /// Begins a text, or goes on with one.
    ///
    /// - Parameters:
    ///   - capacity: how many bytes are likely to be written; it may be more.
    ///   - written: the text that this goes on with.
    ///   - depth: how many collections are open in a text that this goes on with.
    ///   - isFirst: whether the innermost of them has no element yet.
    package init(
        _ form: Form, capacity: Int = 1024, continuing written: [UInt8] = [], depth: Int = 0, isFirst: Bool = true
    ) {
        (bytes, self.form, self.depth, self.isFirst) = (written, form, depth, isFirst)
        bytes.reserveCapacity(written.count + capacity)
    }

    /// The text as a string.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Collections

    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginList() { begin(UInt8(ascii: "[")) }
    package mutating func endList() { end(UInt8(ascii: "]")) }

    /// Begins a member of an object; a value follows.
    package mutating func key(_ name: String) {
        separate()
        append(quoted: name)
        bytes.append(UInt8(ascii: ":"))
        if form == .readable { bytes.append(0x20) }
        isBehindKey = true
    }

    private mutating func begin(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        depth += 1
        isFirst = true
    }

    private mutating func end(_ byte: UInt8) {
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(byte)
        isFirst = false
    }

    /// Writes what stands between a value and what is before it.
    private mutating func separate() {
        if isBehindKey {
            isBehindKey = false
            return
        }
        guard depth > 0 else { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        guard form == .readable else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }
}

// MARK: - Values

extension JSONWriter {
    package mutating func write(_ text: String) {
        separate()
        append(quoted: text)
    }

    package mutating func write(_ number: Int) { write(literal: String(number)) }

    package mutating func write(_ flag: Bool) { write(literal: flag ? "true" : "false") }

    package mutating func writeNull() { write(literal: "null") }

    /// Writes what is a text of JSON already, such as a number that keeps its digits.
    package mutating func write(literal text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes what is a text of JSON already.
    package mutating func write(literal text: [UInt8]) {
        separate()
        bytes.append(contentsOf: text)
    }

    /// Writes a string of characters that need no escapes, which a closure appends.
    package mutating func writeString(_ append: (inout [UInt8]) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        append(&bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes the quote before a string, for those who append the rest, its last quote too, to `bytes` themselves.
    package mutating func beginString() {
        separate()
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a member of an object, where it has a value.
    package mutating func field(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        write(text)
    }

    /// Writes a member of an object, where it has a value.
    package mutating func field(_ name: String, _ number: Int?) {
        guard let number else { return }
        key(name)
        write(number)
    }

    /// Writes a list as a member of an object; the closure writes each element.
    package mutating func field<Element>(
        _ name: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
    ) {
        key(name)
        beginList()
        for element in elements { write(element, &self) }
        endList()
    }

    private mutating func append(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        let all = text.utf8Span.span
        let escapes: JSONEscapes = form == .readable ? .requiredByYAML : .required
        guard var escape = nextEscape(in: all, from: 0, escapes) else {
            bytes.append(contentsOf: text.utf8)
            bytes.append(UInt8(ascii: "\""))
            return
        }
        var start = 0
        while true {
            for index in start..<escape.range.lowerBound { bytes.append(all[index]) }
            bytes.append(contentsOf: escape.text.utf8)
            start = escape.range.upperBound
            guard let next = nextEscape(in: all, from: start, escapes) else { break }
            escape = next
        }
        for index in start..<all.count { bytes.append(all[index]) }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONWriter {
    /// Writes a value that was read.
    package mutating func write(_ value: JSONValue) {
        switch value {
        case .null: writeNull()
        case .boolean(let flag): write(flag)
        case .number(let digits): write(literal: digits)
        case .string(let text): write(text)
        case .list(let items):
            beginList()
            for item in items { write(item) }
            endList()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.name)
                write(member.value)
            }
            endObject()
        }
    }
}
