extension ResourceKind {
    /// The fields of the kind's `spec`, so that one which stands beside `spec` is known.
    package var specFields: [String] {
        switch self {
        case .eventSource:
            SourceKey.all.map(\.name) + [
                "eventBus", "sink", "producers", "deadLetterSink", "deadLetterTopic", "logLevel", "template", "build",
            ]
        case .eventBus, .clusterEventBus: BackendKey.all.map(\.name) + ["topic"]
        case .trigger: ["eventBus", "inputs", "subscribers", "bulk", "logLevel", "template"]
        }
    }
}
