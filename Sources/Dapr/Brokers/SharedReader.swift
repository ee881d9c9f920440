internal import DaprComponents
internal import Findings

/// The trap of readers that are one to the broker.
///
/// - Parameter setting: what names that one.
func sharedReader(_ setting: LookedUpSetting, by readers: [BusReader], help: String) -> Trap {
    let names = names(of: readers).sorted()
    let listed =
        names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        + (names.count > 5 ? " and \(names.count - 5) more" : "")
    return Trap(
        .sharesConsumer, at: setting.name.span,
        "the Triggers \(listed) have the same '\(setting.name.value)', so the broker gives each event to only one of them",
        help: help)
}

/// The names as a person tells them apart: with their namespaces, where those differ.
private func names(of readers: [BusReader]) -> [String] {
    let isOneNamespace = Set(readers.map(\.namespace)).count < 2
    return readers.map { isOneNamespace ? $0.name : "\($0.namespace)/\($0.name)" }
}
