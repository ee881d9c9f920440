internal import DaprComponents
internal import Findings

/// Values of single settings of Kafka that Dapr or the broker reads otherwise than they are written, or refuses.
let kafkaValues: [SettingFact] =
    ([
        [.addresses("brokers", AddressForm(form: .hostAndPort(unless: []), example: "kafka.shop.svc:9092"))],
        // Whatever the way to authenticate (run with Dapr 1.18).
        SettingFact.certificateTexts("caCert"),
        SettingFact.certificateTexts("clientCert", "clientKey") {
            $0.plainValue("authType")?.value.lowercased() == "mtls"
        },
        SettingFact.milliseconds(
            "consumeRetryInterval", "backOffDuration", "backOffInitialInterval", "backOffMaxInterval"),
        SettingFact.negative("consumeRetryInterval", "Dapr retries without a pause", insteadOf: "5s"),
        SettingFact.values(.emptyListItem, .error, of: "topics", find: emptyItem),
        // publishing refuses more than this (`Producer.MaxMessageBytes` of sarama); the yaml of Dapr's reference has it as the default.
        SettingFact.values(.documentedDefault, .warning, of: "maxMessageBytes") { value in
            guard value.role.isBus, value.isNumber(1024) else { return nil }
            return ValueFault(
                "\(value.shown) is the default of Dapr's reference alone: events of more than 1024 bytes are refused",
                help: "remove '\(value.name)': the limit is then about 1 MB")
        },
        SettingFact.values(.refusedPattern, .error, of: "excludeHeaderMetaRegex") { value in
            guard let fault = faultOfGoPattern(value.text) else { return nil }
            return ValueFault(
                "the pattern of '\(value.name)' \(fault): the sidecar ends with a panic",
                help: "write a regular expression of Go (RE2), such as '^x-.*'")
        },
    ] as [[SettingFact]]).flatMap(\.self)

/// With an empty topic among them the client reads none, and asks again for ever (run with Dapr 1.18).
private func emptyItem(_ value: WrittenValue) -> ValueFault? {
    let items = value.text.split(separator: ",", omittingEmptySubsequences: false)
    let isEmpty = { (item: Substring) in item.allSatisfy(\.isWhitespace) }
    guard items.contains(where: isEmpty) else { return nil }
    let right = items.filter { !isEmpty($0) }.joined(separator: ",")
    return ValueFault(
        "an item of '\(value.name)' is empty, so Kafka gives events of none of them", help: "remove the extra comma",
        fixed: right.isEmpty ? nil : right)
}
