internal import Findings

extension CodePage {
    /// The page as it is printed.
    var page: Page {
        var page = Page([
            (code.group == .lint ? "RULE" : "CODE", code.id), ("FOUND BY", finder), ("SEVERITY", severity),
            ("DOCUMENT", place),
        ])
        if let wayOut {
            page.add("WHY IT MATTERS", Array(description.dropLast()))
            page.add("WAY OUT", [.paragraph(wayOut), .paragraph(silencing)])
        } else {
            page.add("DESCRIPTION", description)
        }
        page.add(
            "EXAMPLE",
            examples.flatMap { example -> [Page.Block] in
                (example.file.map { [.paragraph("\($0):")] } ?? []) + [.code(example.text)]
            })
        return page
    }

    private var finder: String {
        switch code.group {
        case .resource: "every command that reads resources"
        case .lint: "ofevents lint"
        case .scenario: "ofevents test"
        case .configuration: "every command, in .ofevents.yaml"
        }
    }

    /// That of the example; those whose severity depends on something say so in their prose.
    private var severity: String {
        let words = examples.lazy.flatMap { $0.text.split(separator: " ") }
        return words.first { ["error:", "warning:", "note:"].contains($0) }.map { String($0.dropLast()) } ?? "error"
    }

    private var silencing: String {
        let comment = "silence it on its line with '# ofevents:ignore \(code.id): REASON', or "
        return "Where it is meant, \(code.id == "faulty-ignore" ? "" : comment)leave the rule out with "
            + "'ofevents lint --disable \(code.id)'."
    }
}
