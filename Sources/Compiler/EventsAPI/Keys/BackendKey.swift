internal import DaprComponents
internal import Findings
internal import YAMLTree

/// A field of an event bus's `spec` that holds its backend, such as `kafka`: its name, its page, and how the backend is read.
///
/// A new one is a file in `Backends` and a line in `all`; the decoder, messages and documents read the list.
package struct BackendKey: Sendable {
    package let name: String

    /// What stands in the reference: a few sentences, with code in backquotes.
    package let text: String

    /// Reads what stands behind the key; nil where it is broken, which is reported.
    let read: @Sendable (YAMLPair, inout DiagnosticBag) -> ComponentSpec?

    /// Every key, in the order in which messages and documents name them.
    ///
    /// The original knows `nats` only, with any `pubsub.*` type in it; the others are ofevents' own, of the same shape.
    package static let all: [BackendKey] = [
        .nats,
        .kafka,
        .redis,
        .rabbitmq,
        .mqtt,
        .pulsar,
    ]
}
