import Foundation
import Testing

/// The adapter as a process of its own, which is built beside the tests.
final class AdapterProgram {
    private let process = Process()
    private let output = Pipe()
    private var unread: [UInt8] = []

    /// The longest that a test waits for a line.
    private static let patience = Duration.seconds(20)

    /// Starts it; what it prints and what it logs come together.
    ///
    /// - Parameters:
    ///   - environment: all of its variables.
    ///   - descriptors: how many files and sockets it may have open.
    init(_ arguments: String..., environment: [String: String] = [:], descriptors: Int = 1024) throws {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments =
            [
                "-c", #"ulimit -n "$0" && exec "$@""#, "\(descriptors)",
                folder.appending(path: "ofevents-adapter").path,
            ] + arguments
        process.environment = environment
        (process.standardOutput, process.standardError) = (output, output)
        try process.run()
        try output.fileHandleForWriting.close()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// A source's pod on free ports, without a sidecar.
    static let source = [
        "CONFIG":
            #"{"eventName":"e","eventSourceComponentName":"source","eventSourceKind":"kafka","sinkComponentName":"sink"}"#,
        "APP_PORT": "0", "OPS_PORT": "0", "DAPR_GRPC_PORT": "1",
    ]

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// The next line that holds a text; nil where none comes.
    func line(with text: String) -> String? {
        while let line = line() { if line.contains(text) { return line } }
        return nil
    }

    /// The next line; nil at the end, and where none comes.
    func line() -> String? {
        let descriptor = output.fileHandleForReading.fileDescriptor
        let end = ContinuousClock.now + Self.patience
        while true {
            if let place = unread.firstIndex(of: 0x0A) {
                defer { unread.removeFirst(place + 1) }
                return String(decoding: unread[..<place], as: UTF8.self)
            }
            var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard ContinuousClock.now < end else {
                Issue.record("the line that was waited for did not come")
                return nil
            }
            guard poll(&ready, 1, 100) > 0 else { continue }
            let bytes = output.fileHandleForReading.availableData
            guard !bytes.isEmpty else { return nil }
            unread += bytes
        }
    }

    /// All lines to the end.
    func lines() -> [String] {
        var lines: [String] = []
        while let line = line() { lines.append(line) }
        return lines
    }

    /// Waits for the end: the exit status, or the negative number of the signal that ended it.
    func wait() -> Int32 {
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
}
