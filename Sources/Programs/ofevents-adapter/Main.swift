import EventsAdapter
import ProcessStart
import SocketLoop

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The program in the generated pods: runs the adapter, and ends it when the pod ends.
@main
enum Main {
    static func main() { start() }

    /// Reads arguments and environment, and does what they ask for.
    ///
    /// Not in `main`, which is the main actor's: a closure there would bring all of Swift's concurrency into the program, a megabyte.
    private static func start() {
        // Nothing sets a variable, so the text that getenv finds stays until it is copied.
        let variable = { (name: String) in unsafe getenv(name).map { unsafe String(cString: $0) } }
        switch AdapterStart(arguments: processArguments(), environment: variable) {
        case .output(let text): print(text)
        case .failure(let message, let status): fail(message, status)
        case .adapter(let configuration, let isCheck): make(configuration, isCheck: isCheck)
        }
    }

    private static func make(_ configuration: AdapterConfiguration, isCheck: Bool) {
        let log = Logger(level: configuration.logLevel)
        do {
            let loop = try SocketLoop()
            defer { loop.close() }
            let adapter = try Adapter(configuration, on: loop, log: log)
            if isCheck { return print(configuration.summary) }
            try run(adapter, on: loop)
        } catch let error as AdapterError {
            fail(error.description, .configuration)
        } catch {
            log.critical("cannot start", metadata: ["reason": "\(error)"])
            exit(AdapterStatus.unavailable.rawValue)
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

    private static func fail(_ message: String, _ status: AdapterStatus) -> Never {
        // The copy of the text lives during the call only, and ends in a null.
        _ = unsafe "ofevents-adapter: \(message)\n".withCString { unsafe write(2, $0, strlen($0)) }
        exit(status.rawValue)
    }
}
