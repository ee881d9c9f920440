import ArgumentParser
import EventsCompiler
import HandlerContract
import Manifests
import Resolution
import Simulation

/// Everything that a compilation becomes, ready to run; ends the command where its own CONFIG cannot be run.
func simulation(of compilation: Compilation) throws -> Simulation {
    do {
        let configs = try compilation.manifests.compactMap(\.config).map { try HandlerConfig(json: $0) }
        return try Simulation(configs, services: compilation.model.services)
    } catch {
        StandardError.print("ofevents: error: the rendered CONFIG cannot be run: \(error)\n")
        throw ExitCode(ExitStatus.software.rawValue)
    }
}

extension ResolvedModel {
    /// The Service behind each Component of a sink, both as `namespace/name`.
    var services: [String: String] {
        var services: [String: String] = [:]
        for source in eventSources {
            if let sink = source.sink {
                services["\(source.namespace)/\(sink.componentName)"] = "\(sink.namespace)/\(sink.serviceName)"
            }
        }
        for trigger in triggers {
            for sink in trigger.sinks {
                services["\(trigger.namespace)/\(sink.componentName)"] = "\(sink.namespace)/\(sink.serviceName)"
            }
        }
        return services
    }
}
