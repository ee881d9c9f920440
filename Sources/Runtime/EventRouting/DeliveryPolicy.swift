/// When a delivery is tried again, and when it is given up.
///
/// Retries wait a random part ("full jitter") of a time that doubles, so that many pods do not come back at once.
package struct DeliveryPolicy: Sendable, Equatable {
    /// How often a delivery is tried in all.
    package var attempts = 5

    /// How long a delivery may take in all, waiting included; shorter than brokers wait for an answer.
    package var timeout = Duration.seconds(20)

    /// The longest wait before the second attempt; it doubles with each further one.
    package var firstWait = Duration.milliseconds(100)

    /// What a wait never exceeds, but for a target that asks for a longer one.
    package var longestWait = Duration.seconds(5)

    package init() {}

    /// What follows from the outcome of an attempt.
    ///
    /// - Parameters:
    ///   - attempt: the number of the attempt, counted from 1.
    ///   - elapsed: the time since the first attempt began.
    ///   - random: from 0 up to 1.
    package func verdict(
        on outcome: AttemptOutcome, attempt: Int, elapsed: Duration, random: Double
    ) -> Verdict {
        let failure = DeliveryFailure(outcome: outcome, attempts: attempt)
        switch outcome {
        case .delivered: return .delivered
        case .refused(let status, _, _) where !Self.isTemporary(status): return .failed(failure)
        case .refused(_, let retryAfter, _):
            return wait(attempt: attempt, elapsed: elapsed, random: random, atLeast: retryAfter) ?? .failed(failure)
        case .failed:
            return wait(attempt: attempt, elapsed: elapsed, random: random, atLeast: nil) ?? .failed(failure)
        }
    }

    /// A retry, or nil where no attempt or no time is left for one.
    private func wait(attempt: Int, elapsed: Duration, random: Double, atLeast: Duration?) -> Verdict? {
        guard attempt < attempts else { return nil }
        let doubled = firstWait * (1 << min(attempt - 1, 20))
        let delay = max(min(doubled, longestWait) * random, atLeast ?? .zero)
        return elapsed + delay < timeout ? .retry(after: delay) : nil
    }

    /// Whether a later attempt may succeed: request timeout, too early, too many requests, and faults of the server.
    private static func isTemporary(_ status: Int) -> Bool {
        status == 408 || status == 425 || status == 429 || !(400..<500).contains(status)
    }
}

/// How one attempt to deliver ended.
package enum AttemptOutcome: Sendable, Equatable {
    /// The target took it (any 2xx of a sink, or the sidecar's word for a topic).
    case delivered
    /// The target answered with another status.
    case refused(status: Int, retryAfter: Duration?, answer: [UInt8])
    /// There was no answer of the target; the text says why.
    case failed(String)
}

/// What is to be done after an attempt.
package enum Verdict: Sendable, Equatable {
    case delivered
    case retry(after: Duration)
    case failed(DeliveryFailure)
}

/// Why a delivery was given up.
package struct DeliveryFailure: Error, Sendable, Equatable {
    package var outcome: AttemptOutcome
    package var attempts: Int

    package init(outcome: AttemptOutcome, attempts: Int) {
        self.outcome = outcome
        self.attempts = attempts
    }
}
