package import Findings

extension DiagnosticCode {
    package static let severalDocuments = DiagnosticCode(
        "several-documents", of: .configuration,
        page: CodePage(
            "The file has a second document. ofevents cannot know which of the two to use.",
            example: [
                .printed(
                    """
                    .ofevents.yaml:3:1: error: the configuration file may have only one document, and this is a second one [several-documents]
                       3 | namespace: staging
                         | ^
                         = help: put all fields into one document: remove the line '---'
                    .ofevents.yaml:1:1: note: the first is here
                       1 | namespace: shop
                         | ^
                    """)
            ]))
}
