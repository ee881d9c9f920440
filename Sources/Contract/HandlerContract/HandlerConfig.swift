internal import JSON

/// The value of the environment variable `CONFIG`: what the compiler writes and the adapter reads.
package enum HandlerConfig: Sendable, Equatable {
    case eventSource(EventSourceConfig)
    case trigger(TriggerConfig)

    /// The name of the environment variable, which is the original controller's.
    package static let variable = "CONFIG"
}

extension HandlerConfig {
    /// One line of JSON with sorted keys, so that a reviewer can read the difference between two.
    package func json() -> String {
        var writer = JSONWriter(.compact)
        switch self {
        case .eventSource(let config): config.write(to: &writer)
        case .trigger(let config): config.write(to: &writer)
        }
        return writer.text
    }

    /// Whether an adapter that starts beside an older sidecar ends that.
    package var restartsSidecar: Bool {
        switch self {
        case .eventSource(let config): config.restartsSidecar ?? false
        case .trigger(let config): config.restartsSidecar ?? false
        }
    }

    /// Reads what `json()` writes; a configuration with subscribers is a Trigger's.
    package init(json: String) throws(HandlerConfigError) {
        let members = try ConfigMembers(json: json)
        if try members.hasList("subscribers") {
            self = .trigger(try TriggerConfig(members))
        } else {
            self = .eventSource(try EventSourceConfig(members))
        }
    }
}
