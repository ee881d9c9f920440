internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI

extension Explanation {
    /// A complete set with the settings that a component needs in production, as YAML with a comment for each.
    ///
    /// - Parameter topic: the type of a component, whatever its letter case.
    package func example(of topic: String?, in dialect: ExampleDialect) throws(UnknownTopic) -> String {
        guard let topic, !topic.isEmpty else { throw ExplainWording.exampleWithoutType(Self.exampleTypes) }
        guard let type = ComponentPage(topic)?.type else {
            // A topic that has no page either says so itself.
            _ = try page(of: topic)
            throw ExplainWording.noExample(topic, instead: nil, Self.exampleTypes)
        }
        let component = Broker.component(of: type.type)
        guard let example = component.example else {
            throw ExplainWording.noExample(type.type, instead: component.sourceInstead, Self.exampleTypes)
        }
        guard let set = ExampleSet(type, example, dialect) else {
            throw ExplainWording.notReleased(
                type.type, Self.exampleTypes.filter { ExampleSet.form(of: $0) != nil })
        }
        return set.text
    }

    /// The types that have an example, in the order of the brokers.
    package static var exampleTypes: [String] {
        Broker.all.flatMap(\.components).filter { $0.example != nil }.map(\.type)
    }
}
