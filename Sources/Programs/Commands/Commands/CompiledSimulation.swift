import CommandArguments
import EventsCompiler
import Manifests
import Resolution
import Simulation
import Terminal
import Workspace

/// Everything that a compilation becomes, ready to run; ends the command where its own CONFIG cannot be run.
func simulation(of compilation: Compilation, in context: CommandContext) throws -> Simulation {
    do {
        return try Simulation(compilation.configsWithEventsRead.map(\.config), services: compilation.model.services)
    } catch {
        context.report("ofevents: error: the rendered CONFIG cannot be run: \(error)\n")
        throw ExitCode(ExitStatus.software.rawValue)
    }
}
