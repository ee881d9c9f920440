import CProcessStart
import EventsAdapter
import HandlerContract
import Logging

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
    static func main() {
        let command = commandOrExit()
        switch command {
        case .help: return print(AdapterCommand.usage)
        case .version: return print(Release.version)
        case .run, .checkConfig: break
        }
        let configuration = configurationOrExit()
        var log = Logger(label: "ofevents-adapter") { _ in JSONLogHandler() }
        log.logLevel = configuration.logLevel
        // Before the first thread, which takes over what is blocked.
        let signals = TerminationSignals()
        do throws(AdapterError) {
            let adapter = try Adapter(configuration, log: log)
            if command == .checkConfig { return print(configuration.summary) }
            run(adapter, until: signals, log)
        } catch {
            fail(error.description, EX_CONFIG)
        }
    }

    private static func run(_ adapter: Adapter, until signals: TerminationSignals, _ log: Logger) {
        do {
            _ = try adapter.startAndWait()
        } catch {
            log.critical("cannot start", metadata: ["reason": "\(error)"])
            exit(EX_UNAVAILABLE)
        }
        signals.waitForFirst()
        do {
            try adapter.drainAndWait()
        } catch {
            log.error("cannot end in order", metadata: ["reason": "\(error)"])
        }
        exit(EXIT_SUCCESS)
    }

    private static func commandOrExit() -> AdapterCommand {
        do throws(UnknownArgument) {
            return try AdapterCommand(arguments: arguments)
        } catch {
            fail("there is no argument '\(error.text)'; --help shows what there is", EX_USAGE)
        }
    }

    private static func configurationOrExit() -> AdapterConfiguration {
        do throws(ConfigurationError) {
            return try AdapterConfiguration(environment: environment)
        } catch {
            fail(error.description, EX_CONFIG)
        }
    }

    private static func fail(_ message: String, _ status: Int32) -> Never {
        _ = "ofevents-adapter: \(message)\n".withCString { write(2, $0, strlen($0)) }
        exit(status)
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

/// SIGTERM and SIGINT: the first is waited for, the second ends the process at once.
///
/// The main thread waits, without Dispatch, which ends the process where there is no /proc.
private struct TerminationSignals {
    private var set = sigset_t()

    init() {
        sigemptyset(&set)
        for number in [SIGTERM, SIGINT] { sigaddset(&set, number) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
    }

    func waitForFirst() {
        var (set, number) = (set, Int32(0))
        while sigwait(&set, &number) != 0 {}
        // Not the default: the first process of a container would not be ended by that.
        for number in [SIGTERM, SIGINT] { signal(number) { _exit(128 + $0) } }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
}
