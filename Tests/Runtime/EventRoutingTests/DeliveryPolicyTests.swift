import Testing

@testable import EventRouting

@Suite("Retries")
struct DeliveryPolicyTests {
    private let policy = DeliveryPolicy()

    private func refused(_ status: Int, retryAfter: Duration? = nil) -> AttemptOutcome {
        .refused(status: status, retryAfter: retryAfter, answer: [])
    }

    @Test("Temporary statuses are retried, other 4xx are not", arguments: [408, 425, 429, 500, 503, 599, 302, 100])
    func temporary(status: Int) {
        let verdict = policy.verdict(on: refused(status), attempt: 1, elapsed: .zero, random: 0.5)
        #expect(verdict == .retry(after: .milliseconds(50)))
    }

    @Test("What the sidecar or the broker never takes is given up at once")
    func rejected() {
        let outcome = AttemptOutcome.rejected("too long")
        let verdict = DeliveryPolicy().verdict(on: outcome, attempt: 1, elapsed: .zero, random: 0)
        #expect(verdict == .failed(DeliveryFailure(outcome: outcome, attempts: 1)))
    }

    @Test("Other 4xx are given up at once", arguments: [400, 401, 403, 404, 409, 410, 413, 422, 499])
    func permanent(status: Int) {
        let verdict = policy.verdict(on: refused(status), attempt: 1, elapsed: .zero, random: 0.5)
        #expect(verdict == .failed(DeliveryFailure(outcome: refused(status), attempts: 1)))
    }

    @Test("Waits double up to five seconds, and a random part of them is waited")
    func waits() {
        var policy = policy
        policy.attempts = 100
        policy.timeout = .seconds(1000)
        let waits = (1...8).map { attempt in
            policy.verdict(on: .failed("reset"), attempt: attempt, elapsed: .zero, random: 0.999_999)
        }
        let limits: [Double] = [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 5, 5]
        for (verdict, limit) in zip(waits, limits) {
            guard case .retry(let wait) = verdict else {
                Issue.record("\(verdict)")
                continue
            }
            #expect(wait <= .seconds(limit) && wait > .seconds(limit * 0.99))
        }
        #expect(policy.verdict(on: .failed("reset"), attempt: 3, elapsed: .zero, random: 0) == .retry(after: .zero))
    }

    @Test("Retry-After is waited at least")
    func retryAfter() {
        let outcome = refused(429, retryAfter: .seconds(3))
        #expect(policy.verdict(on: outcome, attempt: 1, elapsed: .zero, random: 0.5) == .retry(after: .seconds(3)))
        let tooLong = refused(429, retryAfter: .seconds(30))
        #expect(
            policy.verdict(on: tooLong, attempt: 1, elapsed: .zero, random: 0.5)
                == .failed(DeliveryFailure(outcome: tooLong, attempts: 1)))
    }

    @Test("No attempt follows the last one, and none that would begin after the timeout")
    func limits() {
        let outcome = AttemptOutcome.failed("reset")
        #expect(
            policy.verdict(on: outcome, attempt: 5, elapsed: .zero, random: 0)
                == .failed(DeliveryFailure(outcome: outcome, attempts: 5)))
        #expect(
            policy.verdict(on: outcome, attempt: 2, elapsed: .seconds(20), random: 0)
                == .failed(DeliveryFailure(outcome: outcome, attempts: 2)))
    }
}
