import Testing

@Suite("ofevents lint, the built program")
struct LintProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    private let faulty = Sample.all.replacing("schedule", with: "shedule")

    @Test("Findings are the output, the count is beside it, and the level decides about the status")
    func findings() throws {
        let outcome = try program.run("lint", "-", input: faulty)
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                "warning: bindings.cron has no setting 'shedule', and Dapr ignores it [unknown-setting]"))
        #expect(outcome.output.contains(" = help: did you mean 'schedule'?\n"))
        #expect(outcome.errors == "ofevents: 3 warnings, 1 note in 3 resources\n")
        #expect(try program.run("lint", "--fail-on", "warning", "-", input: faulty).status == 1)
        #expect(try program.run("lint", "--fail-on", "never", "-", input: "a: [").status == 1, "there is no resource")
        let fine = try program.run("lint", "--fail-on", "warning", "--disable", "loses-events", "-", input: Sample.all)
        #expect(fine.status == 0, "\(fine.output)")
    }

    @Test("A rule can be left out; one that there is not is a mistake")
    func disable() throws {
        let one = try program.run(
            "lint", "-q", "--disable", "unknown-setting", "--disable", "missing-setting", "-", input: faulty)
        #expect(one.output == "")
        #expect(one.errors == "ofevents: nothing found in 3 resources\n")
        let typo = try program.run("lint", "--disable", "unknown-seting", "-", input: faulty)
        #expect(typo.status == 64)
        #expect(typo.errors.contains("did you mean 'unknown-setting'?"))
    }

    @Test("Nothing to lint is a failure, unless that is allowed")
    func nothing() throws {
        #expect(try program.run("lint", "-", input: "").status == 1)
        #expect(try program.run("lint", "--allow-empty", "-", input: "").status == 0)
    }
}
