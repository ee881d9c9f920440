import TestInputs
import Testing

@Suite("Ignore comments in commands that compile")
struct IgnoreProgramTests {
    private let program: Program

    /// Its EventSource is in none of the files, which is a warning.
    private static let set = Sample.eventBus + "---\n" + Sample.trigger

    private static let ignored = set.replacing(
        "eventSourceName: orders",
        with: "eventSourceName: orders # ofevents:ignore unknown-event-source: another team's")

    init() throws { program = try Program() }

    @Test(
        "A warning that a comment suppresses in lint is in no other command either",
        arguments: ["render -", "list -", "graph -", "topics -"])
    func suppressed(line: String) throws {
        let shown = try program.run(line: line, input: Self.set)
        #expect(shown.errors.contains("[unknown-event-source]"))
        let outcome = try program.run(line: line, input: Self.ignored)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output == shown.output)
    }

    @Test("It is not in the findings for programs")
    func programs() throws {
        let outcome = try program.run(
            "render", "-", "--diagnostics-file", "found.json", "--diagnostics-format", "json", input: Self.ignored)
        #expect(outcome.status == 0)
        #expect(try !program.folder.read("found.json").contains("unknown-event-source"))
    }

    @Test("An error cannot be suppressed, and what is wrong with a comment is for lint to say")
    func errors() throws {
        let broken = Self.set.replacing("topic: bills", with: "topik: bills # ofevents:ignore unknown-field: ours")
        #expect(try program.run("render", "-", input: broken).errors.contains("[unknown-field]"))
        let unused = Sample.all.replacing(
            "name: night\n", with: "name: night # ofevents:ignore unknown-event-source: x\n")
        let outcome = try program.run("render", "-", input: unused)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(try program.run("lint", "-", input: unused).output.contains("[faulty-ignore]"))
    }
}
