package import Findings

/// A code as it is explained: the words of its page, for a terminal, for Markdown, and for programs that know no markup.
package struct ExplainedCode: Sendable {
    package let code: DiagnosticCode

    package init(_ code: DiagnosticCode) { self.code = code }

    /// The name of the code as words, such as `Unknown setting`.
    package var title: String {
        if let title = code.page.title { return title }
        let text = code.id.split(separator: "-").joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// What it is, in one sentence.
    package var summary: String { firstSentence(of: code.page.meaning) }

    /// What it is and why that matters; then, of a rule, what to do.
    package var paragraphs: [String] { [code.page.meaning] + [code.page.wayOut].compactMap(\.self) }

    /// The rule in a list: its severities and the releases of Dapr behind its name, and below what it is and where that is known from.
    var entry: Page.Block {
        .entry("\(code.id)  (\(severities), \(releases))", summary + (code.page.source.map { " Source: \($0)." } ?? ""))
    }

    private var severities: String { code.severities.map(\.rawValue).joined(separator: " or ") }

    /// The releases of Dapr that a rule is about.
    private var releases: String { code.page.releases.map { "Dapr \($0)" } ?? "all versions of Dapr" }

    /// The page as plain text of one paragraph a line, without examples: what a program shows that knows no markup.
    package var text: String { paragraphs.joined(separator: "\n\n") }

    /// The page as Markdown, without a heading.
    package var markdown: String {
        (paragraphs.map { MarkdownText($0).inline } + code.page.example.map { MarkdownText.block(of: $0) })
            .joined(separator: "\n\n")
    }

    /// The section of the documents, without its heading: its lines are wrapped, links lead to other documents, and of the file
    /// that stands beside many examples only the name is there.
    var section: String {
        var blocks = paragraphs.map { wrapped(MarkdownText($0).linked, width: 120).joined(separator: "\n") }
        if code.page.example.contains(.orders) { blocks.append("Beside `orders.yaml`:") }
        if let source = code.page.source { blocks += wrapped("Source: \(source) (\(releases)).", width: 120) }
        blocks += code.page.example.filter { $0 != .orders }.map { MarkdownText.namedBlock(of: $0) }
        return blocks.joined(separator: "\n\n")
    }
}

extension ExplainedCode {
    /// The page as it is printed.
    package var page: Page {
        var page = Page([
            (code.group == .lint ? "RULE" : "CODE", code.id), ("FOUND BY", finder),
            ("SEVERITY", severities), ("DOCUMENT", code.documentPlace),
        ])
        if let source = code.page.source {
            page.facts += [Page.Fact(name: "DAPR", value: releases), Page.Fact(name: "SOURCE", value: source)]
        }
        if let wayOut = code.page.wayOut {
            page.add("WHY IT MATTERS", [.paragraph(code.page.meaning)])
            page.add("WAY OUT", [.paragraph(wayOut), .paragraph(suppressing)])
        } else {
            page.add("DESCRIPTION", [.paragraph(code.page.meaning)])
        }
        page.add(
            "EXAMPLE",
            code.page.example.flatMap { part -> [Page.Block] in
                switch part {
                case .file(let name, let text): (name.map { [.paragraph("\($0):")] } ?? []) + [.code(text)]
                case .printed(let text), .session(let text): [.code(text)]
                }
            })
        return page
    }

    private var finder: String {
        switch code.group {
        case .resource: "every command that reads resources"
        case .lint: "ofevents lint"
        case .scenario: "ofevents test"
        case .configuration: "every command, in .ofevents.yaml"
        case .repository: "every command that reads directories"
        }
    }

    private var suppressing: String {
        let comment = "suppress it on its line with '# ofevents:ignore \(code.id): REASON', or "
        return "Where it is meant, \(code.id == "faulty-ignore" ? "" : comment)leave the rule out with "
            + "'ofevents lint --disable \(code.id)'."
    }
}
