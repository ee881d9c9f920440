internal import Findings
internal import Text
internal import YAMLTree

extension FindingFormat {
    package static let sarif = FindingFormat(
        "sarif", purpose: "GitHub code scanning, GitLab, editors",
        content: "everything, and the description of every rule"
    ) { log, _ in log.sarif() }
}

extension FindingLog {
    /// SARIF 2.1.0 (OASIS, with errata 01): one run with every rule, every file and a result for each finding.
    ///
    /// Every result has a region whose columns count Unicode scalars, and a fingerprint that does not move with its line.
    /// GitHub refuses a whole log where one result has no place: a finding about the set as a whole stands at the beginning of
    /// the first file, and says so in `properties.aboutTheWholeSet`.
    func sarif() -> String {
        let rules = SARIFRules(of: findings, known: codes)
        let artifacts = SARIFArtifacts(of: self)
        let run: YAMLValue = [
            "tool": [
                "driver": [
                    "name": "ofevents", "version": .string(version), "semanticVersion": .string(version),
                    "rules": rules.values(ruleText),
                ]
            ],
            "invocations": [invocation],
            "originalUriBaseIds": .map([
                YAMLField(
                    ArtifactURI.root,
                    [
                        "description": [
                            "text":
                                "The root of the repository; outside of one, the directory in which ofevents was run."
                        ]
                    ])
            ]),
            "artifacts": artifacts.values, "columnKind": "unicodeCodePoints",
            "results": .list(findings.map { $0.result(rules.index(of: $0.code), artifacts) }),
        ]
        return jsonText([
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
        ])
    }

    private var invocation: YAMLValue {
        var fields = [YAMLField("executionSuccessful", .boolean(failures.isEmpty))]
        if !failures.isEmpty {
            let notifications = failures.map { failure -> YAMLValue in
                ["level": "error", "message": ["text": .string(sarifText(failure.text))]]
            }
            fields.append(YAMLField("toolExecutionNotifications", .list(notifications)))
        }
        return .map(fields)
    }
}

extension Finding {
    fileprivate func result(_ number: Int, _ artifacts: SARIFArtifacts) -> YAMLValue {
        // Where there is little space readers show the first sentence.
        let text = help.map { "\(message).\n\($0)" } ?? message
        var fields = [
            YAMLField("ruleId", .string(rule)), YAMLField("ruleIndex", .integer(number)),
            YAMLField("level", .string(severity.rawValue)), YAMLField("message", ["text": .string(sarifText(text))]),
            YAMLField("locations", [["physicalLocation": artifacts.location(of: place)]]),
        ]
        if !notes.isEmpty {
            let related = notes.enumerated().map { index, note -> YAMLValue in
                [
                    "id": .integer(index + 1), "message": ["text": .string(sarifText(note.message))],
                    "physicalLocation": artifacts.location(of: note.place),
                ]
            }
            fields.append(YAMLField("relatedLocations", .list(related)))
        }
        fields.append(
            YAMLField(
                "partialFingerprints", .map([YAMLField("ofevents/v\(Fingerprints.version)", .string(fingerprint))])))
        if place == nil { fields.append(YAMLField("properties", ["aboutTheWholeSet": .boolean(true)])) }
        return .map(fields + artifacts.fixes(of: self))
    }
}

/// The text of a message (SARIF 2.1.0, sections 3.11.5 and 3.11.6) that no reader takes for a placeholder or a link.
///
/// Of braces only those of a placeholder such as `{0}` are doubled, though the standard doubles all: readers that have no
/// arguments for a message show it as it stands.
func sarifText(_ text: String) -> String {
    var result = ""
    let escaped = text.replacingText("](", with: "\\](")
    var rest = escaped[...]
    while let start = rest.firstIndex(of: "{") {
        let digits = rest[rest.index(after: start)...].prefix { $0.isASCII && $0.isNumber }
        let isPlaceholder = !digits.isEmpty && rest[digits.endIndex...].first == "}"
        result += rest[..<start] + (isPlaceholder ? "{{\(digits)}}" : "{")
        rest = rest[rest.index(after: isPlaceholder ? digits.endIndex : start)...]
    }
    return result + rest
}
