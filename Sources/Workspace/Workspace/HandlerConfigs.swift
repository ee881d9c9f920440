package import EventsCompiler
package import HandlerContract
import Manifests

extension Compilation {
    /// The CONFIG of each Deployment, as its pod reads it.
    package func handlerConfigs() throws -> [HandlerConfig] {
        try manifests.compactMap(\.config).map { try HandlerConfig(json: $0) }
    }
}
