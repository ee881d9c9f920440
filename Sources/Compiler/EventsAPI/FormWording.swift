internal import FieldReading
internal import Findings
internal import Text

/// The words of findings about values whose form cannot be read.
enum FormWording {
    /// Settings that stand beside `type` and `version` of a component.
    ///
    /// - Parameters:
    ///   - settings: what they are called in `metadata`, where no value is shown, as it may be a secret.
    ///   - form: the released dialect's, where the other way out is to have its fields alone.
    static func settingsBesideType(
        _ keys: [Located<String>], settings: [String], in path: String, or form: TypedForm?
    ) -> Diagnostic {
        let names = listed(keys.map { shortened($0.value) }, "and")
        let items = settings.map { "  - name: \(shortened($0))\n    value: …" }.joined(separator: "\n")
        let other = form == nil ? "" : ", or remove 'type' and 'version'"
        return Diagnostic(
            .error, .settingsOutsideMetadata,
            "\(names) \(keys.count == 1 ? "is a setting" : "are settings") of the component '\(path)', and \(keys.count == 1 ? "stands" : "stand") outside its 'metadata'",
            at: keys[0].span, help: "write each as an item of 'metadata'\(other):\n  metadata:\n\(items)")
    }

    /// Settings of a bus without a type.
    static func settingsWithoutType(_ keys: [Located<String>], in key: Located<String>, typed: String) -> Diagnostic {
        Diagnostic(
            .error, .settingsOutsideMetadata,
            "\(listed(keys.map { shortened($0.value) }, "and")) \(keys.count == 1 ? "is a field" : "are fields") of '\(typed)', and this is '\(key.value)'",
            at: keys[0].span,
            help: """
                write '\(typed):' instead of '\(key.value):', or write a component with 'type', 'version' and \
                'metadata' below '\(key.value)'
                """)
    }

    /// Settings of a component without a type, where its key says which type is most likely meant.
    static func settingsWithoutType(_ keys: [Located<String>], in key: Located<String>, type: String) -> Diagnostic {
        let items = keys.map { "  - name: \(shortened($0.value))\n    value: …" }.joined(separator: "\n")
        return Diagnostic(
            .error, .settingsOutsideMetadata,
            "\(listed(keys.map { shortened($0.value) }, "and")) \(keys.count == 1 ? "is a setting" : "are settings") of a component, and 'spec.\(key.value)' has no 'type'",
            at: keys[0].span,
            help: """
                write a component, and each setting as an item of its 'metadata':
                  type: \(type)
                  version: v1
                  metadata:
                \(items)
                """)
    }

    /// A component where the released dialect's fields belong.
    static func componentIn(_ key: Located<String>, such field: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .settingsOutsideMetadata,
            "'\(field.value)' is a field of a Dapr component, and '\(key.value)' has fields of its own", at: field.span,
            help: "write 'nats:' instead of '\(key.value):': any pub/sub component may stand there")
    }

    static func proposed(_ key: Located<String>, help: String) -> Diagnostic {
        Diagnostic(
            .error, .proposedForm,
            "'\(shortened(key.value))' is of a proposal of July 2021, which no release of OpenFunction reads",
            at: key.span,
            help: help)
    }

    /// A resource of the proposal's own API group.
    static func proposed(_ apiVersion: Located<String>, _ kind: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .proposedForm,
            "the group of '\(shortened(apiVersion.value))' is that of a proposal of July 2021, which no release of OpenFunction reads",
            at: apiVersion.span,
            help:
                "write '\(ResourceKind.apiVersion)', and the fields that 'ofevents explain \(shortened(kind.value))' shows"
        )
    }

    static func scaffold(_ key: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .sampleScaffold, "this is the empty sample of a project generator: 'foo' is no field of 'spec'",
            at: key.span, help: "remove the resource, or write its real fields: 'ofevents explain' shows them")
    }
}
