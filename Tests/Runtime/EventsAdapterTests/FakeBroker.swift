@testable import EventsAdapter

/// A broker and the part of a sidecar that brings its events to the adapter, with the habits that were seen of real ones.
///
/// It goes on between the loop's turns. An event is in one place: waiting, with the adapter, pending, taken or lost.
final class FakeBroker {
    /// What becomes of an event that the adapter refuses.
    enum Refusal {
        /// It counts as delivered (`pubsub.redis` from Dapr 1.17 on), unless the sidecar stops: then it stays pending.
        case acknowledges
        /// It stays pending until a new sidecar connects (`pubsub.mqtt`).
        case keepsUntilReconnect
        /// It is brought again, some milliseconds later (JetStream, RabbitMQ).
        case bringsAgain
    }

    /// What the sidecar does when it gets SIGTERM.
    enum AtStop {
        /// It brings nothing more (Dapr 1.18).
        case unsubscribes
        /// It goes on until its wait ends (Dapr 1.14 to 1.17).
        case goesOn
    }

    private let pod: Pod
    private let refusal: Refusal
    private let atStop: AtStop

    /// Whether a Resiliency of the compiler is there: the sidecar itself tries again, but for 503.
    private let retries: Bool
    private let concurrency: Int

    /// Whether it has a topic with CloudEvents, and not records for a binding.
    private let hasTopic: Bool

    private(set) var waiting: [Int]
    private(set) var pending: [Int] = []
    private var again: [(time: Duration, id: Int)] = []
    private(set) var accepted: [Int] = []
    private(set) var lost: [Int] = []

    /// Every status that came.
    private(set) var statuses: [Int] = []
    private var open: [(id: Int, exchange: Exchange)] = []
    private var probe: Exchange?
    private var nextProbe: Duration?
    private var failedProbes = 0

    /// Since when the sidecar stops, and when it was gone.
    private(set) var stopping: Duration?
    private(set) var gone: Duration?

    init(
        _ pod: Pod, events: Range<Int>, refusal: Refusal, atStop: AtStop = .unsubscribes, retries: Bool = false,
        concurrency: Int = 10, hasTopic: Bool = false
    ) {
        (self.pod, self.refusal, self.atStop, self.retries) = (pod, refusal, atStop, retries)
        (waiting, self.concurrency, self.hasTopic) = (Array(events), concurrency, hasTopic)
        pod.world.pump { [weak self] in
            self?.pump()
            return self != nil
        }
    }

    /// Every event that is with the broker still, and comes to the next pod.
    var kept: [Int] { (waiting + pending + again.map(\.id) + open.map(\.id)).sorted() }

    /// SIGTERM for the sidecar: its health says so at once, and it ends when the app is unhealthy.
    func stop() {
        stopping = pod.world.now
        nextProbe = pod.world.now
        pod.sidecar.healthStatus = 500
    }

    private func pump() {
        guard gone == nil else { return }
        for (index, event) in open.enumerated().reversed() where event.exchange.answer != nil || event.exchange.isClosed
        {
            open.remove(at: index)
            answered(event.id, event.exchange.answer?.status)
            event.exchange.close()
        }
        if stopping != nil { probeHealth() }
        guard gone == nil, stopping == nil || atStop == .goesOn else { return }
        while let next = again.first, next.time <= pod.world.now {
            again.removeFirst()
            waiting.append(next.id)
        }
        while open.count < concurrency, !waiting.isEmpty {
            let id = waiting.removeFirst()
            open.append((id, hasTopic ? pod.beginPublishing("\(id)") : pod.beginBringing(id: id)))
        }
    }

    private func answered(_ id: Int, _ status: Int?) {
        if let status { statuses.append(status) }
        if status == 200 { return accepted.append(id) }
        if retries, status != 503 { return waiting.insert(id, at: 0) }
        switch refusal {
        case .acknowledges where stopping == nil: lost.append(id)
        case .acknowledges, .keepsUntilReconnect: pending.append(id)
        case .bringsAgain: again.append((pod.world.now + .milliseconds(20), id))
        }
    }

    /// Asks each second, and takes the third failure for the app's end. No connection and no answer in a second are failures too.
    private func probeHealth() {
        if let probe, probe.answer != nil || probe.isClosed || pod.world.now >= nextProbe ?? .zero {
            failedProbes = probe.answer?.status == 200 ? 0 : failedProbes + 1
            probe.close()
            self.probe = nil
        }
        if failedProbes == 3 {
            gone = pod.world.now
            pod.sidecar.stop()
            for event in open { event.exchange.close() }
        } else if let nextProbe, pod.world.now >= nextProbe, probe == nil {
            self.nextProbe = nextProbe + .seconds(1)
            probe = pod.beginAsking("/healthz")
        }
    }
}
