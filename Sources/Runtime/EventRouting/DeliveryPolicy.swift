package import HandlerContract

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

    /// What a refused event means to the broker; nil: it comes again, and others are delivered meanwhile.
    package var refusal: RefusalEffect?

    /// How long an event is held at most; nil: without end. Zero: it is refused although that loses it.
    package var holdAtMost: Duration?

    /// The longest wait before a held event's first round; it doubles with each further one.
    package var firstRoundWait = Duration.seconds(1)

    /// What the wait before a round of a held event never exceeds.
    package var longestRoundWait = Duration.seconds(15)

    package init() {}

    /// Whether an event whose deliveries failed is held and tried again, in place of being refused.
    package var holds: Bool { refusal != nil && holdAtMost != .zero }

    /// How long a held event waits before its deliveries are tried again, or nil where it was held for long enough.
    ///
    /// Half of the wait is random, so that events that were held together do not come back at once.
    ///
    /// - Parameters:
    ///   - round: how many rounds it had.
    ///   - held: how long it is held by now.
    ///   - outcome: how the last attempt ended; its target may ask for a pause.
    ///   - random: from 0 up to 1.
    package func waitBeforeRound(
        after round: Int, held: Duration, _ outcome: AttemptOutcome, random: Double
    ) -> Duration? {
        let doubled = min(firstRoundWait * (1 << min(round, 20)), longestRoundWait)
        var wait = doubled * (0.5 + random / 2)
        if case .refused(_, let retryAfter?, _) = outcome { wait = max(wait, min(retryAfter, longestRoundWait)) }
        guard let holdAtMost else { return wait }
        return held < holdAtMost ? min(wait, holdAtMost - held) : nil
    }

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
        case .rejected: return .failed(failure)
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
    /// The sidecar or the broker takes no such message, whenever it is tried; the text says why.
    case rejected(String)
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

    /// Whether the target may take the event without its data: they may be too long for it.
    package var mayBeForData: Bool {
        switch outcome {
        case .rejected, .refused(status: 413, _, _): true
        case .delivered, .refused, .failed: false
        }
    }
}
