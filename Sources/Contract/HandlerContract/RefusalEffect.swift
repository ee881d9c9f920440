/// What becomes of an event that the adapter refuses, where it does not simply come again while others are delivered.
package enum RefusalEffect: String, Sendable, Equatable, CaseIterable {
    /// The broker drops it, or takes it for delivered.
    case lost
    /// The broker delivers nothing else from the same partition, queue or topic until it is accepted.
    case blocks
}
