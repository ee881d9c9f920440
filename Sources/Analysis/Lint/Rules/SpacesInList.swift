internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let spacesInList = DiagnosticCode("spaces-in-list", of: .lint)
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
            ? "'\(setting.name.value)' ends in a line break, which Dapr does not trim"
            : "Dapr does not trim the blanks in '\(setting.name.value)'",
        at: setting.isPublic ? value.span : setting.name.span,
        help: isBlock
            ? "write '|-' in the place of '|', or the value on one line"
            : "write the items with commas alone between them")
}
