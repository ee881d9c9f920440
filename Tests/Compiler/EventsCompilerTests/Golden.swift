import Foundation
import Testing

/// A file that holds what a test must produce, byte for byte.
///
/// With `UPDATE_GOLDENS=1` in the environment it is written anew where it differs, and the test fails all the same: a
/// recording is to be read, and never makes a run green.
struct Golden {
    let url: URL

    static var isRecording: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" }

    init(_ name: String, in folder: URL) {
        url = folder.appending(path: name)
    }

    /// Compares; `nil` says that there is nothing to produce, and then the file must not be there.
    func check(_ produced: [UInt8]?, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let recorded = try? Array(Data(contentsOf: url))
        if recorded == produced { return }
        if Self.isRecording {
            if let produced {
                try Data(produced).write(to: url)
            } else {
                try FileManager.default.removeItem(at: url)
            }
            Issue.record("\(place) was recorded: read the difference", sourceLocation: sourceLocation)
        } else {
            Issue.record(Comment(rawValue: fault(produced, recorded)), sourceLocation: sourceLocation)
        }
    }

    private var place: String {
        url.pathComponents.drop { $0 != "Fixtures" && $0 != "docs" }.joined(separator: "/")
    }

    private func fault(_ produced: [UInt8]?, _ recorded: [UInt8]?) -> String {
        guard let recorded else { return "\(place) is missing; UPDATE_GOLDENS=1 records it" }
        guard let produced else { return "\(place) is stale: nothing is produced any more" }
        return "\(place) differs\n" + firstDifference(produced: produced, recorded: recorded)
    }
}

/// The first line that two texts do not share, with its number and the lines before it.
func firstDifference(produced: [UInt8], recorded: [UInt8]) -> String {
    let new = produced.split(separator: 0x0A, omittingEmptySubsequences: false)
    let old = recorded.split(separator: 0x0A, omittingEmptySubsequences: false)
    let shared = zip(new, old).prefix { $0 == $1 }.count
    func line(_ mark: String, _ lines: [ArraySlice<UInt8>], _ index: Int) -> String {
        guard index < lines.count else { return "\(mark) (end)" }
        return "\(mark) \(String(decoding: lines[index], as: UTF8.self).debugDescription)"
    }
    let before = (max(0, shared - 3)..<shared).map { line(" ", new, $0) }
    return (["line \(shared + 1):"] + before + [line("-", old, shared), line("+", new, shared)]).joined(separator: "\n")
}

/// Expects two texts to be the same; only their first difference is shown, however large they are.
func expectSame(
    _ produced: [UInt8], _ expected: [UInt8], _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
    if produced == expected { return }
    let text = firstDifference(produced: produced, recorded: expected)
    Issue.record(Comment(rawValue: "\(what) \(text)"), sourceLocation: sourceLocation)
}

@Suite("Recording")
struct RecordingTests {
    @Test("A run that records is never green")
    func recordingFails() {
        #expect(!Golden.isRecording, "read the differences, then run again without UPDATE_GOLDENS")
    }

    @Test("A difference is shown with its line")
    func difference() {
        let text = firstDifference(produced: Array("a\nb\nc".utf8), recorded: Array("a\nB\nc".utf8))
        #expect(text == "line 2:\n  \"a\"\n- \"B\"\n+ \"b\"")
        #expect(firstDifference(produced: Array("a".utf8), recorded: Array("a\n".utf8)).hasSuffix("- \"\"\n+ (end)"))
    }
}
