import Foundation
import TestInputs
import Testing

/// Files of the configured paths beside those that the command line names.
@Suite("Commands with a context")
struct ContextProgramTests {
    private let program: Program

    /// A source that reports nothing, so that what is seen is about the context.
    private static let source = Sample.eventSource.replacing("spec:\n", with: "spec:\n  producers: []\n")
        .replacing("  eventBus: default\n", with: "  eventBus: default\n  deadLetterTopic: lost\n")
    private static let trigger = Sample.trigger.replacing(
        "topic: bills", with: "topic: bills\n    deadLetterTopic: lost")

    init() throws {
        program = try Program([
            ".git/HEAD": "", ".ofevents.yaml": "paths: [shared, teams]\n", "shared/bus.yaml": Sample.eventBus,
            "teams/billing.yaml": Self.trigger, "teams/orders.yaml": Self.source,
        ])
    }

    private func run(_ line: String, in folder: String = ".", input: String = "") throws -> Program.Outcome {
        try program.run(line: line, in: folder, input: input)
    }

    @Test("lint of one file finds the bus and the EventSource in other folders, wherever it runs")
    func lint() throws {
        let outcome = try run("lint teams/billing.yaml")
        #expect(outcome.status == 0 && outcome.output == "", "\(outcome.output)")
        #expect(outcome.errors == "ofevents: nothing found in 1 resource\n")
        #expect(try run("lint billing.yaml", in: "teams").errors == outcome.errors)
        let alone = try run("lint --no-config teams/billing.yaml")
        #expect(alone.status == 1 && alone.output.contains("[unknown-event-bus]"))
        #expect(try run("lint shared/bus.yaml").errors == outcome.errors, "others use it")
        #expect(try run("lint --no-config shared/bus.yaml").output.contains("[unused-event-bus]"))
    }

    @Test("What the files of the command line become is the same part of the output as without a context")
    func render() throws {
        let whole = try run("render")
        #expect(whole.status == 0)
        let parts = try ["teams/billing.yaml", "teams/orders.yaml", "shared"].map { try run("render \($0)") }
        for part in parts { #expect(part.status == 0 && !part.errors.contains("error"), "\(part.errors)") }
        let documents = parts.flatMap { $0.output.components(separatedBy: "---\n").filter { !$0.isEmpty } }
        #expect(Set(documents) == Set(whole.output.components(separatedBy: "---\n").filter { !$0.isEmpty }))
        #expect(parts[2].output.isEmpty, "a bus becomes nothing by itself")
        #expect(try run("list teams/billing.yaml").output.contains("orders-cron") == false)
        #expect(try run("list -o json teams/billing.yaml").output.contains("\"eventBuses\": []"))
    }

    @Test("Faults in the context fail nothing: broken files, missing paths, unreadable files")
    func faults() throws {
        try program.folder.write("kind: Trigger\n]\n", to: "teams/broken.yaml")
        try program.folder.write("paths: [shared, teams, nowhere]\n", to: ".ofevents.yaml")
        #expect(symlink("nowhere", program.folder.path("teams/lost.yaml")) == 0)
        let lint = try run("lint teams/billing.yaml")
        #expect(lint.status == 0 && lint.output.isEmpty, "\(lint.output)")
        #expect(try run("render teams/billing.yaml").errors == "")
        #expect(try run("lint teams/broken.yaml").status == 1)
        #expect(try run("lint").status == 66, "without paths it is the set itself")
        let needed = Sample.eventBus.replacing("type: pubsub.redis", with: "tpye: pubsub.redis")
        try program.folder.write(needed, to: "shared/bus.yaml")
        let render = try run("render teams/billing.yaml")
        #expect(render.status == 1 && render.output.isEmpty)
        #expect(render.errors.contains("error: the event bus 'default' in 'shared/bus.yaml' has errors"))
    }

    @Test("Manifests of files that are not named stay, and are not out of date")
    func outputDirectory() throws {
        #expect(try run("render --output-dir out").status == 0)
        let names = try program.folder.names("out")
        for path in ["teams/billing.yaml", "shared/bus.yaml"] {
            let part = try run("render --output-dir out \(path)")
            #expect(part.status == 0 && part.errors.contains(" files of earlier runs stay: "), "\(part.errors)")
            #expect(try program.folder.names("out") == names)
            let check = try run("render --output-dir out --check \(path)")
            #expect(check.status == 0 && check.output.isEmpty && check.errors.contains("run it without a path"))
            #expect(try run("render -q --output-dir out --check \(path)").errors.isEmpty)
        }
        try program.folder.write(Self.trigger.replacing("topic: bills", with: "topic: b"), to: "teams/billing.yaml")
        let changed = try run("render --output-dir out --check teams/billing.yaml")
        #expect(changed.status == 1 && !changed.output.contains("deployment-default-eventsource"))
        #expect(try run("render --output-dir out teams/orders.yaml").status == 0)
        #expect(try program.folder.names("out") == names)
    }

    @Test("What no file has is removed where all are named, and where the others are event buses")
    func outdated() throws {
        #expect(try run("render --output-dir out").status == 0)
        try program.folder.write(Self.trigger, to: "teams/orders.yaml")
        try program.folder.write("", to: "teams/billing.yaml")
        #expect(try run("render --output-dir out --check shared").errors.contains("out of date") == false)
        let all = try run("render --output-dir out teams")
        #expect(all.status == 0 && all.errors.contains(" removed") && !all.errors.contains(" stay"), "\(all.errors)")
    }

    @Test("Nothing is removed where a part of the context cannot be read")
    func unread() throws {
        #expect(try run("render --output-dir out").status == 0)
        let names = try program.folder.names("out")
        try program.folder.write("paths: [shared, teams/orders.yaml, lost]\n", to: ".ofevents.yaml")
        let outcome = try run("render --output-dir out shared teams/orders.yaml")
        #expect(outcome.status == 0 && outcome.errors.contains(" stay: "), "\(outcome.errors)")
        #expect(try program.folder.names("out") == names)
    }

    @Test("The bus of the overlay that has the named file counts", arguments: ["dev", "prod"])
    func overlay(name: String) throws {
        try program.folder.write("paths: [overlays]\n", to: ".ofevents.yaml")
        for name in ["dev", "prod"] {
            let (bus, source) = (
                Sample.eventBus.replacing("redis.default", with: name), Self.source.replacing("orders", with: name)
            )
            try program.folder.write("resources: [bus.yaml, src.yaml]\n", to: "overlays/\(name)/kustomization.yaml")
            try program.folder.write(bus, to: "overlays/\(name)/bus.yaml")
            try program.folder.write(source, to: "overlays/\(name)/src.yaml")
        }
        for (path, folder) in [("overlays/\(name)/src.yaml", "."), ("src.yaml", "overlays/\(name)")] {
            let outcome = try run("render \(path)", in: folder)
            #expect(outcome.status == 0 && outcome.output.contains("value: \(name):6379"), "\(outcome.errors)")
        }
        try program.folder.write(
            "namespace: prod\nresources: [bus.yaml, src.yaml]\n", to: "overlays/prod/kustomization.yaml")
        #expect(try run("render overlays/\(name)/src.yaml").output.contains("value: \(name):6379"))
        try program.folder.write(Self.trigger, to: "other.yaml")
        let other = try run("render other.yaml")
        #expect(other.status == 1 && other.errors.contains("'overlays/dev/bus.yaml' and 'overlays/prod/bus.yaml'"))
    }

    @Test("Where nothing says which of two overlays counts, who needs their bus gets an error that names both")
    func equalOverlays() throws {
        try program.folder.write("paths: [overlays, base]\n", to: ".ofevents.yaml")
        try program.folder.write(Self.source, to: "base/src.yaml")
        try program.folder.write("resources: [src.yaml]\n", to: "base/kustomization.yaml")
        for name in ["dev", "prod"] {
            try program.folder.write(
                Sample.eventBus.replacing("redis.default", with: name), to: "overlays/\(name)/bus.yaml")
            try program.folder.write("resources: [../../base, bus.yaml]\n", to: "overlays/\(name)/kustomization.yaml")
        }
        try program.folder.write(Self.source, to: "other.yaml")
        for line in ["render base/src.yaml", "list base/src.yaml", "lint base/src.yaml", "render other.yaml"] {
            let outcome = try run(line)
            let text = outcome.output + outcome.errors
            #expect(outcome.status == (line.hasPrefix("lint") ? 0 : 1), "\(line), of which lint writes nothing")
            #expect(text.contains(line.hasPrefix("lint") ? ": note: the event bus" : ": error: the event bus"))
            #expect(text.contains("'overlays/dev/bus.yaml' and 'overlays/prod/bus.yaml'"), "\(text)")
        }
        let chosen = try run("render base/src.yaml overlays/prod/bus.yaml")
        #expect(chosen.status == 0 && chosen.output.contains("value: prod:6379"), "\(chosen.errors)")
        try program.folder.write(
            Sample.eventBus.replacing("redis.default", with: "prod"), to: "overlays/dev/bus.yaml")
        #expect(try run("render base/src.yaml").status == 0, "both say the same")
    }

    @Test("A resource in a named file takes the place of the same one in the context")
    func replaced() throws {
        try program.folder.write(Sample.eventBus.replacing("redis.default", with: "mine"), to: "try/bus.yaml")
        let outcome = try run("render try/bus.yaml teams/orders.yaml")
        #expect(outcome.status == 0 && outcome.output.contains("value: mine:6379"))
        #expect(!outcome.output.contains("redis.default"))
    }

    @Test("Standard input has no context, and scenarios have none")
    func none() throws {
        let piped = try run("render -", input: Sample.trigger)
        #expect(piped.status == 1 && piped.errors.contains("[unknown-event-bus]"))
        #expect(try run("render - teams/billing.yaml", input: Sample.eventSource).status == 1)
        let named = try run("init --output-dir tests teams/billing.yaml")
        #expect(named.status == 1 && named.errors.hasSuffix("name all files they need, or no path\n"))
        let help = try run("init --help").output
        #expect(help.contains("name all files that are needed") && !help.contains("only say what a name"))
        #expect(try run("init --output-dir tests shared teams").status == 0)
        #expect(try run("test tests").status == 0)
        try program.folder.write(
            "scenario: alone\nresources: [../teams/billing.yaml]\nsteps: [{event: orders/nightly}]\nexpect: []\n",
            to: "tests/alone.scenario.yaml")
        #expect(try run("test tests/alone.scenario.yaml").output.contains("[unknown-event-bus]"))
    }

    @Test("Fixes, baselines and migrations leave the context alone")
    func untouched() throws {
        try program.folder.write(Sample.broken, to: "teams/orders.yaml")
        let fixed = try run("lint --fix teams/billing.yaml")
        #expect(fixed.status == 0 && fixed.errors.contains("0 findings fixed"), "\(fixed.errors)")
        #expect(try program.folder.read("teams/orders.yaml") == Sample.broken)
        try program.folder.write(Sample.eventSource, to: "teams/orders.yaml")
        #expect(try run("lint --write-baseline base.txt teams/billing.yaml").errors.contains("0 findings written"))
        #expect(try run("lint --write-baseline base.txt teams").errors.contains("written"))
        let known = try run("lint --baseline base.txt teams/billing.yaml")
        #expect(known.status == 0 && known.output.isEmpty, "\(known.output)")
        let report = try run("lint -o sarif teams/billing.yaml").output
        #expect(report.contains("billing.yaml") && !report.contains("teams/orders.yaml"))
        #expect(try run("lint --output-file shared/bus.yaml teams/billing.yaml").status == 64, "it is read")
        let before = try program.folder.read("shared/bus.yaml")
        #expect(try run("migrate settings teams/billing.yaml").errors.contains("0 files rewritten"))
        #expect(try program.folder.read("shared/bus.yaml") == before)
    }

    @Test("A finding shows its further place in the context")
    func notes() throws {
        try program.folder.write(
            Sample.trigger.replacing("eventName: nightly", with: "eventName: daily"), to: "teams/billing.yaml")
        let outcome = try run("lint teams/billing.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("teams/orders.yaml:4:9: note: EventSource 'orders' is defined here"))
        let json = try run("lint -o json teams/billing.yaml").output
        #expect(json.contains("orders.yaml"), "\(json)")
    }

    @Test("simulate brings events through EventSources of the context to the Triggers of the set")
    func simulate() throws {
        let outcome = try run("simulate teams/billing.yaml --event orders/nightly")
        #expect(outcome.status == 0 && outcome.output.contains("bills"), "\(outcome.errors)")
        #expect(try run("graph teams/billing.yaml").output.contains("EventSource orders"))
        #expect(try run("topics teams/billing.yaml").output.contains("default-orders-nightly"))
    }
}
