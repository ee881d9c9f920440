import Findings
import Manifests
import Synchronization
import Testing
import YAMLTree

@testable import EventsCompiler

@Suite("Writing in pieces")
struct WriteTests {
    @Test("Hundreds of objects, made on several cores, are the same bytes as one after another")
    func sameBytes() {
        let manifests = compile([manyEventSources(300)]).manifests
        #expect(manifests.count == 1200)
        var pieces: [[UInt8]] = []
        write(manifests, as: .yaml) { piece in
            pieces.append(piece)
            return true
        }
        #expect(pieces.count > 10)
        #expect(Array(pieces.joined()) == manifests.flatMap { yaml(of: $0) })
    }

    @Test("A list of hundreds of objects is JSON with all of them in order")
    func list() throws {
        let manifests = compile([manyEventSources(300)]).manifests
        var bytes: [UInt8] = []
        write(manifests, as: .json) { piece in
            bytes += piece
            return true
        }
        let list = try #require(WrittenObject.all(in: bytes).first?.node)
        let names = try #require(list["items"]).items.map { $0["metadata"]?["name"]?.text }
        #expect(names == manifests.map(\.name))
    }

    @Test("A reader that has had enough gets no further piece", arguments: OutputFormat.allCases)
    func stops(_ format: OutputFormat) {
        let manifests = compile([manyEventSources(300)]).manifests
        for wanted in 1...4 {
            var count = 0
            write(manifests, as: format) { _ in
                count += 1
                return count < wanted
            }
            #expect(count == wanted)
        }
    }

    private func manyEventSources(_ count: Int) -> SourceFile {
        let bus = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata: {name: default}
            spec: {nats: {type: pubsub.jetstream, version: v1}}

            """
        let eventSources = (0..<count).map { number in
            """
            ---
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metadata: {name: source-\(number)}
            spec:
              eventBus: default
              cron: {tick: {type: bindings.cron, version: v1, metadata: [{name: schedule, value: "@hourly"}]}}

            """
        }
        return SourceFile(name: "many.yaml", text: bus + eventSources.joined())
    }
}

@Suite("Making things on all cores")
struct MakeInOrderTests {
    @Test("They come in order, however long each takes", arguments: [0, 1, 2, 16, 17, 100])
    func order(_ count: Int) {
        var taken: [Int] = []
        let isComplete = makeInOrder(count, batchLength: 8) { number in
            // The first of each batch takes longest.
            var rest = (8 - number % 8) * 20_000
            while rest > 0 { rest -= 1 }
            return number
        } consume: { number in
            taken.append(number)
            return true
        }
        #expect(isComplete)
        #expect(taken == Array(0..<count))
    }

    @Test("No more than two batches are made before they are wanted")
    func bounded() {
        let made = Atomic(0)
        var taken = 0
        let isComplete = makeInOrder(1000, batchLength: 10) { number in
            made.add(1, ordering: .sequentiallyConsistent)
            return number
        } consume: { _ in
            taken += 1
            #expect(made.load(ordering: .sequentiallyConsistent) <= taken + 20)
            return taken < 55
        }
        #expect(!isComplete)
        #expect(taken == 55)
    }
}
