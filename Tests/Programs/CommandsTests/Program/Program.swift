import CommandArguments
import Files
import Foundation
import Terminal
import TestInputs
import Testing

@testable import Commands

/// The program with a folder, arguments and standard input of its own: `run` runs it in the process of the tests, `start` and
/// `shell` as a user does, in a process of its own.
struct Program {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The folder in which it runs, removed with the test.
    let folder: Scratch

    /// - Parameter files: what is in it, by path.
    init(_ files: [String: String] = [:]) throws {
        folder = try Scratch()
        for (path, text) in files { try folder.write(text, to: path) }
    }

    // MARK: In the process of the tests

    /// Runs the program.
    ///
    /// - Parameters:
    ///   - place: the folder in which it runs, below the program's.
    ///   - environment: variables beside an empty environment.
    ///   - pauses: what happens while the program waits, one after another; behind the last the program ends.
    func run(
        _ arguments: String..., in place: String = ".", input: String = "", environment: [String: String] = [:],
        pauses: [@Sendable () throws -> Void] = []
    ) throws -> Outcome {
        try run(arguments, in: place, input: input, environment: environment, pauses: pauses)
    }

    /// Runs the program with a list of arguments.
    func run(
        _ arguments: [String], in place: String = ".", input: String = "", environment: [String: String] = [:],
        pauses: [@Sendable () throws -> Void] = []
    ) throws -> Outcome {
        let (output, errors) = (Written(), Written())
        let status = status(
            of: arguments, in: place, input: input, environment: environment, pauses: pauses, output, errors)
        return Outcome(status: status, output: output.text, errors: errors.text)
    }

    /// Runs the program with a line of words as on a terminal, which shows both outputs in the order in which they are written.
    ///
    /// - Parameter place: the folder in which it runs, below the program's.
    func session(line: String, in place: String = ".") -> (status: Int32, text: String) {
        let terminal = Written()
        let status = status(of: words(of: line), in: place, input: "", environment: [:], pauses: [], terminal, terminal)
        return (status, terminal.text)
    }

    private func status(
        of arguments: [String], in place: String, input: String, environment: [String: String],
        pauses: [@Sendable () throws -> Void], _ output: Written, _ errors: Written
    ) -> Int32 {
        let steps = Steps(pauses)
        let path = place == "." ? folder.url.path : folder.path(place)
        let context = CommandContext(
            input: .bytes(Array(input.utf8)),
            output: StandardOutput(name: "<stdout>") { bytes throws(SystemError) in output.append(bytes) },
            errors: StandardOutput(name: "<stderr>") { bytes throws(SystemError) in errors.append(bytes) },
            environment: { environment[$0] }, folder: WorkingFolder(path),
            clock: CommandClock(now: { .zero }, pause: { _ in try steps.next() }),
            exchange: { _, _, _ throws(SystemError) in nil })
        return OFEvents.status(of: arguments, in: context)
    }

    /// Runs the program with a line of words, of which those between quotes may hold blanks.
    func run(
        line: String, in place: String = ".", input: String = "", environment: [String: String] = [:],
        pauses: [@Sendable () throws -> Void] = []
    ) throws -> Outcome {
        try run(words(of: line), in: place, input: input, environment: environment, pauses: pauses)
    }

    private func words(of line: String) -> [String] {
        var words: [String] = []
        var isBegun = false
        var isQuoted = false
        for character in line {
            switch character {
            case "'":
                if !isBegun { words.append("") }
                (isBegun, isQuoted) = (true, !isQuoted)
            case " " where !isQuoted: isBegun = false
            default:
                if !isBegun { words.append("") }
                isBegun = true
                words[words.count - 1].append(character)
            }
        }
        return words
    }

    // MARK: In a process of its own

    /// Starts the program and waits for its end.
    ///
    /// - Parameter environment: variables beside an empty environment.
    func start(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        try start(Self.executable, arguments, input: input, environment: environment)
    }

    /// Runs a line of shell in which `$OFEVENTS` is the program.
    func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
        let variables = environment.merging(["OFEVENTS": Self.executable.path]) { given, _ in given }
        return try start(URL(filePath: "/bin/sh"), ["-c", line], input: "", environment: variables)
    }

    /// The program beside the test bundle, which SwiftPM builds first because the tests depend on it.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "ofevents")

    private func start(
        _ executable: URL, _ arguments: [String], input: String, environment: [String: String]
    ) throws -> Outcome {
        let streams = try Scratch()
        try streams.write(input, to: "in")
        try streams.write("", to: "out")
        try streams.write("", to: "err")
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        process.standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "in"))
        process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "out"))
        process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "err"))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try streams.read("out"), errors: try streams.read("err")
        )
    }
}

extension Tag {
    /// Of a test that starts the program in a process of its own, for what one process cannot show: descriptors, signals, a
    /// terminal, other programs beside it, two runs.
    @Tag static var process: Self
}

/// Everything that a command wrote to one of its outputs.
private final class Written: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [UInt8] = []

    func append(_ piece: [UInt8]) { lock.withLock { bytes += piece } }

    var text: String { lock.withLock { String(decoding: bytes, as: UTF8.self) } }
}

/// What happens while a command waits.
private final class Steps: @unchecked Sendable {
    /// That there is nothing more to wait for.
    struct End: Error {}

    private let lock = NSLock()
    private var rest: ArraySlice<@Sendable () throws -> Void>

    init(_ steps: [@Sendable () throws -> Void]) { rest = steps[...] }

    func next() throws {
        guard let step = lock.withLock({ rest.popFirst() }) else { throw End() }
        try step()
    }
}
