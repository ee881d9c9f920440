internal import EventsAPI
internal import Findings
internal import Resolution
internal import Text

/// The words of findings about resources: conditions, references, names and annotations.
extension LintWording {
    // MARK: Conditions

    static func alwaysTrue(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .conditionAlwaysTrue, "this condition is true whatever its inputs are", at: span,
            help: "write 'true' where every event is meant")
    }

    static func neverTrue(_ span: SourceSpan, isNegation: Bool) -> Diagnostic {
        Diagnostic(
            .warning, .conditionNeverTrue, "this subscriber never fires", at: span,
            help: isNegation
                ? "a condition is asked when one of its inputs has an event: name another input, one that is to be true, beside those behind '!'"
                : "no choice of true inputs makes the condition true: write the one that is meant, or remove the subscriber"
        )
    }

    static func unusedInput(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .unusedInput, "no condition names the input '\(shortened(name.value))'", at: name.span,
            help: "name it in a condition, or remove it")
    }

    static func duplicateSubscriber(_ span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .duplicateSubscriber, "two subscribers deliver to one place on the same condition", at: span,
            notes: [Diagnostic.Note("the first is here", at: first)], help: "remove one of the two")
    }

    // MARK: References

    static func unusedBus(_ name: Located<String>, _ kind: ResourceKind) -> Diagnostic {
        Diagnostic(
            .warning, .unusedEventBus, "no EventSource and no Trigger uses the \(kind.rawValue) '\(name.value)'",
            at: name.span,
            help: "remove it, name the files that use it too, or say with --assume-external that there are others")
    }

    /// - Parameter others: each EventBus of the name, with its namespace; the first ten are shown.
    static func shadowedBus(
        _ name: Located<String>, by others: [(namespace: String, name: Located<String>)]
    ) -> Diagnostic {
        let place = others.count == 1 ? "namespace '\(others[0].namespace)'" : "\(others.count) namespaces"
        return Diagnostic(
            .note, .shadowedEventBus, "in \(place) an EventBus takes the place of this ClusterEventBus", at: name.span,
            notes: others.prefix(10).map {
                Diagnostic.Note("it is defined here, for namespace '\($0.namespace)'", at: $0.name.span)
            },
            help: "rename one of the two, if that is not meant")
    }

    // MARK: Annotations

    static func misplacedAnnotation(_ name: Located<String>, on kind: ResourceKind) -> Diagnostic {
        Diagnostic(
            .warning, .unreadAnnotation, "'\(shortened(name.value))' has no effect on \(described(kind))",
            at: name.span, help: "the annotations of ofevents are for Triggers")
    }

    static func misspeltAnnotation(_ name: Located<String>, _ right: String) -> Diagnostic {
        Diagnostic(
            .warning, .unreadAnnotation, "nothing reads the annotation '\(shortened(name.value))'", at: name.span,
            help: "did you mean '\(right)'?")
    }

    static func labelForAnnotation(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .unreadAnnotation, "'\(shortened(name.value))' has no effect as a label", at: name.span,
            help: "write it below 'annotations'")
    }

    private static func described(_ kind: ResourceKind) -> String {
        (kind == .clusterEventBus ? "a " : "an ") + kind.rawValue
    }

    // MARK: Generated names

    static func changedAppID(of deployment: String, _ appID: String, at span: SourceSpan) -> Diagnostic {
        let why =
            deployment.utf8.contains(UInt8(ascii: "."))
            ? "an app-id has no dots" : "it has \(deployment.utf8.count) characters, and an app-id at most 58"
        let label = labelValue(deployment) == deployment ? "" : "; its label 'app.kubernetes.io/name' is cut too, at 63"
        return Diagnostic(
            .note, .cutName, "the app-id of Deployment '\(shortened(deployment))' becomes '\(appID)': \(why)\(label)",
            at: span,
            help:
                "the app-id is in metrics, traces and the name of a Service; a shorter name without dots stays as it is"
        )
    }

    static func cutLabel(_ name: Located<String>, _ label: String) -> Diagnostic {
        Diagnostic(
            .note, .cutName,
            "labels name it '\(label)': it has \(name.value.utf8.count) characters, and a label at most 63",
            at: name.span, help: "select by that value, or choose a shorter name")
    }

    static func longAppID(_ appID: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .longName, "the app-id '\(appID)' has \(appID.utf8.count) of the 58 characters that Dapr takes",
            at: span, help: "a longer name would be cut, and end in a hash")
    }

    static func longComponentName(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .longName,
            "the Component for this sink has a name of \(name.utf8.count) of the 253 characters that Kubernetes takes",
            at: span, help: "a longer one is an error; shorten the name of the Trigger, the namespace or the Service")
    }
}
