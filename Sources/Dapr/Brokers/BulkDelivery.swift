package import DaprComponents

/// How a component hands several events over in one call, where that pays.
///
/// Measured with Dapr 1.18 and an application that answers at once: several times the events a second on Kafka, and on Redis about
/// half as many again. Components without one were not measured.
package struct BulkDelivery: Sendable {
    /// How many events a call has at most where the author leaves that to the compiler.
    package let usualCount: Int

    /// How long the sidecar waits for that many, in milliseconds: an event alone comes so much later.
    package let awaitMilliseconds: Int

    /// How long a sidecar that ends may wait for the events that it has read, in seconds, where nobody answers them any more; nil for what
    /// Dapr does, which is five seconds.
    package let shutdownSeconds: Int?

    /// Why calls with up to so many events lose some or take longer, in words that follow "'bulk' cannot be …: "; nil where they pay.
    private let fault: @Sendable (ComponentSpec, Int) -> String?

    init(
        usualCount: Int, awaitMilliseconds: Int = 20, shutdownSeconds: Int? = nil,
        fault: @escaping @Sendable (ComponentSpec, Int) -> String? = { _, _ in nil }
    ) {
        (self.usualCount, self.awaitMilliseconds) = (usualCount, awaitMilliseconds)
        (self.shutdownSeconds, self.fault) = (shutdownSeconds, fault)
    }

    /// - Parameter component: as pods use it, with what the compiler sets.
    package func fault(of component: ComponentSpec, count: Int) -> String? { fault(component, count) }

    /// The types of buses with which `bulk` may be set.
    package static let types = Broker.all.flatMap(\.components).filter { $0.bulk?.usualCount ?? 0 > 1 }.map(\.type)
}
