import TestInputs
import Testing

/// Sinks whose addresses differ in nothing that is shown.
@Suite("Commands with sinks that look alike")
struct LikeSinksProgramTests {
    private let program: Program

    private static func trigger(_ queries: [String]) -> String {
        let subscribers = queries.map {
            "  - condition: night\n    sink: {uri: \"http://report.shop/h?customer=\($0)\"}\n"
        }
        return Sample.trigger.replacing(
            "  - condition: night\n    topic: bills\n", with: subscribers.joined())
    }

    init() throws { program = try Program(["events.yaml": Sample.eventSource + "---\n" + Sample.eventBus]) }

    private func scenario(_ steps: String, expect: String, queries: [String] = ["hunter1", "hunter2"]) throws
        -> Program.Outcome
    {
        try program.folder.write(Self.trigger(queries), to: "billing.yaml")
        try program.folder.write(
            "scenario: x\nresources: [events.yaml, billing.yaml]\nsteps:\n\(steps)- event: orders/nightly\n  data: 1\nexpect:\n\(expect)",
            to: "x.scenario.yaml")
        return try program.run("test", "--explain", "x.scenario.yaml")
    }

    private func sink(_ query: String) -> String { "- sink: \"http://report.shop/h?customer=\(query)\"\n" }

    @Test("Each is named by its address as it is written, and shown with a number in place of a secret")
    func named() throws {
        let both = try scenario("", expect: sink("hunter1") + sink("hunter2"))
        #expect(both.status == 0, "\(both.output)")
        #expect(both.output.contains("h?customer=… (1)") && both.output.contains("h?customer=… (2)"))
        #expect(!both.output.contains("hunter"))
        let numbered = try scenario("", expect: sink("… (1)") + sink("… (2)"))
        #expect(numbered.status == 0, "\(numbered.output)")
    }

    @Test("One of them answers otherwise, and the other does not")
    func behaviour() throws {
        let step = "- sink: \"http://report.shop/h?customer=hunter2\"\n  answers: 404\n"
        let outcome = try scenario("", expect: sink("hunter1"))
        #expect(outcome.output.contains("1 failed") && outcome.output.contains("customer=… (2)"), "\(outcome.output)")
        let allowed = try scenario(step, expect: sink("hunter1") + "others: allowed\n")
        #expect(allowed.status == 0, "\(allowed.output)")
    }

    @Test("An address that no resource has is none, and no message shows its secret", arguments: ["hunter3", "…"])
    func unknown(query: String) throws {
        let outcome = try scenario("", expect: sink(query))
        #expect(outcome.status == 1 && outcome.output.contains("[unknown-destination]"), "\(outcome.output)")
        #expect(!outcome.output.split(separator: "\n").contains { $0.contains("error:") && $0.contains("hunter") })
    }

    @Test("A single one has no number, and is also named as it is shown")
    func single() throws {
        for query in ["hunter1", "…"] {
            let outcome = try scenario("", expect: sink(query), queries: ["hunter1"])
            #expect(outcome.status == 0 && !outcome.output.contains("(1)"), "\(outcome.output)")
        }
    }

    @Test("Lists and graphs tell them apart, and init writes scenarios that pass")
    func others() throws {
        try program.folder.write(Self.trigger(["hunter1", "hunter2"]), to: "billing.yaml")
        for line in [
            "list events.yaml billing.yaml", "graph events.yaml billing.yaml", "list -o json events.yaml billing.yaml",
        ] {
            let text = try program.run(line: line).output
            #expect(
                text.contains("customer=… (1)") && text.contains("customer=… (2)") && !text.contains("hunter"),
                "\(text)")
        }
        #expect(try program.run("init", "--output-dir", "tests", "events.yaml", "billing.yaml").status == 0)
        let outcome = try program.run("test", "tests")
        #expect(outcome.status == 0, "\(outcome.output)")
    }
}
