internal import DaprComponents
internal import Findings
internal import Text

/// Values of single settings of JetStream that Dapr or the broker reads otherwise than they are written, or refuses.
let jetStreamValues: [SettingFact] =
    ([
        [.addresses("natsURL", AddressForm(form: .any, example: "nats://nats.shop.svc:4222"))],
        SettingFact.certificatePaths("tls_client_cert", "tls_client_key"),
        // The server refuses them (`checkStreamCfg` and `addConsumer` of nats-server, `checkConsumerName` of nats.go; run with Dapr 1.18).
        SettingFact.values(.refusedConsumer, .error, of: "durableName", "streamName") {
            name($0, fault(ofStream: $0.text))
        },
        SettingFact.values(.refusedConsumer, .error, of: "queueGroupName") { value in
            let blank = value.text.unicodeScalars.first(where: \.properties.isWhitespace)
            return name(value, blank.map { "contains \(described($0))" })
        },
        SettingFact.negative("ackWait", "NATS redelivers each event without a pause", insteadOf: "30s"),
    ] as [[SettingFact]]).flatMap(\.self)

private func name(_ value: WrittenValue, _ fault: String?) -> ValueFault? {
    guard value.role.isRead, let fault else { return nil }
    let shown = value.setting.isPublic ? " '\(shortened(value.text))'" : ""
    return ValueFault(
        "NATS refuses the name\(shown) of '\(value.name)', so no event arrives: it \(fault)",
        help: "write letters, digits, '-' and '_'")
}
