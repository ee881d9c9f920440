internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let unknownComponent = DiagnosticCode(
        "unknown-component", of: .lint, .error,
        page: CodePage(
            """
            Dapr has no component of this type, or none of this 'version', and the sidecar of each pod that uses \
            it does not start. Dapr compares types without letter case, and suggests no similar name.
            """,
            wayOut: """
                Write the type as 'ofevents explain components' lists it, and the version that its page shows. For \
                your own pluggable component, turn the rule off with '--disable unknown-component'.
                """,
            source: "dapr/dapr: pkg/components; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:20:13: error: Dapr 1.18 has no component 'bindings.kafak' [unknown-component]
                      20 |       type: bindings.kafak
                         |             ^~~~~~~~~~~~~~
                         = help: did you mean 'bindings.kafka'?
                    """)
            ]))
}

extension Rule {
    /// The type is one that Dapr has, and so is its version.
    static let unknownComponent = Rule(.unknownComponent, .component(checkType), .component(checkVersion))
}

private func checkType(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard case .unknown = component.standing, component.isRightCategory else { return }
    let type = component.spec.type
    if options.hasPluggable(type.value) { return }
    bag.add(unknownComponent(type, near: nearestType(to: type.value), in: options.daprVersion))
}

extension LintOptions {
    fileprivate func hasPluggable(_ type: String) -> Bool {
        let type = type.lowercased()
        return pluggable.contains { $0.last == "*" ? type.hasPrefix($0.dropLast()) : type == $0 }
    }
}

/// Besides that of the type, no text, `v0` and `v1` all mean the first version (pkg/components/versioning.go in dapr/dapr).
private func checkVersion(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard case .present = component.standing, let type = component.type, let version = component.version,
        !["", "v0", "v1", type.version].contains(version.value.lowercased())
    else { return }
    bag.add(unknownVersion(version, of: type, in: options.daprVersion))
}

/// The names behind each category, such as `pubsub.`; that is right in most cases, and would make everything in it look alike.
private let typesOfCategories = Dictionary(grouping: Catalogue.types) { $0.prefix { $0 != "." } + "." }
    .mapValues { types in Vocabulary(types.map { $0.drop { $0 != "." }.dropFirst() }.map(String.init)) }

private func nearestType(to type: String) -> String? {
    if let meant = Broker.type(meantBy: type) { return meant }
    let category = type.lowercased().prefix { $0 != "." } + "."
    return typesOfCategories[category]?.nearest(to: String(type.dropFirst(category.count))).map { category + $0 }
}

/// - Parameter near: the type that is most likely meant.
private func unknownComponent(_ type: Located<String>, near: String?, in release: DaprVersion) -> Diagnostic {
    Diagnostic(
        .error, .unknownComponent, "Dapr \(release) has no component '\(shortened(type.value))'",
        at: type.span,
        help: near.map { "did you mean '\($0)'?" }
            ?? "write one that 'ofevents explain components' lists; if it is a component of your own, name its type below 'lint.pluggable' of the configuration file"
    )
}

private func unknownVersion(_ version: Located<String>, of type: ComponentType, in release: DaprVersion) -> Diagnostic {
    Diagnostic(
        .error, .unknownComponent,
        "Dapr \(release) has no version '\(shortened(version.value))' of '\(type.type)'", at: version.span,
        help: "write '\(type.version)'")
}
