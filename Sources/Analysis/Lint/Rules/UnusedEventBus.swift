internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let unusedEventBus = DiagnosticCode(
        "unused-event-bus", of: .lint,
        page: CodePage(
            """
            No EventSource and no Trigger of the set refers to this event bus, so nothing is generated from it. \
            Often a reference is misspelt, or the file with the reference is missing.
            """,
            wayOut: """
                Correct the reference, also name the missing files, or remove the bus. If other repositories use \
                it, add '--assume-external'.
                """,
            source: "ofevents: delivery",
            example: [
                .printed(
                    """
                    fires.yaml:4:9: warning: no EventSource and no Trigger uses the EventBus 'spare' [unused-event-bus]
                       4 |   name: spare
                         |         ^~~~~
                         = help: remove it, or also give ofevents the files that use it; if they are in another repository, add '--assume-external'
                    """)
            ]))
}

extension Rule {
    /// Each bus is used, unless others than the files given may use it.
    static let unusedEventBus = Rule(.unusedEventBus, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    guard !set.options.assumesExternal else { return }
    for bus in set.buses where !bus.isUsed && !set.duplicates.contains(bus.bus.metadata.name.span) {
        bag.add(unusedBus(bus.bus.metadata.name, bus.bus.kind))
    }
}

private func unusedBus(_ name: Located<String>, _ kind: ResourceKind) -> Diagnostic {
    Diagnostic(
        .warning, .unusedEventBus, "no EventSource and no Trigger uses the \(kind.rawValue) '\(name.value)'",
        at: name.span,
        help:
            "remove it, or also give ofevents the files that use it; if they are in another repository, add '--assume-external'"
    )
}
