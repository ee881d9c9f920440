internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let noWorker = DiagnosticCode(
        "no-worker", of: .lint,
        page: CodePage(
            """
            With 0, the sidecar reads events and has no worker to deliver them. The pod is ready, and no event \
            arrives.
            """,
            wayOut: """
                Remove the setting, or write how many events may be delivered at a time.
                """,
            source: "components-contrib: pubsub/redis/redis.go; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:12:34: warning: with 'concurrency: 0' no worker takes events, so none is delivered [no-worker]
                      12 | …"0"…
                         |  ^~~
                         = help: remove 'concurrency', or write a number such as '10'
                    """)
            ]))
}

extension Rule {
    /// Somebody delivers what is read.
    static let noWorker = Rule(.noWorker, .faults(.noWorker, .noWorker))
}
