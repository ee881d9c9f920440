import EventsCompiler
import Findings
import Glibc
import Migration
import TestInputs
import Testing

@testable import Topics

/// Eight times as much input takes about eight times the work. A walk over everything for each thing takes sixty-four times the work.
@Suite("Work that grows with the input", .serialized)
struct GrowthTests {
    /// How many times as long a processor works for eight times as much, by the shorter of two runs: what others do meanwhile does not count.
    private func growth(from count: Int, _ work: (Int) throws -> Void) throws -> Double {
        let times = try [count, 8 * count].map { count in
            let runs = try (0..<2).map { _ in
                let start = secondsOfThread()
                try work(count)
                return secondsOfThread() - start
            }
            return min(runs[0], runs[1])
        }
        return times[1] / times[0]
    }

    /// How long a processor has worked for this thread.
    private func secondsOfThread() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static let limit = 24.0

    private func compiled(_ text: String) -> Compilation {
        let result = compile([SourceFile(name: "events.yaml", text: text)])
        #expect(!result.hasErrors)
        return result
    }

    private func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map(line).joined() }

    @Test("Choosing event buses by their names")
    func chosenBuses() throws {
        let growth = try growth(from: 250) { count in
            let result = compiled(lines(count) { redisBus("EventBus", "b\($0)") })
            var list = TopicList(result.model, namespace: "default")
            #expect(list.keep((0..<count).map { "EventBus/default/b\($0)" }) == nil)
            #expect(list.buses.count == count)
        }
        #expect(growth < Self.limit)
    }

    @Test("Triggers that read one topic, and publish to one or to their own", arguments: [true, false])
    func usersOfTopic(isOne: Bool) throws {
        let growth = try growth(from: 250) { count in
            let triggers = lines(count) { trigger("t\($0)", topic: isOne ? "out" : "out\($0)") }
            let result = compiled(redisBus("EventBus", "default") + cronSource("clock") + triggers)
            let list = TopicList(result.model, namespace: "default")
            #expect(list.buses[0].topics.count == 1 + (isOne ? 1 : count))
            #expect(!TopicFormat.text.write(list).text.isEmpty)
        }
        #expect(growth < Self.limit)
    }

    @Test("Templates of pods with many variables, labels and selectors")
    func templates() throws {
        let growth = try growth(from: 250) { count in
            let variables = lines(count) { "      - {name: V\($0), value: a}\n" }
            let labels = lines(count) { "      l\($0): a\n" }
            let template =
                "  template:\n    container:\n      env:\n\(variables)    labels:\n\(labels)    nodeSelector:\n\(labels)"
            let result = compiled(sinkSource("orders", template + "  cron: {tick: {schedule: '@daily'}}\n"))
            #expect(result.output().count > 40 * count)
        }
        #expect(growth < Self.limit)
    }

    private func expectLinear(_ kind: MigrationKind, _ text: (Int) -> String) throws {
        let growth = try growth(from: 100) { count in
            let set = migrate([("events.yaml", Array(text(count).utf8))], kind, options: CompileOptions())
            #expect(set.errors.isEmpty && set.files[0].isChanged)
            #expect(set.remarks.allSatisfy { $0.kind == .changed })
        }
        #expect(growth < Self.limit)
    }

    @Test("Migrations of many documents")
    func documents() throws {
        let bus = "{type: pubsub.natsstreaming, version: v1, metadata: [{name: natsURL, value: a}]}"
        try expectLinear(.jetStream) { lines($0) { document("EventBus", "b\($0)", spec: "{nats: \(bus)}") } }
        let sink = "sink: {uri: 'http://a.b'}"
        try expectLinear(.component) { count in
            lines(count) { document("EventSource", "s\($0)", spec: "{\(sink), cron: {tick: {schedule: '@daily'}}}") }
        }
    }

    @Test("Migrations of many items on one line of JSON")
    func oneLine() throws {
        let head = #"{"apiVersion":"events.openfunction.io/v1alpha1","kind":"EventSource","metadata":{"name":"#
        let spec = #"},"spec":{"sink":{"uri":"http://a.b"},"cron":{"tick":{"schedule":"@daily"}}}}"#
        try expectLinear(.component) { count in
            let items = (0..<count).map { "\(head)\"s\($0)\"\(spec)" }.joined(separator: ",")
            return #"{"apiVersion":"v1","kind":"List","items":[\#(items)]}"#
        }
    }

    @Test("Migrations of many events of one EventSource, and of many inputs of one Trigger")
    func fields() throws {
        try expectLinear(.component) { count in
            sinkSource("orders", "  cron:\n" + lines(count) { "    e\($0): {schedule: '@daily'}\n" })
        }
        try expectLinear(.released) { count in
            let component = "{type: bindings.cron, version: v1, metadata: [{name: schedule, value: '@daily'}]}"
            return sinkSource("orders", "  cron:\n" + lines(count) { "    e\($0): \(component)\n" })
        }
        try expectLinear(.component) { count in
            let inputs = lines(count) { "    i\($0): {eventSource: clock, event: tick}\n" }
            let subscribers = "  subscribers: [{condition: i0, topic: out}]\n"
            let reader = resource("Trigger", "t", spec: "\n  eventBus: default\n  inputs:\n\(inputs)\(subscribers)")
            return reader + redisBus("EventBus", "default") + cronSource("clock")
        }
    }
}
