import EventGraph
import EventsCompiler
import Findings
import Foundation
import TestInputs
import Testing

/// A folder of `Fixtures/graph`: the pictures of its own input, or of the case of that name in `Fixtures/render`.
struct GraphCase: CustomTestStringConvertible {
    let testDescription: String
    let folder: URL

    static func all() throws -> [GraphCase] {
        let root = Fixtures.root.appending(path: "graph")
        return try Fixtures.folders(in: root).map {
            GraphCase(testDescription: $0, folder: root.appending(path: $0))
        }
    }

    func files() throws -> [SourceFile] {
        let own = try Fixtures.inputs(in: folder)
        let place = own.isEmpty ? Fixtures.root.appending(path: "render/\(testDescription)") : folder
        return try Fixtures.sources(Fixtures.inputs(in: place), in: place)
    }
}

@Suite("Graphs of Fixtures/graph")
struct GraphTests {
    @Test("Each is drawn as it was recorded, in every form", arguments: try GraphCase.all())
    func pictures(_ fixture: GraphCase) throws {
        let model = compile(try fixture.files()).model
        let resources = EventGraph(resources: model)
        var forms = ["components.txt": EventGraph(components: model).text()]
        for format in GraphFormat.all where format.drawing == nil {
            forms["graph.\(format.fileExtension)"] = format.text(resources)
        }
        for (name, text) in forms.sorted(by: { $0.key < $1.key }) {
            try Golden(name, in: fixture.folder).check(Array(text.utf8))
        }
        let files = Set(try Fixtures.files(in: fixture.folder)).subtracting(try Fixtures.inputs(in: fixture.folder))
        #expect(files == Set(forms.keys), "no other file lies there")
    }

    @Test("Each format has a name and an ending of its own, writes a graph, and stands in the document")
    func formats() throws {
        let formats = GraphFormat.all
        #expect(Set(formats.map(\.name)).count == formats.count)
        #expect(Set(formats.map(\.fileExtension)).count == formats.count)
        let page = try String(contentsOf: Checkout.root.appending(path: "docs/graph.md"), encoding: .utf8)
        let graph = EventGraph(resources: compile(try GraphCase.all()[0].files()).model)
        for format in formats {
            #expect(!format.text(graph).isEmpty)
            #expect(page.contains("`\(format.name)`") || page.contains("-o \(format.name)"), "\(format)")
        }
    }

    @Test("The order of the input makes no difference", arguments: try GraphCase.all())
    func order(_ fixture: GraphCase) throws {
        let files = try fixture.files()
        // Documents in reverse: the files' order alone says nothing where there is one file.
        let reversed = files.reversed().map { file in
            let documents = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n---\n")
            return SourceFile(name: file.name, bytes: Array(documents.reversed().joined(separator: "\n---\n").utf8))
        }
        let (one, other) = (compile(files).model, compile(reversed).model)
        #expect(EventGraph(resources: one).dot() == EventGraph(resources: other).dot())
        #expect(EventGraph(components: one).mermaid() == EventGraph(components: other).mermaid())
    }

    @Test("Two namespaces with an EventBus each of one backend share the topics")
    func sharedBackend() {
        let bus = { (namespace: String) in
            """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata: {name: default, namespace: \(namespace)}
            spec: {kafka: {version: v1, type: pubsub.kafka, metadata: [{name: brokers, value: k}]}}
            ---

            """
        }
        let text =
            bus("a") + bus("b") + """
                apiVersion: events.openfunction.io/v1alpha1
                kind: EventSource
                metadata: {name: s, namespace: a}
                spec: {eventBus: default, kafka: {e: {version: v1, type: bindings.kafka}}}
                ---
                apiVersion: events.openfunction.io/v1alpha1
                kind: Trigger
                metadata: {name: t, namespace: b}
                spec:
                  eventBus: default
                  inputs: [{name: i, eventSourceName: s, eventSourceNamespace: a, eventName: e}]
                  subscribers: [{condition: i, topic: out}]
                """
        let graph = EventGraph(resources: compile([SourceFile(name: "a", bytes: Array(text.utf8))]).model)
        #expect(graph.problems.isEmpty)
        #expect(graph.nodes.count { $0.kind == .topic } == 2)
    }

    @Test("The README's picture is that of its example")
    func readme() throws {
        let root = Fixtures.root.deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let parts = text.components(separatedBy: "```mermaid\n")
        try #require(parts.count == 2, "one picture")
        let folder = Fixtures.root.appending(path: "render/sample-2-eventbus")
        let model = compile(try Fixtures.sources(Fixtures.inputs(in: folder), in: folder)).model
        #expect(parts[1].components(separatedBy: "```")[0] == EventGraph(resources: model).mermaid())
    }
}
