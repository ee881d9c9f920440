internal import Findings
internal import Text

/// Writes values as block-style YAML, lists at the indentation of their key as `kubectl get -o yaml` does.
package struct YAMLWriter: ~Copyable {
    private var output: ByteBuffer

    /// - Parameter capacity: how many bytes are likely to be written; it may be more.
    package init(capacity: Int = 4096) {
        output = ByteBuffer(capacity: capacity)
    }

    /// What has been written so far.
    package var bytes: [UInt8] { output.bytes }

    /// How many bytes have been written so far.
    package var count: Int { output.count }

    /// Writes one document after a `---` line.
    package mutating func writeDocument(_ value: YAMLValue) {
        output.append("---\n")
        write(value, indent: 0, after: .line)
    }

    /// Gives up what has been written so far, and keeps the memory for what follows.
    package mutating func removeAll() {
        output.removeAll()
    }

    /// What stands before a value on its line.
    private enum Position {
        /// Nothing: a document, or a mapping behind `- `.
        case line
        /// A key and its colon.
        case key
        /// `- `.
        case dash
    }

    private mutating func write(_ value: YAMLValue, indent: Int, after position: Position) {
        switch value {
        case .string(let text): scalar(text, indent: indent, after: position)
        case .integer(let number): token(String(number), after: position)
        case .boolean(let flag): token(flag ? "true" : "false", after: position)
        case .list(let items):
            guard !items.isEmpty else { return token("[]", after: position) }
            open(after: position)
            for index in items.indices {
                dash(index, indent: indent, after: position)
                write(items[index], indent: indent + 2, after: .dash)
            }
        case .map(let fields):
            guard !fields.isEmpty else { return token("{}", after: position) }
            open(after: position)
            for index in fields.indices {
                key(fields[index].key, index, indent: indent, after: position)
                write(fields[index].value, indent: indent + fields[index].value.step, after: .key)
            }
        case .node(let node): write(node, indent: indent, after: position)
        }
    }

    private mutating func write(_ node: YAMLNode, indent: Int, after position: Position) {
        switch node.content {
        case .unreadable: token("null", after: position)
        case .scalar(let value):
            switch value.type {
            case .string: scalar(value.text, indent: indent, after: position)
            case .null: token("null", after: position)
            default: token(value.text, after: position)
            }
        case .sequence(let items):
            guard !items.isEmpty else { return token("[]", after: position) }
            open(after: position)
            for index in items.indices {
                dash(index, indent: indent, after: position)
                write(items[index], indent: indent + 2, after: .dash)
            }
        case .mapping(let pairs):
            guard !pairs.isEmpty else { return token("{}", after: position) }
            open(after: position)
            for index in pairs.indices {
                key(pairs[index].key.value, index, indent: indent, after: position)
                write(pairs[index].value, indent: indent + pairs[index].value.step, after: .key)
            }
        }
    }
}

// MARK: - Collections

extension YAMLWriter {
    private mutating func open(after position: Position) {
        switch position {
        case .line: break
        case .key: output.append("\n")
        case .dash: output.append(" ")
        }
    }

    /// What stands before the value of a list's item.
    private mutating func dash(_ index: Int, indent: Int, after position: Position) {
        margin(index, indent: indent, after: position)
        output.append("-")
    }

    /// What stands before the value of a mapping's field.
    private mutating func key(_ key: String, _ index: Int, indent: Int, after position: Position) {
        margin(index, indent: indent, after: position)
        key.withBytes { bytes in
            let form = ScalarText.form(of: bytes, isKey: true)
            let isLong = bytes.count > form.longestKey
            if isLong { output.append("? ") }
            quoted(bytes, form: form)
            guard isLong else { return }
            output.append("\n")
            output.append(0x20, times: indent)
        }
        output.append(":")
    }

    private mutating func margin(_ index: Int, indent: Int, after position: Position) {
        if index > 0 || position != .dash { output.append(0x20, times: indent) }
    }
}

// MARK: - Scalars

extension YAMLWriter {
    private mutating func token(_ text: String, after position: Position) {
        if position != .line { output.append(" ") }
        output.append(text: text)
        output.append("\n")
    }

    private mutating func scalar(_ text: String, indent: Int, after position: Position) {
        if position != .line { output.append(" ") }
        text.withBytes { bytes in
            let form = ScalarText.form(of: bytes, isKey: false)
            if form == .literal {
                literal(bytes, indent: max(indent, 2))
            } else {
                quoted(bytes, form: form)
                output.append("\n")
            }
        }
    }

    private mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>, indent: Int) {
        let trailing = bytes.reversed().prefix { $0 == 0x0A }.count
        output.append(trailing == 0 ? "|-\n" : trailing == 1 ? "|\n" : "|+\n")
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for line in trailing == 0 ? lines[...] : lines.dropLast() {
            if !line.isEmpty {
                output.append(0x20, times: indent)
                output.append(UnsafeBufferPointer(rebasing: line))
            }
            output.append("\n")
        }
    }

    private mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>, form: ScalarText.Form) {
        switch form {
        case .plain: output.append(bytes)
        case .singleQuoted:
            output.append("'")
            var start = 0
            while let quote = Span(_unsafeElements: bytes).firstPlace(
                from: start, where: { $0.equal(to: UInt8(ascii: "'")) })
            {
                output.append(UnsafeBufferPointer(rebasing: bytes[start...quote]))
                output.append("'")
                start = quote + 1
            }
            output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
            output.append("'")
        case .doubleQuoted, .literal: appendEscaped(bytes, to: &output)
        }
    }
}

extension YAMLValue {
    /// How much deeper than its key a value stands: lists are not indented.
    fileprivate var step: Int {
        switch self {
        case .list: 0
        case .node(let node): node.step
        default: 2
        }
    }
}

extension YAMLNode {
    fileprivate var step: Int {
        if case .sequence = content { return 0 }
        return 2
    }
}

/// A value as a document of YAML without a `---` before it.
package func yamlText(_ value: YAMLValue) -> String {
    var writer = YAMLWriter()
    writer.writeDocument(value)
    return String(decoding: writer.bytes.dropFirst("---\n".count), as: UTF8.self)
}
