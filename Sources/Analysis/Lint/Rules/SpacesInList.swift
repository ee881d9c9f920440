internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let spacesInList = DiagnosticCode(
        "spaces-in-list", of: .lint,
        page: CodePage(
            """
            A list has spaces beside its commas, and Dapr keeps them. Dapr splits lists of Kafka brokers and \
            topics only at commas, so ' b' after a comma is another topic or host than 'b'. The same is true for a \
            line break at the end, which YAML keeps after '|'. The source then waits for a topic that nobody \
            writes to.
            """,
            wayOut: "Separate the items with commas, without spaces: 'a,b'. Write '|-' instead of '|'.",
            source: "components-contrib: common/component/kafka; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:23:16: warning: the value of 'brokers' has spaces, which Dapr takes as part of its items [spaces-in-list]
                      23 |         value: "kafka-0:9092, kafka-1:9092"
                         |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: write only a comma between two items, without spaces
                    """)
            ]))
}

extension Rule {
    /// A list holds no blanks where Dapr does not trim its items.
    static let spacesInList = Rule(.spacesInList, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let lists = component.broker.lists
    guard !lists.isEmpty else { return }
    for setting in component.settings {
        guard let field = setting.field, lists.contains(field.name), let value = setting.plainText,
            holdsBlank(value.value)
        else { continue }
        bag.add(spacesInList(setting, value))
    }
}

/// Most values are ASCII without one, which takes no look at what Unicode says of each letter.
private func holdsBlank(_ value: String) -> Bool {
    value.utf8.contains { $0 <= 0x20 || $0 >= 0x80 } && value.contains(where: \.isWhitespace)
}

private func spacesInList(_ setting: LookedUpSetting, _ value: Located<String>) -> Diagnostic {
    let isBlock = value.value.last?.isNewline == true && value.value.count(where: \.isWhitespace) == 1
    return Diagnostic(
        .warning, .spacesInList,
        isBlock
            ? "the value of '\(setting.name.value)' ends with a line break, which Dapr takes as part of it"
            : "the value of '\(setting.name.value)' has spaces, which Dapr takes as part of its items",
        at: setting.isPublic ? value.span : setting.name.span,
        help: isBlock
            ? "write '|-' instead of '|', or put the value on one line"
            : "write only a comma between two items, without spaces")
}
