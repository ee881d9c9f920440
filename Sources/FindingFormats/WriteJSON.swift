internal import Diagnostics
internal import YAMLTree

extension [Finding] {
    /// One JSON object of version 1 (docs/formats.md).
    package func json() -> String {
        var writer = JSONWriter()
        writer.write([
            "version": .integer(1),
            "errors": .integer(count { $0.severity == .error }),
            "warnings": .integer(count { $0.severity == .warning }),
            "notes": .integer(count { $0.severity == .note }),
            "findings": .list(map(\.value)),
        ])
        writer.append("\n")
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension Finding {
    fileprivate var value: YAMLValue {
        var fields = [
            YAMLField("rule", .string(rule)), YAMLField("severity", .string(severity.rawValue)),
            YAMLField("message", .string(message)),
        ]
        if let place { fields += place.fields }
        if let help { fields.append(YAMLField("help", .string(help))) }
        if !notes.isEmpty {
            fields.append(
                YAMLField(
                    "notes", .list(notes.map { .map([YAMLField("message", .string($0.message))] + $0.place.fields) })))
        }
        return .map(
            fields + fixField + [YAMLField("page", .string(page)), YAMLField("fingerprint", .string(fingerprint))])
    }
}

extension Finding.Place {
    var fields: [YAMLField] {
        [
            YAMLField("file", .string(file)), YAMLField("line", .integer(line)), YAMLField("column", .integer(column)),
            YAMLField("endLine", .integer(endLine)), YAMLField("endColumn", .integer(endColumn)),
        ]
    }
}
