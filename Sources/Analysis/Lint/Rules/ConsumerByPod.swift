internal import Brokers
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let consumerByPod = DiagnosticCode(
        "consumer-by-pod", of: .lint,
        page: CodePage(
            """
            The name of a consumer has '{uuid}' or '{podName}', so each pod that starts is another consumer to the \
            broker. What the last one has read counts for nothing. Depending on the broker, old events come again, or \
            those are lost that came meanwhile.
            """,
            wayOut: """
                Remove the setting: ofevents names the consumer after the Trigger or the source. Or write a name that \
                stays the same.
                """,
            source: "dapr/dapr: pkg/runtime/meta",
            example: [
                .printed(
                    """
                    fires.yaml:12:33: warning: each pod that starts is a new consumer, which gets all entries of the stream again [consumer-by-pod]
                      12 | …"{uuid}"…
                         |  ^~~~~~~~
                         = help: remove 'consumerID', or write a name that stays the same
                    """)
            ]))
}

extension Rule {
    /// A consumer keeps its name when its pod is replaced.
    static let consumerByPod = Rule(.consumerByPod, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let fault = component.broker.readerOfPod(component.component, component.role) else { return }
    bag.add(Diagnostic(fault.severity, .consumerByPod, fault.reason, at: fault.place, help: fault.help))
}
