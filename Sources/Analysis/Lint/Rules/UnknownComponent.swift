package import Findings

extension DiagnosticCode {
    package static let unknownComponent = DiagnosticCode(
        "unknown-component", of: .lint,
        page: CodePage(
            """
            Dapr has no component of this type, or none of this 'version', and the sidecar of each pod that \
            uses it does not start. Dapr looks a type up as it is written, letter case aside, and proposes \
            none that is near.
            """,
            wayOut: """
                Write the type as 'ofevents explain components' lists it, and the version that its page shows. \
                For a pluggable component of your own leave the rule out with '--disable unknown-component'.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:14:13: warning: Dapr 1.18 has no component 'bindings.kafak' [unknown-component]
                      14 |       type: bindings.kafak
                         |             ^~~~~~~~~~~~~~
                         = help: did you mean 'bindings.kafka'?
                    """)
            ]))
}
