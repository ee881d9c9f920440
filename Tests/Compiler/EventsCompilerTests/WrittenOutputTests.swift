import EventsCompiler
import HandlerContract
import Testing
import YAMLTree

/// The goldens once more, not as bytes but as what a cluster and an adapter make of them.
@Suite("What is written holds together")
struct WrittenOutputTests {
    /// A golden, read back.
    struct Output: CustomTestStringConvertible {
        let testDescription: String
        let objects: [WrittenObject]

        var components: [WrittenObject] { objects.filter { $0.kind == "Component" } }
        var deployments: [WrittenObject] { objects.filter { $0.kind == "Deployment" } }

        func component(_ name: String?, in namespace: String?) -> WrittenObject? {
            components.first { $0.name == name && $0.namespace == namespace }
        }

        static func all() throws -> [Output] {
            try RenderCase.all().map { fixture in
                Output(testDescription: fixture.name, objects: WrittenObject.all(in: try fixture.compiled().output()))
            }
        }
    }

    @Test(
        "Components come first, then policies, and each kind is sorted by namespace and name",
        arguments: try Output.all())
    func order(_ output: Output) {
        let places = output.objects.map { [$0.kind ?? "", $0.namespace ?? "", $0.name ?? ""] }
        #expect(!places.isEmpty)
        #expect(places == places.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) })
        #expect(Set(places).count == places.count)
        for place in places { #expect(!place.contains("")) }
    }

    private static func key(_ place: [String]) -> [String] {
        [String(["Component", "Resiliency", "Deployment"].firstIndex(of: place[0]) ?? 9)] + place[1...]
    }

    @Test("CONFIG decodes, and every Component it names is there for this pod", arguments: try Output.all())
    func configuration(_ output: Output) throws {
        for deployment in output.deployments {
            let config = try HandlerConfig(json: #require(deployment.config))
            #expect(config.json() == deployment.config)
            let unscoped = config.sourceComponent
            for name in config.components {
                let component = try #require(output.component(name, in: deployment.namespace), "\(name)")
                let scopes = component.scopes
                let appID = try #require(deployment.appID)
                #expect(scopes.contains(appID) || (name == unscoped && scopes.isEmpty), "\(name)")
            }
        }
    }

    @Test("Every Component is named by some CONFIG, and its scopes are those pods", arguments: try Output.all())
    func noSpareComponents(_ output: Output) throws {
        var users: [[String]: Set<String>] = [:]
        var sources: Set<[String]> = []
        for deployment in output.deployments {
            let (namespace, appID) = (try #require(deployment.namespace), try #require(deployment.appID))
            let config = try HandlerConfig(json: #require(deployment.config))
            for name in config.components { users[[namespace, name], default: []].insert(appID) }
            if let name = config.sourceComponent { sources.insert([namespace, name]) }
        }
        for component in output.components {
            let place = [try #require(component.namespace), try #require(component.name)]
            let appIDs = try #require(users[place])
            // Producers use a source's beside its pod.
            let others = Set(component.scopes).subtracting(appIDs)
            #expect(sources.contains(place) || (others.isEmpty && !component.scopes.isEmpty), "\(place)")
            #expect(component.scopes.isEmpty || appIDs.isSubset(of: component.scopes), "\(place)")
        }
    }

    @Test("A Deployment selects its own pods and no others", arguments: try Output.all())
    func selectors(_ output: Output) throws {
        for deployment in output.deployments {
            let selector = try #require(deployment.node["spec"]?["selector"]?["matchLabels"]).texts
            #expect(!selector.isEmpty)
            let selected = output.deployments.filter { other in
                let labels = other.template?["metadata"]?["labels"]?.texts ?? [:]
                return other.namespace == deployment.namespace && selector.allSatisfy { labels[$0.key] == $0.value }
            }
            #expect(selected.map(\.name) == [deployment.name])
        }
    }

    @Test("Labels and app-ids keep to their limits, and app-ids are unique", arguments: try Output.all())
    func limits(_ output: Output) throws {
        for object in output.objects {
            let podLabels = object.template?["metadata"]?["labels"]?.texts ?? [:]
            for value in Array(object.labels.values) + Array(podLabels.values) {
                #expect(value.utf8.count <= 63)
                #expect(value.first?.isLetter == true || value.first?.isNumber == true)
                #expect(value.last?.isLetter == true || value.last?.isNumber == true)
            }
        }
        var seen: Set<[String]> = []
        for deployment in output.deployments {
            let (namespace, appID) = (try #require(deployment.namespace), try #require(deployment.appID))
            #expect(appID.utf8.count <= 58)
            #expect(appID.utf8.allSatisfy { $0 != UInt8(ascii: ".") })
            #expect(seen.insert([namespace, appID]).inserted)
        }
    }

    @Test("Nothing is written that Kubernetes does not store as it is", arguments: try Output.all())
    func stored(_ output: Output) {
        for object in output.objects { #expect(object.node.refusedByKubernetes == []) }
    }

    @Test("Each Deployment says in full how its pods are replaced", arguments: try Output.all())
    func strategies(_ output: Output) throws {
        for deployment in output.deployments {
            let strategy = try #require(deployment.node["spec"]?["strategy"])
            let isSingleton =
                deployment.name?.hasPrefix("trigger-") == true || deployment.name?.contains("-cron-") == true
            #expect(strategy["type"]?.text == (isSingleton ? "Recreate" : "RollingUpdate"))
            let limits = strategy["rollingUpdate"]?.texts ?? [:]
            #expect(limits == (isSingleton ? [:] : ["maxSurge": "25%", "maxUnavailable": "25%"]))
        }
    }

    @Test("No secret leaves its Component")
    func noSecrets() throws {
        let outputs = try Output.all()
        func secrets(in objects: [WrittenObject]) -> [String] {
            objects.flatMap(\.node.allTexts).filter { $0.lowercased().contains("hunter2") }
        }
        #expect(Set(secrets(in: outputs.flatMap(\.components))).count == 4)
        #expect(secrets(in: outputs.flatMap(\.deployments)) == [])
    }
}

extension HandlerConfig {
    /// The Component that events come from, of an EventSource.
    fileprivate var sourceComponent: String? {
        if case .eventSource(let config) = self { config.eventSourceComponentName } else { nil }
    }

    /// Every Component that is named.
    fileprivate var components: [String] {
        switch self {
        case .eventSource(let config):
            [
                config.eventSourceComponentName, config.eventBusComponentName, config.sinkComponentName,
                config.deadLetterSinkComponentName,
            ].compactMap { $0 }
        case .trigger(let config):
            [config.eventBusComponentName] + config.eventBusComponents.map(\.componentName)
                + config.subscribers.flatMap { [$0.sinkComponentName, $0.deadLetterSinkComponentName] }.compactMap {
                    $0
                }
        }
    }
}
