import ArgumentParser
import HandlerContract

/// The program: what it is, and its commands.
@main
struct OFEvents: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ofevents",
        abstract: "Compiles OpenFunction Events to Dapr Components and Kubernetes Deployments.",
        discussion: """
            Reads EventSource, EventBus, ClusterEventBus and Trigger resources and writes what the controller would \
            create in the cluster, without a cluster: to review, to diff and to apply.

              ofevents render events.yaml | kubectl apply -f -
              ofevents render --output-dir manifests events/
              ofevents render --output-dir manifests --check events/
              ofevents list events/
              ofevents graph events/
              ofevents simulate events/ --event orders/placed
              ofevents init events/ && ofevents test events/
              ofevents explain Trigger.spec.subscribers
            """,
        version: Release.version,
        subcommands: [
            Render.self, List.self, Graph.self, Simulate.self, Test.self, Init.self, LintCommand.self, Explain.self,
            NoCommand.self,
        ],
        defaultSubcommand: NoCommand.self
    )

    static func main() {
        ignoreBrokenPipe()
        main(processArguments())
    }
}
