import Foundation
import TestInputs
import Testing

@Suite("The links between documents")
struct LinkTests {
    @Test("Each leads to a file of the repository, and to a heading of it", arguments: try documents())
    func links(document: String) throws {
        let folder = Checkout.root.appending(path: document).deletingLastPathComponent()
        for match in try Self.prose(of: document).matches(of: /\]\(([^)#\s]*)(?:#([^)\s]+))?\)/) {
            let (path, heading) = (String(match.1), match.2.map(String.init))
            if path.contains("://") { continue }
            let target = path.isEmpty ? Checkout.root.appending(path: document) : folder.appending(path: path)
            #expect(FileManager.default.fileExists(atPath: target.path), "\(document) links to \(path)")
            guard let heading, path.isEmpty || path.hasSuffix(".md") else { continue }
            #expect(try Self.anchors(of: target).contains(heading), "\(document) links to \(path)#\(heading)")
        }
    }

    @Test("Each Swift file that a document for contributors names is there", arguments: contributors)
    func names(document: String) throws {
        let sources = ["Sources", "Tests"].flatMap { folder in
            let url = Checkout.root.appending(path: folder)
            return FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        }
        let files = Set(sources.compactMap { $0.split(separator: "/").last.map(String.init) })
        let named = try Self.prose(of: document).matches(of: /`(?:[^`\s]*\/)?(\w[\w+]*\.swift)`/).map { String($0.1) }
        #expect(named.count > 10)
        for name in named where name != "Package.swift" { #expect(files.contains(name), "\(document) names \(name)") }
    }

    @Test("Each list of cases is in the file that the table of new cases links to")
    func lists() throws {
        let text = try Self.prose(of: "CONTRIBUTING.md")
        let rows = text.matches(of: /(?m)^\| .* \| \[`(?:\w+\.)?(\w+)`\]\(([^)]*\.swift)\) \|$/)
        #expect(rows.count > 9)
        for row in rows {
            let code = try String(contentsOf: Checkout.root.appending(path: String(row.2)), encoding: .utf8)
            #expect(code.contains("let \(row.1):") || code.contains("let \(row.1) ="), "\(row.1) in \(row.2)")
        }
    }

    private static let contributors = ["CONTRIBUTING.md", "docs/architecture.md"]

    @Test("There are links to check")
    func count() throws {
        let links = try Self.documents().map { try Self.prose(of: $0).matches(of: /\]\(/).count }
        #expect(links.reduce(0, +) > 100)
    }

    /// The Markdown files of the repository that people read.
    private static func documents() throws -> [String] {
        let folders = ["docs", "Fixtures", "Tests"].flatMap { folder -> [String] in
            let url = Checkout.root.appending(path: folder)
            let files = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
            return files.map { "\(folder)/\($0)" }
        }
        let top = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path)
        return (top + folders).filter { $0.hasSuffix(".md") }.sorted()
    }

    /// A document without its blocks of code.
    private static func prose(of document: String) throws -> String {
        let text = try String(contentsOf: Checkout.root.appending(path: document), encoding: .utf8)
        return text.split(separator: "\n```").enumerated().filter { $0.offset.isMultiple(of: 2) }
            .map { String($0.element) }.joined(separator: "\n")
    }

    /// The names by which GitHub links to the headings of a document: `## The image` is `the-image`.
    private static func anchors(of document: URL) throws -> Set<String> {
        let lines = try String(contentsOf: document, encoding: .utf8).split(separator: "\n")
        return Set(
            lines.filter { $0.hasPrefix("#") }.map { line in
                let words = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
                return words.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-")
            })
    }
}
