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
}
