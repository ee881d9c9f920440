internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import Findings

/// A source is read, and its events go to the adapter: nothing turns it to the other side or sends them elsewhere.
func checkDirection(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard case .source(let source) = component.role, component.spec.category == .binding else { return }
    if let (setting, value) = component.plainValue("direction") {
        let sides = value.split(separator: ",").map { $0.lowercased().filter { !$0.isWhitespace } }
        // Read since 1.12 (pkg/runtime/processor/binding/binding.go in dapr/dapr).
        if options.daprVersion.minor >= 12, !sides.contains("input") {
            bag.add(LintWording.outputDirection(setting.name))
        }
    }
    // Dapr asks for this path whether anybody wants the events; the adapter answers for the Component's name alone.
    if let (setting, value) = component.plainValue("route"), value.drop(while: { $0 == "/" }) != source.generatedName {
        bag.add(LintWording.unreadRoute(setting.name))
    }
}
