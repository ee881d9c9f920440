internal import DaprComponents
internal import Findings

/// The MQTT binding tries a delivery once, unless it is told otherwise; the broker brings the message again only to a new
/// connection of the same session (bindings/mqtt3/metadata.go in dapr/components-contrib v1.18.4).
func checkMQTTBindingDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let retries = component.setting("backOffMaxRetries")
    if retries == nil || component.plainValue("backOffMaxRetries")?.value == "0" {
        bag.add(
            LintWording.losesEvents(
                retries?.name.span ?? component.typeSpan,
                "a message whose delivery fails once does not come again before the sidecar connects anew",
                help: component.advice("backOffMaxRetries", "-1") + ", which has no end, or a number of retries"))
    }
    checkSession(component, into: &bag)
}

/// Of the MQTT pub/sub component: how long the broker keeps what was not acknowledged (pubsub/mqtt3/mqtt.go).
func checkMQTTDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    if let (setting, value) = component.plainValue("qos"), value == "0" {
        bag.add(
            LintWording.losesEvents(
                setting.name.span, "with quality of service 0 MQTT sends a message once, whether it arrives or not",
                help: "remove the setting, or write \"1\""))
    }
    checkSession(component, into: &bag)
}

private func checkSession(_ component: LintedComponent, into bag: inout DiagnosticBag) {
    guard component.isRead, let setting = component.switchedOn("cleanSession") else { return }
    bag.add(
        LintWording.losesEvents(
            setting.name.span, "with a clean session MQTT forgets what comes while the pod restarts",
            help: "remove the setting, or write \"false\""))
}
