import CProcessStart
import EventsAdapter
import HandlerContract
import SocketLoop

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
        case .version: return print(AdapterCommand.versions)
        case .run, .checkConfig: break
        }
        let configuration = configurationOrExit()
        let log = Logger(level: configuration.logLevel)
        do {
            let loop = try SocketLoop()
            defer { loop.close() }
            let adapter = try Adapter(configuration, on: loop, log: log)
            if command == .checkConfig { return print(configuration.summary) }
            try run(adapter, on: loop)
        } catch let error as AdapterError {
            fail(error.description, EX_CONFIG)
        } catch {
            log.critical("cannot start", metadata: ["reason": "\(error)"])
            exit(EX_UNAVAILABLE)
        }
    }

    /// Runs the adapter until the first SIGTERM or SIGINT has been answered by a drain; a second one ends the process at once.
    ///
    /// The process ends by returning from here, so that a tool that counts leaks finds nothing that is only still in use.
    private static func run(_ adapter: Adapter, on loop: SocketLoop) throws(SystemFailure) {
        let signals = try TerminationSignals(loop) { _ in
            adapter.drain { loop.stop() }
        }
        _ = try adapter.start()
        withExtendedLifetime(signals) { loop.run() }
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
