internal import DaprComponents
internal import FieldReading
internal import Findings
internal import HandlerContract
internal import Text
internal import YAMLTree

/// The words of every finding about what a single resource must hold, one function a code.
enum ResourceWording {
    static func noOutput(of name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .noOutput, "\(title(.eventSource, name)) has neither 'sink' nor 'eventBus': its events go nowhere",
            at: name.span,
            help: "add 'spec.sink' (a Service or an address), 'spec.eventBus' (the name of an event bus), or both"
        )
    }

    static func missingEventBus(of topic: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .missingEventBus,
            "'deadLetterTopic' needs an event bus that has this topic, and this EventSource names none",
            at: topic.span,
            help: "add 'spec.eventBus' (the name of an event bus), or write 'deadLetterSink' instead"
        )
    }

    static func noSources(of name: Located<String>) -> Diagnostic {
        let kinds = listed(SourceKey.all.map { "spec.\($0.name)" }, "or")
        return Diagnostic(
            .error, .noSources, "\(title(.eventSource, name)) has no sources, so it has no events", at: name.span,
            help: "add an event below \(kinds)"
        )
    }

    static func noBackend(of name: Located<String>, kind: ResourceKind) -> Diagnostic {
        return Diagnostic(
            .error, .noBackend, "\(title(kind, name)) has no backend (the broker for its events)", at: name.span,
            help: "add \(BackendKey.componentNames) to 'spec', with the fields of a Dapr pub/sub component below it"
        )
    }

    static func severalBackends(
        _ second: Located<String>, first: Located<String>, kind: ResourceKind
    ) -> Diagnostic {
        Diagnostic(
            .error, .severalBackends,
            "this \(kind.rawValue) already has a backend, and '\(second.value)' is a second one", at: second.span,
            notes: [.init("the first backend, '\(first.value)', is here", at: first.span)],
            help: "remove '\(second.value)' or '\(first.value)'; for both brokers, define two event buses"
        )
    }

    static func ignoredTopic(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .ignoredField, "'spec.topic' of an event bus has no effect", at: span,
            help: "remove 'topic': each event has its own topic, named '{namespace}-{eventSource}-{event}'"
        )
    }

    static func ignoredBuild(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .ignoredField, "'spec.build' has no effect: the pods run the image of the adapter", at: span,
            help: "remove 'build'"
        )
    }

    static func noInputs(of name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .noInputs, "\(title(.trigger, name)) has no inputs: no event can reach it", at: name.span,
            help: "add 'spec.inputs', such as 'inputs: {placed: {eventSource: orders, event: placed}}'"
        )
    }

    static let filtersHelp = "remove it, and filter in the function: ofevents does not read filters on data yet"

    /// What to do where a text stands in the place of an input; nil where none does.
    ///
    /// - Parameter names: of the fields that an input has there.
    static func helpForInput(_ node: YAMLNode, isInList: Bool, _ names: [String]) -> String? {
        guard case .scalar(let scalar) = node.content else { return nil }
        let parts = scalar.text.split(separator: "/").map { shownName(String($0)) }
        let (source, event) = parts.count == 2 ? (parts[0], parts[1]) : ("…", "…")
        let name = isInList ? "name: \(shownName(scalar.text)), " : ""
        return "write '{\(name)\(names[0]): \(source), \(names[1]): \(event)}'"
    }

    /// The way out where each item of a list of inputs is one under its name; nil for other lists.
    static func helpForNamedInputs(_ items: [YAMLNode]) -> String? {
        let names = items.compactMap { item -> String? in
            guard case .mapping(let pairs) = item.content, let first = pairs.first else { return nil }
            if case .mapping = first.value.content { return first.key.value }
            return first.value.isNull && pairs.count > 1 && pairs[1].key.value == "eventSource" ? first.key.value : nil
        }
        if names.isEmpty || names.count < items.count { return nil }
        let list = names.map { "'\(shownName($0)):'" }.joined(separator: " and ")
        return "write \(list) without '- ' before, indented below 'inputs:'"
    }

    /// - Parameters:
    ///   - keys: fields of an input that have the names of the other form.
    ///   - right: what they are called here.
    static func inputNames(_ keys: [Located<String>], right: [String]) -> Diagnostic {
        let isList = right.contains { $0.hasSuffix("Name") || $0.hasSuffix("Namespace") }
        let names = listed(keys.map(\.value), "and")
        return Diagnostic(
            .error, .unknownField,
            "\(names) \(keys.count == 1 ? "is a field" : "are fields") of an input in a \(isList ? "mapping" : "list"), and 'inputs' is a \(isList ? "list" : "mapping")",
            at: keys[0].span, help: "write \(listed(right, "and")) instead",
            fix: Fix(zip(keys, right).map { Fix.Change(.text($1), of: $0.span) }))
    }

    static func duplicateInput(_ name: Located<String>, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .duplicateInput, "the input '\(name.value)' is defined twice", at: name.span,
            notes: [.init("it is first defined here", at: first)],
            help: "rename one of the two inputs, also in the conditions"
        )
    }

    static func olderLogLevel(_ key: Located<String>, isAlone: Bool) -> Diagnostic {
        Diagnostic(
            .error, .unknownField, "'\(key.value)' is not a field of 'spec': it is called 'logLevel'", at: key.span,
            help: isAlone ? "write 'logLevel'" : "remove it", fix: isAlone ? Fix(rename: key.span, to: "logLevel") : nil
        )
    }

    static func invalidLogLevel(_ text: Located<String>, path: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue, "'\(path)' cannot be \(shownValue(text.value))", at: text.span,
            help: helpForUnfilled(text.value)
                ?? "write a number such as \"2\", or \(listed(LogLevel.allCases.map(\.rawValue), "or"))")
    }

    static func noSubscribers(of name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .noSubscribers, "\(title(.trigger, name)) has no subscribers: it does nothing", at: name.span,
            help: "add 'spec.subscribers', each with 'condition' and with 'sink' or 'topic'"
        )
    }

    static func noTarget(at span: SourceSpan, path: String) -> Diagnostic {
        Diagnostic(
            .error, .noTarget, "'\(path)' has neither 'sink' nor 'topic': nothing is delivered", at: span,
            help: "add 'sink' (a Service or an address), 'topic' (a topic of the event bus), or both"
        )
    }

    /// What to do where a text stands in the place of a sink; nil where none does.
    static func helpForSink(_ field: String, _ value: YAMLNode) -> String? {
        guard case .scalar(let scalar) = value.content else { return nil }
        // An address may hold a login: it is not repeated.
        if ["http://", "https://"].contains(where: scalar.text.hasPrefix) {
            return "write '\(field): {uri: …}' with the address"
        }
        let isName = KubernetesName.serviceName.fault(of: scalar.text) == nil
        let name = isName ? shortened(scalar.text) : "…"
        let service = "write '\(field): {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: \(name)}}'"
        return isName && field == "deadLetterSink" ? service + ", or 'deadLetterTopic: \(name)' for a topic" : service
    }

    static func redisBindingSource(_ type: Located<String>, instead: String) -> Diagnostic {
        Diagnostic(
            .error, .redisBindingSource,
            "'\(type.value)' cannot be a source: with it, Dapr only writes to Redis", at: type.span,
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
            case .pubsub: "a pub/sub component, such as '\(expected.example)'"
            case .binding: "a binding, such as '\(expected.example)'"
            }
        return Diagnostic(
            .error, .invalidComponentType,
            "'\(path).type' must start with '\(expected.prefix)', and this is '\(type.value)'",
            at: type.span, help: near.map { "did you mean '\($0)'?" } ?? "use \(what)"
        )
    }

    static func bindingWithTopic(_ type: Located<String>, topic: SourceSpan) -> Diagnostic {
        let name = type.value.split(separator: ".").last.map(String.init) ?? "kafka"
        return Diagnostic(
            .error, .invalidComponentType, "a source with 'srcTopic' must be a pub/sub component, not '\(type.value)'",
            at: type.span, notes: [.init("'srcTopic' is set here", at: topic)],
            help: "write 'type: \(ComponentCategory.pubsub.prefix)\(name)', or remove 'srcTopic'"
        )
    }

    static func missingTopic(_ type: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .missingTopic, "a source of type '\(type.value)' needs a topic to subscribe to", at: type.span,
            help: "add 'srcTopic: …' with the name of the topic, beside 'type'"
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
