internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let redeliveryOff = DiagnosticCode(
        "redelivery-off", of: .lint,
        page: CodePage(
            """
            With 0, no pod takes over the events that another pod had read when it ended. They stay in the \
            stream, and nobody delivers them.
            """,
            wayOut: """
                Remove the setting: the default redelivers them.
                """,
            source: "components-contrib#4174; components-contrib: pubsub/redis/redis.go",
            example: [
                .printed(
                    """
                    fires.yaml:12:40: warning: with 'processingTimeout: 0', Redis never redelivers what a pod held when it ended [redelivery-off]
                      12 | …"0"…
                         |  ^~~
                         = help: remove 'processingTimeout': the default is 60 seconds
                    """)
            ]))
}

extension Rule {
    /// What a pod held when it ended is redelivered.
    static let redeliveryOff = Rule(.redeliveryOff, .faults(.redeliveryOff, .redeliveryOff))
}
