#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

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
        switch self {
        case .eventSource(let config): config.json.text
        case .trigger(let config): config.json.text
        }
    }

    /// Reads what `json()` writes; a configuration with subscribers is a Trigger's.
    package init(json: String) throws {
        let data = Data(json.utf8)
        let decoder = JSONDecoder()
        if try decoder.decode(Shape.self, from: data).subscribers == nil {
            self = .eventSource(try decoder.decode(EventSourceConfig.self, from: data))
        } else {
            self = .trigger(try decoder.decode(TriggerConfig.self, from: data))
        }
    }

    /// What tells the two apart.
    private struct Shape: Decodable {
        var subscribers: [Ignored]?
        struct Ignored: Decodable {}
    }
}
