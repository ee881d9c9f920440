internal import DaprComponents
internal import Findings

/// The trap of readers that are one to the broker.
///
/// - Parameter setting: what names that one.
func sharedReader(_ setting: LookedUpSetting, by readers: [BusReader], help: String) -> Trap {
    Trap(
        .sharesConsumer, at: setting.name.span,
        "the Triggers \(listed(readers)) have the same '\(setting.name.value)', so the broker gives each event to only one of them",
        help: help)
}

/// The trap of readers of one topic on a type whose topics are queues (pubsub/azure/servicebus/queues).
func sharedQueue(_ component: LookedUpComponent, of readers: [BusReader]) -> Trap {
    Trap(
        .sharesConsumer, at: component.typeSpan,
        "with '\(component.spec.type.value)', a topic is a queue: each event goes to only one of the Triggers \(listed(readers))",
        help: "use a type that gives every reader each event, such as 'pubsub.azure.servicebus.topics'")
}

/// The names of readers, in order, and of many the first ones.
func listed(_ readers: [BusReader]) -> String {
    let names = names(of: readers).sorted()
    return names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        + (names.count > 5 ? " and \(names.count - 5) more" : "")
}

/// The names as a person tells them apart: with their namespaces, where those differ.
private func names(of readers: [BusReader]) -> [String] {
    let isOneNamespace = Set(readers.map(\.namespace)).count < 2
    return readers.map { isOneNamespace ? $0.name : "\($0.namespace)/\($0.name)" }
}
