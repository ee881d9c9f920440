package import Findings

extension DiagnosticCode {
    package static let severalDocuments = DiagnosticCode(
        "several-documents", of: .configuration,
        page: CodePage(
            "The file has a second document. Which of the two would hold?",
            example: [
                .printed(
                    """
                    .ofevents.yaml:3:1: error: the configuration file is one document, and this is another [several-documents]
                       3 | namespace: staging
                         | ^
                         = help: put all fields into one document, without a '---' between them
                    .ofevents.yaml:1:1: note: the first is here
                       1 | namespace: shop
                         | ^
                    """)
            ]))
}
