internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let missingSetting = DiagnosticCode(
        "missing-setting", of: .lint, .error,
        page: CodePage(
            """
            The component does not start without the setting, or not with the chosen kind of authentication. The \
            sidecar then stops again and again, and the pod never becomes ready. An empty value counts as missing.
            """,
            wayOut: """
                Add it to 'metadata' with 'name' and 'value', or with 'secretKeyRef' if it is a secret. If the \
                finding names several settings, one of them is enough. 'ofevents explain bindings.kafka' shows \
                what is required, and so for every other type.
                """,
            source: "components-contrib: metadata.yaml of each component; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    empty.yaml:32:15: error: 'bindings.kafka' needs a value for the setting 'brokers' [missing-setting]
                      32 |       - name: brokers
                         |               ^~~~~~~
                         = help: add 'value: …' below it
                    """)
            ]))
}

extension Rule {
    /// What the type cannot do without is there, also what the way to authenticate asks for.
    static let missingSetting = Rule(.missingSetting, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let type = component.type else { return }
    for missed in missedSettings(of: component) {
        if let empty = missed.empty {
            bag.add(emptySetting(empty, missed.fields[0], of: type, component.spec, because: missed.reason))
        } else if !component.settings.contains(where: { missed.isMeant(by: $0, in: component) }) {
            bag.add(missingSetting(missed.fields, of: component.spec, because: missed.reason))
        }
    }
}

/// A setting without which a component does not start.
struct MissedSetting {
    /// It, and behind it those that will do in its place.
    let fields: [ComponentField]

    /// What asks for it; nil where the component always does.
    let reason: String?

    /// Where it stands without a value.
    let empty: LookedUpSetting?

    /// True for one under another name, which is a finding of its own.
    func isMeant(by setting: LookedUpSetting, in component: LintedComponent) -> Bool {
        let name = setting.name.value
        guard empty == nil, setting.field == nil,
            let near = component.broker.otherNames[name.lowercased()] ?? component.nearest[name]
        else { return false }
        return fields.contains { $0.name == near }
    }
}

/// What a component does not have and does not start without.
func missedSettings(of component: LintedComponent) -> [MissedSetting] {
    // Of a binding that gives no events the settings do not matter.
    guard let known = component.known, known.type.isInput else { return [] }
    let way = wayToAuthenticate(of: component, known.type)
    let ofProfile = way?.profile.fields.filter(\.isNeeded) ?? known.neededByEveryProfile
    let required = (known.needed + ofProfile).filter { isUsed($0, by: component) }
    var seen: Set<String> = []
    var missed: [MissedSetting] = []
    for field in required where seen.insert(field.name).inserted {
        if component.has(field) || component.hasOne(of: field.alternatives) { continue }
        let reason = known.isNeededAnyway(field) ? nil : way?.choice.map(reason)
        let isCompleted = isCompleted(field, of: component)
        if let setting = component.settings.first(where: { $0.key == field.name.lowercased() }),
            !setting.isAbsent || !isCompleted
        {
            missed.append(MissedSetting(fields: [field], reason: reason, empty: setting))
        } else if !component.component.hasOlderForm(of: field), !isCompleted {
            let fields = ([field.name] + field.alternatives).compactMap { known.fields[$0.lowercased()] }
            missed.append(MissedSetting(fields: fields, reason: reason, empty: nil))
        }
    }
    return missed
}

/// True for what the compiler sets of a source where the author does not.
private func isCompleted(_ field: ComponentField, of component: LintedComponent) -> Bool {
    !component.isEventBus && component.broker.completes(field.name, for: .source)
}

/// A source reads what is for input, an event bus everything.
private func isUsed(_ field: ComponentField, by component: LintedComponent) -> Bool {
    component.isEventBus || field.side != .output
}

/// The way to authenticate that the author has chosen: by the value that belongs to it, by fields that only it asks for, or because there is
/// no other; nil where that is open. The choice is nil where there is none.
private func wayToAuthenticate(
    of component: LintedComponent, _ type: ComponentType
) -> (profile: AuthenticationProfile, choice: ComponentField?)? {
    for profile in type.profiles {
        if let choice = profile.fields.first(where: { $0.isChoice && isChosen($0, by: component) }) {
            return (profile, choice)
        }
    }
    let open = type.profiles.filter { !$0.fields.contains(where: \.isChoice) }
    if open.count == 1 { return (open[0], nil) }
    let general = Set(type.fields.map(\.name))
    for profile in open {
        let own = profile.fields.first { field in
            field.isNeeded && !general.contains(field.name) && component.has(field)
                && type.profiles.count { $0.fields.contains { $0.isNeeded && $0.name == field.name } } == 1
        }
        if let own { return (profile, own) }
    }
    return nil
}

private func reason(_ choice: ComponentField) -> String {
    "'\(choice.name)' is \(choice.isChoice ? "'\(choice.allowedValues[0])'" : "set")"
}

private func isChosen(_ field: ComponentField, by component: LintedComponent) -> Bool {
    guard let value = component.setting(field.name)?.value?.value else { return false }
    return field.type == "bool" ? isTruthy(value) : value.lowercased() == field.allowedValues[0].lowercased()
}

extension ComponentField {
    /// True for one whose value chooses the profile that it is in.
    fileprivate var isChoice: Bool { isRequired && allowedValues.count == 1 }
}

/// - Parameter reason: what asks for it; nil where the component always does.
private func emptySetting(
    _ setting: LookedUpSetting, _ field: ComponentField, of type: ComponentType, _ spec: ComponentSpec,
    because reason: String?
) -> Diagnostic {
    Diagnostic(
        .error, .missingSetting,
        "'\(type.type)' needs a value for the setting '\(setting.name.value)'" + because(reason),
        at: setting.name.span, help: spec.advice(toFill: setting.key, isSecret: field.secret == .sensitive))
}

/// - Parameters:
///   - fields: the setting, and behind it those that will do in its place.
private func missingSetting(
    _ fields: [ComponentField], of spec: ComponentSpec, because reason: String?
) -> Diagnostic {
    let names = fields.map { "'\(spec.authorsName(of: $0.name))'" }.joined(separator: " or ")
    return Diagnostic(
        .error, .missingSetting, "'\(spec.type.value)' needs the setting \(names)" + because(reason),
        at: spec.type.span,
        help: spec.advice(toAdd: fields.map { AdvisedSetting($0.name, content(of: $0)) }))
}

private func because(_ reason: String?) -> String { reason.map { ", because \($0)" } ?? "" }

private func content(of field: ComponentField) -> AdvisedSetting.Content {
    if field.secret == .sensitive { return .secret }
    return field.allowedValues.isEmpty ? .value : .oneOf(field.allowedValues)
}
