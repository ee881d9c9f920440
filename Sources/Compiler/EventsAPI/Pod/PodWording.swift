internal import FieldReading
internal import Findings
internal import Text

/// The words of findings about the templates of pods.
enum PodWording {
    /// - Parameter help: what to do instead.
    static func reserved(_ name: Located<String>, in path: String, help: String) -> Diagnostic {
        let message =
            ReservedPodFields.ofPod[name.value] == nil
            ? "ofevents sets '\(shortened(name.value))' itself, so '\(path)' cannot"
            : "the pods of a Deployment cannot have '\(name.value)'"
        return Diagnostic(.error, .reservedPodField, message, at: name.span, help: help)
    }

    static func needed(_ name: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .reservedPodField, "the pod needs '\(name.value)', so '\(path)' cannot remove it", at: name.span,
            help: "remove the line, or write what to add")
    }

    static func sidecar(at name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .reservedPodField, "'\(name.value)' is the container that Dapr adds to the pod", at: name.span,
            help: "choose another name; annotations of 'dapr.io' change the sidecar")
    }

    static func adapter(at name: Located<String>, path: String, container: String) -> Diagnostic {
        Diagnostic(
            .error, .reservedPodField, "'\(name.value)' is the adapter's container, and '\(path)' cannot have it",
            at: name.span, help: "write its fields in '\(container)', or choose another name")
    }

    static func adapterTwice(at name: Located<String>, container: String, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .reservedPodField, "'\(name.value)' is the adapter's container, which '\(container)' is already",
            at: name.span, notes: [.init("it is here", at: first)], help: "write its fields in one of the two places")
    }

    static func twice(_ value: Located<String>, in path: String, key: String, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue,
            "'\(path)' has two items with '\(key): \(looksSecret(value.value) ? "…" : shortened(value.value))'",
            at: value.span,
            notes: [.init("the first is here", at: first)], help: "write both as one item, or change '\(key)' of one")
    }

    /// Two fields of which an object has one.
    static func several(_ name: Located<String>, beside first: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue,
            "'\(path)' has both '\(first.value)' and '\(name.value)', and Kubernetes takes one",
            at: name.span, notes: [.init("'\(first.value)' is here", at: first.span)], help: "remove one of the two")
    }

    static func restartPolicy(_ value: Located<String>, path: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue, "'\(path)' cannot be \(shownValue(value.value))", at: value.span,
            help: "remove it: the pods of a Deployment are always restarted")
    }

    /// Ways out for names that nothing here reads.
    static func hints(_ names: [String], top path: String? = nil) -> [String: String] {
        var hints: [String: String] = [:]
        for name in names where isDirective(name) {
            hints[name] = "remove it: directives of patches are not read, and 'null' as a value removes a field"
        }
        guard let path else { return hints }
        hints["metadata"] = "write 'labels' and 'annotations' directly below '\(path)'"
        hints["spec"] = "write the fields of 'spec' directly below '\(path)'"
        return hints
    }

    /// True for a name with which patches of kubectl say how they are merged, such as `$patch`.
    static func isDirective(_ name: String) -> Bool { name.hasPrefix("$") }

    static func directive(_ name: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .unknownField, "'\(shortened(name.value))' is not a field of '\(path)'", at: name.span,
            help: hints([name.value])[name.value])
    }
}
