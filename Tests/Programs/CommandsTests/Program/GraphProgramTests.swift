import Foundation
import TestInputs
import Testing

@Suite("ofevents graph")
struct GraphProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("Without options it is a tree for a terminal")
    func text() throws {
        let outcome = try program.run("graph", "-", input: Sample.all)
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                bindings.cron, schedule: @daily
                └─ EventSource orders, cron nightly
                   └─ topic default-orders-nightly, EventBus default
                      └─ as night → Trigger billing
                         └─ if night → topic bills, EventBus default

                """)
        #expect(outcome.errors == "")
    }

    @Test("Components, and the other forms")
    func forms() throws {
        let components = try program.run("graph", "--show", "components", "-", input: Sample.all)
        #expect(components.output.contains("Deployment, trigger-billing"))
        let mermaid = try program.run("graph", "-o", "mermaid", "-", input: Sample.all)
        #expect(mermaid.output.hasPrefix("flowchart LR\n"))
        let dot = try program.run("graph", "-o", "dot", "-", input: Sample.all)
        #expect(dot.output.hasPrefix("digraph ofevents {\n") && dot.output.hasSuffix("}\n"))
        #expect(try program.run("graph", "-o", "png", "-", input: Sample.all).status == 64)
    }

    @Test("Without Graphviz there is no SVG, and it is said what to do", .tags(.process))
    func withoutGraphviz() throws {
        let outcome = try program.start(
            "graph", "-o", "svg", "-", input: Sample.all, environment: ["PATH": "/nonexistent"])
        #expect(outcome.status == 69)
        #expect(outcome.output == "")
        #expect(
            outcome.errors == """
                ofevents: error: cannot run 'dot': No such file or directory
                 = help: install Graphviz (apt-get install graphviz), or take -o dot or -o mermaid

                """)
    }

    /// A stand-in for Graphviz tells what it was given, also where that is more than a pipe holds.
    @Test("Graphviz gets the graph and its picture is the output; its failure is reported", .tags(.process))
    func graphviz() throws {
        let path = ["PATH": "\(program.folder.url.path):/usr/bin:/bin"]
        try program.folder.write("#!/bin/sh\nexec wc -c\n", to: "dot")
        #expect(try program.shell("chmod +x dot").status == 0)
        let sources = (0..<500).map { number in
            Sample.eventSource.replacingOccurrences(of: "orders", with: "orders-\(number)") + "---\n"
        }
        let input = sources.joined() + Sample.eventBus
        let dot = try program.start("graph", "-o", "dot", "-", input: input)
        #expect(dot.output.utf8.count > 100_000)
        let outcome = try program.start("graph", "-o", "svg", "-", input: input, environment: path)
        #expect(outcome.status == 0)
        #expect(Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)) == dot.output.utf8.count)

        try program.folder.write("#!/bin/sh\necho 'no fonts' >&2\nexit 3\n", to: "dot")
        let failed = try program.start("graph", "-o", "svg", "-", input: input, environment: path)
        #expect(failed.status == 69)
        #expect(failed.output == "")
        #expect(failed.errors.contains("no fonts\nofevents: error: cannot draw with 'dot': it ended with an error\n"))
    }

    @Test("Where Graphviz is installed, every picture can be drawn", .tags(.process))
    func pictures() throws {
        guard try program.shell("command -v dot").status == 0 else { return }
        let outcome = try program.start("graph", "-o", "svg", "-", input: Sample.all)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("<svg ") && outcome.output.contains("Trigger billing"))
    }

    @Test("Input with errors is no picture")
    func errors() throws {
        let outcome = try program.run(
            "graph", "-", input: "apiVersion: events.openfunction.io/v1alpha1\nkind: Trigger\n")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
    }
}
