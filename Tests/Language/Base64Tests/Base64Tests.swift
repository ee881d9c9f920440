import Base64
import Foundation
import Testing

@Suite("Base64")
struct Base64Tests {
    private func decoded(_ text: String) -> [UInt8]? { decodedBase64(Array(text.utf8).span) }

    private func decodedSkipping(_ text: String) -> [UInt8]? { decodedBase64(skippingOthers: Array(text.utf8).span) }

    private func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        appendBase64(bytes.span, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The texts of RFC 4648, section 10.
    @Test(
        "The RFC's examples, both ways",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func examples(plain: String, text: String) {
        #expect(encoded(Array(plain.utf8)) == text)
        #expect(decoded(text) == Array(plain.utf8))
        #expect(decodedSkipping(text) == Array(plain.utf8))
    }

    @Test(
        "What is no base64 is refused",
        arguments: [
            "Z", "Zg", "Zg=", "Zg===", "=", "==", "====", "=Zg=", "Zg==Zg==", "Zg==\n", " Zg==", "Z*==", "Zm9-", "Zm9_",
            "Zm\u{0}v", "Zm9vYg=a", "Zm9vé", "A===",
        ])
    func refused(text: String) { #expect(decoded(text) == nil) }

    @Test("The bits that belong to no byte may have any value")
    func unusedBits() {
        #expect(decoded("YR==") == [0x61])
        #expect(decoded("YWJ=") == [0x61, 0x62])
    }

    @Test("Bytes of every length and value are as Foundation writes and reads them")
    func foundation() {
        for count in 1...300 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ count) }
            let text = Data(bytes).base64EncodedString()
            #expect(encoded(bytes) == text)
            #expect(decoded(text) == bytes)
            let lines = Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
            #expect(decodedSkipping(" " + lines + "\n") == bytes)
        }
    }

    /// Every text of up to seven characters out of two digits, a byte that is none, and padding.
    @Test("What Foundation refuses is refused, and what both take is the same")
    func everyShortText() {
        let characters = Array("Aw*=")
        var (both, fewer) = (0, 0)
        for length in 0...7 {
            for number in 0..<(1 << (2 * length)) {
                let text = String((0..<length).map { characters[number >> (2 * $0) & 3] })
                compare(decoded(text), Data(base64Encoded: text), text, &both, &fewer)
                let skipping = Data(base64Encoded: text, options: .ignoreUnknownCharacters)
                compare(decodedSkipping(text), skipping, text, &both, &fewer)
            }
        }
        #expect(both > 1000)
        #expect(fewer == 121)
    }

    private func compare(_ ours: [UInt8]?, _ theirs: Data?, _ text: String, _ both: inout Int, _ fewer: inout Int) {
        switch (ours, theirs) {
        case (let ours?, let theirs?):
            both += 1
            #expect(ours == Array(theirs), "\(text)")
        case (_?, nil): Issue.record("Foundation refuses '\(text)'")
        // Foundation takes padding where there is nothing to pad, or a digit in the middle of it.
        case (nil, _?): fewer += 1
        case (nil, nil): break
        }
    }
}
