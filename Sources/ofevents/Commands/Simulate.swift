import ArgumentParser
import ConditionLanguage
import Diagnostics
import EventsCompiler
import HandlerContract
import Manifests
import Simulation

/// `ofevents simulate`: what a set of files would do with events, without a cluster.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Show what a set of resources does with events: which subscribers fire, with what, and why not.",
        discussion: """
            Renders the resources, takes CONFIG from the Deployments and runs the adapter's own code in virtual time. \
            Every sink and topic takes what it gets.

            EXAMPLES:
              ofevents simulate events/ --event orders/placed='{"order":1}' --event payments/done@61s
              ofevents simulate events/ --event shop/orders/placed@0s --event shop/orders/paid@5m
            """
    )

    @OptionGroup var input: InputArguments

    @Option(
        name: .customLong("event"),
        help: ArgumentHelp(
            "An event, as [namespace/]eventSource/event, with data and a time since the beginning where wanted.",
            discussion: "Without a time it comes at the time of the one before it. Repeat it for each event.",
            valueName: "event[=data][@time]"),
        transform: { text throws(ValidationError) in
            guard let event = SimulatedEvent(text) else {
                throw ValidationError("an event is written as [namespace/]eventSource/event, such as orders/placed@5s")
            }
            return event
        })
    var events: [SimulatedEvent]

    func validate() throws {
        guard !events.isEmpty else { throw ValidationError("Name at least one event with --event.") }
    }

    func run() throws {
        let compilation = try compileInput(input)
        let simulation: Simulation
        do {
            let configs = try compilation.manifests.compactMap(\.config).map { try HandlerConfig(json: $0) }
            simulation = try Simulation(configs)
        } catch {
            StandardError.print("ofevents: error: the rendered CONFIG cannot be run: \(error)\n")
            throw ExitCode(ExitStatus.software.rawValue)
        }
        var time = Duration.zero
        for event in events {
            time = event.time ?? time
            let name =
                event.name.utf8.count { $0 == UInt8(ascii: "/") } == 1 ? "\(input.namespace)/\(event.name)" : event.name
            guard simulation.bring(Array(event.data.utf8), of: name, at: time) else {
                StandardError.print(unknown(name, among: simulation.events))
                throw ExitCode(ExitStatus.usage.rawValue)
            }
        }
        simulation.run()
        _ = try exiting(.cannotCreate) { () throws(FileError) in try StandardOutput().write(simulation.text()) }
    }

    private func unknown(_ name: String, among known: [String]) -> String {
        let near = nearestName(to: name, among: known)
        let help = near.map { "did you mean '\($0)'?" } ?? "the events are \(known.joined(separator: ", "))"
        return "ofevents: error: there is no event '\(visible(name))' [unknown-event]\n = help: \(help)\n"
    }
}

/// An event of the command line: `[namespace/]eventSource/event[=data][@time]`.
struct SimulatedEvent: Equatable {
    var name: String
    var data: String
    var time: Duration?

    init(name: String, data: String, time: Duration?) {
        (self.name, self.data, self.time) = (name, data, time)
    }

    /// What follows the last `@` is a time where it can be one: data may hold an `@` too.
    init?(_ text: String) {
        var text = Substring(text)
        if let place = text.lastIndex(of: "@"), let time = parseGoDuration(String(text[text.index(after: place)...])) {
            self.time = time
            text = text[..<place]
        }
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        name = String(parts[0])
        data = parts.count == 2 ? String(parts[1]) : ""
        let names = name.split(separator: "/", omittingEmptySubsequences: false)
        guard 2...3 ~= names.count, !names.contains("") else { return nil }
    }
}
