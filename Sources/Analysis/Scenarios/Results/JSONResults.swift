internal import Findings
internal import Simulation
internal import YAMLTree

extension ResultFormat {
    package static let json = ResultFormat("json", purpose: "scripts") { results, _ in results.json() }
}

extension [ScenarioResult] {
    /// The results as one JSON object, of version 1 (docs/scenarios.md).
    func json() -> String {
        jsonText([
            "version": .integer(1),
            "passed": .integer(count { $0.status == .passed }),
            "failed": .integer(count { $0.status == .failed }),
            "errors": .integer(count { $0.status == .error }),
            "scenarios": .list(map(\.value)),
        ])
    }
}

extension ScenarioResult {
    fileprivate var value: YAMLValue {
        var fields: [YAMLField] = [
            YAMLField("file", .string(file)), YAMLField("line", .integer(position.line)),
            YAMLField("scenario", .string(name)), YAMLField("status", .string(status.rawValue)),
            YAMLField("milliseconds", .integer(duration.milliseconds)),
        ]
        if !notes.all.isEmpty { fields.append(YAMLField("notes", .list(notes.all.map(\.value)))) }
        if status == .error { return .map(fields + [YAMLField("error", .string(errors))]) }
        fields.append(YAMLField("results", .list(faults.map(Self.value) + rows.map(\.value))))
        let lines = timeline.text().split(separator: "\n").map { YAMLValue.string(String($0)) }
        return .map(fields + [YAMLField("timeline", .list(lines))])
    }

    private static func value(of fault: (message: String, position: LineIndex.Position)) -> YAMLValue {
        [
            "status": "impossible", "line": .integer(fault.position.line), "column": .integer(fault.position.column),
            "message": .string(fault.message),
        ]
    }
}

extension ScenarioNotes.Note {
    fileprivate var value: YAMLValue {
        var fields = [
            YAMLField("code", .string(code)), YAMLField("file", .string(file)),
            YAMLField("line", .integer(position.line)), YAMLField("column", .integer(position.column)),
            YAMLField("message", .string(message)),
        ]
        if let help { fields.append(YAMLField("help", .string(help))) }
        return .map(fields)
    }
}

extension ScenarioResult.Row {
    fileprivate var value: YAMLValue {
        let status =
            switch outcome.mark {
            case .asExpected: "as-expected"
            case .different: "different"
            case .missing: "missing"
            case .unexpected: "unexpected"
            }
        var fields = [YAMLField("status", .string(status))]
        if let position {
            fields += [YAMLField("line", .integer(position.line)), YAMLField("column", .integer(position.column))]
        }
        if !outcome.expected.isEmpty { fields.append(YAMLField("expected", .string(outcome.expected))) }
        if !outcome.actual.isEmpty { fields.append(YAMLField("actual", .string(outcome.actual))) }
        if !outcome.differences.isEmpty {
            fields.append(YAMLField("differences", .list(outcome.differences.map { .string($0) })))
        }
        return .map(fields)
    }
}

extension Duration {
    /// Rounded down.
    fileprivate var milliseconds: Int {
        Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
