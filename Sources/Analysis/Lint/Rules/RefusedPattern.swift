internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let refusedPattern = DiagnosticCode(
        "refused-pattern", of: .lint, .error,
        page: CodePage(
            """
            Dapr compiles the value with the package 'regexp' of Go, which ends the sidecar if the pattern is \
            wrong. Go knows the syntax RE2: it has no look-around such as '(?!a)', and no reference back such as \
            '\\1'.
            """,
            wayOut: """
                Correct the pattern.
                """,
            source: "components-contrib: common/component/kafka/metadata.go; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:20:47: error: the pattern of 'excludeHeaderMetaRegex' has a '(' without a ')': the sidecar ends with a panic [refused-pattern]
                      20 | …"^(x-trace"…
                         |  ^~~~~~~~~~~
                         = help: write a regular expression of Go (RE2), such as '^x-.*'
                    """)
            ]))
}

extension Rule {
    /// Go takes each regular expression.
    static let refusedPattern = Rule(.refusedPattern, .faults(.refusedPattern, .refusedPattern))
}
