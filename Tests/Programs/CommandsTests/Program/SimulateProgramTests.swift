import CommandArguments
import TestInputs
import Testing

@testable import Commands

@Suite("ofevents simulate")
struct SimulateProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("It shows what an event leads to")
    func simulate() throws {
        let outcome = try program.run("simulate", "-", "--event", "orders/nightly=x@y@90s", input: Sample.all)
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                90 s  EventSource default/orders/cron/nightly: event 1
                    → topic default-orders-nightly: x@y
                90 s  Trigger default/billing: event 1 as night
                    subscriber 0 fires: night
                        night true: now
                    subscriber 0 → topic bills: x@y

                """)
    }

    @Test("An event that there is not is an error with the nearest name, or with all of them")
    func unknown() throws {
        let near = try program.run("simulate", "-", "--event", "orders/nightli", input: Sample.all)
        #expect(near.status == 64)
        #expect(near.output == "")
        #expect(
            near.errors == """
                ofevents: error: there is no event 'default/orders/nightli' [unknown-event]
                 = help: did you mean 'default/orders/nightly'?

                """)
        let far = try program.run("simulate", "-", "--event", "a/b/c", input: Sample.all)
        #expect(far.errors.contains(" = help: the events are default/orders/nightly\n"))
        #expect(try program.run("simulate", "-", "--event", "orders", input: Sample.all).status == 64)
    }

    @Test("Without an event it prints those that there are, as --event takes them")
    func list() throws {
        try program.folder.write(
            Sample.all.replacing(
                "  cron:\n", with: "  mqtt:\n    nightly: {version: v1, type: bindings.mqtt3}\n  cron:\n"),
            to: "two.yaml")
        try program.folder.write(Sample.all, to: "events.yaml")
        let alone = try program.run("simulate", "-q", "events.yaml")
        #expect(alone.status == 0 && alone.output == "default/orders/nightly\n" && alone.errors.isEmpty)
        let two = try program.run("simulate", "-q", "-nshop", "two.yaml")
        #expect(two.output == "shop/orders/cron/nightly\nshop/orders/mqtt/nightly\n", "\(two.errors)")
        for event in two.output.split(separator: "\n") {
            #expect(try program.run("simulate", "-q", "-nshop", "two.yaml", "--event", String(event)).status == 0)
        }
        try program.folder.write(Sample.eventBus, to: "bus.yaml")
        let none = try program.run("simulate", "-q", "bus.yaml")
        #expect(none.status == 0 && none.output.isEmpty)
    }

    @Test("The data may be those of a file, byte for byte")
    func file() throws {
        try program.folder.write(Sample.all, to: "events.yaml")
        try program.folder.write("{\"order\": \"a@b\"}", to: "order.json")
        let outcome = try program.run(
            "simulate", "events.yaml", "--event", "orders/nightly=@order.json@5s", "--event", "orders/nightly=@-",
            input: "piped")
        #expect(outcome.output.contains("5 s  EventSource default/orders/cron/nightly: event 1\n"))
        #expect(outcome.output.contains("subscriber 0 → topic bills: {\"order\": \"a@b\"}\n"))
        #expect(outcome.output.contains("subscriber 0 → topic bills: piped\n"))
        let missing = try program.run("simulate", "events.yaml", "--event", "orders/nightly=@gone.json")
        #expect(missing.status == 66 && missing.output.isEmpty)
        #expect(missing.errors.contains("cannot read 'gone.json'"))
        #expect(missing.errors.contains(" = help: write '=@@' for data that begin with an @\n"))
        for twice in [["-"], ["events.yaml", "--event", "orders/nightly=@-"], ["events.yaml", "--event", "-"]] {
            let outcome = try program.run(["simulate", "--event", "orders/nightly=@-"] + twice)
            #expect(outcome.status == 64 && outcome.errors.contains("'-' (standard input) is given twice"))
        }
    }

    private func recorded(_ lines: String...) throws -> Program.Outcome {
        try program.folder.write(Sample.all, to: "events.yaml")
        return try program.run("simulate", "-q", "events.yaml", "-", input: lines.joined(separator: "\n"))
    }

    private func event(_ id: String, _ more: String, source: String = "/eventsources/default/orders/cron/nightly")
        -> String
    {
        #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"t"\#(more)}"#
    }

    @Test("Recorded CloudEvents are replayed at their times, with their ids and bytes")
    func replay() throws {
        let outcome = try recorded(
            event("b", #","time":"2026-01-02T00:00:30+01:00","data":{"n": 1.0}"#), "",
            event("a", #","time":"2026-01-01T23:00:00Z","data_base64":"AAE=""#), event("a", #","data":"again""#))
        #expect(outcome.errors == "")
        #expect(
            outcome.output.split(separator: "\n").filter { $0.contains(" s ") || $0.contains("bills") } == [
                "0 s  EventSource default/orders/cron/nightly: event a",
                "0 s  Trigger default/billing: event a as night",
                "    subscriber 0 → topic bills:   ", "0 s  EventSource default/orders/cron/nightly: event a again",
                "30 s  EventSource default/orders/cron/nightly: event b",
                "30 s  Trigger default/billing: event b as night", #"    subscriber 0 → topic bills: {"n": 1.0}"#,
            ])
    }

    @Test("What cannot be replayed is named by its line")
    func recordingFaults() throws {
        let text = try recorded(event("a", ""), "{}")
        #expect(text.status == 1)
        #expect(text.output == "")
        #expect(text.errors.hasPrefix("<stdin>:2: error: this is not a CloudEvent in JSON [recorded-event]\n = help: "))
        let source = try recorded(event("a", "", source: "/eventsources/default/orders/cron/nightli"))
        #expect(source.errors.contains("did you mean '/eventsources/default/orders/cron/nightly'?"))
        #expect(try recorded(event("a", #","time":"yesterday""#)).errors.contains("'yesterday' is not a time"))
        #expect(try program.run("simulate", "-", "--event", "-", input: "").status == 64)
        #expect(try program.run("simulate", "-", input: "").status == 64)
    }

    @Test(
        "Events of the command line",
        arguments: [
            ("s/e", SimulatedEvent(name: "s/e", data: "", time: nil)),
            ("n/s/e=1@5s", SimulatedEvent(name: "n/s/e", data: "1", time: .seconds(5))),
            ("s/e=a@5", SimulatedEvent(name: "s/e", data: "a@5", time: nil)),
            ("s/e={\"a\":\"b@5\"}", SimulatedEvent(name: "s/e", data: "{\"a\":\"b@5\"}", time: nil)),
            ("s/e=a@b.c", SimulatedEvent(name: "s/e", data: "a@b.c", time: nil)),
            ("s/e=a=b@1m30s", SimulatedEvent(name: "s/e", data: "a=b", time: .seconds(90))),
            ("s/e@0s", SimulatedEvent(name: "s/e", data: "", time: .zero)),
            ("s/e=@5s", SimulatedEvent(name: "s/e", data: "", time: .seconds(5))),
            ("s/e=@@", SimulatedEvent(name: "s/e", data: "@", time: nil)),
            ("s/e=@@5s", SimulatedEvent(name: "s/e", data: "@5s", time: nil)),
            ("s/e=@@5s@3s", SimulatedEvent(name: "s/e", data: "@5s", time: .seconds(3))),
            ("s/e=@@@5s", SimulatedEvent(name: "s/e", data: "@", time: .seconds(5))),
            ("s/e=@@a@b", SimulatedEvent(name: "s/e", data: "@a@b", time: nil)),
            ("s/e=@d.json", SimulatedEvent(name: "s/e", file: "d.json", time: nil)),
            ("s/e=@a@b.json@1m", SimulatedEvent(name: "s/e", file: "a@b.json", time: .seconds(60))),
            ("s/e=@5s@3s", SimulatedEvent(name: "s/e", file: "5s", time: .seconds(3))),
            ("s/e=@a=b", SimulatedEvent(name: "s/e", file: "a=b", time: nil)),
        ])
    func events(text: String, expected: SimulatedEvent) throws { #expect(try SimulatedEvent(text) == expected) }

    @Test("Faulty events", arguments: ["", "s", "s/", "/e", "a/b/c/d/e", "=x", "@5s"])
    func faulty(text: String) {
        #expect(
            throws: ValidationError("an event is written as [namespace/]eventSource/event, such as orders/placed@5s")
        ) {
            try SimulatedEvent(text)
        }
    }

    @Test(
        "A time that is none says so, and no event of that name is looked for",
        arguments: [
            ("s/e@5", "'@5' is not a time: write a unit, such as '@5s'"),
            ("s/e@1.5", "'@1.5' is not a time: write a unit, such as '@1.5s'"),
            ("s/e@soon", "'@soon' is not a time: write a number with a unit, such as '@5s' or '@1m30s'"),
            ("s/e@", "'@' is not a time: write a number with a unit, such as '@5s' or '@1m30s'"),
            ("s/e@5=1", "'@5' is not a time: write a unit, such as '@5s'"),
            ("s/e={\"at\":\"a@b\"}@5", "'@5' is not a time: write a unit, such as '@5s'"),
            ("s/e=[1]@ 5s", "'@ 5s' is not a time: write a number with a unit, such as '@5s' or '@1m30s'"),
            ("s/e=@", "'=@' names no file: write '=@FILE', or '=@@' for data that begin with an @"),
            ("s/e@5s=1", "the time stands behind the data: write 's/e=1@5s'"),
        ])
    func faultyTime(text: String, message: String) {
        #expect(throws: ValidationError(message)) { try SimulatedEvent(text) }
    }

    @Test("The message about a time stands in the refusal of the command line")
    func refusal() throws {
        let outcome = try program.run("simulate", "-", "--event", "orders/nightly@5", input: Sample.all)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("'@5' is not a time: write a unit, such as '@5s'"))
    }
}
