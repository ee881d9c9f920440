internal import DaprComponents
internal import Findings

/// Settings of RabbitMQ that need or exclude each other, and how long it keeps events.
///
/// metadata.go of pubsub/rabbitmq, and `connect` of bindings/rabbitmq/rabbitmq.go; run with Dapr 1.18.
let rabbitMQRelations: [SettingFact] = [
    SettingFact("protocol", find: otherProtocol),
    SettingFact(certificates + ["externalSasl"], find: incomplete),
    SettingFact(certificates, find: withoutTLS),
    SettingFact("hostname", find: otherAddress),
    SettingFact("ttlInSeconds", "ttl", find: shortTime),
    SettingFact("maxLen", find: smallStore),
]

private let certificates = ["caCert", "clientCert", "clientKey"]

/// The setting with the URL, which may hold a password.
private func url(_ component: LookedUpComponent) -> LookedUpSetting? {
    component.firstSetting(of: ["connectionString"]) ?? component.firstSetting(of: ["host"])
}

private func otherProtocol(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard let url = url(component), let scheme = component.writtenScheme(of: url.key), let value = setting.plain,
        !value.isEmpty, value != scheme
    else { return nil }
    return SettingFault(
        .tlsContradiction, .error, at: setting.placeOfValue,
        "'\(url.name.value)' begins with '\(scheme)', and 'protocol' is '\(value)', so the sidecar does not start",
        help: "remove 'protocol'")
}

/// The binding takes all three or none.
private func incomplete(
    _: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard component.spec.category == .binding else { return nil }
    let missing = certificates.filter { !component.hasOne(of: [$0]) }
    let setting =
        component.firstSetting(of: certificates)
        ?? component.firstSetting(of: ["externalSasl", "saslExternal"]) { $0.isOn }
    guard !missing.isEmpty, let setting else { return nil }
    let names = missing.map { "'\($0)'" }.joined(separator: " and ")
    return unused(.incompleteCertificates, setting, " without \(names)", unless: "add \(names)")
}

/// The binding says so of all three only.
private func withoutTLS(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard let url = url(component), component.writtenScheme(of: url.key) == "amqp",
        component.spec.category == .pubsub || certificates.allSatisfy({ component.hasOne(of: [$0]) }),
        let setting = component.firstSetting(of: certificates)
    else { return nil }
    return unused(
        .certificateWithoutTLS, setting, " with 'amqp://'",
        unless: "begin '\(url.name.value)' with 'amqps://'")
}

private func otherAddress(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard !setting.isEmpty, let url = url(component) else { return nil }
    return unused(
        .twoConnections, setting, " beside '\(url.name.value)'",
        notes: [Diagnostic.Note("the other address is here", at: url.name.span)])
}
