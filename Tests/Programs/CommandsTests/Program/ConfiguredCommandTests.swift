import Foundation
import TestInputs
import Testing

/// What each command takes from the configuration file; that it is found is tested by `ConfigurationProgramTests`.
@Suite("The commands with a configuration file")
struct ConfiguredCommandTests {
    private let program: Program

    init() throws {
        program = try Program([".git/HEAD": "", "events/all.yaml": Sample.all])
    }

    private func configure(_ text: String) throws { try program.folder.write(text, to: ".ofevents.yaml") }

    private func run(_ line: String, in folder: String = "events", input: String = "") throws -> Program.Outcome {
        try program.run(line: line, in: folder, input: input)
    }

    // MARK: What compiles

    @Test("list and graph show the namespace of the file")
    func listAndGraph() throws {
        try configure("namespace: shop\npaths: [events]\n")
        #expect(try run("list -o json").output.contains("\"namespace\": \"shop\""))
        #expect(!(try run("list").output.contains("NAMESPACE")), "it is the one of all")
        #expect(try run("graph").output.contains("shop"))
        #expect(try run("graph -n other").output.contains("other"))
    }

    @Test("simulate takes events of the file's namespace, and resources of its paths beside events of standard input")
    func simulate() throws {
        try configure("namespace: shop\npaths: [events]\n")
        #expect(try run("simulate --event orders/nightly").output.contains("EventSource shop/orders/cron/nightly"))
        let event = #"{"specversion":"1.0","id":"7","type":"t","source":"/eventsources/shop/orders/cron/nightly"}"#
        let recorded = try run("simulate -", input: event)
        #expect(recorded.status == 0, "\(recorded.errors)")
        #expect(recorded.output.contains("event 7"))
        #expect(try run("simulate --event -", input: event).output == recorded.output)
        try configure("namespace: shop\n")
        let none = try run("simulate -", input: event)
        #expect(none.status == 64)
        #expect(none.errors.contains("Standard input has the events"))
    }

    @Test("No report is written over the file")
    func reports() throws {
        try configure("namespace: shop\npaths: [events]\n")
        for line in ["render --diagnostics-file ../.ofevents.yaml", "lint --output-file ../.ofevents.yaml"] {
            let outcome = try run(line)
            #expect(outcome.status == 64, "\(line)")
            #expect(outcome.errors.contains("cannot write '../.ofevents.yaml': it is an input"))
        }
        #expect(try program.folder.read(".ofevents.yaml") == "namespace: shop\npaths: [events]\n")
    }

    // MARK: Scenarios

    @Test("test runs the file's scenarios, with its namespace, domain and release")
    func scenarios() throws {
        try configure("namespace: shop\nscenarios: [tests, more]\n")
        let text = """
            scenario: billed
            resources: ../events
            steps: [{event: orders/nightly}]
            expect: [{topic: bills, trigger: shop/billing}]

            """
        try program.folder.write(text, to: "tests/a.scenario.yaml")
        try program.folder.write(
            text.replacing("scenario: billed", with: "scenario: b\nnamespace: own").replacing("shop/", with: "own/"),
            to: "more/b.scenario.yaml")
        try program.folder.write("scenario: not run", to: "c.scenario.yaml")
        let all = try run("test")
        #expect(all.status == 0, "\(all.output)\(all.errors)")
        #expect(
            all.output == """
                ok      ../tests/a.scenario.yaml:1: billed
                ok      ../more/b.scenario.yaml:1: b
                2 scenarios: 2 passed

                """)
        #expect(try run("test a.scenario.yaml", in: "tests").output.hasSuffix("1 scenario: 1 passed\n"))
        #expect(try run("test --no-config", in: "tests").status == 1, "the namespace is another")
        try configure("scenarios: [tests, nowhere]\n")
        let missing = try run("test")
        #expect(missing.status == 66)
        #expect(missing.errors.hasPrefix("../.ofevents.yaml:1:20: error: '../nowhere' cannot be read: "))
        try configure("namespace: shop\n")
        #expect(try run("test", in: "tests").output.hasPrefix("ok      a.scenario.yaml:1: billed\n"))
        #expect(try run("test").status == 1, "there is none in this directory")
    }

    @Test("init reads the file's paths and writes where its scenarios are, so that test runs what it wrote")
    func initial() throws {
        try configure("namespace: shop\npaths: [events]\nscenarios: [tests/first]\n")
        let written = try run("init")
        #expect(written.output == "wrote ../tests/first/billing.scenario.yaml\n", "\(written.errors)")
        let text = try program.folder.read("tests/first/billing.scenario.yaml")
        #expect(text.contains("resources: [../../events]\nnamespace: shop\n"))
        #expect(try run("test").status == 0)
        #expect(try run("init -n default --output-dir ../other").status == 0)
        let other = try program.folder.read("other/default.billing.scenario.yaml")
        #expect(other.contains("\nnamespace: default\n"), "without it the file's would hold")
        #expect(try run("test ../other").status == 0)
        try configure("scenarios: one.scenario.yaml\npaths: events\n")
        #expect(try run("init", in: ".").output == "wrote billing.scenario.yaml\n")
    }

    @Test("--watch runs again when the file changes, and waits while it is faulty")
    func watch() throws {
        try configure("namespace: shop\n")
        let text = """
            scenario: one
            resources: all.yaml
            steps: [{event: orders/nightly}]
            expect: [{topic: bills, trigger: shop/billing}]

            """
        try program.folder.write(text, to: "events/a.scenario.yaml")
        let folder = program.folder
        let outcome = try program.run(
            "test", "--watch", in: "events",
            pauses: [
                { try folder.write("namespace: 5", to: ".ofevents.yaml") },
                { try folder.write("namespace: other", to: ".ofevents.yaml") },
            ])
        #expect(outcome.output.hasPrefix("ok "))
        let changed = outcome.errors.components(separatedBy: "ofevents: a file has changed\n")
        #expect(changed.count == 3, "\(outcome.errors)")
        #expect(changed[1].contains("[wrong-type]"))
        #expect(outcome.output.contains("[unknown-trigger]"))
    }

    // MARK: Lint

    private let faulty = Sample.all.replacing("schedule", with: "shedule")

    @Test("Rules get the severities of the file, and --disable adds to those that are off")
    func rules() throws {
        try program.folder.write(faulty, to: "events/all.yaml")
        try configure(
            "paths: [events]\nresiliency: none\nlint:\n"
                + "  rules: {unknown-setting: error, loses-events: off, no-dead-letters: warning}\n")
        let outcome = try run("lint")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("./all.yaml:12:15: error: 'shedule' is not a setting of 'bindings.cron'"))
        #expect(outcome.output.contains("warning: ") && outcome.output.contains("[no-dead-letters]"))
        #expect(!outcome.output.contains("[loses-events]"))
        let disabled = try run("lint --disable unknown-setting")
        #expect(disabled.status == 0)
        #expect(!disabled.output.contains("[unknown-setting]") && !disabled.output.contains("[loses-events]"))
        let quiet = try run("lint -q")
        #expect(quiet.output.contains("[unknown-setting]") && !quiet.output.contains("[no-dead-letters]"))
        #expect(try run("lint --no-config --resiliency none .").output.contains("[loses-events]"))
        try configure("paths: [events]\nlint: {rules: {nothing-to-render: off}}\n")
        try program.folder.write("{}", to: "events/all.yaml")
        #expect(try run("lint --allow-empty").output == "")
        #expect(try run("lint --no-config --allow-empty --disable nothing-to-render .").output == "")
    }

    @Test("A comment suppresses a rule whose severity is raised")
    func suppressed() throws {
        let silent = faulty.replacing(
            "- name: shedule", with: "- name: shedule # ofevents:ignore unknown-setting: meant")
        try program.folder.write(silent, to: "events/all.yaml")
        try configure("paths: [events]\nlint: {rules: {unknown-setting: error, missing-setting: off}}\n")
        let outcome = try run("lint")
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(!outcome.output.contains("unknown-setting"))
    }

    @Test("failOn, strict and assumeExternal of the file give way to the options")
    func levels() throws {
        let secret = Sample.all.replacing(
            "redis.default:6379", with: "redis.default:6379\n    - name: redisPassword\n      value: hunter2")
        try program.folder.write(secret, to: "events/all.yaml")
        try configure(
            "paths: [events]\nresiliency: none\nlint: {failOn: warning, strict: true, rules: {literal-secret: note}}\n")
        #expect(try run("lint").output.contains("error: the value of 'redisPassword' is a secret"))
        #expect(try run("lint --no-strict").output.contains("note: the value of 'redisPassword' is a secret"))
        #expect(try run("lint --no-strict").status == 1, "there are other warnings")
        #expect(try run("lint --no-strict --fail-on error").status == 0)
        #expect(try run("lint --strict --no-config .").status == 1)
        try program.folder.write(Sample.eventBus, to: "events/all.yaml")
        #expect(try run("lint --fail-on error").output.contains("[unused-event-bus]"))
        #expect(!(try run("lint --assume-external").output.contains("[unused-event-bus]")))
        try configure("paths: [events]\nlint: {assumeExternal: true}\n")
        #expect(!(try run("lint").output.contains("[unused-event-bus]")))
        #expect(try run("lint --no-assume-external").output.contains("[unused-event-bus]"))
        try program.folder.write(Sample.trigger, to: "events/all.yaml")
        #expect(try run("lint --no-assume-external").status == 1, "the bus is missing")
        #expect(try run("lint").status == 0)
    }

    @Test("The file's baseline holds in every directory below it")
    func baseline() throws {
        try program.folder.write(faulty, to: "events/all.yaml")
        try configure("paths: [events]\nlint: {baseline: known.txt, failOn: warning}\n")
        let missing = try run("lint")
        #expect(missing.status == 66)
        #expect(missing.errors.hasPrefix("../.ofevents.yaml:2:18: error: '../known.txt' cannot be read: "))
        #expect(try run("lint --no-baseline").status == 1)
        #expect(try run("lint --write-baseline ../known.txt").status == 0)
        #expect(try program.folder.read("known.txt").contains(" events/all.yaml: "))
        for folder in [".", "events"] {
            let known = try run("lint", in: folder)
            #expect(known.status == 0 && known.output == "", "\(known.output)\(known.errors)")
            #expect(!known.errors.contains("fit nothing"))
            #expect(
                try !run("lint \(folder == "." ? "events/all.yaml" : "all.yaml")", in: folder).output.contains("fit"))
        }
        #expect(try run("lint --no-baseline").status == 1)
        try program.folder.write("", to: "events/none.txt")
        #expect(try run("lint --baseline none.txt").status == 1)
        #expect(try run("lint --baseline none.txt --no-baseline").status == 64)
    }
}
