internal import DaprComponents
internal import FieldReading
internal import Findings
internal import Text

/// The words of every finding about what a single resource must hold, one function a code.
enum ResourceWording {
    static func noOutput(of name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .noOutput, "\(title(.eventSource, name)) has neither 'sink' nor 'eventBus': its events go nowhere",
            at: name.span, help: "add spec.sink (a Knative Service), spec.eventBus (the name of an event bus), or both"
        )
    }

    static func noSources(of name: Located<String>) -> Diagnostic {
        let kinds = SourceKey.all.map(\.name).joined(separator: ", ")
        return Diagnostic(
            .error, .noSources, "\(title(.eventSource, name)) has no sources", at: name.span,
            help: "add at least one event under one of \(kinds)"
        )
    }

    static func noBackend(of name: Located<String>, kind: ResourceKind) -> Diagnostic {
        let kinds = BackendKey.all.map(\.name).joined(separator: ", ")
        return Diagnostic(
            .error, .noBackend, "\(title(kind, name)) has no backend", at: name.span,
            help: "add one of \(kinds) to spec, with a Dapr pub/sub component in it"
        )
    }

    static func severalBackends(
        _ second: Located<String>, first: Located<String>, kind: ResourceKind
    ) -> Diagnostic {
        Diagnostic(
            .error, .severalBackends, "this \(kind.rawValue) has a second backend, '\(second.value)'", at: second.span,
            notes: [.init("the first is '\(first.value)'", at: first.span)],
            help: "keep one, and move the other to another event bus"
        )
    }

    static func ignoredTopic(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .ignoredTopic, "spec.topic of an event bus has no effect", at: span,
            help: "remove it: topics are named {namespace}-{eventSource}-{event}"
        )
    }

    static func noInputs(of name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .noInputs, "\(title(.trigger, name)) has no inputs: no event can reach it", at: name.span,
            help: "add spec.inputs, each with name, eventSourceName and eventName"
        )
    }

    static func duplicateInput(_ name: Located<String>, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .duplicateInput, "the input '\(name.value)' is defined twice", at: name.span,
            notes: [.init("it is first defined here", at: first)], help: "give each input its own name"
        )
    }

    static func noSubscribers(of name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .noSubscribers, "\(title(.trigger, name)) has no subscribers: it does nothing", at: name.span,
            help: "add spec.subscribers, each with a condition and a sink or a topic"
        )
    }

    static func noTarget(at span: SourceSpan, path: String) -> Diagnostic {
        Diagnostic(
            .error, .noTarget, "\(path) has neither 'sink' nor 'topic': nothing is delivered", at: span,
            help: "add a sink (a Knative Service), a topic of the event bus, or both"
        )
    }

    static func unsupportedSink(_ found: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedSink, "'\(shortened(found))' cannot be a sink", at: span,
            help: "supported: \(Sink.supported.joined(separator: ", "))"
        )
    }

    static func fieldsOutsideRef(of path: String, such field: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "\(path) has no 'ref' around '\(field)'", at: span,
            help: "write 'ref:' below it, and its fields indented below 'ref:'"
        )
    }

    static func sinkAddress(_ key: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .unknownField, "\(path) has no field '\(key.value)'", at: key.span,
            help: "instead, name a Knative Service: write 'ref:' with apiVersion, kind and name below it"
        )
    }

    static func redisBindingSource(_ type: Located<String>, instead: String) -> Diagnostic {
        Diagnostic(
            .error, .redisBindingSource,
            "'\(type.value)' cannot be a source: Dapr's Redis binding is output only, in every release", at: type.span,
            help: """
                read a Redis stream through pub/sub instead, and name the stream:
                  type: \(instead)
                  srcTopic: my-stream
                """
        )
    }

    static func wrongPrefix(of type: Located<String>, expected: ComponentCategory, path: String) -> Diagnostic {
        let near = suggestion(for: type.value, expected: expected.prefix)
        let what =
            switch expected {
            case .pubsub: "a pub/sub component, such as \(expected.example)"
            case .binding: "a binding, such as \(expected.example)"
            }
        return Diagnostic(
            .error, .invalidComponentType,
            "\(path).type must start with '\(expected.prefix)', and this is '\(type.value)'",
            at: type.span, help: near.map { "did you mean '\($0)'?" } ?? "use \(what)"
        )
    }

    static func bindingWithTopic(_ type: Located<String>, topic: SourceSpan) -> Diagnostic {
        let name = type.value.split(separator: ".").last.map(String.init) ?? "kafka"
        return Diagnostic(
            .error, .invalidComponentType, "a source with 'srcTopic' must be a pub/sub component, not '\(type.value)'",
            at: type.span, notes: [.init("the topic is set here", at: topic)],
            help: "write 'type: \(ComponentCategory.pubsub.prefix)\(name)', or remove srcTopic"
        )
    }

    static func missingTopic(_ type: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .missingTopic, "a source of type '\(type.value)' needs a topic to subscribe to", at: type.span,
            help: "add 'srcTopic' beside 'type'"
        )
    }

    /// How messages name a resource, which may have no name to be called by.
    private static func title(_ kind: ResourceKind, _ name: Located<String>) -> String {
        name.value.isEmpty ? "this \(kind.rawValue)" : "\(kind.rawValue) '\(name.value)'"
    }

    /// The type with the right start: for one without any, with a misspelt one, or with that of the other family.
    private static func suggestion(for type: String, expected: String) -> String? {
        guard let dot = type.firstIndex(of: ".") else { return expected + type }
        let (start, rest) = (String(type[...dot]), type[type.index(after: dot)...])
        let isOtherFamily = ComponentCategory(of: start) != nil
        return isOtherFamily || nearestName(to: start, among: [expected]) != nil ? expected + rest : nil
    }
}
