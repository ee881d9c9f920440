/// One event: its attributes and its data, as the CloudEvents specification 1.0 has them.
///
/// Data are bytes and stay the same bytes from the source to the sink, whatever their content type.
package struct CloudEvent: Sendable, Equatable {
    package var id: String
    package var source: String
    package var type: String

    /// When it happened, as the producer wrote it (RFC 3339).
    package var time: String?
    package var subject: String?
    package var dataSchema: String?

    /// The media type of the data; nil where nobody said, which stands for JSON in a structured event.
    package var dataContentType: String?

    /// Nil where the event has no data, which is not the same as data of no bytes.
    package var data: [UInt8]?

    /// The extension attributes in the order in which they were set or read.
    package internal(set) var extensions: [Extension] = []

    /// An attribute that the specification does not name, such as `traceparent`.
    package struct Extension: Sendable, Equatable {
        package var name: String
        package var value: Value

        package enum Value: Sendable, Equatable {
            case string(String)
            /// A JSON number or boolean, as it was written.
            case literal(String)

            /// The value as an HTTP header has it.
            package var text: String {
                switch self {
                case .string(let text), .literal(let text): text
                }
            }
        }
    }

    package init(id: String, source: String, type: String) {
        self.id = id
        self.source = source
        self.type = type
    }

    /// The text of an extension attribute, or nil where it is not set.
    package subscript(name: String) -> String? {
        extensions.first { $0.name == name }?.value.text
    }

    /// Sets an extension attribute, in the place of the one of that name where there is one.
    ///
    /// - Parameter name: lower-case letters and digits, as the specification asks.
    package mutating func set(_ name: String, to value: Extension.Value) {
        if let index = extensions.firstIndex(where: { $0.name == name }) {
            extensions[index].value = value
        } else {
            extensions.append(Extension(name: name, value: value))
        }
    }

    /// Sets a text attribute, or removes it.
    package mutating func set(_ name: String, to text: String?) {
        if let text {
            set(name, to: .string(text))
        } else if let index = extensions.firstIndex(where: { $0.name == name }) {
            extensions.remove(at: index)
        }
    }
}

extension CloudEvent {
    /// Whether the other event has the same attributes, whatever its data.
    package func hasAttributes(of other: CloudEvent) -> Bool {
        id == other.id && source == other.source && type == other.type && time == other.time
            && subject == other.subject && dataSchema == other.dataSchema
            && dataContentType == other.dataContentType && extensions == other.extensions
    }

    /// What tells events apart: source and id together are unique (CloudEvents 1.0).
    package struct Identity: Hashable, Sendable {
        package let source: String
        package let id: String
    }

    package var identity: Identity { Identity(source: source, id: id) }
}
