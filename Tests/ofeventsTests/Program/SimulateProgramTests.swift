import Testing

@testable import ofevents

@Suite("ofevents simulate, the built program")
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
        #expect(try program.run("simulate", "-", input: Sample.all).status == 64)
    }

    @Test(
        "Events of the command line",
        arguments: [
            ("s/e", SimulatedEvent(name: "s/e", data: "", time: nil)),
            ("n/s/e=1@5s", SimulatedEvent(name: "n/s/e", data: "1", time: .seconds(5))),
            ("s/e=a@b.c", SimulatedEvent(name: "s/e", data: "a@b.c", time: nil)),
            ("s/e=a=b@1m30s", SimulatedEvent(name: "s/e", data: "a=b", time: .seconds(90))),
            ("s/e@0s", SimulatedEvent(name: "s/e", data: "", time: .zero)),
        ])
    func events(text: String, expected: SimulatedEvent) { #expect(SimulatedEvent(text) == expected) }

    @Test("Faulty events", arguments: ["", "s", "s/", "/e", "a/b/c/d/e", "=x", "@5s"])
    func faulty(text: String) { #expect(SimulatedEvent(text) == nil) }
}
