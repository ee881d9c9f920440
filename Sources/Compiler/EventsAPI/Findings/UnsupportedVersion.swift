package import Findings

extension DiagnosticCode {
    package static let unsupportedVersion = DiagnosticCode(
        "unsupported-version", of: .resource,
        page: CodePage(
            "The resource has another version of the API, or none. 'v1alpha1' is the only one.",
            example: [
                .resources(.eventSource(version: "v1beta1")),
                .printed(
                    """
                    events.yaml:1:13: error: 'events.openfunction.io/v1beta1' is not a version that ofevents can read [unsupported-version]
                       1 | apiVersion: events.openfunction.io/v1beta1
                         |             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: write 'events.openfunction.io/v1alpha1'
                    """),
            ]))
}
