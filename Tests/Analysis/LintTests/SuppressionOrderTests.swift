import EventsCompiler
import Findings
import Testing

@testable import Lint

@Suite("What is suppressed does not depend on the order of findings")
struct SuppressionOrderTests {
    private static let codes = DiagnosticCodes(lintCodes)

    private let text = """
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventBus
        metadata: {name: default}
        spec:
          nats:
            type: pubsub.jetstream
            version: v1
            metadata:
            - {name: natsURL, value: a}
            - {name: first, value: b}
            - {name: second, value: c} # ofevents:ignore unknown-setting: ours
            - {name: third, value: d}

        """

    private func suppressed(_ findings: [Diagnostic]) -> [Diagnostic] {
        suppress(findings, in: Snapshot([SourceFile(name: "bus.yaml", text: text)]), known: Self.codes).sorted()
    }

    private func place(_ word: String) throws -> SourceSpan {
        let range = try #require(text.firstRange(of: word))
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        return SourceSpan(file: 0, start: UInt32(start), end: UInt32(start + word.unicodeScalars.count))
    }

    @Test("An unused comment is reported with the first of two lines that are as near", arguments: [false, true])
    func tie(isReversed: Bool) throws {
        let findings = try ["first", "third"].map {
            Diagnostic(.warning, .unknownSetting, "m", at: try place($0))
        }
        let found = suppressed(isReversed ? findings.reversed() : findings)
        #expect(
            found.help(of: .faultyIgnore) == ["move it to line 10, where the rule 'unknown-setting' finds something"])
    }

    @Test("A fix that contradicts a suppressed one is left out")
    func contradiction() throws {
        let span = try place("second")
        let kept = Diagnostic(.warning, .settingLetterCase, "m", at: span, fix: Fix(rename: span, to: "x"))
        let ignored = Diagnostic(.warning, .unknownSetting, "m", at: span, fix: Fix(rename: span, to: "y"))
        let found = suppressed([kept, ignored])
        #expect(found.map(\.code) == [.settingLetterCase] && found[0].fix == nil)
        #expect(suppressed([kept])[0].fix == kept.fix)
    }
}
