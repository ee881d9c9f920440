internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let documentedDefault = DiagnosticCode(
        "documented-default", of: .lint,
        page: CodePage(
            """
            The value is the default that Dapr's reference names, and the code has another default. So the value \
            looks like one that changes nothing, but it does harm.
            """,
            wayOut: """
                Remove the setting.
                """,
            source: "components-contrib: common/component/kafka/metadata.go, bindings/mqtt3/metadata.go",
            example: [
                .printed(
                    """
                    fires.yaml:13:38: warning: 'maxMessageBytes: 1024' is the default of Dapr's reference alone: events of more than 1024 bytes are refused [documented-default]
                      13 | …"1024"…
                         |  ^~~~~~
                         = help: remove 'maxMessageBytes': the limit is then about 1 MB
                    """)
            ]))
}

extension Rule {
    /// A default of the reference alone is not written out where it does harm.
    static let documentedDefault = Rule(.documentedDefault, .faults(.documentedDefault, .documentedDefault))
}
