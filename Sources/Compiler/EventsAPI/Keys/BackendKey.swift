internal import DaprComponents
internal import Findings
internal import Text
internal import YAMLTree

/// A field of an event bus's `spec` that holds its backend, such as `kafka`: its name, its page, and how the backend is read.
///
/// A new one is a file in `Backends` and a line in `all`; the decoder, messages and documents read the list.
package struct BackendKey: Sendable {
    package let name: String

    /// What stands in the reference: a few sentences, with code in backquotes.
    package let text: String

    /// How the backend is written in the released dialect; nil for a key of the component dialect.
    package let form: TypedForm?

    init(name: String, text: String, form: TypedForm? = nil) {
        (self.name, self.text, self.form) = (name, text, form)
    }

    /// Reads what stands behind the key; nil where it is broken, which is reported.
    func read(_ pair: YAMLPair, into bag: inout DiagnosticBag) -> ComponentSpec? {
        if let refusal = refusal(of: pair) {
            bag.add(refusal)
            return nil
        }
        guard let form else { return readPubSubComponent(pair, into: &bag) }
        return readTypedBackend(pair, form, into: &bag)
    }

    /// Every key, in the order in which messages and documents name them.
    ///
    /// The original of August 2021 knows `nats` only, with any `pubsub.*` type in it, and its releases `natsStreaming` only; the others
    /// are ofevents' own, of the shape of `nats`.
    package static let all: [BackendKey] = [
        .nats,
        .kafka,
        .redis,
        .rabbitmq,
        .mqtt,
        .pulsar,
        .natsStreaming,
    ]

    /// The names of those that hold a component, as a sentence lists them: 'a', 'b' or 'c'.
    package static let componentNames = listed(all.filter { $0.form == nil }.map(\.name), "or")
}
