internal import DaprComponents
internal import Findings

/// Values of single settings of RabbitMQ that Dapr or the broker reads otherwise than they are written, or refuses.
let rabbitMQValues: [SettingFact] =
    ([
        [
            .addresses("connectionString", address), .addresses("host", address),
            .addresses("hostname", AddressForm(form: .any, example: "rabbitmq.shop.svc")),
            SettingFact(ofAbsence: noAddress),
        ],
        SettingFact.certificateTexts("caCert", "clientCert", "clientKey"),
        SettingFact.negative("reconnectWaitSeconds", "Dapr connects again without a pause", insteadOf: "3s"),
        SettingFact.negative("reconnectWaitInSeconds", "Dapr connects again without a pause", insteadOf: "5s"),
    ] as [[SettingFact]]).flatMap(\.self)

/// `parseURI` of rabbitmq/amqp091-go.
private let address = AddressForm(form: .url(schemes: ["amqp", "amqps"]), example: "amqp://rabbitmq.shop.svc:5672")

/// The pub/sub component then connects to the pod itself (run with Dapr 1.18); of an unknown setting nobody knows what it is meant for.
private func noAddress(of component: LookedUpComponent, _: BrokerRole) -> SettingFault? {
    let names = ["connectionString", "host", "hostname"]
    guard component.spec.category == .pubsub, names.allSatisfy({ component.setting($0) == nil }),
        component.settings.allSatisfy({ $0.field != nil })
    else { return nil }
    return SettingFault(
        .localAddress, .warning, at: component.typeSpan,
        "without an address Dapr connects to the pod itself, where no broker is",
        help: component.spec.advice(toAdd: AdvisedSetting("connectionString", .secret)))
}
