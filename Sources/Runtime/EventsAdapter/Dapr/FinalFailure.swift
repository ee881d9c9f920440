import EventRouting
import GRPC
import Text

extension AttemptOutcome {
    /// The outcome of a call that had no answer but a failure.
    init(_ failure: GRPCFailure) {
        self = failure.isFinal ? .rejected(failure.reason) : .failed(failure.reason)
    }
}

extension GRPCFailure {
    /// Whether a message meets this failure each time that it is tried: it is too long, or malformed.
    ///
    /// The sidecar says INTERNAL for nearly all that goes wrong, also for what passes, so its words have to say it. INVALID_ARGUMENT is also
    /// what it says of a Component that is not loaded yet.
    var isFinal: Bool { Self.finalWords.contains { reason.containsText($0) } }

    /// Words of failures that never end; those of the first two groups were seen with Dapr 1.16.0 and 1.18.0.
    private static let finalWords = [
        // gRPC in the sidecar, whose limit is the annotation dapr.io/max-body-size.
        "grpc: received message larger than max",
        "grpc: error unmarshalling request",
        "cannot create cloudevent",
        "failed deserializing metadata",
        "net/http: invalid header field",
        // Clients of Kafka and NATS, Redis and Kafka themselves.
        "Attempt to produce message larger than configured Producer.MaxMessageBytes",
        "nats: maximum payload exceeded",
        "Protocol error: invalid bulk length",
        "Message was too large, server rejected it",
        // Kafka, as errors.go of IBM/sarama words it.
        "Request included message batch larger than the configured segment size",
        // A stream of JetStream with max_msg_size (error 10054 of nats-server).
        "message size exceeds maximum allowed",
        // RabbitMQ (rabbit_channel.erl).
        "is larger than configured max size",
        "is larger than max size",
        // Pulsar (producer_partition.go of apache/pulsar-client-go).
        "size exceeds MaxMessageSize",
    ]
}
