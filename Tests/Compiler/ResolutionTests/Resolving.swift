import EventsAPI
import Findings
import Resolution
import YAMLTree

/// What the resources of a text resolve to.
struct Resolving {
    let model: ResolvedModel
    let bag: DiagnosticBag

    var codes: [DiagnosticCode] { bag.sorted().map(\.code) }
    var help: [String] { bag.sorted().compactMap(\.help) }

    init(
        _ text: String, namespace: String = "default", clusterDomain: String = "cluster.local", isComplete: Bool = true
    ) {
        var bag = DiagnosticBag()
        var resources: [Resource] = []
        let file = SourceFile(name: "events.yaml", text: text)
        _ = parse(file, index: 0, into: &bag) { document, bag in
            resources += decode(document, into: &bag).resources
        }
        let options = ResolutionOptions(namespace: namespace, clusterDomain: clusterDomain, isComplete: isComplete)
        let references = References(resources, namespace: namespace)
        model = resolve(resources, references, files: [file], options: options, into: &bag)
        self.bag = bag
    }
}
