internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let smallPool = DiagnosticCode(
        "small-pool", of: .lint,
        page: CodePage(
            """
            The sidecar has one connection, and it waits for new events on that. So it cannot acknowledge an \
            event, and the event comes again. Publishing ends with an error.
            """,
            wayOut: """
                Remove the setting: the default is ten connections for each processor.
                """,
            source: "run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:12:31: warning: the one connection waits for events, so publishing and acknowledging time out, and events come again [small-pool]
                      12 | …"1"…
                         |  ^~~
                         = help: remove 'poolSize', or write at least '10'
                    """)
            ]))
}

extension Rule {
    /// A second connection is there while one waits.
    static let smallPool = Rule(.smallPool, .faults(.smallPool, .smallPool))
}
