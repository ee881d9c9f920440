internal import DaprComponents
internal import Findings

/// Settings of Kafka that need or exclude each other, and where a consumer starts.
///
/// `updateTLSConfig`, `updateMTLSConfig` and `updatePasswordAuthInfo` of common/component/kafka/auth.go; run with Dapr 1.18.
let kafkaRelations: [SettingFact] = [
    SettingFact("authType", find: withoutAuthority),
    SettingFact("disableTls", find: contradiction),
    SettingFact(certificates + ["skipVerify"], find: withoutTLS),
    SettingFact("authType", find: tlsByPassword),
    SettingFact(sasl + oidc, find: otherCredentials),
    SettingFact("heartbeatInterval", "sessionTimeout", find: lateHeartbeat),
    SettingFact("initialOffset") { setting, _, role in
        guard !role.isBus, setting.plain?.lowercased() == "newest" else { return nil }
        return startsAtEnd(setting, role, help: "write 'oldest'")
    },
]

private let certificates = ["caCert", "clientCert", "clientKey"]
private let sasl = ["saslUsername", "saslPassword", "saslMechanism"]
private let oidc = [
    "oidcTokenEndpoint", "oidcClientID", "oidcClientSecret", "oidcScopes", "oidcExtensions", "oidcClientAssertionCert",
    "oidcClientAssertionKey",
]

private func isMTLS(_ component: LookedUpComponent) -> Bool {
    component.plainValue("authType")?.value.lowercased() == "mtls"
}

/// Without either there is no configuration of TLS that the certificate could be put into.
private func withoutAuthority(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard isMTLS(component), !component.hasOne(of: ["caCert"]), component.isOff("skipVerify"),
        component.isOff("disableTls")
    else { return nil }
    return SettingFault(
        .mtlsWithoutAuthority, .error, at: setting.placeOfValue,
        "with 'mtls' and without 'caCert', the sidecar ends with a panic",
        help: component.spec.advice(toAdd: AdvisedSetting("caCert", .secret)))
}

private func contradiction(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard isMTLS(component), setting.isOn else { return nil }
    return SettingFault(
        .tlsContradiction, .error, at: setting.placeOfValue,
        "'mtls' needs TLS, and 'disableTls' turns it off, so the sidecar does not start", help: "remove 'disableTls'")
}

/// Dapr compares 'none' in this letter case.
private func withoutTLS(
    _: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    let isNone = component.plainValue("authType")?.value == "none"
    guard isNone || component.flag("disableTls") == true && !isMTLS(component),
        let setting = component.firstSetting(
            of: certificates + ["skipVerify"], where: { $0.key == "skipverify" ? $0.isOn : !$0.isEmpty })
    else { return nil }
    return unused(
        .certificateWithoutTLS, setting, isNone ? ", because 'authType' is 'none'" : " beside 'disableTls'",
        unless: isNone ? "choose another 'authType'" : "remove 'disableTls'")
}

private func tlsByPassword(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard setting.plain?.lowercased() == "password",
        !component.hasOne(of: ["caCert", "skipVerify", "disableTls"])
    else { return nil }
    return SettingFault(
        .tlsByPassword, .note, at: setting.placeOfValue,
        "'password' turns TLS on: the broker needs it, with a certificate of a public authority",
        help: "for your own authority add 'caCert', and for a broker without TLS 'disableTls: \"true\"'")
}

private func otherCredentials(
    _: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard let way = component.plainValue("authType")?.value.lowercased(), !way.isEmpty else { return nil }
    let isOpenID = way == "oidc" || way == "oidc_private_key_jwt"
    guard isOpenID || ["none", "password", "mtls", "certificate", "awsiam"].contains(way) else { return nil }
    let names = (way == "password" ? [] : sasl) + (isOpenID ? [] : oidc)
    guard let setting = component.firstSetting(of: names) else { return nil }
    let other = setting.key.hasPrefix("sasl") ? "password" : "oidc"
    return unused(
        .unusedCredentials, setting, ", because 'authType' is '\(way)'",
        unless: component.advice("authType", other))
}

/// `Validate` of IBM/sarama's config.go, with Dapr's defaults.
private func lateHeartbeat(
    _: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    let (heartbeat, session) = ("heartbeatInterval", "sessionTimeout")
    func time(_ name: String, or usual: Int) -> (Duration, String)? {
        guard let setting = component.setting(name), !setting.isEmpty else { return (.seconds(usual), "\(usual)s") }
        guard let time = component.writtenTime(of: name), time > .zero else { return nil }
        return (time, setting.plain ?? "")
    }
    guard let (beat, beatText) = time(heartbeat, or: 3), let (end, endText) = time(session, or: 10), beat >= end,
        let setting = component.firstSetting(of: [heartbeat]) ?? component.firstSetting(of: [session])
    else { return nil }
    return SettingFault(
        .heartbeatOverSession, .error, at: setting.placeOfValue,
        "'\(heartbeat)' (\(beatText)) must be shorter than '\(session)' (\(endText)), or the sidecar does not start",
        help: setting.key == session.lowercased()
            ? "write a longer time, such as '10s'" : "write at most a third of '\(session)'")
}
