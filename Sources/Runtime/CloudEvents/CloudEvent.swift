internal import Text

/// One event: its attributes and its data, as the CloudEvents specification 1.0 has them.
///
/// Data are bytes and stay the same bytes from the source to the sink, whatever their content type.
package struct CloudEvent: Sendable, Equatable {
    /// One element, always. Copies of an array share it until one of them is changed: an event is passed on ten times and
    /// hardly ever changed, and a copy of its fields would count ten references.
    private var shared: [Fields]

    private struct Fields: Sendable, Equatable {
        var id: String
        var source: String
        var type: String
        var time: String?
        var subject: String?
        var dataSchema: String?
        var dataContentType: String?
        var data: [UInt8]?
        var extensions: [Extension] = []
        var messageID: String?

        /// What the data are; nil: not examined yet.
        var syntax: DataSyntax?

        /// The trace that the extensions name; nil: not looked for yet, or none.
        var trace: TraceContext?

        static func == (one: Fields, other: Fields) -> Bool {
            one.hasAttributes(of: other) && one.messageID.hasBytes(of: other.messageID) && one.data == other.data
        }

        func hasAttributes(of other: Fields) -> Bool {
            id.hasBytes(of: other.id) && time.hasBytes(of: other.time) && subject.hasBytes(of: other.subject)
                && dataSchema.hasBytes(of: other.dataSchema) && isOfKind(of: other) && extensions == other.extensions
        }

        func isOfKind(of other: Fields) -> Bool {
            source.hasBytes(of: other.source) && type.hasBytes(of: other.type)
                && dataContentType.hasBytes(of: other.dataContentType)
        }
    }

    package var id: String {
        get { shared.span[0].id }
        set { shared[0].id = newValue }
    }

    package var source: String {
        get { shared.span[0].source }
        set { shared[0].source = newValue }
    }

    package var type: String {
        get { shared.span[0].type }
        set { shared[0].type = newValue }
    }

    /// When it happened, as the producer wrote it (RFC 3339).
    package var time: String? {
        get { shared.span[0].time }
        set { shared[0].time = newValue }
    }

    package var subject: String? {
        get { shared.span[0].subject }
        set { shared[0].subject = newValue }
    }

    package var dataSchema: String? {
        get { shared.span[0].dataSchema }
        set { shared[0].dataSchema = newValue }
    }

    /// The media type of the data; nil where nobody said, which stands for JSON in a structured event.
    package var dataContentType: String? {
        get { shared.span[0].dataContentType }
        set { shared[0].dataContentType = newValue }
    }

    /// Nil where the event has no data, which is not the same as data of no bytes.
    package var data: [UInt8]? {
        get { shared.span[0].data }
        set { set(data: newValue, nil) }
    }

    /// What the data are, where that is known already: nobody needs to look through them again.
    package internal(set) var syntax: DataSyntax? {
        get { shared.span[0].syntax }
        set { shared[0].syntax = newValue }
    }

    /// Sets the data, and what they are known to be.
    package mutating func set(data: [UInt8]?, _ syntax: DataSyntax?) {
        shared[0].data = data
        shared[0].syntax = syntax
    }

    /// The id of the message that brought the event, where that is not the event's own: one event may be published several times,
    /// and each of these messages has an id of its own.
    package var messageID: String? {
        get { shared.span[0].messageID }
        set { shared[0].messageID = newValue }
    }

    /// The extension attributes in the order in which they were set or read.
    package internal(set) var extensions: [Extension] {
        get { shared.span[0].extensions }
        set {
            shared[0].extensions = newValue
            shared[0].trace = nil
        }
    }

    /// An attribute that the specification does not name, such as `traceparent`.
    package struct Extension: Sendable, Equatable {
        package var name: String
        package var value: Value

        package static func == (one: Extension, other: Extension) -> Bool {
            one.name.hasBytes(of: other.name) && one.value == other.value
        }

        package enum Value: Sendable, Equatable {
            case string(String)
            /// A JSON number or boolean, as it was written.
            case literal(String)

            package static func == (one: Value, other: Value) -> Bool {
                switch (one, other) {
                case (.string(let one), .string(let other)), (.literal(let one), .literal(let other)):
                    one.hasBytes(of: other)
                case (.string, .literal), (.literal, .string): false
                }
            }

            /// The value as an HTTP header has it.
            package var text: String {
                switch self {
                case .string(let text), .literal(let text): text
                }
            }
        }
    }

    package init(
        id: String, source: String, type: String, time: String? = nil, dataContentType: String? = nil,
        data: [UInt8]? = nil, syntax: DataSyntax? = nil
    ) {
        shared = [
            Fields(
                id: id, source: source, type: type, time: time, dataContentType: dataContentType, data: data,
                syntax: syntax)
        ]
    }

    /// The text of an extension attribute, or nil where it is not set.
    package subscript(name: String) -> String? {
        extensions.first { $0.name == name }?.value.text
    }

    /// Sets an extension attribute, in the place of the one of that name where there is one.
    ///
    /// - Parameter name: lower-case letters and digits, as the specification asks.
    package mutating func set(_ name: String, to value: Extension.Value) {
        shared[0].trace = nil
        if let index = index(of: name) {
            shared[0].extensions[index].value = value
        } else {
            shared[0].extensions.append(Extension(name: name, value: value))
        }
    }

    /// Sets a text attribute, or removes it.
    package mutating func set(_ name: String, to text: String?) {
        if let text {
            set(name, to: .string(text))
        } else if let index = index(of: name) {
            shared[0].extensions.remove(at: index)
            shared[0].trace = nil
        }
    }

    private func index(of name: String) -> Int? { extensions.firstIndex { $0.name == name } }
}

// MARK: - Traces

extension CloudEvent {
    /// The trace in the event's extension attributes, where they name one.
    package var trace: TraceContext? {
        shared.span[0].trace ?? TraceContext(parent: self["traceparent"], state: self["tracestate"])
    }

    /// Makes the event part of a trace, where its attributes name none. Its trace is not read again for each delivery.
    package mutating func join(_ makeTrace: (CloudEvent) -> TraceContext) {
        guard let own = trace else {
            let other = makeTrace(self)
            set("traceparent", to: other.parent)
            set("tracestate", to: other.state)
            return shared[0].trace = other
        }
        shared[0].trace = own
    }
}

// MARK: - Which event it is

extension CloudEvent {
    /// Whether the other event has the same attributes, whatever its data.
    package func hasAttributes(of other: CloudEvent) -> Bool {
        shared.span[0].hasAttributes(of: other.shared.span[0])
    }

    /// Whether the other event has the same source, type and media type of its data, as most have that come one after the other.
    package func isOfKind(of other: CloudEvent) -> Bool {
        shared.span[0].isOfKind(of: other.shared.span[0])
    }

    /// What tells events apart, or messages: source and id together are unique (CloudEvents 1.0).
    package struct Identity: Hashable, Sendable {
        package let source: String
        package let id: String
    }

    package var identity: Identity { Identity(source: source, id: id) }
}
