import CloudEvents
import CommandArguments
import Files
import Findings
import HandlerContract
import Simulation
import Terminal
import Text

/// Reads CloudEvents from standard input, one on each line; ends the command at the first that cannot be replayed.
///
/// The earliest `time` is the beginning; an event without one comes when the one before it does.
func recordedEvents(for simulation: Simulation, in context: CommandContext) throws -> [TimedEvent] {
    let bytes = try context.exiting(.noInput) { () throws(FileError) in try read(context.input) }
    var events: [TimedEvent] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        do throws(RecordFault) {
            events.append(try timedEvent(Array(line), after: events.last?.time ?? .zero, simulation))
        } catch {
            context.report("<stdin>:\(number + 1): error: \(error.message) [recorded-event]\n")
            if let help = error.help { context.report(" = help: \(help)\n") }
            throw ExitCode(ExitStatus.failure.rawValue)
        }
    }
    let start = events.map(\.time).min() ?? .zero
    for index in events.indices { events[index].time -= start }
    return events
}

private struct RecordFault: Error {
    var message: String
    var help: String?
}

private func read(_ input: StandardInput) throws(FileError) -> [UInt8] {
    do throws(SystemError) {
        return try input.readAll()
    } catch {
        throw FileError("cannot read", "<stdin>", reason: error.reason)
    }
}

private func timedEvent(
    _ line: [UInt8], after time: Duration, _ simulation: Simulation
) throws(RecordFault) -> TimedEvent {
    guard let event = try? CloudEvent(json: line) else {
        throw RecordFault(
            message: "this is not a CloudEvent in JSON",
            help: "each line holds one event with 'specversion', 'id', 'source' and 'type'")
    }
    let prefix = "/eventsources/"
    let name = String(event.source.dropFirst(prefix.count))
    guard event.source.hasPrefix(prefix), let config = simulation.config(of: .eventSource, named: name) else {
        let known = simulation.podNames.filter { $0.kind == .eventSource }.map { prefix + $0.text }
        let near = nearestName(to: event.source, among: known)
        throw RecordFault(
            message: "no EventSource gives events of the source '\(visible(event.source))'",
            help: near.map { "did you mean '\($0)'?" } ?? "the sources are \(known.joined(separator: ", "))")
    }
    var attributes: [String: String] = [:]
    if case .eventSource(let source) = config, source.eventSourceTopic != nil {
        attributes = ["source": event.source, "type": event.type]
        attributes["subject"] = event.subject
    }
    var own = time
    if let text = event.time {
        guard let since1970 = durationSince1970(text) else {
            throw RecordFault(message: "'\(visible(text))' is not a time", help: "write it as 2026-01-02T03:04:05Z")
        }
        own = since1970
    }
    return TimedEvent(
        time: own, name: name, event: IncomingEvent(id: event.id, data: event.data ?? [], attributes: attributes))
}
