package import DaprCatalogue
package import Findings
internal import Text

/// A component with what Dapr's catalogue knows of its type and of each setting.
package struct LookedUpComponent: Sendable {
    package let spec: ComponentSpec

    /// What is known of its type; nil for one that is not known.
    package let known: KnownTypes.Known?

    /// The type in lower case, as Dapr looks it up, and by its present name.
    package let currentType: String

    /// The entries of `metadata`, in order.
    package let settings: [LookedUpSetting]

    /// The field that each unknown setting is most likely meant for, and the one that it can only be meant for; none that is there already.
    package let nearest: [String: String]
    package let meant: [String: String]

    /// - Parameter types: the types of the release of Dapr that runs it.
    package init(_ spec: ComponentSpec, in types: inout KnownTypes) {
        self.spec = spec
        known = types.find(spec.type.value)
        currentType = known?.type.type ?? spec.type.value.lowercased()
        let fields = known?.fields ?? [:]
        settings = spec.metadata.map { LookedUpSetting($0, among: fields, of: spec) }
        let unknown = known == nil ? [] : settings.filter { $0.field == nil }.map(\.name.value)
        guard let known, !unknown.isEmpty else {
            (nearest, meant) = ([:], [:])
            return
        }
        let present = settings.map { ($0.field?.name ?? $0.name.value).lowercased() }
        (nearest, meant) = types.guesses(for: unknown, of: known, besides: present)
    }
}

extension LookedUpComponent {
    package var type: ComponentType? { known?.type }

    /// Where the type stands.
    package var typeSpan: SourceSpan { spec.type.span }

    /// The setting of a name, whatever its letter case; one with neither a value nor a reference to one counts as absent.
    package func setting(_ name: String) -> LookedUpSetting? {
        let length = name.utf8.count
        return settings.first { $0.key.utf8.count == length && !$0.isAbsent && $0.key == name.lowercased() }
    }

    /// The value of a setting that is written out and holds no placeholder; nil for others.
    package func plainValue(_ name: String) -> (setting: LookedUpSetting, value: String)? {
        guard let setting = setting(name), let value = setting.value?.value, !setting.isTemplate,
            setting.unfilled == nil
        else { return nil }
        return (setting, value)
    }

    /// True where a field has a value under one of its names.
    package func has(_ field: ComponentField) -> Bool { hasOne(of: [field.name] + field.aliases) }

    /// True where a deprecated setting is there that Dapr still reads in the place of a field.
    package func hasOlderForm(of field: ComponentField) -> Bool {
        settings.contains { $0.field?.successor == field.name }
    }

    /// True where a setting of one of the names, whatever their letter case, has a value.
    package func hasOne(of names: [String]) -> Bool {
        let names = names.map { $0.lowercased() }
        return settings.contains { !$0.isEmpty && names.contains($0.key) }
    }
}

extension LookedUpComponent {
    /// Whether a setting is on; nil where it is absent, not written out, or neither (which is a finding of its own).
    package func flag(_ name: String) -> Bool? {
        guard let value = plainValue(name)?.value else { return nil }
        return isTruthy(value) ? true : isFalsy(value) ? false : nil
    }

    /// True for a setting that is off, or absent and so off.
    package func isOff(_ name: String) -> Bool { setting(name) == nil || flag(name) == false }

    /// The setting, where it is written and off.
    package func switchedOff(_ name: String) -> LookedUpSetting? { flag(name) == false ? setting(name) : nil }

    /// The setting, where it is written and on.
    package func switchedOn(_ name: String) -> LookedUpSetting? { flag(name) == true ? setting(name) : nil }

    /// How a setting is to be changed, whether it is there or not.
    package func advice(_ name: String, _ value: String) -> String {
        setting(name) == nil
            ? spec.advice(toAdd: AdvisedSetting(name, .text(value)))
            : "set '\(spec.authorsName(of: name))' to \(spec.writtenValue(value, of: name))"
    }
}
