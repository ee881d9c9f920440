internal import Findings
internal import YAMLTree

/// The rules of a SARIF log: all of them in each log, so that it is told apart from another by its results alone.
struct SARIFRules {
    /// The rules of resources, and those of the findings where they have others, in the order of their names.
    let names: [String]

    private let numbers: [String: Int]

    init(of findings: [Finding]) {
        let known = DiagnosticCode.allCases.filter { $0.isOfResources || $0.isOfLint }.map(\.rawValue)
        names = Set(known + findings.map(\.rule)).sorted()
        numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }

    /// The place of a rule among them.
    func index(of name: String) -> Int { numbers[name] ?? -1 }

    /// The objects `reportingDescriptor` (SARIF 2.1.0, section 3.49), with the properties by which GitHub sorts.
    func values(_ text: (String) -> RuleText?) -> YAMLValue {
        .list(names.map { value(of: $0, text($0) ?? RuleText(ofRule: $0)) })
    }

    private func value(of name: String, _ text: RuleText) -> YAMLValue {
        let code = DiagnosticCode(rawValue: name)
        let isOfLint = code?.isOfLint == true
        let severity = code?.severity ?? .warning
        let kinds: [YAMLValue] = code == .literalSecret ? ["lint", "security"] : [isOfLint ? "lint" : "compiler"]
        return [
            "id": .string(name),
            "name": .string(name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()),
            "shortDescription": ["text": .string(limited(text.title))],
            "fullDescription": ["text": .string(limited(text.description))],
            "help": ["text": .string(text.help), "markdown": .string(text.markdown)],
            "defaultConfiguration": ["level": .string(severity.rawValue)],
            "properties": [
                "tags": .list(kinds), "precision": .string(isOfLint ? "high" : "very-high"),
                "problem.severity": .string(severity == .note ? "recommendation" : severity.rawValue),
            ],
        ]
    }
}

/// What GitHub takes of a description.
private func limited(_ text: String) -> String {
    text.unicodeScalars.count <= 1024 ? text : String(text.unicodeScalars.prefix(1023)) + "…"
}
