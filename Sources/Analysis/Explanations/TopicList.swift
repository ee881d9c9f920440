internal import DaprCatalogue
internal import DaprComponents
internal import Findings

/// The pages that list topics; the raw value is the topic itself.
enum TopicList: String, CaseIterable {
    case topics
    case kinds
    case rules
    case codes
    case components
    case configuration

    /// The list of a name, which may be singular; without a name it is that of everything.
    init?(named name: String) {
        switch name {
        case "": self = .topics
        case "lint", ".ofevents.yaml": self = .configuration
        default:
            guard let list = Self(rawValue: name) ?? Self(rawValue: name + "s") else { return nil }
            self = list
        }
    }

    func page(of codes: DiagnosticCodes) -> Page {
        var page = Page([])
        switch self {
        case .topics: addEverything(to: &page, codes)
        case .kinds:
            page.add(
                "KINDS",
                [
                    .table(
                        ["KIND", "ABOUT"], APIReference.kinds.map { [$0.name, firstSentence(of: $0.text)] })
                ])
        case .rules:
            page.add("RULES of ofevents lint", codes.of(.lint).sorted { $0.id < $1.id }.map { ExplainedCode($0).entry })
        case .codes:
            page.add("CODES of findings in resources", [Self.table("CODE", of: codes.of(.resource))])
            page.add("CODES of findings in repositories", [Self.table("CODE", of: codes.of(.repository))])
            page.add("CODES of findings in scenarios", [Self.table("CODE", of: codes.of(.scenario))])
            page.add(
                "CODES of findings in the configuration file",
                [Self.table("CODE", of: codes.of(.configuration))])
            page.add("CODES of ofevents lint", [.paragraph("'ofevents explain rules' lists them.")])
        case .components:
            let types = Catalogue.types.compactMap { Catalogue.component($0) }
            page.add(
                "COMPONENTS of Dapr \(Catalogue.version)", [.table(["TYPE", "STATUS", "EVENTS"], types.map(Self.row))])
        case .configuration:
            let rows = ConfigurationField.all.map { [$0.name, $0.about] }
            page.add("FIELDS of .ofevents.yaml", [.table(["FIELD", "ABOUT"], rows)])
        }
        return page
    }

    private func addEverything(to page: inout Page, _ codes: DiagnosticCodes) {
        page.add(
            "TOPICS",
            [
                .paragraph("'ofevents explain TOPIC' prints the page of a topic, which is one of these:"),
                .entry("a code or a rule", "What a finding means, why it matters, and what to do: unknown-field."),
                .entry(
                    "a kind, or a field of one",
                    "What it is for, its values, what ofevents does with it: Trigger, EventSource.spec.kafka, "
                        + "trigger.spec.subscribers.condition. The beginning may be omitted if the rest is unambiguous."
                ),
                .entry(
                    "a component of Dapr, or a setting of one",
                    """
                    Its settings: bindings.kafka, pubsub.jetstream.deliverPolicy. '--example' prints a whole set with the \
                    settings for production: 'ofevents explain pubsub.kafka --example'.
                    """),
                .entry("a field of .ofevents.yaml", "What it sets: lint.rules, daprVersion."),
            ])
        page.add(
            "LISTS",
            [
                .entry("ofevents explain rules", "The \(codes.of(.lint).count) rules of 'ofevents lint'."),
                .entry(
                    "ofevents explain codes",
                    "The \(codes.all.count - codes.of(.lint).count) codes of findings in resources, scenarios and the configuration file."
                ),
                .entry("ofevents explain kinds", "The \(APIReference.kinds.count) kinds of resources."),
                .entry("ofevents explain --recursive Trigger", "The names of all fields of a kind."),
                .entry(
                    "ofevents explain components",
                    "The \(Catalogue.types.count) components of Dapr \(Catalogue.version)."),
                .entry(
                    "ofevents explain configuration",
                    "The \(ConfigurationField.all.count) fields of the configuration file, .ofevents.yaml."),
            ])
    }

    private static func table(_ title: String, of codes: [DiagnosticCode]) -> Page.Block {
        .table(
            [title, "ABOUT"], codes.sorted { $0.id < $1.id }.map { [$0.id, ExplainedCode($0).summary] })
    }

    private static func row(of type: ComponentType) -> [String] {
        let sides =
            ComponentCategory(of: type.type) == .pubsub
            ? "pub/sub" : type.isInput ? type.isOutput ? "in, out" : "in" : "out"
        return [type.type, type.status, sides]
    }
}
