import EventGraph
import EventsCompiler
import Findings
import Manifests
import Migration
import Resolution
import TestInputs
import Testing
import Topics

@Suite("The context of a set: files that only say what a name means")
struct ContextTests {
    private static let bus = redisBus("EventBus", "default")
    private static let clock = cronSource("clock")
    private static let audit = trigger("audit")

    /// The files of a set, or of a context, each with a name by its place.
    private func files(_ texts: [String], _ place: String) -> [SourceFile] {
        texts.enumerated().map { SourceFile(name: "\(place)/\($0).yaml", text: $1) }
    }

    private func compiled(_ own: [String], context: [String]) -> Compilation {
        compile(files(own, "own"), context: files(context, "shared"))
    }

    private func errors(_ compilation: Compilation) -> [String] {
        compilation.diagnostics.filter { $0.severity == .error }.map(\.message)
    }

    @Test("Names are found there, and what is rendered is the part of the whole that the set has")
    func names() {
        let whole = compiled([Self.bus, Self.clock, Self.audit], context: [])
        let parts = [
            compiled([Self.audit], context: [Self.bus, Self.clock]),
            compiled([Self.clock], context: [Self.bus, Self.audit]),
            compiled([Self.bus], context: [Self.clock, Self.audit]),
        ]
        for part in parts { #expect(part.diagnostics == []) }
        let all = parts.flatMap { $0.manifests.map { yaml(of: $0) } }
        #expect(Set(all) == Set(whole.manifests.map { yaml(of: $0) }) && all.count == whole.manifests.count)
        #expect(parts[2].manifests.isEmpty && parts[2].hasResources)
        #expect(parts[0].configs.map(\.workload) == ["trigger-audit"])
        #expect(parts[0].configsWithEventsRead.map(\.workload) == ["eventsource-clock-cron-tick", "trigger-audit"])
    }

    @Test("Nothing that is wrong there is reported, and it hides nothing that is wrong in the set")
    func faults() {
        let faulty = [
            "]\n" + Self.bus, Self.bus + "  more: 1\n", cronSource("other", bus: "nowhere"), Self.bus, Self.bus,
        ]
        let good = compiled([Self.bus, Self.clock], context: faulty)
        #expect(good.diagnostics == [] && good.manifests.count == 4)
        #expect(errors(compiled([cronSource("clock", bus: "nowhere")], context: faulty)).count == 1)
        #expect(Snapshot(files([Self.bus], "own"), context: files(faulty, "shared")).hasFaultyContext)
        #expect(!Snapshot(files([Self.bus], "own"), context: files([Self.clock], "shared")).hasFaultyContext)
    }

    @Test("Who needs an event bus that is broken there is reported, as nothing can be rendered of it")
    func brokenBus() {
        let broken = document("EventBus", "default", spec: "{redis: {version: v1}}")
        let result = compiled([Self.clock], context: [broken])
        #expect(errors(result) == ["the event bus 'default' in 'shared/0.yaml' has errors"])
        #expect(result.manifests.isEmpty)
        let misnamed = redisBus("EventBus", "Default")
        #expect(errors(compiled([Self.clock], context: [misnamed])).count == 1)
        let unread = compiled([Self.clock], context: [Self.bus + "]\n"])
        #expect(
            errors(unread).count == 1 && unread.diagnostics.first?.help?.contains("the errors in the other") == true)
        var options = CompileOptions()
        options.assumesExternal = true
        let assumed = compile(files([Self.clock], "own"), context: files([broken], "shared"), options: options)
        #expect(assumed.diagnostics == [])
    }

    @Test(
        "A bus with any error there is reported to who uses it, and nothing is rendered of it",
        arguments: [
            "{redis: {version: v1, type: pubsub.redis, metadata: [{name: redisHost, valu: x}]}}",
            "{redis: {version: v1, type: pubsub.redis, metadata: [{nam: redisHost, value: x}]}}",
            "{redis: {type: pubsub.redis, metadata: [{name: redisHost, value: x}]}}",
            "{redis: {version: v1, type: pubsub.redis, metadata: [{name: redisHost, secretKeyRef: n}]}}",
            "{redis: {version: v1, type: pubsub.redis, metadata: [], auth: {secretStor: vault}}}",
            "{redis: {version: v1, type: pubsub.redis, metadata: []}, kafka: {version: v1, type: pubsub.kafka, metadata: []}}",
        ])
    func faultyBus(spec: String) {
        let faulty = document("EventBus", "default", spec: spec)
        let result = compiled([Self.clock], context: [faulty])
        #expect(errors(result) == ["the event bus 'default' in 'shared/0.yaml' has errors"])
        #expect(result.manifests.isEmpty)
        #expect(
            compiled([cronSource("clock", bus: "other")], context: [faulty, redisBus("EventBus", "other")])
                .diagnostics == [], "nobody of the set uses it")
    }

    @Test("A bus that is there twice with different contents is reported to who uses it, with both files")
    func contradictedBus() {
        let (one, other) = (redisBus("EventBus", "default", host: "a"), redisBus("EventBus", "default", host: "b"))
        let result = compiled([Self.clock], context: [one, one, other])
        #expect(
            errors(result) == [
                "the event bus 'default' is defined twice with different contents, in 'shared/0.yaml' and 'shared/2.yaml'"
            ])
        #expect(result.diagnostics.first?.notes.map(\.span.file) == [1, 3] && result.manifests.isEmpty)
        #expect(
            errors(compiled([Self.clock], context: [one + other])) == [
                "the event bus 'default' is defined twice with different contents, in 'shared/0.yaml'"
            ])
        #expect(compiled([Self.clock], context: [one, one]).diagnostics == [], "the same is no matter")
        #expect(compiled([Self.clock, other], context: [one, other]).diagnostics == [], "the set has its own")
        let elsewhere = redisBus("EventBus", "default", namespace: "shop", host: "c")
        #expect(compiled([Self.clock], context: [one, elsewhere]).diagnostics == [])
        let used = compiled([cronSource("clock", bus: "mine")], context: [redisBus("EventBus", "mine"), one, other])
        #expect(used.diagnostics == [], "nobody of the set uses it")
    }

    @Test("Objects of others may be there where the context has more than event buses, or errors")
    func others() {
        #expect(!compiled([Self.clock], context: [Self.bus]).mayHaveOthers)
        #expect(compiled([Self.clock], context: [Self.bus, Self.audit]).mayHaveOthers)
        #expect(compiled([Self.bus], context: [Self.clock]).mayHaveOthers)
        #expect(compiled([Self.bus, Self.clock], context: [Self.bus + "]\n"]).mayHaveOthers)
        #expect(!compiled([Self.bus, Self.clock], context: [Self.clock, Self.bus]).mayHaveOthers, "replaced")
    }

    @Test("An EventSource that is broken there is not said to be missing")
    func brokenSource() {
        let broken = "---\napiVersion: events.openfunction.io/v1alpha1\nkind: EventSource\nmetadata: {name: clock\n"
        #expect(compiled([Self.bus, Self.audit], context: [broken]).diagnostics == [])
        #expect(
            compiled([Self.bus, Self.audit], context: [cronSource("o")]).diagnostics.map(\.code) == [
                .unknownEventSource
            ])
    }

    @Test("A resource of the set takes the place of one of its kind, namespace and name, and of no other")
    func replaced() throws {
        let mine = redisBus("EventBus", "default", host: "mine")
        let result = compiled(
            [mine, Self.clock], context: [Self.bus, redisBus("EventBus", "default", namespace: "shop")])
        #expect(result.diagnostics == [])
        let component = try #require(result.manifests.first { $0.name == "eventsource-eventbus-clock" })
        #expect(String(decoding: yaml(of: component), as: UTF8.self).contains("value: mine"))
        let event = compiled([Self.bus, cronSource("clock", event: "other"), Self.audit], context: [Self.clock])
        #expect(event.diagnostics.map(\.code) == [.unknownEvent])
        let cluster = redisBus("ClusterEventBus", "default", host: "cluster")
        #expect(compiled([Self.bus, Self.clock], context: [cluster]).model.ownEventBuses.count == 1)
    }

    @Test("Names that only the context has clash with none of the set")
    func clashes() {
        let source = cronSource("a", event: "b-c")
        let other = cronSource("a-b", event: "c")
        #expect(compiled([Self.bus, source, other], context: []).diagnostics.map(\.code) == [.topicCollision])
        #expect(compiled([Self.bus, source], context: [other]).diagnostics == [])
        #expect(compiled([Self.bus, other], context: [source]).diagnostics == [])
    }

    @Test("A place in the context is a further place of a finding only")
    func places() {
        let result = compiled([Self.bus, trigger("audit", event: "tock")], context: [Self.clock])
        #expect(result.diagnostics.map(\.code) == [.unknownEvent])
        #expect(result.diagnostics.first?.span?.file == 1)
        #expect(result.diagnostics.first?.notes.map(\.span.file) == [2])
    }

    @Test("A cache takes a file of the context for what it is, and reads it once")
    func cache() {
        var cache = SnapshotCache()
        let (own, shared) = (files([Self.clock], "own"), files([Self.bus], "shared"))
        #expect(cache.snapshot(of: own, context: shared).diagnostics == [] && cache.readCount == 2)
        #expect(cache.snapshot(of: own + shared).ownResources.count == 2 && cache.readCount == 2)
        #expect(cache.snapshot(of: own, context: shared).ownResources.count == 1 && cache.readCount == 2)
        #expect(cache.snapshot(of: own).diagnostics.map(\.code) == [.unknownEventBus])
    }

    @Test("A graph shows the set, where its events come from, and no topic as unread that the context reads")
    func graph() {
        let source = EventGraph(resources: compiled([Self.clock], context: [Self.bus, Self.audit]).model)
        #expect(source.nodes.map(\.kind) == [.event, .producer, .topic] && source.problems == [])
        let trigger = EventGraph(resources: compiled([Self.audit], context: [Self.bus, Self.clock]).model)
        #expect(trigger.nodes.map(\.kind) == [.trigger, .topic, .event, .topic] && trigger.problems == [])
        let components = EventGraph(components: compiled([Self.audit], context: [Self.bus, Self.clock]).model)
        #expect(components.nodes.map(\.kind).filter { $0 == .deployment }.count == 1)
        let alone = EventGraph(resources: compiled([Self.clock], context: [Self.bus]).model)
        #expect(alone.problems.count == 1)
    }

    @Test("The topics of a bus that the set has or uses are complete; a bus that it does not use is not listed")
    func topics() {
        let shared = [Self.bus, Self.clock, redisBus("EventBus", "other"), cronSource("x", bus: "other")]
        let list = TopicList(compiled([Self.audit], context: shared).model, namespace: "default")
        #expect(list.buses.map(\.name) == ["default"])
        #expect(list.buses.first?.topics.map(\.name) == ["default-clock-tick", "out"])
        #expect(list.buses.first?.topics.first?.publishers.map(\.name) == ["clock"])
    }

    @Test("A migration rewrites nothing of the context, and knows from it what a stream needs")
    func migration() throws {
        let old =
            "{nats: {version: v1, type: pubsub.natsstreaming, metadata: [{name: natsURL, value: 'nats://n:4222'}]}}"
        let (bus, other) = (document("EventBus", "default", spec: old), document("EventBus", "other", spec: old))
        let own = files([bus], "own").map { (name: $0.name, bytes: Array($0.bytes)) }
        let context = files([other, Self.clock, Self.audit], "shared")
        let set = migrate(own, .jetStream, context: context, options: CompileOptions())
        #expect(set.files.map(\.isChanged) == [true] && !set.isIncomplete)
        let commands = try #require(streamCommands(for: set)).text
        #expect(commands.contains("default-clock-tick") && commands.contains("out"))
    }
}
