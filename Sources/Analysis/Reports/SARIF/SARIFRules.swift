internal import Findings
internal import YAMLTree

/// The rules of a SARIF log: all of them in each log, so that only its results distinguish it from another.
struct SARIFRules {
    /// The codes of resources, and those of the findings where they have others, in the order of their names.
    private let codes: [DiagnosticCode]

    private let numbers: [DiagnosticCode: Int]

    init(of findings: [Finding], known: DiagnosticCodes) {
        let all = known.of(.resource) + known.of(.lint) + findings.map(\.code)
        codes = Set(all).sorted { $0.id < $1.id }
        numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    }

    /// The place of a rule among them.
    func index(of code: DiagnosticCode) -> Int { numbers[code] ?? -1 }

    /// The objects `reportingDescriptor` (SARIF 2.1.0, section 3.49), with the properties by which GitHub sorts.
    func values(_ text: (DiagnosticCode) -> RuleText?) -> YAMLValue {
        .list(codes.map { value(of: $0, text($0) ?? RuleText($0)) })
    }

    private func value(of code: DiagnosticCode, _ text: RuleText) -> YAMLValue {
        let isOfLint = code.group == .lint
        let kinds: [YAMLValue] = code.id == "literal-secret" ? ["lint", "security"] : [isOfLint ? "lint" : "compiler"]
        return [
            "id": .string(code.id),
            "name": .string(code.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()),
            "shortDescription": ["text": .string(limited(text.title))],
            "fullDescription": ["text": .string(limited(text.description))],
            "help": ["text": .string(text.help), "markdown": .string(text.markdown)],
            "defaultConfiguration": ["level": .string(code.severity.rawValue)],
            "properties": [
                "tags": .list(kinds), "precision": .string(isOfLint ? "high" : "very-high"),
                "problem.severity": .string(code.severity == .note ? "recommendation" : code.severity.rawValue),
            ],
        ]
    }
}

/// What GitHub takes of a description.
private func limited(_ text: String) -> String {
    text.unicodeScalars.count <= 1024 ? text : String(text.unicodeScalars.prefix(1023)) + "…"
}
