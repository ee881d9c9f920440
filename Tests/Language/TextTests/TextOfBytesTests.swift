import Testing

@testable import Text

@Suite("Texts of bytes")
struct TextOfBytesTests {
    @Test(
        "As the standard library makes them of an array",
        arguments: [[], Array("text".utf8), Array("é€😀".utf8), [0xFF, 0x61], [0x61, 0xE2, 0x82]] as [[UInt8]])
    func decode(bytes: [UInt8]) {
        #expect(String(decoding: bytes.span) == String(decoding: bytes, as: UTF8.self))
    }

    @Test("Texts that Unicode calls equal may have other bytes")
    func bytes() {
        let accents = ["e\u{301}", "\u{E9}", "e", ";", "\u{37E}"]
        for one in accents {
            for other in accents {
                #expect(one.hasBytes(of: other) == (Array(one.utf8) == Array(other.utf8)), "\(one) \(other)")
            }
        }
        #expect(String?.none.hasBytes(of: nil) && !String?.none.hasBytes(of: "") && !String?("a").hasBytes(of: nil))
    }
}
