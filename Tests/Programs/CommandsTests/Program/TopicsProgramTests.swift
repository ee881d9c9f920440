import TestInputs
import Testing

@Suite("ofevents topics")
struct TopicsProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("A table for each bus, or for those that are chosen")
    func tables() throws {
        let table = """
            EventBus default (pubsub.redis):
            TOPIC                    PUBLISHED BY                      READ BY
            bills                    Trigger/billing                   <none>
            default-orders-nightly   EventSource/orders cron/nightly   Trigger/billing

            """
        let other = redisBus("ClusterEventBus", "idle")
        for arguments in [["default"], ["default/default"], ["EventBus/default"]] {
            let outcome = try program.run("topics", "-", "--bus", arguments[0], input: Sample.all + other)
            #expect(outcome.status == 0 && outcome.output == table && outcome.errors == "")
        }
        let both = try program.run("topics", "-", "--bus", "idle", "--bus", "default", input: Sample.all + other)
        #expect(both.output == table + "\nClusterEventBus idle (pubsub.redis) has no topics\n")
    }

    @Test("A bus that is not there, and definitions for several servers, are errors of usage")
    func refused() throws {
        let unknown = try program.run("topics", "-", "--bus", "idle", input: Sample.all)
        #expect(unknown.status == 64 && unknown.output == "")
        #expect(
            unknown.errors == """
                ofevents: error: there is no event bus 'idle' in these files
                 = help: the event buses are 'default/default'

                """)
        let buses = ["a", "b"].map { name in
            let setting = "{name: connectionString, value: \"amqp://\(name).shop\"}"
            return document(
                "EventBus", name, spec: "{rabbitmq: {version: v1, type: pubsub.rabbitmq, metadata: [\(setting)]}}")
                + cronSource("of-\(name)", bus: name)
        }
        let several = try program.run("topics", "-o", "rabbitmq", "-", input: buses.joined())
        #expect(several.status == 64 && several.output == "")
        #expect(several.errors.hasSuffix("\n = help: choose those of one server with '--bus NAME'\n"))
        let one = try program.run("topics", "-o", "rabbitmq", "--bus", "a", "-", input: buses.joined())
        #expect(one.status == 0 && one.output.contains("default-of-a-tick") && !one.output.contains("of-b"))
    }
}
