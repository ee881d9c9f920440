internal import Findings
internal import YAMLTree

extension FindingFormat {
    package static let json = FindingFormat(
        "json", purpose: "scripts", content: "everything; a JSON Schema describes it"
    ) { log, _ in log.json() }
}

extension FindingLog {
    /// One JSON object of version 1 (docs/formats.md, docs/schemas/findings-1.schema.json).
    func json() -> String {
        var fields: [YAMLField] = [
            YAMLField("version", .integer(1)), YAMLField("errors", .integer(count(of: .error))),
            YAMLField("warnings", .integer(count(of: .warning))), YAMLField("notes", .integer(count(of: .note))),
            YAMLField("findings", .list(findings.map(\.value))),
        ]
        if !failures.isEmpty { fields.append(YAMLField("failures", .list(failures.map(\.value)))) }
        return jsonText(.map(fields))
    }
}

extension FindingLog.Failure {
    fileprivate var value: YAMLValue {
        .map(
            [YAMLField("message", .string(message))] + (help.map { [YAMLField("help", .string($0))] } ?? []))
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
