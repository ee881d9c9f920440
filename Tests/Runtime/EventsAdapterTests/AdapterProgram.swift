import Glibc
import Testing

/// The adapter as a process of its own, which is built beside the tests.
///
/// It is made without Foundation, whose processes leave memory behind that a leak sanitizer counts.
final class AdapterProgram {
    private let process: pid_t
    private let output: Int32
    private var status: Int32?
    private var unread: [UInt8] = []

    /// The longest that a test waits for a line.
    private static let patience = Duration.seconds(20)

    /// Starts it; what it prints and what it logs come together.
    ///
    /// - Parameters:
    ///   - environment: all of its variables.
    ///   - descriptors: how many files and sockets it may have open.
    init(_ arguments: String..., environment: [String: String] = [:], descriptors: Int = 1024) throws {
        let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let words =
            ["/bin/sh", "-c", #"ulimit -n "$0" && exec "$@""#, "\(descriptors)"]
            + [folder.joined(separator: "/") + "/ofevents-adapter"] + arguments
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        // Only the child has the writing end, so that its output ends with it.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_adddup2(&actions, ends[1], stream)
        }
        // Nothing else, so that it has as many left in every run.
        for number: Int32 in 3..<256 { posix_spawn_file_actions_addclose(&actions, number) }
        var values = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in values + variables { free(text) } }
        var process = pid_t()
        let code = posix_spawn(&process, words[0], &actions, nil, &values, &variables)
        close(ends[1])
        (output, self.process) = (ends[0], process)
        try #require(code == 0)
    }

    deinit {
        if status == nil {
            signal(SIGKILL)
            _ = wait()
        }
        close(output)
    }

    /// A source's pod on free ports, without a sidecar.
    static let source = [
        "CONFIG": #"{"namespace":"n","eventName":"e","eventSourceComponentName":"source","#
            + #""eventSourceKind":"kafka","sinkComponentName":"sink"}"#,
        "APP_PORT": "0", "OPS_PORT": "0", "DAPR_GRPC_PORT": "1", "DAPR_HTTP_PORT": "1",
    ]

    func signal(_ number: Int32) { kill(process, number) }

    /// The next line that holds a text; nil where none comes.
    func line(with text: String) -> String? {
        while let line = line() { if line.contains(text) { return line } }
        return nil
    }

    /// The next line; nil at the end, and where none comes.
    func line() -> String? {
        let end = ContinuousClock.now + Self.patience
        while true {
            if let place = unread.firstIndex(of: 0x0A) {
                defer { unread.removeFirst(place + 1) }
                return String(decoding: unread[..<place], as: UTF8.self)
            }
            guard ContinuousClock.now < end else {
                Issue.record("the line that was waited for did not come")
                return nil
            }
            var ready = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, 100) > 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(output, &bytes, bytes.count)
            guard count > 0 else { return nil }
            unread += bytes[..<count]
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
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        self.status = status
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }
}
