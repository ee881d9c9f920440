package import Findings

extension DiagnosticCode {
    package static let unreadableFile = DiagnosticCode(
        "unreadable-file", of: .scenario,
        page: CodePage(
            """
            A file of the resources, or with the data of an event, is not readable. Paths are relative to the \
            folder of the scenario's file.
            """,
            example: [
                .file(
                    named: "unreadable-file.scenario.yaml",
                    """
                    scenario: files
                    resources: shop.yaml
                    steps:
                    - event: orders/placed
                      dataFile: order.json
                    expect: []
                    """),
                .session(
                    """
                    $ ofevents test unreadable-file.scenario.yaml
                    ERROR   unreadable-file.scenario.yaml:1: files
                        unreadable-file.scenario.yaml:5:13: error: 'order.json' cannot be read: No such file or directory [unreadable-file]
                           5 |   dataFile: order.json
                             |             ^~~~~~~~~~
                             = help: correct the path: it starts at the directory of the scenario's file
                    1 scenario: 1 error
                    """),
            ]))
}
