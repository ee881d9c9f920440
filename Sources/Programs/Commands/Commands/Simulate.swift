import CommandArguments
import Conditions
import ConfigurationFile
import Files
import Findings
import Simulation
import Terminal
import Text
import Workspace

/// `ofevents simulate`: what a set of files would do with events, without a cluster.
struct Simulate: Command {
    var input = InputArguments()
    var events: [SimulatedEvent] = []

    static let summary = CommandSummary(
        name: "simulate",
        abstract: "Show what happens to events that you name: which subscribers fire, with what, and why not.",
        discussion: """
            Renders the resources and runs the adapter's own code with a simulated clock. Every sink and topic \
            accepts every event. For failures, redelivery and expectations, use 'ofevents test'. Without an event, it \
            prints the events that there are, as --event takes them.
            """,
        examples: [
            "ofevents simulate events/",
            "ofevents simulate events/ --event orders/placed='{\"order\":1}'",
            "ofevents simulate events/ --event orders/placed=@order.json",
            "ofevents simulate events/ --event orders/placed --event payments/done@61s",
            "ofevents simulate events/ --event shop/orders/placed@0s",
            "ofevents simulate events/ - < recorded.jsonl",
        ])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option(
            "event", \.events, value: "event[=data][@time]",
            help: "An event, as [namespace/]eventSource/event. Its data and its time since the start are optional.",
            discussion: """
                Repeat the option for each event. An event without a time arrives together with the one before it. Data that \
                begin with @ name a file, as in orders/placed=@order.json; write @@ for data that begin with an @. \
                With -, events are read from standard input: one CloudEvent as JSON on each line, with the source \
                /eventsources/namespace/eventSource/kind/event. The path - means the same if there is no --event.
                """,
            completion: .custom { _, context in
                guard let set = configuredSet(in: context)?.compilation else { return [] }
                return (try? simulation(of: set, in: context)).map(events) ?? []
            }
        ) { text throws(ValidationError) in try SimulatedEvent(text) },
    ]

    func validate(in context: CommandContext) throws {
        let isInputRead = areEventsRead || input.paths.contains("-")
        if events.count(where: { $0.file == "-" }) > (isInputRead ? 0 : 1) {
            throw ValidationError("'-' (standard input) is given twice, once for data: name a file for the data")
        }
        let hasResources = !input.paths.allSatisfy { $0 == "-" } || !input.configuration.values.paths.isEmpty
        guard hasResources || !areEventsRead else {
            throw ValidationError("Standard input has the events: name the files of the resources.")
        }
    }

    func run(in context: CommandContext) throws {
        var input = input
        if areEventsRead {
            input.paths.removeAll { $0 == "-" }
            if input.paths.isEmpty { try input.useConfiguredPaths(in: context) }
        }
        let simulation = try simulation(of: compileInput(input, in: context), in: context)
        if events.isEmpty, !areEventsRead {
            return try context.print(Self.events(of: simulation).map { $0 + "\n" }.joined())
        }
        var all = try areEventsRead ? recordedEvents(for: simulation, in: context) : []
        var time = Duration.zero
        for event in events where event.name != "-" {
            time = event.time ?? time
            let name =
                event.name.utf8.count { $0 == UInt8(ascii: "/") } == 1 ? "\(input.namespace)/\(event.name)" : event.name
            let pods = simulation.pods(of: .eventSource, named: name)
            guard pods.count == 1 else {
                context.report(
                    pods.isEmpty ? unknown(name, among: simulation.events) : ambiguous(name, pods.map(\.text)))
                throw ExitCode(ExitStatus.usage.rawValue)
            }
            let number = ((all.count + 1)...).first { number in !all.contains { $0.event.id == "\(number)" } } ?? 0
            let incoming = IncomingEvent(id: "\(number)", data: try data(of: event, in: context))
            all.append(TimedEvent(time: time, name: name, event: incoming))
        }
        for event in all.enumerated().sorted(by: { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }) {
            simulation.run(until: event.element.time)
            _ = simulation.bring(event.element.event, to: event.element.name)
        }
        simulation.run()
        try context.print(simulation.timeline.text())
    }

    /// What can be brought, as `--event` takes it.
    private static func events(of simulation: Simulation) -> [String] {
        simulation.podNames.filter { $0.kind == .eventSource }.map { pod in
            let isAlone = simulation.pods(of: .eventSource, named: pod.reference).count == 1
            return isAlone ? pod.reference : pod.text
        }
    }

    /// The data of an event of the command line; ends the command where its file cannot be read.
    private func data(of event: SimulatedEvent, in context: CommandContext) throws -> [UInt8] {
        guard let file = event.file else { return Array(event.data.utf8) }
        return try context.exiting(.noInput) { () throws(FileError) in
            do throws(SystemError) {
                return file == "-" ? try context.input.readAll() : try OpenFile(reading: context.path(file)).readAll()
            } catch {
                throw FileError(
                    "cannot read", file, reason: error.reason, help: "write '=@@' for data that begin with an @")
            }
        }
    }

    /// True where standard input holds events and not resources.
    private var areEventsRead: Bool {
        events.contains { $0.name == "-" } || (events.isEmpty && input.paths.contains("-"))
    }

    private func ambiguous(_ name: String, _ meant: [String]) -> String {
        "ofevents: error: '\(visible(name))' is an event of several sources [ambiguous-event]\n = help: write "
            + meant.map { "'\($0)'" }.joined(separator: " or ") + "\n"
    }

    private func unknown(_ name: String, among known: [String]) -> String {
        let near = nearestName(to: name, among: known)
        let help = near.map { "did you mean '\($0)'?" } ?? "the events are \(known.joined(separator: ", "))"
        return "ofevents: error: there is no event '\(visible(name))' [unknown-event]\n = help: \(help)\n"
    }
}

/// An event, where it enters and when.
struct TimedEvent {
    var time: Duration
    var name: String
    var event: IncomingEvent
}
