import Files

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Starts a program of the `PATH`, gives it bytes, and takes what it writes until it ends; its standard error is this process's.
///
/// The program reads all before it writes, so that neither of the two waits for the other.
///
/// - Returns: nil where it ends with an error.
func answer(
    of program: String, _ arguments: [String], to bytes: [UInt8]
) throws(SystemError) -> [UInt8]? {
    try ChildProcess(program, arguments).exchange(bytes)
}

/// Another program that gets bytes and gives bytes.
private struct ChildProcess {
    private let identifier: pid_t
    private let input: Int32
    private let output: Int32

    /// Starts a program of the PATH; its standard error is this one's.
    init(_ program: String, _ arguments: [String]) throws(SystemError) {
        let (childInput, input) = try pipeEnds()
        let (output, childOutput) = try pipeEnds()
        defer {
            _ = close(childInput)
            _ = close(childOutput)
        }
        // The actions are made before they are used, and destroyed once.
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, childInput, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, childOutput, STDOUT_FILENO)
        // Copies that end with a NUL, and a null pointer behind them; the call reads them, and they are freed after it.
        var values: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe values.forEach { unsafe free($0) } }
        var identifier = pid_t()
        let code = unsafe posix_spawnp(&identifier, program, &actions, nil, &values, environ)
        guard code == 0 else {
            _ = close(input)
            _ = close(output)
            throw SystemError(code: code)
        }
        (self.identifier, self.input, self.output) = (identifier, input, output)
    }

    /// Gives the program all bytes and takes what it answers until it ends; nil where it ends with an error.
    func exchange(_ bytes: [UInt8]) throws(SystemError) -> [UInt8]? {
        try? writeBytes(bytes, to: input)
        _ = close(input)
        defer { _ = close(output) }
        var answer: [UInt8] = []
        while try readBytes(upTo: 65536, from: output, onto: &answer) > 0 {}
        var status: Int32 = 0
        // The status is this function's, and set when the call returns.
        _ = try retrying { unsafe waitpid(identifier, &status, 0) }
        return status == 0 ? answer : nil
    }
}

/// Both ends of a pipe, closed in programs that are started.
private func pipeEnds() throws(SystemError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    // Two numbers, which the call sets.
    _ = try retrying { unsafe pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
}
