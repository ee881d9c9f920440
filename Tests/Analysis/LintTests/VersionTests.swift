import DaprCatalogue
import EventsCompiler
import Findings
import Manifests
import Resolution
import TestInputs
import Testing

@testable import Lint

@Suite("What depends on the release of Dapr, and on what is taken for granted")
struct VersionTests {
    private func codes(
        _ text: String, dapr: String = "1.18", assumesExternal: Bool = false, resiliency: String = "workload"
    ) throws
        -> [DiagnosticCode]
    {
        var compiling = CompileOptions()
        var linting = LintOptions()
        compiling.generators[.resiliency] = resiliency
        compiling.daprVersion = try #require(DaprVersion(dapr))
        linting.daprVersion = compiling.daprVersion
        (compiling.assumesExternal, linting.assumesExternal) = (assumesExternal, assumesExternal)
        let analysis = Snapshot([SourceFile(name: "events.yaml", text: text)], options: compiling)
        return (analysis.diagnostics + lint(analysis, options: linting)).sorted().map(\.code)
    }

    private func bus(_ type: String, _ settings: String) -> String {
        document("EventBus", "default", spec: "{nats: {version: v1, type: \(type), metadata: [\(settings)]}}")
            + trigger("shipping", on: "orders", event: "placed")
    }

    @Test("Redis drops events from 1.17 on, where no Resiliency retries")
    func redis() throws {
        let text = bus("pubsub.redis", "{name: redisHost, value: \"redis:6379\"}")
        #expect(try !codes(text).contains(.losesEvents))
        #expect(try codes(text, resiliency: "none").contains(.losesEvents))
        #expect(try codes(text, dapr: "1.17.3", resiliency: "none").contains(.losesEvents))
        #expect(try !codes(text, dapr: "v1.16", resiliency: "none").contains(.losesEvents))
    }

    @Test("A schedule loses ticks in releases that read no Resiliency")
    func ticks() throws {
        let text = source("bindings.cron", "{name: schedule, value: \"@hourly\"}")
        #expect(try codes(text, dapr: "1.9").contains(.losesEvents))
        #expect(try !codes(text, dapr: "1.10").contains(.losesEvents))
    }

    private func source(_ type: String, _ settings: String) -> String {
        sinkSource("orders", "  cron: {placed: {version: v1, type: \(type), metadata: [\(settings)]}}")
    }

    @Test("Cron takes less than a second for one before 1.10")
    func schedule() throws {
        let text = source("bindings.cron", "{name: schedule, value: '@every 100ms'}")
        #expect(try codes(text, dapr: "1.9") == [.losesEvents])
        #expect(try codes(text, dapr: "1.10") == [.scheduleTooOften])
    }

    @Test("The direction of a binding is read from 1.12 on")
    func direction() throws {
        let text = source(
            "bindings.rabbitmq",
            "{name: host, secretKeyRef: {name: a, key: b}}, {name: queueName, value: q}, {name: direction, value: output}"
        )
        #expect(try !codes(text, dapr: "1.11").contains(.outputOnlySource))
        #expect(try codes(text, dapr: "1.12").contains(.outputOnlySource))
    }

    @Test("NATS Streaming is gone from 1.13 on")
    func natsStreaming() throws {
        let text = bus("pubsub.natsstreaming", "")
        #expect(try codes(text, dapr: "1.13").contains(.natsStreamingRemoved))
        #expect(try !codes(text, dapr: "1.12").contains(.natsStreamingRemoved))
    }

    @Test("What is referred to and is not there may be assumed, and so may who refers to a bus")
    func external() throws {
        let text = bus("pubsub.redis", "{name: redisHost, value: \"redis:6379\"}")
            .replacing("eventBus: default", with: "eventBus: shared")
        #expect(
            try codes(text).filter { [.unknownEventBus, .unusedEventBus, .unknownEventSource].contains($0) }.count == 3)
        #expect(try codes(text, assumesExternal: true) == [.noDeadLetters])
    }

    @Test("Releases are read with and without 'v' and a patch, and only those that are known")
    func versions() {
        #expect(DaprVersion("1.17") == DaprVersion(minor: 17))
        #expect(DaprVersion("v1.17.3") == DaprVersion(minor: 17))
        for text in ["", "1", "1.", "1.x", "2.1", "1.7", "1.99", "1.17.3.4", "vv1.17", "1.-17", "1.+17", " 1.17"] {
            #expect(DaprVersion(text) == nil, "\(text)")
        }
        #expect(DaprVersion.fault(of: "1.99") == "the known releases are 1.8 to 1.18")
    }
}
