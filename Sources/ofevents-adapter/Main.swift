import CProcessStart
import Dispatch
import EventsAdapter
import Logging
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The program in the generated pods: reads its environment, runs the adapter, and ends it when the pod ends.
@main
enum Main {
    static func main() async {
        let configuration = configurationOrExit()
        var log = Logger(label: "ofevents-adapter") { _ in JSONLogHandler() }
        log.logLevel = configuration.logLevel
        do throws(AdapterError) {
            let adapter = try Adapter(configuration, log: log)
            if arguments.contains("--check-config") { return print(configuration.summary) }
            await run(adapter, log)
        } catch {
            fail(error.description)
        }
    }

    private static func run(_ adapter: Adapter, _ log: Logger) async {
        let signals = TerminationSignals()
        do {
            _ = try await adapter.start()
        } catch {
            log.critical("cannot start", metadata: ["reason": "\(error)"])
            exit(EX_UNAVAILABLE)
        }
        await signals.first()
        do {
            try await adapter.drain()
        } catch {
            log.error("cannot end in order", metadata: ["reason": "\(error)"])
        }
    }

    private static func configurationOrExit() -> AdapterConfiguration {
        do throws(ConfigurationError) {
            return try AdapterConfiguration(environment: environment)
        } catch {
            fail(error.description)
        }
    }

    /// Ends the process as one whose configuration is wrong.
    private static func fail(_ message: String) -> Never {
        _ = "ofevents-adapter: \(message)\n".withCString { write(2, $0, strlen($0)) }
        exit(EX_CONFIG)
    }

    private static var environment: [String: String] {
        var variables: [String: String] = [:]
        for name in EnvironmentName.allCases {
            if let value = getenv(name.rawValue) { variables[name.rawValue] = String(cString: value) }
        }
        return variables
    }

    /// The arguments without the program's name, also where there is no /proc to read them from.
    private static var arguments: [String] {
        guard CommandLine.arguments.isEmpty else { return Array(CommandLine.arguments.dropFirst()) }
        guard let values = process_start_arguments() else { return [] }
        var arguments: [String] = []
        var index = 1
        while let value = values[index] {
            arguments.append(String(cString: value))
            index += 1
        }
        return arguments
    }
}

/// SIGTERM and SIGINT: the first is told, the second ends the process at once.
private final class TerminationSignals {
    private let stream: AsyncStream<Void>
    private var sources: [any DispatchSourceSignal] = []

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        self.stream = stream
        for number in [SIGTERM, SIGINT] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            let count = SignalCount()
            source.setEventHandler {
                if count.increase() > 1 { exit(128 + number) }
                continuation.yield()
            }
            source.resume()
            sources.append(source)
        }
    }

    func first() async {
        for await _ in stream { return }
    }
}

/// How many signals came.
private final class SignalCount: Sendable {
    private let count = Atomic(0)

    func increase() -> Int { count.add(1, ordering: .relaxed).newValue }
}
