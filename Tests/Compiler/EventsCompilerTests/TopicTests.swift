import EventsCompiler
import Findings
import Foundation
import HandlerContract
import Manifests
import TestInputs
import Testing
import Topics

/// A folder of `Fixtures/topics`: a set of files, and its topics in every format.
struct TopicCase: CustomTestStringConvertible {
    let testDescription: String

    static func all() throws -> [TopicCase] { try Fixtures.folders(in: root).map { TopicCase(testDescription: $0) } }

    private static let root = Fixtures.root.appending(path: "topics")
    var folder: URL { Self.root.appending(path: testDescription) }

    func files() throws -> [SourceFile] { try Fixtures.sources(Fixtures.inputs(in: folder), in: folder) }

    func list(_ files: [SourceFile]) -> TopicList {
        let result = compile(files)
        #expect(result.text(of: files) == "")
        return TopicList(result.model, namespace: CompileOptions().namespace)
    }
}

@Suite("The topics of Fixtures/topics")
struct TopicTests {
    @Test(
        "Each is written as it was recorded, in every format that has something to say", arguments: try TopicCase.all())
    func formats(_ fixture: TopicCase) throws {
        let list = fixture.list(try fixture.files())
        var names: Set<String> = []
        for format in TopicFormat.all {
            let output = format.write(list)
            guard !output.text.isEmpty || output.refusal != nil else { continue }
            let refusal = output.refusal.map { [$0.message, $0.help] } ?? []
            let remarks = (refusal + output.remarks).map { $0 + "\n" }.joined()
            for (name, text) in [
                ("expected.\(format.name)", output.text), ("expected.\(format.name).remarks", remarks),
            ] {
                if !text.isEmpty { names.insert(name) }
                try Golden(name, in: fixture.folder).check(text.isEmpty ? nil : Array(text.utf8))
            }
        }
        let files = Set(try Fixtures.files(in: fixture.folder)).subtracting(try Fixtures.inputs(in: fixture.folder))
        #expect(files == names, "no other file lies there")
    }

    @Test("The order of the documents makes no difference", arguments: try TopicCase.all())
    func order(_ fixture: TopicCase) throws {
        let files = try fixture.files()
        let reversed = files.map { file in
            let documents = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n---\n")
            return SourceFile(name: file.name, text: documents.reversed().joined(separator: "\n---\n"))
        }
        let (one, other) = (fixture.list(files), fixture.list(reversed))
        for format in TopicFormat.all { #expect(format.write(one) == format.write(other), "\(format)") }
    }

    @Test("Each format has a name of its own, and stands in the document")
    func document() throws {
        let names = TopicFormat.all.map(\.name)
        #expect(Set(names).count == names.count)
        let page = try String(contentsOf: Checkout.root.appending(path: "docs/topics.md"), encoding: .utf8)
        for name in names { #expect(page.contains("| `\(name)` |"), "\(name)") }
    }

    @Test(
        "Every topic of CONFIG is in the list, with the Components that the pods have", arguments: try RenderCase.all())
    func contract(_ fixture: RenderCase) throws {
        let result = try fixture.compiled()
        let list = TopicList(result.model, namespace: try fixture.options().namespace)
        var uses: Set<[String]> = []
        for topic in list.buses.flatMap(\.topics) {
            for publisher in topic.publishers {
                uses.insert(["out", publisher.namespace, publisher.component, topic.name])
            }
            for reader in topic.subscribers { uses.insert(["in", reader.namespace, reader.component, topic.name]) }
        }
        for workload in handlerConfigs(of: result.model) {
            for use in Self.uses(of: workload.config) {
                #expect(uses.contains([use[0], workload.namespace] + use.dropFirst()), "\(use)")
            }
        }
    }

    /// What a pod publishes and reads: `out` or `in`, the Component, the topic.
    private static func uses(of config: HandlerConfig) -> [[String]] {
        switch config {
        case .eventSource(let source):
            guard let component = source.eventBusComponentName else { return [] }
            return [source.eventBusTopic, source.deadLetterTopicName].compactMap(\.self).map { ["out", component, $0] }
        case .trigger(let trigger):
            let published = trigger.subscribers.flatMap { [$0.topicName, $0.deadLetterTopicName] }.compactMap(\.self)
            return published.map { ["out", trigger.eventBusComponentName, $0] }
                + trigger.eventBusTopics.map { ["in", trigger.component(ofTopic: $0), $0] }
        }
    }
}
