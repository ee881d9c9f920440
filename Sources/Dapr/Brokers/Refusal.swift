package import DaprCatalogue

/// What happens to an event that the application refuses.
package struct Refusal: Sendable {
    package enum Effect: Sendable, CaseIterable {
        /// It comes again, and others are delivered meanwhile.
        case comesAgain

        /// It comes again, and what is behind it on its partition waits.
        case blocksPartition

        /// It does not come again, unless the sidecar connects anew.
        case waitsForConnection
        case lost
    }

    /// The first release that does so.
    package let since: DaprVersion
    package let effect: Effect

    /// When, how often and unless what, as a sentence; settings that the compiler sets count as set.
    package let about: String

    package init(_ effect: Effect, since: DaprVersion = .oldest, _ about: String) {
        self.since = since
        self.effect = effect
        self.about = about
    }
}
