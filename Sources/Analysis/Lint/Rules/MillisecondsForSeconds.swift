internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let millisecondsForSeconds = DiagnosticCode(
        "milliseconds-for-seconds", of: .lint,
        page: CodePage(
            """
            Dapr takes a plain number of this setting for milliseconds, and the number is so small that seconds \
            must be meant. With 'readTimeout: 3' a read ends after 3 milliseconds, before most answers come.
            """,
            wayOut: """
                Write the time with its unit, such as '3s'. If you mean milliseconds, write '3ms'.
                """,
            source: """
                components-contrib: common/component/redis/settings.go, common/component/kafka/metadata.go; run \
                with Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:19:36: warning: Dapr reads 'readTimeout: 3' as 3 milliseconds [milliseconds-for-seconds]
                      19 | …"3"…
                         |  ^~~
                         = help: write '3s' for seconds, or '3ms' if you mean it
                    """)
            ]))
}

extension Rule {
    /// A plain number that counts milliseconds is none that can only be meant as seconds.
    static let millisecondsForSeconds = Rule(
        .millisecondsForSeconds, .faults(.millisecondsForSeconds, .millisecondsForSeconds))
}
