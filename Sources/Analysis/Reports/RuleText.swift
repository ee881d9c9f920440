internal import Findings

/// What is said of a rule beside its findings, where a reader has room for it.
package struct RuleText: Sendable, Equatable {
    /// One line without a full stop, such as `Unknown setting`.
    package var title: String

    /// What the rule finds and why that matters, in a few sentences without markup.
    package var description: String

    /// What to do about it, without markup.
    package var help: String

    /// The whole page of the rule.
    package var markdown: String

    package init(title: String, description: String, help: String, markdown: String) {
        (self.title, self.description, self.help, self.markdown) = (title, description, help, markdown)
    }

    /// The words that a name makes, for a rule that has no others.
    package init(ofRule name: String) {
        let words = name.split(separator: "-").joined(separator: " ")
        title = words.prefix(1).uppercased() + words.dropFirst()
        description = "\(title)."
        let page = page(ofRule: name)
        help = "\(page) says what it means and what to do."
        markdown = "`\(page)` says what it means and what to do."
    }
}

/// The section of the project's documents that says more about a rule.
func page(ofRule name: String) -> String {
    let code = DiagnosticCode(rawValue: name)
    let document =
        switch code {
        case let code? where code.isOfLint: "rules"
        case let code? where code.isOfScenarios: "scenarios"
        case let code? where code.isOfConfiguration: "configuration"
        default: "diagnostics"
        }
    return "docs/\(document).md#\(name)"
}

extension DiagnosticCode {
    /// The severity of its findings, where no option makes it another one.
    var severity: Severity {
        switch self {
        case .consumerGroupReplaced, .cutName, .longName, .noDeadLetters, .shadowedEventBus: .note
        case .ignoredTopic, .natsStreamingRemoved, .notAResource, .nothingToRender, .unknownEventSource: .warning
        default: isOfLint ? .warning : .error
        }
    }
}
