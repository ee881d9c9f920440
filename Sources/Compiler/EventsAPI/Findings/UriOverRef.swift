package import Findings

extension DiagnosticCode {
    package static let uriOverRef = DiagnosticCode(
        "uri-over-ref", of: .resource, .note,
        page: CodePage(
            title: "Uri over ref",
            """
            A sink has both an address and a reference, and the address counts. OpenFunction 0.6 to 0.8 write 'uri' \
            beside 'ref' into the resource, so files that come from a cluster have both.
            """,
            example: [
                .resources(
                    .eventSource(
                        output: """
                            sink:
                              uri: http://archive.default.svc.cluster.local
                              ref:
                                apiVersion: serving.knative.dev/v1
                                kind: Service
                                name: archive
                            """)),
                .printed(
                    """
                    events.yaml:7:5: note: 'uri' counts here, and 'ref' beside it does not [uri-over-ref]
                       7 |     uri: http://archive.default.svc.cluster.local
                         |     ^~~
                         = help: remove one of the two
                    events.yaml:8:5: note: this is the reference
                       8 |     ref:
                         |     ^~~
                    """),
            ]))
}
