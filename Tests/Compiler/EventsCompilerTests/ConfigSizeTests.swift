import EventsCompiler
import Findings
import HandlerContract
import Resolution
import TestInputs
import Testing

@testable import Manifests

@Suite("How large CONFIG may be")
struct ConfigSizeTests {
    private func reaction(topic: String) -> String {
        redisBus("EventBus", "default") + cronSource("clock") + trigger("mail", topic: "\"\(topic)\"")
    }

    private func source(topic: String) -> String {
        sinkSource("mail", "  kafka: {placed: {version: v1, type: pubsub.kafka, srcTopic: \"\(topic)\"}}")
    }

    /// The number of letters with which CONFIG has as many bytes as Linux hands on: 131,072 with `CONFIG=` and a zero.
    private func fittingLength(_ text: (String) -> String) throws -> Int {
        let small = compile([SourceFile(name: "a.yaml", text: text("x"))])
        let size = try #require(small.configs.last).config.json().utf8.count
        return 131_072 - "CONFIG=".utf8.count - 1 - size + 1
    }

    @Test("A Trigger's that just fits is written, and one byte more is an error at its name")
    func ofTrigger() throws {
        let length = try fittingLength(reaction(topic:))
        let good = compile([SourceFile(name: "a.yaml", text: reaction(topic: String(repeating: "x", count: length)))])
        #expect(!good.hasErrors && good.configs.last?.config.json().utf8.count == 131_064)
        let text = reaction(topic: String(repeating: "x", count: length + 1))
        let bad = compile([SourceFile(name: "a.yaml", text: text)])
        #expect(bad.diagnostics.map(\.code) == [.configTooLarge] && bad.manifests.isEmpty)
        let finding = try #require(bad.diagnostics.first)
        #expect(
            finding.message
                == "the CONFIG of this Trigger would have 131065 bytes; a process starts with at most 131064")
        #expect(try shown(finding, in: text) == "mail")
    }

    @Test("Escapes count as they are written in CONFIG, and a dollar once")
    func escapes() throws {
        let length = try fittingLength(reaction(topic:))
        for (letter, size) in [("$", 1), ("é", 2), ("\\\"", 2), ("\\e", 6)] {
            for (extra, isGood) in [(0, true), (1, false)] {
                let topic =
                    String(repeating: letter, count: length / size)
                    + String(repeating: "x", count: length % size + extra)
                let result = compile([SourceFile(name: "a.yaml", text: reaction(topic: topic))])
                #expect(result.hasErrors != isGood, "\(letter) \(extra)")
            }
        }
    }

    @Test("An EventSource's is an error at its name, which says which event")
    func source() throws {
        let length = try fittingLength(source(topic:))
        #expect(
            !compile([SourceFile(name: "a.yaml", text: source(topic: String(repeating: "x", count: length)))]).hasErrors
        )
        let text = source(topic: String(repeating: "x", count: length + 1))
        let bad = compile([SourceFile(name: "a.yaml", text: text)])
        #expect(bad.diagnostics.map(\.code) == [.configTooLarge])
        let finding = try #require(bad.diagnostics.first)
        #expect(finding.message.hasPrefix("the CONFIG of event 'placed' would have 131065 bytes"))
        #expect(try shown(finding, in: text) == "mail")
    }

    @Test("What CONFIG can have at most is never less than it has", arguments: try RenderCase.all())
    func bound(_ fixture: RenderCase) throws {
        let model = try fixture.compiled().model
        for eventSource in model.eventSources {
            for source in eventSource.sources {
                let size = handlerConfig(of: source, of: eventSource).json().utf8.count
                #expect(mostBytes(source, of: eventSource) >= size)
            }
        }
        for trigger in model.triggers {
            #expect(mostBytes(trigger) >= handlerConfig(of: trigger).json().utf8.count)
        }
    }

    private func shown(_ finding: Diagnostic, in text: String) throws -> String {
        let span = try #require(finding.span)
        return String(String.UnicodeScalarView(Array(text.unicodeScalars)[Int(span.start)..<Int(span.end)]))
    }
}
