import Foundation

@testable import CommandArguments

/// A folder with a stand-in for the program, which answers as the program does, and files to be offered.
struct Shell {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "shop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "bills/old"), withIntermediateDirectories: true)
        for name in ["a.txt", "b.md", "c.yaml", "two words.txt", "bills/d.txt"] {
            try Data().write(to: folder.appending(path: name))
        }
        let program = folder.appending(path: "shop")
        let text = """
            #!/bin/sh
            [ "$1 $2 $3 $4" = "---complete ask -- <topic>" ] || exit 64
            for word in prices "price of pears" towns; do
                case "$word" in "$5"*) echo "$word" ;; esac
            done
            """
        try Data(text.utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        for shell in CompletionShell.allCases {
            try Data(shell.script(for: Shop.tree).utf8).write(to: folder.appending(path: ".completion.\(shell)"))
        }
    }

    func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: folder.appending(path: name)) }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs a script of a shell in the folder; gives its lines, and those of standard error.
    func run(_ program: String, _ arguments: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "\(folder.path):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "TERM": "dumb",
            "LC_ALL": "C.UTF-8",
        ]
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map { String($0) }
    }
}
