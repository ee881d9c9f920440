import EventsAPI
import EventsCompiler
import Findings
import Resolution
import Testing

@Suite("Snapshots of a set of files")
struct SnapshotTests {
    private static let bus = """
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventBus
        metadata: {name: b}
        spec: {redis: {version: v1, type: pubsub.redis}}

        """

    private static func source(_ name: String, bus: String = "b") -> String {
        """
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata: {name: \(name)}
        spec: {eventBus: \(bus), cron: {tick: {version: v1, type: bindings.cron}}}

        """
    }

    private func files(_ texts: String...) -> [SourceFile] {
        texts.enumerated().map { SourceFile(name: "\($0).yaml", text: $1) }
    }

    @Test("A cache gives what is made without one, for every fixture in turn", arguments: 1...2)
    func same(_ round: Int) throws {
        var cache = SnapshotCache()
        for files in try Fixtures.goodSets() + Fixtures.badSets() {
            for _ in 0..<round {
                let (cached, made) = (cache.snapshot(of: files), Snapshot(files))
                #expect(cached.diagnostics == made.diagnostics)
                #expect(cached.skipped == made.skipped && cached.resources.count == made.resources.count)
                expectSame(Compilation(cached).output(), Compilation(made).output())
            }
        }
    }

    @Test("Only what has changed is read again")
    func unchanged() {
        var cache = SnapshotCache()
        let set = files(Self.bus, Self.source("a"), Self.source("c"))
        #expect(cache.snapshot(of: set).diagnostics.isEmpty && cache.readCount == 3)
        _ = cache.snapshot(of: set)
        #expect(cache.readCount == 3)
        let changed = files(Self.bus, Self.source("a", bus: "x"), Self.source("c"))
        #expect(cache.snapshot(of: changed).diagnostics.map(\.code) == [.unknownEventBus] && cache.readCount == 4)
        #expect(cache.snapshot(of: set).diagnostics.isEmpty && cache.readCount == 5)
        var options = CompileOptions()
        options.namespace = "shop"
        #expect(cache.snapshot(of: set, options: options).model.triggers.isEmpty && cache.readCount == 5)
        #expect(cache.snapshot(of: set, options: options).model.eventSources.map(\.namespace) == ["shop", "shop"])
    }

    @Test("A file that has another number in the set is read again: places name it")
    func moved() {
        var cache = SnapshotCache()
        let (one, other) = (
            SourceFile(name: "1", text: Self.bus), SourceFile(name: "2", text: Self.source("a", bus: "x"))
        )
        #expect(cache.snapshot(of: [one, other]).diagnostics.map(\.span?.file) == [1])
        #expect(cache.snapshot(of: [other, one]).diagnostics.map(\.span?.file) == [0])
        #expect(cache.readCount == 4)
    }

    @Test("A file that has another name is named so, though its text is the same")
    func renamed() {
        var cache = SnapshotCache()
        for name in ["1", "2", "1"] {
            let snapshot = cache.snapshot(of: [SourceFile(name: name, text: Self.bus)])
            #expect(snapshot.files.map(\.name) == [name])
        }
    }

    @Test("A bus is found by its name, by the one that its error proposes, and letter for letter")
    func references() throws {
        let cluster = Self.bus.replacing("kind: EventBus", with: "kind: ClusterEventBus")
        let faulty = Self.bus.replacing("name: b", with: "name: My_Bus")
        let snapshot = Snapshot(files(cluster, faulty, Self.bus, Self.bus, Self.source("a")))
        let references = snapshot.references
        #expect(references.bus("b", in: "default")?.place == 2 && references.bus("b", in: "shop")?.place == 0)
        #expect(references.bus("my-bus", in: "default")?.place == 1)
        #expect(references.bus("my-bus", in: "default")?.isAsWritten == false)
        #expect(references.bus("My_Bus", in: "default")?.isAsWritten == true)
        #expect(references.bus("my-bus", in: "shop") == nil && references.bus("x", in: "default") == nil)
        #expect(references.bus(asWritten: "my-bus", in: "default") == nil)
        #expect(references.bus(asWritten: "My_Bus", in: "default") == 1)
        #expect(references.bus(asWritten: "b", in: "default") == 2 && references.bus(asWritten: "b", in: "shop") == 0)
        #expect(references.eventSource("a", in: "default")?.place == 4)
        #expect(references.eventSource("a", in: "shop") == nil)
        let source = try #require(snapshot.model.eventSources.first)
        let bus = try #require(source.eventBus)
        #expect(snapshot.model.eventBuses[bus.eventBus].namespace == "default")
    }
}
