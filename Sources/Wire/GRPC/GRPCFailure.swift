/// Why a call gave no answer, in words for logs and dead letters.
package struct GRPCFailure: Error, Equatable {
    /// The words, which hold no secrets of URLs and no more than 1,024 characters of the peer's.
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }

    /// The failure that a peer states.
    ///
    /// - Parameters:
    ///   - status: the number of gRPC's status, as the peer wrote it.
    ///   - message: the peer's own words, which may name a URL with the secrets in it.
    package init(status: String, message: String) {
        let name =
            Int(status).flatMap { Self.names.indices.contains($0) ? Self.names[$0] : nil }
            ?? "gRPC status \(status.prefix(32))"
        reason = message.isEmpty ? name : "\(name): \(withoutSecrets(message))"
    }

    /// gRPC's names of its statuses, by their numbers (https://github.com/grpc/grpc/blob/master/doc/statuscodes.md).
    private static let names = [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS",
        "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED",
        "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
    ]
}
