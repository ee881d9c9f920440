import Foundation
import TestInputs
import Testing

/// The built program, run as a user runs it: a process of its own with a folder, arguments and standard input.
struct Program {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The folder in which it runs, removed with the test.
    let folder: Scratch

    init() throws {
        folder = try Scratch()
    }

    /// Runs the program.
    ///
    /// - Parameter environment: variables beside an empty environment.
    func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(Self.executable, arguments, input: input, environment: environment)
    }

    /// Runs the program with a list of arguments.
    func run(_ arguments: [String], input: String) throws -> Outcome {
        try run(Self.executable, arguments, input: input, environment: [:])
    }

    /// Runs a line of shell in which `$OFEVENTS` is the program.
    func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
        let variables = environment.merging(["OFEVENTS": Self.executable.path]) { given, _ in given }
        return try run(URL(filePath: "/bin/sh"), ["-c", line], input: "", environment: variables)
    }

    /// The program beside the test bundle, which SwiftPM builds first because the tests depend on it.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "ofevents")

    private func run(
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
