package import CommandArguments
import Files
import Findings
import HandlerContract
package import Terminal
import Text

/// The program: what it is, and its commands.
package struct OFEvents: Command {
    package static let summary = CommandSummary(
        name: "ofevents",
        abstract: "Compiles OpenFunction Events to Dapr Components and Kubernetes Deployments.",
        discussion: """
            Reads EventSource, EventBus, ClusterEventBus and Trigger resources, and writes the objects that the \
            controller would create. It needs no cluster. Review, compare and apply the objects yourself.
            """,
        examples: [
            "ofevents render events.yaml | kubectl apply -f -",
            "ofevents render --output-dir manifests events/",
            "ofevents render --output-dir manifests --check events/",
            "ofevents list events/",
            "ofevents graph events/",
            "ofevents topics events/",
            "ofevents simulate events/ --event orders/placed",
            "ofevents init events/ && ofevents test events/",
            "ofevents explain Trigger.spec.subscribers",
        ],
        subcommands: [
            Render.self, List.self, Graph.self, TopicsCommand.self, Simulate.self, Test.self, Init.self,
            LintCommand.self, Migrate.self, Explain.self, Manual.self, Documents.self,
        ])

    package static let arguments: [Argument<Self>] = []

    /// Every command line of the program.
    static let tree = CommandTree(OFEvents.self, version: Release.version) { word in
        let isPath = word == "-" || [".yaml", ".yml", ".json", "/"].contains { word.hasSuffix($0) }
        return isPath ? "write a command before the path, as in 'ofevents render \(visible(word))'" : nil
    }

    package init() {}

    /// Is never called, as a command is named or the command line is refused.
    package func run(in context: CommandContext) {}

    /// Does what a command line asks for, and ends the process.
    ///
    /// Not in `main`, which is the main actor's: a closure there would bring all of Swift's concurrency into the program, a megabyte.
    ///
    /// - Parameter words: the arguments of the process without the program's name.
    package static func run(_ words: [String]) -> Never {
        ignoreBrokenPipe()
        var command: (any Command)?
        let status = status(of: words, in: .ofProcess, keeping: &command)
        // The system takes the memory of a large set back faster than it can be freed piece by piece.
        withExtendedLifetime(command) { endProcess(status) }
    }

    /// Does what a command line asks for, and prints why where it cannot be done.
    ///
    /// - Returns: what the process ends with.
    package static func status(of words: [String], in context: CommandContext) -> Int32 {
        var command: (any Command)?
        return status(of: words, in: context, keeping: &command)
    }

    /// - Parameter command: becomes the command that ran, with what it holds.
    private static func status(
        of words: [String], in context: CommandContext, keeping command: inout (any Command)?
    ) -> Int32 {
        let outcome = tree.parse(
            words, shell: context.environment("SHELL"), width: context.output.columns ?? HelpText.usualWidth,
            in: context)
        do {
            switch outcome {
            case .output(let text):
                try context.print(text)
            case .refused(let refusal): throw refusal
            case .run(var invocation):
                var context = context
                (context.colour, context.words) = (invocation.colour, words)
                for warning in invocation.warnings { context.report("Warning: \(warning)\n") }
                try invocation.validate(in: context)
                try invocation.run(in: context)
                command = invocation.command
            }
            return ExitCode.success.rawValue
        } catch let refusal as Refusal {
            context.report(refusal.text)
            return ExitStatus.usage.rawValue
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            context.report("ofevents: error: \(error)\n")
            return ExitStatus.failure.rawValue
        }
    }
}
