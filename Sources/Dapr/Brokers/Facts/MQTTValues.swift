internal import DaprComponents
internal import Findings

/// Values of single settings of MQTT that Dapr or the broker reads otherwise than they are written, or refuses.
let mqttValues: [SettingFact] =
    ([
        [
            .addresses(
                "url",
                AddressForm(form: .url(schemes: schemes), example: "mqtt://mqtt.shop.svc:1883") { component in
                    component.spec.category == .binding ? "no event arrives" : "the sidecar does not start"
                })
        ],
        SettingFact.certificateTexts("caCert", "clientCert", "clientKey"),
        SettingFact.values(.refusedTopicFilter, .error, of: "topic") { value in
            guard !value.role.isBus, let fault = mqttFilterFault(value.text) else { return nil }
            return ValueFault(
                "MQTT refuses the filter of '\(value.name)', so no event arrives: \(fault.fault)", help: fault.help)
        },
        // Dapr's reference has it as the default (bindings/mqtt3/metadata.go).
        SettingFact.values(.documentedDefault, .warning, of: "backOffMaxRetries") { value in
            guard !value.role.isBus, value.component.spec.category == .binding, value.isNumber(3) else { return nil }
            return ValueFault(
                """
                \(value.shown) is the default of Dapr's reference alone: after 3 retries a message waits until the \
                sidecar connects again
                """,
                help: "remove '\(value.name)', or set it to \"-1\", so that Dapr retries without end")
        },
    ] as [[SettingFact]]).flatMap(\.self)

/// What connects (`openConnection` of eclipse/paho.mqtt.golang).
private let schemes = [
    "mqtt", "mqtts", "tcp", "ssl", "tls", "tcps", "mqtt+ssl", "mqtt+tcp", "ws", "wss", "unix",
]

/// What is wrong with a filter that a reader names, as a sentence; nil for one that the broker takes (MQTT 3.1.1, 4.7.1).
@Sendable func mqttFilterFault(_ filter: String) -> (fault: String, help: String)? {
    let levels = filter.split(separator: "/", omittingEmptySubsequences: false)
    for (place, level) in levels.enumerated() {
        if level.contains("#"), level != "#" || place < levels.count - 1 {
            return ("'#' must be the whole last level", "write '#' behind the last '/' only, as in 'shop/#'")
        }
        if level.contains("+"), level != "+" {
            return ("'+' must be a whole level", "write '+' between two '/' only, as in 'shop/+/orders'")
        }
    }
    return nil
}
