import Foundation
import TestInputs
import Testing

@Suite("ofevents init")
struct InitProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    private static let cases = Checkout.root.appending(path: "Fixtures/render")

    @Test("What it writes for every fixture with Triggers passes as it is written")
    func fixtures() throws {
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.cases.path).sorted() {
            let outcome = try program.run(
                "init", "-q", "--output-dir", name, Self.cases.appending(path: name).path)
            guard outcome.status == 0 else {
                #expect(outcome.errors.contains("the resources have no Trigger"), "\(name): \(outcome.errors)")
                continue
            }
            let test = try program.run("test", name)
            #expect(test.status == 0, "\(name): \(test.output)")
            count += 1
        }
        #expect(count > 10)
    }

    @Test("Beside the resources, and relative to them")
    func places() throws {
        try program.folder.write(Sample.all, to: "deep/er/events.yaml")
        let first = try program.run("init", "deep/er/events.yaml")
        #expect(first.output == "wrote deep/er/billing.scenario.yaml\n")
        #expect(
            try program.folder.read("deep/er/billing.scenario.yaml").hasPrefix(
                """
                # The first scenarios of the Trigger billing, which pass: make them say what you mean.
                scenario: "subscriber 0 of billing fires: night"
                resources: [events.yaml]
                steps:
                - event: orders/nightly
                  data: {"example": 1}
                expect:
                """))
        let folder = try program.run("init", "deep", "--output-dir", "tests/first")
        #expect(folder.output == "wrote tests/first/billing.scenario.yaml\n")
        #expect(try program.folder.read("tests/first/billing.scenario.yaml").contains("resources: [../../deep]\n"))
        #expect(try program.run("test").status == 0)
        #expect(try program.run("init", "-").status == 64)
    }

    @Test("A suite grows: a file that exists stays, and a new Trigger gets one")
    func growing() throws {
        try program.folder.write(Sample.all, to: "events.yaml")
        #expect(try program.run("init", "events.yaml").output == "wrote billing.scenario.yaml\n")
        try program.folder.write("# mine\n", to: "billing.scenario.yaml")
        let second = Sample.trigger.replacing("billing", with: "audit")
        try program.folder.write(Sample.all + "---\n" + second, to: "events.yaml")
        let again = try program.run("init", "events.yaml")
        #expect(again.status == 0)
        #expect(again.output == "wrote audit.scenario.yaml\nkept billing.scenario.yaml\n")
        #expect(try program.folder.read("billing.scenario.yaml") == "# mine\n")
        let nothing = try program.run("init", "events.yaml")
        #expect(nothing.status == 0)
        #expect(nothing.output == "kept audit.scenario.yaml\nkept billing.scenario.yaml\n")
        #expect(
            nothing.errors == """
                ofevents: 'billing.scenario.yaml' has no scenario, or errors: what it lacks is not known
                ofevents: nothing was written: the files that are there have scenarios of each Trigger

                """)
        #expect(try program.run("init", "-q", "events.yaml").errors == "")
    }

    private func events(_ subscribers: String...) throws {
        let inputs = "{a: {eventSource: clock, event: tick}, b: {eventSource: clock, event: tock}}"
        let reader = resource(
            "Trigger", "mail",
            spec: "{eventBus: default, inputs: \(inputs), subscribers: [\(subscribers.joined(separator: ", "))]}")
        let component = "{version: v1, type: bindings.cron}"
        let source = document(
            "EventSource", "clock", spec: "{eventBus: default, cron: {tick: \(component), tock: \(component)}}")
        try program.folder.write(reader + source + redisBus("EventBus", "default"), to: "events.yaml")
    }

    private func titles(_ file: String) throws -> [String] {
        let lines = try program.folder.read(file).split(separator: "\n").filter { $0.hasPrefix("scenario: ") }
        return lines.map { String($0.dropFirst("scenario: ".count)) }
    }

    @Test("A new subscriber gets its scenarios in a further file, once, and the others stay and pass")
    func newSubscribers() throws {
        try events("{condition: a, topic: one}")
        #expect(try program.run("init", "events.yaml").output == "wrote mail.scenario.yaml\n")
        let first = try program.folder.read("mail.scenario.yaml")
        try events("{condition: a, topic: one}", "{condition: a && b, topic: two}")
        #expect(
            try program.run("init", "events.yaml").output
                == "kept mail.scenario.yaml\nwrote mail-2.scenario.yaml\n")
        #expect(try program.folder.read("mail.scenario.yaml") == first)
        #expect(
            try titles("mail-2.scenario.yaml") == [
                "\"subscriber 1 of mail fires: a && b\"", "\"subscriber 1 of mail does not fire: a && b\"",
            ])
        #expect(try program.run("test").output.hasSuffix("4 scenarios: 4 passed\n"))
        #expect(try program.run("init", "events.yaml").output == "kept mail.scenario.yaml\n")
        #expect(try program.folder.names() == ["events.yaml", "mail-2.scenario.yaml", "mail.scenario.yaml"])
    }

    @Test("A changed condition gets scenarios; a subscriber that the author has scenarios of, in any file, gets none")
    func changedConditions() throws {
        try events("{condition: a, topic: one}", "{condition: b, topic: two}")
        _ = try program.run("init", "events.yaml")
        try events("{condition: a || b, topic: one}", "{condition: b, topic: two}")
        #expect(try program.run("init", "events.yaml").output.contains("wrote mail-2.scenario.yaml\n"))
        #expect(try titles("mail-2.scenario.yaml") == ["\"subscriber 0 of mail fires: a || b\""])
        try program.folder.write(
            """
            scenario: mine
            resources: events.yaml
            steps: [{event: clock/tock}]
            expect: [{topic: two}, {not: {topic: one, trigger: mail, subscriber: 0}}]
            """, to: "mail.scenario.yaml")
        try events("{condition: a, topic: one}", "{condition: a && b, topic: two}", "{condition: b, topic: two}")
        #expect(try program.run("init", "-q", "events.yaml").output == "kept mail.scenario.yaml\n")
    }

    @Test("A subscriber that moves to another number, and a file whose name another Trigger has")
    func moved() throws {
        try events("{condition: a, topic: one}")
        _ = try program.run("init", "events.yaml")
        try events("{condition: a, topic: zero}", "{condition: a, topic: one}")
        let text = try program.folder.read("events.yaml")
        try program.folder.write(text + trigger("mail-2", on: "clock"), to: "events.yaml")
        let lines = try program.run("init", "events.yaml").output.split(separator: "\n").sorted()
        #expect(lines == ["kept mail.scenario.yaml", "wrote mail-2.scenario.yaml", "wrote mail-3.scenario.yaml"])
        #expect(try titles("mail-3.scenario.yaml").count == 4)
        #expect(try titles("mail-3.scenario.yaml")[0] == "\"subscriber 0 of mail fires: a\"")
    }

    @Test("What init wrote passes when a second Trigger and a sink of the EventSource take the same event")
    func others() throws {
        try events("{condition: a, topic: one}")
        _ = try program.run("init", "events.yaml")
        try events("{condition: a, topic: one}", "{condition: a || b, topic: two}")
        let text = try program.folder.read("events.yaml").replacing(
            "{eventBus: default, cron", with: "{eventBus: default, sink: {uri: 'http://a.b'}, cron")
        try program.folder.write(text + trigger("second", on: "clock"), to: "events.yaml")
        let outcome = try program.run("test")
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.hasSuffix("2 scenarios: 2 passed\n"))
    }

    @Test("Triggers of one name in two namespaces have a file each, whichever files are named, and keep it")
    func namespaces() throws {
        for name in ["one", "two"] {
            let text = Sample.all.replacing("metadata:\n  name:", with: "metadata:\n  namespace: \(name)\n  name:")
            try program.folder.write(text, to: "\(name).yaml")
        }
        try program.folder.write(Sample.all, to: "three.yaml")
        #expect(try program.run("init", "one.yaml").output == "wrote one.billing.scenario.yaml\n")
        #expect(try program.run("init", "two.yaml").output == "wrote two.billing.scenario.yaml\n")
        let all = try program.run("init", ".").output
        #expect(
            Set(all.split(separator: "\n")) == [
                "wrote ./billing.scenario.yaml", "kept ./one.billing.scenario.yaml", "kept ./two.billing.scenario.yaml",
            ])
        #expect(try program.run("test").status == 0)
        let text = try program.folder.read("one.billing.scenario.yaml")
        try program.folder.write(text, to: "old/billing.scenario.yaml")
        #expect(try program.run("init", "--output-dir", "old", "one.yaml").output == "kept old/billing.scenario.yaml\n")
        #expect(
            try program.run("init", "--output-dir", "old", "two.yaml").output == "wrote old/two.billing.scenario.yaml\n"
        )
        #expect(try program.run("init", "-n", "shop", "three.yaml").output == "wrote shop.billing.scenario.yaml\n")
    }

    @Test("Files of a shell's pattern have their scenarios in the directory that has them all")
    func pattern() throws {
        let second = Sample.trigger.replacing("billing", with: "audit")
        try program.folder.write(Sample.all, to: "teams/billing/events.yaml")
        try program.folder.write(second, to: "teams/audit/events.yaml")
        let outcome = try program.run("init", "teams/audit/events.yaml", "teams/billing/events.yaml")
        #expect(outcome.output == "wrote teams/audit.scenario.yaml\nwrote teams/billing.scenario.yaml\n")
        #expect(
            try program.folder.read("teams/audit.scenario.yaml").contains("[audit/events.yaml, billing/events.yaml]"))
        #expect(try program.run("test").status == 0)
        try program.folder.write(Sample.all, to: "a.yaml")
        try program.folder.write(second, to: "b/b.yaml")
        #expect(try program.run("init", "-q", "b/b.yaml", "a.yaml").output.contains("wrote billing.scenario.yaml\n"))
        let rooted = [program.folder.path("teams/audit/events.yaml"), program.folder.path("teams/billing/events.yaml")]
        #expect(
            try program.run(["init"] + rooted).output.hasPrefix("kept \(program.folder.path("teams/audit.scenario"))"))
    }

    @Test("Paths of the configuration file lead to the directory that 'test' searches")
    func configured() throws {
        try program.folder.write("paths: [events]\n", to: ".ofevents.yaml")
        try program.folder.write(Sample.all, to: "events/all.yaml")
        #expect(try program.run("init").output == "wrote billing.scenario.yaml\n")
        #expect(try program.run("test").status == 0)
    }

    @Test("A set without Triggers, and one with errors")
    func nothing() throws {
        try program.folder.write("{}", to: "none.yaml")
        #expect(try program.run("init", "none.yaml").status == 1)
        try program.folder.write(Sample.all.replacing("eventName: nightly", with: "eventName: nightli"), to: "bad.yaml")
        #expect(try program.run("init", "bad.yaml").status == 1)
        #expect(try program.folder.names() == ["bad.yaml", "none.yaml"])
    }
}
