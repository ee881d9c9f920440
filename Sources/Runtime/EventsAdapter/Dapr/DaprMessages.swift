package import ProtobufWire

/// What an output binding is asked to do (dapr/proto/runtime/v1/dapr.proto in dapr/dapr v1.18.3, as all of these).
package struct InvokeBindingRequest: ProtobufMessage, Equatable {
    package var name = ""
    package var data: [UInt8] = []
    package var metadata = ProtobufMap()
    package var operation = ""

    /// The number of the field `metadata`, for those who write its entries one by one.
    static let metadataNumber = 3

    package init() {}

    package mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.text(1, &name)
        try fields.bytes(2, &data)
        try fields.map(Self.metadataNumber, &metadata)
        try fields.text(4, &operation)
    }
}

/// What an output binding answered: of an HTTP sink the body, and the headers with the status as `statusCode`.
package struct InvokeBindingResponse: ProtobufMessage, Equatable {
    package var data: [UInt8] = []
    package var metadata = ProtobufMap()

    package init() {}

    package mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.bytes(1, &data)
        try fields.map(2, &metadata)
    }
}

/// An event for a topic; the answer has no fields.
package struct PublishEventRequest: ProtobufMessage, Equatable {
    package var pubsubName = ""
    package var topic = ""
    package var data: [UInt8] = []
    package var dataContentType = ""
    package var metadata = ProtobufMap()

    /// The numbers of the fields, for those who write them one by one.
    static let componentNumber = 1
    static let topicNumber = 2
    static let dataNumber = 3
    static let contentTypeNumber = 4
    static let metadataNumber = 5

    package init() {}

    package mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.text(Self.componentNumber, &pubsubName)
        try fields.text(Self.topicNumber, &topic)
        try fields.bytes(Self.dataNumber, &data)
        try fields.text(Self.contentTypeNumber, &dataContentType)
        try fields.map(Self.metadataNumber, &metadata)
    }
}

/// What the sidecar says about itself, as far as it matters here: the Components that it has loaded, and whether it is subscribed to
/// anything. The request has no fields.
package struct GetMetadataResponse: ProtobufMessage, Equatable {
    package var registeredComponents: [RegisteredComponent] = []

    /// One for each topic that the sidecar reads for its app.
    package var subscriptions: [ActiveSubscription] = []

    /// The numbers of the fields `registered_components` and `subscriptions`.
    static let componentsNumber = 3
    static let subscriptionsNumber = 5

    package init() {}

    package mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.messages(Self.componentsNumber, &registeredComponents)
        try fields.messages(Self.subscriptionsNumber, &subscriptions)
    }
}

/// A subscription of the sidecar. That there is one is all that matters here: none of its fields is read.
package struct ActiveSubscription: ProtobufMessage, Equatable {
    package init() {}

    package mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {}
}

/// A Component that the sidecar has loaded.
package struct RegisteredComponent: ProtobufMessage, Equatable {
    package var name = ""

    /// Such as `pubsub.redis`.
    package var type = ""
    package var version = ""

    package init() {}

    package mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.text(1, &name)
        try fields.text(2, &type)
        try fields.text(3, &version)
    }
}
