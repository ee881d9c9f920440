package import DaprCatalogue
package import Findings
package import Text

/// A setting of a component with the field that it is of.
///
/// It is a class so that the many rules that look at each setting share one, and copy no texts.
package final class LookedUpSetting: Sendable {
    /// The name that its author wrote: that of the setting, or of the field that sets it.
    package let name: Located<String>

    /// The name of the setting in lower case, as Dapr compares it.
    package let key: String

    /// What is known of the field; nil where the type or the field is not known.
    package let field: ComponentField?

    /// The value, where it is written out.
    package let value: Located<String>?

    /// What a person or a program was still to do with the value; nil for nothing, and where the value may be a secret that only looks so.
    package let unfilled: UnfilledText?

    /// True where the value is written without quotes.
    package let isBare: Bool

    /// The Secret and its key, or the variable, that a value is taken from; nil where it is written out. A value that cannot be read counts
    /// as taken from somewhere: nothing more is to be said of it.
    package let reference: String?

    /// True where the value is a reference to a Secret.
    package let hasSecretReference: Bool

    /// - Parameters:
    ///   - fields: every field of the type by its name in lower case.
    ///   - component: the one that it is of; what of the setting has no place of its own stands where that does.
    init(_ setting: Setting, among fields: [String: ComponentField], of component: ComponentSpec) {
        let place = setting.place ?? component.type.span
        name = Located(component.authorsName(of: setting.name), at: place)
        key = setting.name.lowercased()
        field = fields[key]
        var literal: SettingLiteral?
        var reference: String?
        var isSecret = false
        for value in setting.values {
            switch value {
            case .literal(let found): if found.kind != .null { literal = found }
            case .secret(let secret):
                isSecret = true
                reference = secret.identity
            case .environment(let environment): reference = environment.identity
            case .unreadable: reference = "unreadable"
            }
        }
        value = literal.map { Located($0.text, at: $0.place ?? place) }
        isBare = literal?.isBare ?? false
        let unfilled = literal.flatMap { UnfilledText($0.text) }
        if case .oddEnd = unfilled, field?.secret == .sensitive {
            self.unfilled = nil
        } else {
            self.unfilled = unfilled
        }
        self.reference = reference
        hasSecretReference = isSecret
    }

    /// True where Dapr puts something else in the place of a part of the value (pkg/runtime/meta/meta.go in dapr/dapr); any other
    /// brace is text.
    package var isTemplate: Bool {
        guard let value = value?.value, value.holds(UInt8(ascii: "{")) else { return false }
        return ["{uuid}", "{podName}", "{namespace}", "{appID}"].contains { value.containsText($0) }
    }

    /// The variable of the sidecar's environment that the value is taken from, where Dapr gives it to no component (`isEnvVarAllowed` in
    /// pkg/components/secret of dapr/dapr); nil for others.
    package var forbiddenVariable: Substring? {
        guard let reference, reference.hasPrefix("env=") else { return nil }
        let variable = reference.dropFirst("env=".count)
        let name = variable.uppercased()
        return name == "APP_API_TOKEN" || name.hasPrefix("DAPR_") || name.holds(UInt8(ascii: " ")) ? variable : nil
    }

    /// True for a name alone, without a value or a reference to one.
    package var isAbsent: Bool { reference == nil && value == nil }

    /// True where it has neither a value nor a reference to one; an empty text counts as none.
    package var isEmpty: Bool { reference == nil && value?.value.isEmpty ?? true }
}
