internal import DaprComponents
internal import Findings

/// Kafka brings a record again until its delivery succeeds (common/component/kafka/consumer.go in
/// dapr/components-contrib v1.18.4): for ever, unless retries are switched off, counted or limited in time: an
/// exponential back-off ends after 15 minutes where it is not told otherwise (retry/retry.go in dapr/kit; `MaxElapsedTime` of
/// cenkalti/backoff v4: 0 has no end).
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
    guard let (policy, value) = component.plainValue("backOffPolicy"), value.lowercased() == "exponential" else {
        return
    }
    let limit = component.setting("backOffMaxElapsedTime")
    if let limit, !limit.isEmpty {
        guard let time = limit.value?.value, !limit.isTemplate, let duration = strictDuration(time), duration != .zero
        else {
            return
        }
        bag.add(
            LintWording.losesEvents(
                limit.name.span, "Kafka skips a record whose delivery fails for longer than '\(time)'",
                help: "write \"0\", for retries without an end: give subscribers a dead letter for what never succeeds")
        )
    } else {
        bag.add(
            LintWording.losesEvents(
                limit?.name.span ?? policy.name.span,
                "with an exponential back-off Kafka skips a record whose delivery fails for 15 minutes",
                help: component.advice("backOffMaxElapsedTime", "0") + ", for retries without an end"))
    }
}

/// A duration as dapr/kit's `config` reads it; nil for a text that is none.
private func strictDuration(_ text: String) -> Duration? {
    Int(text).map { .milliseconds($0) } ?? goDuration(text)
}
