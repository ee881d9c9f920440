import Foundation
import TestInputs
import Testing

@testable import LineDifference

@Suite("Unified differences")
struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String, context: Int = 3) -> String? {
        unifiedDiff(old: Array(old.utf8), new: Array(new.utf8), oldName: "a/f", newName: "b/f", context: context)
    }

    @Test("Equal texts have none")
    func equal() {
        #expect(diff("", "") == nil)
        #expect(diff("a\nb", "a\nb") == nil)
    }

    @Test("A change stands between three lines of what stays")
    func change() {
        #expect(
            diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
                == "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
    }

    @Test("A last line without a line feed is marked")
    func noNewline() {
        #expect(diff("a", "a\n") == "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
        #expect(diff("", "a") == "--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n")
    }

    @Test("Control characters in names are escaped, and names with blanks end in a tab")
    func names() {
        let text = unifiedDiff(old: [], new: [10], oldName: "a/x y", newName: "b/\u{1B}[31m")
        #expect(text?.hasPrefix("--- a/x y\t\n+++ ") == true)
        #expect(text?.contains("\u{1B}") == false)
    }

    @Test("git makes the new text of the old one and the difference, for random texts")
    func oracle() throws {
        var random = Seeded(seed: 42)
        let folder = try Scratch()
        for number in 0..<150 {
            let old = random.text()
            let new = number % 3 == 0 ? random.text() : random.edited(old)
            guard let diff = diff(old, new, context: Int(random.next() % 5)) else {
                #expect(old == new)
                continue
            }
            try folder.write(old, to: "\(number)/f")
            try folder.write(diff, to: "\(number)/patch")
        }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c",
            "for n in */; do (cd $n && [ -f patch ] && git apply --unidiff-zero patch || echo $n >>../failed); done",
        ]
        process.currentDirectoryURL = folder.url
        try process.run()
        process.waitUntilExit()
        #expect((try? folder.read("failed")) == nil)
        random = Seeded(seed: 42)
        for number in 0..<150 {
            let old = random.text()
            let new = number % 3 == 0 ? random.text() : random.edited(old)
            if diff(old, new, context: Int(random.next() % 5)) != nil {
                #expect((try? folder.read("\(number)/f")) ?? "" == new, "\(number)")
            }
        }
    }

    @Test("Large texts take time in proportion to their size")
    func large() {
        let old = (0..<100_000).map { "line \($0 % 1000)\n" }
        var new = old
        for index in stride(from: 500, to: 100_000, by: 9_999) { new[index] = "changed \(index)\n" }
        let text = diff(old.joined(), new.joined(), context: 0) ?? ""
        #expect(text.split(separator: "\n").count { $0.hasPrefix("+changed") } == 10)
        let different =
            diff(
                (0..<20_000).map { "a\($0)\n" }.joined(), (0..<20_000).map { "b\($0)\n" }.joined(), context: 0) ?? ""
        #expect(different.split(separator: "\n").count == 40_003)
    }
}

/// Random texts of few different lines, the same in every run.
private struct Seeded {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    mutating func text() -> String {
        let lines = (0..<next() % 40).map { _ in "\(next() % 6)" }.joined(separator: "\n")
        return next() % 2 == 0 || lines.isEmpty ? lines : lines + "\n"
    }

    mutating func edited(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<(1 + next() % 4) {
            let place = Int(next()) % lines.count
            switch next() % 3 {
            case 0: lines[place] = "\(next() % 9)"
            case 1: lines.insert("\(next() % 9)", at: place)
            default: if lines.count > 1 { lines.remove(at: place) }
            }
        }
        return lines.joined(separator: "\n")
    }
}
