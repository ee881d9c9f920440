internal import Conditions
package import HandlerContract
internal import Text

/// A setting of a Trigger that cannot be used, in one line.
package struct RuleError: Error, Equatable, CustomStringConvertible {
    package let description: String
}

extension TriggerRules {
    /// The rules that a Trigger's configuration sets; what it leaves out keeps its default.
    package init(_ config: TriggerConfig) throws(RuleError) {
        if let text = config.window { window = try duration(text, of: "window") }
        if let text = config.payload { payload = try choice(text, of: "payload") }
        if let text = config.reset { reset = try choice(text, of: "reset") }
    }
}

extension DeliveryPolicy {
    /// The policy that a configuration sets; what it leaves out keeps its default.
    package init(_ config: HandlerConfig) throws(RuleError) {
        switch config {
        case .eventSource(let source): try self.init(source)
        case .trigger(let trigger): try self.init(trigger)
        }
    }

    private init(_ config: EventSourceConfig) throws(RuleError) {
        refusal = config.refusal
        if let text = config.holdAtMost { holdAtMost = try duration(text, of: "holdAtMost", orZero: true) }
    }

    /// The policy that a Trigger's configuration sets; what it leaves out keeps its default.
    package init(_ config: TriggerConfig) throws(RuleError) {
        if let attempts = config.deliveryAttempts {
            guard attempts > 0 else { throw RuleError(description: "deliveryAttempts: \(attempts) is less than 1") }
            self.attempts = attempts
        }
        if let text = config.deliveryTimeout { timeout = try duration(text, of: "deliveryTimeout") }
        refusal = config.refusal
    }
}

private func duration(_ text: String, of name: String, orZero: Bool = false) throws(RuleError) -> Duration {
    guard let duration = parseGoDuration(text), duration > .zero || orZero && duration == .zero else {
        throw RuleError(description: "\(name): '\(text)' is not a duration such as 60s or 1m30s")
    }
    return duration
}

private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, of name: String
) throws(RuleError) -> Choice {
    guard let choice = Choice(rawValue: text) else {
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw RuleError(description: "\(name): '\(text)' is none of \(known)")
    }
    return choice
}
