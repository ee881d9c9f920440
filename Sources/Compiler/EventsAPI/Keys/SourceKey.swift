internal import DaprComponents
internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// A field of an EventSource's `spec` that holds a map of events, such as `kafka`: its name, its page, and how an event is read.
///
/// A new one is a file in `Sources` and a line in `all`; the decoder, messages, generated names and documents read the list. It is
/// a class so that ten thousand events share one; each key is made once.
package final class SourceKey: Sendable {
    /// The key as it is written; it is part of generated names, and `CONFIG` holds it.
    package let name: String

    /// What stands in the reference: a few sentences, with code in backquotes.
    package let text: String

    /// The fields from `spec:` on, with one event.
    package let example: String

    /// How an event is written in the released dialect; nil for a key that has only the component dialect.
    package let form: TypedForm?

    /// What every key's events become: a component and, of pub/sub, the topic. Their positions are those of the author's fields, and
    /// stay with them into the generated Component.
    struct Content {
        /// Nil where the author's is broken, which is reported.
        var component: ComponentSpec?
        var topic: Located<String>?
    }

    init(_ name: String, _ text: String, example: String, form: TypedForm? = nil) {
        (self.name, self.text, self.example, self.form) = (name, text, example, form)
    }

    /// Reads what stands behind an event's name, in the form in which its author wrote it.
    func read(_ pair: YAMLPair, path: FieldPath, into bag: inout DiagnosticBag) -> Content {
        guard let form else { return readInlineComponent(pair, scaling: nil, path: path, into: &bag) }
        let written = writtenForm(of: pair.value, form)
        if let refusal = refusal(of: pair, written, form, path: path) {
            bag.add(refusal)
            return Content()
        }
        return written == .typed
            ? readTypedSource(pair, form, path: path, into: &bag)
            : readInlineComponent(pair, scaling: form.scaleFields, path: path, into: &bag)
    }

    /// Every key, in the order in which messages and documents name them.
    package static let all: [SourceKey] = [
        .kafka,
        .cron,
        .redis,
        .mqtt,
    ]

    /// Their names as a sentence lists them: 'a', 'b' or 'c'.
    package static let names = listed(all.map(\.name), "or")
}

extension SourceKey: Equatable {
    package static func == (left: SourceKey, right: SourceKey) -> Bool { left === right }
}
