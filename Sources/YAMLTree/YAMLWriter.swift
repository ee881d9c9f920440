internal import Diagnostics

/// Writes values as block-style YAML, lists at the indentation of their key as `kubectl get -o yaml` does.
package struct YAMLWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Writes one document after a `---` line.
    package mutating func writeDocument(_ value: YAMLValue) {
        append("---\n")
        write(value, indent: 0, after: .line)
    }

    /// Gives up what has been written so far, and keeps the memory for what follows.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
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
            list(items.count, indent: indent, after: position) { writer, index in
                writer.write(items[index], indent: indent + 2, after: .dash)
            }
        case .map(let fields):
            guard !fields.isEmpty else { return token("{}", after: position) }
            map(fields.count, indent: indent, after: position) { writer, index in
                writer.key(fields[index].key)
                writer.write(fields[index].value, indent: indent + fields[index].value.step, after: .key)
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
            list(items.count, indent: indent, after: position) { writer, index in
                writer.write(items[index], indent: indent + 2, after: .dash)
            }
        case .mapping(let pairs):
            guard !pairs.isEmpty else { return token("{}", after: position) }
            map(pairs.count, indent: indent, after: position) { writer, index in
                writer.key(pairs[index].key.value)
                writer.write(pairs[index].value, indent: indent + pairs[index].value.step, after: .key)
            }
        }
    }
}

// MARK: - Collections

extension YAMLWriter {
    private mutating func list(
        _ count: Int, indent: Int, after position: Position, _ item: (inout YAMLWriter, Int) -> Void
    ) {
        open(after: position)
        for index in 0..<count {
            if index > 0 || position != .dash { margin(indent) }
            append("-")
            item(&self, index)
        }
    }

    private mutating func map(
        _ count: Int, indent: Int, after position: Position, _ field: (inout YAMLWriter, Int) -> Void
    ) {
        open(after: position)
        for index in 0..<count {
            if index > 0 || position != .dash { margin(indent) }
            field(&self, index)
        }
    }

    private mutating func open(after position: Position) {
        switch position {
        case .line: break
        case .key: append("\n")
        case .dash: append(" ")
        }
    }

    private mutating func key(_ key: String) {
        quoted(key, form: ScalarText.form(of: key, isKey: true))
        append(":")
    }

    private mutating func margin(_ indent: Int) {
        bytes.append(contentsOf: repeatElement(0x20, count: indent))
    }
}

// MARK: - Scalars

extension YAMLWriter {
    private mutating func token(_ text: String, after position: Position) {
        if position != .line { append(" ") }
        append(text)
        append("\n")
    }

    private mutating func scalar(_ text: String, indent: Int, after position: Position) {
        if position != .line { append(" ") }
        let form = ScalarText.form(of: text, isKey: false)
        guard form == .literal else {
            quoted(text, form: form)
            return append("\n")
        }
        let trailing = text.utf8.reversed().prefix { $0 == 0x0A }.count
        append(trailing == 0 ? "|-\n" : trailing == 1 ? "|\n" : "|+\n")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for line in trailing == 0 ? lines[...] : lines.dropLast() {
            if !line.isEmpty {
                margin(max(indent, 2))
                append(line)
            }
            append("\n")
        }
    }

    private mutating func quoted(_ text: String, form: ScalarText.Form) {
        switch form {
        case .plain: append(text)
        case .singleQuoted:
            append("'")
            for byte in text.utf8 {
                if byte == UInt8(ascii: "'") { append("'") }
                bytes.append(byte)
            }
            append("'")
        case .doubleQuoted, .literal: appendEscaped(text, to: &bytes)
        }
    }

    private mutating func append(_ text: some StringProtocol) {
        bytes.append(contentsOf: text.utf8)
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
