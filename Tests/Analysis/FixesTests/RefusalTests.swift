import EventsCompiler
import FieldReading
import Findings
import Lint
import Resolution
import Testing

@testable import Fixes

@Suite("What is not fixed after all")
struct RefusalTests {
    @Test("A file that would have a new error is left as it is; the others are fixed")
    func newErrors() throws {
        let bad = Fixing.source("{version: v1, type: bindings.kafka, metdata: 5}", name: "bad")
        let good = Fixing.source(Fixing.kafka("{name: topcs, value: a}"))
        let fixing = Fixing([Array(bad.utf8), Array(good.utf8)])
        #expect(fixing.text == bad)
        #expect(String(decoding: fixing.set.files[1].bytes, as: UTF8.self) == good.replacing("topcs", with: "topics"))
        #expect(fixing.set.refusals.keys.sorted() == [0])
        guard case .newError(let finding)? = fixing.set.refusals[0] else { throw Missing() }
        #expect(finding.code == .wrongType)
    }

    @Test("Half a character of UTF-16 keeps its file unchanged, with a message")
    func halves() throws {
        let bytes =
            Encodings.utf16(Fixing.source(Fixing.kafka("{name: topcs, value: a}")), littleEndian: true) + [0x41]
        let fixing = Fixing([bytes])
        #expect(fixing.set.files[0].bytes == bytes)
        guard case .encoding? = fixing.set.refusals[0] else { throw Missing() }
    }

    @Test("What is suppressed is not fixed")
    func suppressed() {
        let text = Fixing.source(
            "\n      version: v1\n      type: bindings.kafka\n      metadata:\n      - name: brokers\n        value: b\n      - name: topcs  # ofevents:ignore unknown-setting: ours\n        value: a"
        )
        #expect(Fixing(text).text == text)
    }

    @Test("What does not end after a few rounds, or changes a scalar twice, is not written")
    func endless() throws {
        let text = Array(String(repeating: "a: 1\n", count: 100).utf8)
        for isOne in [true, false] {
            var count: UInt32 = 0
            let set = applyFixes([(name: "a", bytes: text)]) { _ in
                count += 1
                let start = isOne ? 0 : 5 * count
                let span = SourceSpan(file: 0, start: start, end: start + 1)
                // Its scalars are found again under other codes.
                let code = compilerCodes[Int(count)]
                return [Diagnostic(.warning, code, "wrong", at: span, fix: Fix(rename: span, to: "b"))]
            }
            #expect(set.files[0].bytes == text)
            #expect(set.files[0].fixedCount == 0)
            guard case .comesBack? = set.refusals[0] else { throw Missing() }
            #expect(count < 20)
        }
    }

    @Test("A name that is wrong in turn is not written")
    func wrongInTurn() throws {
        let text = Array("a: 1\n".utf8)
        let set = applyFixes([(name: "a", bytes: text)]) { sources in
            let span = SourceSpan(file: 0, start: 0, end: 1)
            let fix = sources[0].bytes == text ? Fix(rename: span, to: "b") : nil
            return [Diagnostic(.warning, .unknownSetting, "wrong", at: span, fix: fix)]
        }
        #expect(set.files[0].bytes == text)
        guard case .comesBack? = set.refusals[0] else { throw Missing() }
    }

    @Test("An error in an unchanged file may come from each fixed file")
    func errorElsewhere() {
        let texts = ["a: 1\n", "b: 1\n", "c: 1\n"].map { Array($0.utf8) }
        let set = applyFixes(texts.map { (name: "x", bytes: $0) }) { sources in
            let places = (0..<3).map { SourceSpan(file: $0, start: 0, end: 1) }
            let isFixed = sources[0].bytes != texts[0]
            if isFixed { return [Diagnostic(.error, .unknownEvent, "new", at: places[2])] }
            return places.prefix(2).map {
                Diagnostic(.warning, .unknownSetting, "wrong", at: $0, fix: Fix(rename: $0, to: "d"))
            }
        }
        #expect(set.files.map(\.bytes) == texts)
        #expect(set.refusals.keys.sorted() == [0, 1])
        #expect(set.findings.count == 2, "they are found as before")
    }

    struct Missing: Error {}
}
