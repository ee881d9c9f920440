internal import Diagnostics

/// Kafka brings a record again until its delivery succeeds (common/component/kafka/consumer.go in
/// dapr/components-contrib v1.18.4): for ever, unless retries are switched off or counted.
func checkKafkaDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    if let setting = component.switchedOff("consumeRetryEnabled") {
        bag.add(
            LintWording.losesEvents(
                setting.name.span, "without retries Kafka skips a record whose delivery fails",
                help: "remove the setting, or write \"true\""))
        return
    }
    if let (setting, value) = component.plainValue("backOffMaxRetries"), let count = Int(value), count >= 0 {
        bag.add(
            LintWording.losesEvents(
                setting.name.span, "after \(count) retries Kafka skips a record whose delivery still fails",
                help: "remove the setting, or write \"-1\": give subscribers a dead letter for what never succeeds"))
    }
}
