internal import EventsAPI
internal import FieldReading
internal import Findings
internal import Text

/// Why the API server refuses a pod.
struct PodFault {
    let message: String
    private let help: String
    private var code = DiagnosticCode.invalidFieldValue

    /// - Parameter list: that of the container.
    static func image(_ name: String, in list: String) -> PodFault {
        let title = "the container '\(shortened(name))' of 'spec.template.\(list)'"
        return PodFault(
            message: "\(title) needs the field 'image'", help: "add 'image: …' to \(title)", code: .missingField)
    }

    /// - Parameters:
    ///   - handler: such as `startupProbe`.
    ///   - actions: those that it may have.
    static func action(_ handler: String, of container: String, _ actions: [String]) -> PodFault {
        PodFault(
            message: "'\(handler)' of \(container) has no action, so Kubernetes refuses the pod",
            help: "add \(listed(actions, "or"))")
    }

    /// - Parameter volumes: those that the pod has.
    static func volume(_ name: String, of container: String, _ volumes: Set<String>) -> PodFault {
        let known = volumes.isEmpty ? "it has none" : "it has \(quotedList(volumes.sorted().prefix(8).map(shortened)))"
        return PodFault(
            message: "\(container) mounts '\(shortened(name))', and the pod has no volume of this name",
            help: "add it to 'volumes', or correct the name: \(known)")
    }

    static func name(_ name: String) -> PodFault {
        PodFault(
            message: "'containers' and 'initContainers' of the pod both have '\(shortened(name))'",
            help: "choose another name for one of the two")
    }

    /// - Parameter span: nil for what the configuration file says, where its text is not known.
    func diagnostic(at span: SourceSpan?) -> Diagnostic {
        let place = span == nil ? "'podTemplate' of the configuration file: " : ""
        return Diagnostic(.error, code, place + message, at: span, help: help)
    }
}
