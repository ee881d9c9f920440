import CommandArguments
import Foundation
import TestInputs
import Testing

@testable import Commands

@Suite("Man pages")
struct ManualTests {
    private static let names = names(of: OFEvents.tree.root, "ofevents")

    private static func names(of command: CommandDescription, _ name: String) -> [String] {
        ["\(name).1"] + command.shownSubcommands.flatMap { names(of: $0, "\(name)-\($0.name)") }
    }

    private let program: Program

    init() throws {
        program = try Program(["man1/.keep": ""])
    }

    @Test("Each command that is shown has a page, and equal dates give equal bytes")
    func pages() throws {
        let outcome = try program.run("manual", "--output-dir", "man1", "--date", "2026-01-31")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
        #expect(try program.folder.names("man1").filter { $0 != ".keep" } == Self.names.sorted())
        let pages = try Self.names.map { try program.folder.read("man1/\($0)") }
        #expect(pages == manualPages(of: OFEvents.tree, date: "2026-01-31").map(\.text))
    }

    @Test("The date is never the clock's: without one nothing is written")
    func noDate() throws {
        let outcome = try program.run("manual", "--output-dir", "man1")
        #expect(outcome.status == 64)
        #expect(try program.folder.names("man1") == [".keep"])
    }

    @Test("A folder that is not there is an error")
    func noFolder() throws {
        let outcome = try program.run("manual", "--output-dir", "none", "--date", "2026-01-31")
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("none/ofevents.1"), "\(outcome.errors)")
    }

    @Test(
        "man reads each page without a warning, and shows every option", .tags(.process),
        .enabled(if: isInstalled("man")))
    func man() throws {
        _ = try program.run("manual", "--output-dir", "man1", "--date", "2026-01-31")
        let environment = ["MANROFFSEQ": "", "MANWIDTH": "80", "LC_ALL": "C.UTF-8"]
        for name in Self.names {
            let outcome = try program.shell(
                "man --warnings -E UTF-8 -l man1/\(name) | col -bx", environment: environment)
            #expect(outcome.errors.isEmpty, "\(name): \(outcome.errors)")
            let words = name.dropLast(".1".count).split(separator: "-").dropFirst()
            let command = words.reduce(Optional(OFEvents.tree.root)) { $0?.subcommand(named: String($1)) }
            for argument in command?.arguments ?? [] {
                for written in argument.writtenNames { #expect(outcome.output.contains(written), "\(name) \(written)") }
            }
        }
    }
}
