internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let duplicateSetting = DiagnosticCode("duplicate-setting", of: .lint)
}

extension Rule {
    /// A setting is there once, under one of its names.
    static let duplicateSetting = Rule(.duplicateSetting, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for (setting, first) in component.distinct.repeated { bag.add(duplicateSetting(setting.name, first: first.name)) }
}

private func duplicateSetting(_ name: Located<String>, first: Located<String>) -> Diagnostic {
    let isAlias = name.value.lowercased() != first.value.lowercased()
    return Diagnostic(
        .warning, .duplicateSetting,
        "'\(shortened(name.value))' is set twice" + (isAlias ? ": '\(first.value)' is the same setting" : ""),
        at: name.span, notes: [Diagnostic.Note("it is first set here", at: first.span)],
        help: "remove one of the two")
}
