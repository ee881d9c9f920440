import Testing

@testable import Text

@Suite("SipHash")
struct SipHashTests {
    /// The key and the input of the paper's appendix, and some of the authors' vectors (vectors.h of https://github.com/veorq/SipHash):
    /// the input is so many bytes that count up from 0.
    @Test(
        "The authors' vectors",
        arguments: [
            (0, 0x726f_db47_dd0e_0e31), (1, 0x74f8_39c5_93dc_67fd), (7, 0xab02_00f5_8b01_d137),
            (8, 0x93f5_f579_9a93_2462), (15, 0xa129_ca61_49be_45e5), (16, 0x3f2a_cc7f_57c2_9bdb),
            (63, 0x958a_324c_eb06_4572),
        ] as [(Int, UInt64)])
    func vectors(count: Int, hash: UInt64) {
        let input = (0..<count).map { UInt8($0) }
        #expect(sipHash(input.span, key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)) == hash)
    }

    @Test("The long hash begins with the short one, and digits are written in full")
    func long() {
        let input = Array("text".utf8)
        let (first, second, third) = longSipHash(input.span)
        #expect(first == sipHash(input.span) && first != second && second != third)
        #expect(longSipHash(Array("te".utf8).span, Array("xt".utf8).span).0 != first)
        var text = Array("x".utf8)
        append(hexadecimal: 0x0123_4567_89ab_cdef, to: &text)
        append(hexadecimal: 0, to: &text)
        #expect(String(decoding: text, as: UTF8.self) == "x0123456789abcdef0000000000000000")
    }

    @Test("Another key gives another hash")
    func key() {
        let input = Array("text".utf8)
        #expect(sipHash(input.span) != sipHash(input.span, key: (0, 1)))
        #expect(sipHash(input.span, key: (1, 0)) != sipHash(input.span, key: (0, 1)))
    }
}
