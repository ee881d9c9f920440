/// The name of a kind of finding and what holds for all of its findings: the one answer to what it is called, how much it matters
/// and who may change that.
///
/// A code is declared beside the stage that finds it, as a static member of an extension (`.unknownField`), and stands in that
/// target's list of codes. The program joins the lists (`DiagnosticCodes`). Its folder of fixtures and its heading in the
/// documents have its name.
package struct DiagnosticCode: Sendable {
    /// What findings are about, and so where they are documented.
    package enum Group: Sendable {
        /// Resources, as the compiler reads them.
        case resource
        /// Resources that the compiler accepts, by a rule of lint.
        case lint
        /// Scenarios of `ofevents test`.
        case scenario
        /// The configuration file.
        case configuration
        /// What files are to each other in a repository.
        case repository

        /// The document with a section for each of its codes, without its ending.
        package var document: String {
            switch self {
            case .resource: "diagnostics"
            case .lint: "rules"
            case .scenario: "scenarios"
            case .configuration: "configuration"
            case .repository: "repositories"
            }
        }
    }

    /// Shared by all copies, so that a finding carries one reference.
    private final class Properties: Sendable {
        let id: String
        let formerIDs: [String]
        let group: Group
        let severity: Severity
        let severityInLint: Severity
        let otherSeverity: Severity?
        let page: @Sendable () -> CodePage

        init(
            _ id: String, formerly formerIDs: [String], _ group: Group, _ severity: Severity,
            inLint severityInLint: Severity, or other: Severity?, _ page: @escaping @Sendable () -> CodePage
        ) {
            (self.id, self.formerIDs, self.group, self.severity, self.page) = (id, formerIDs, group, severity, page)
            (self.severityInLint, otherSeverity) = (severityInLint, other)
        }
    }

    private let properties: Properties

    /// - Parameters:
    ///   - id: words in lower case with hyphens between them, such as `unknown-field`.
    ///   - formerIDs: names that it had in earlier releases: they are read wherever people write one, and never written.
    ///   - severity: nil for a warning of lint, and an error of everything else.
    ///   - severityInLint: that of its findings in lint; nil for the same.
    ///   - other: that of some of its findings; nil where all have the same.
    ///   - page: made whenever somebody reads it; the commands that only find things never do.
    package init(
        _ id: String, formerly formerIDs: [String] = [], of group: Group, _ severity: Severity? = nil,
        inLint severityInLint: Severity? = nil, or other: Severity? = nil,
        page: @escaping @autoclosure @Sendable () -> CodePage
    ) {
        let severity = severity ?? (group == .lint ? .warning : .error)
        properties = Properties(
            id, formerly: formerIDs, group, severity, inLint: severityInLint ?? severity, or: other, page)
    }

    /// The name that stands behind a finding in square brackets, and that people write where they mean it.
    package var id: String { properties.id }

    /// The names that it had in earlier releases, which files of people may still hold.
    package var formerIDs: [String] { properties.formerIDs }

    package var group: Group { properties.group }

    /// The severity of its findings, where no option and no release of Dapr makes it another one.
    package var severity: Severity { properties.severity }

    /// The severity of its findings in lint: what the compiler must let pass, as only the cluster shows whether it is right, may be an error
    /// to a team.
    package var severityInLint: Severity { properties.severityInLint }

    /// The severities that its findings may have in lint, the gravest first.
    package var severities: [Severity] { [severityInLint, properties.otherSeverity].compactMap(\.self).sorted() }

    /// What people read about it beside its findings.
    package var page: CodePage { properties.page() }

    /// True for what a team may give another severity, or leave out: rules of lint, and what the compiler warns of.
    package var isSettable: Bool { group == .lint || severity != .error }

    /// Where its section stands in the project's documents.
    package var documentPlace: String { "docs/\(group.document).md#\(id)" }
}

extension DiagnosticCode: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.properties === right.properties || left.id == right.id
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension DiagnosticCode: CustomStringConvertible {
    package var description: String { id }
}
