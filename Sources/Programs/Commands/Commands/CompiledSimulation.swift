import CommandArguments
import EventsCompiler
import Manifests
import Resolution
import Simulation

/// Everything that a compilation becomes, ready to run; ends the command where its own CONFIG cannot be run.
func simulation(of compilation: Compilation) throws -> Simulation {
    do {
        return try Simulation(compilation.configs.map(\.config), services: compilation.model.services)
    } catch {
        StandardError.print("ofevents: error: the rendered CONFIG cannot be run: \(error)\n")
        throw ExitCode(ExitStatus.software.rawValue)
    }
}
