import Testing
import YAMLTree

@Suite("Types of bare scalars")
struct ScalarTypeTests {
    private func expect(_ type: YAMLScalarType, _ texts: String) {
        for text in texts.split(separator: " ").map(String.init) {
            #expect(bareScalarType(text) == type, "\(text)")
            #expect(YAMLScalar(text, style: .plain).type == type)
            #expect(YAMLScalar(text, style: .singleQuoted).type == .string)
            #expect(YAMLScalar(text, style: .literal).type == .string)
        }
    }

    @Test("Null is written in four ways, and by nothing at all")
    func null() {
        expect(.null, "~ null Null NULL")
        #expect(bareScalarType("") == .null)
        expect(.string, "~~ ~a nUll nil none nul nulls")
    }

    @Test("Booleans are those of YAML 1.1, all of them")
    func booleans() {
        expect(.boolean, "true True TRUE false False FALSE yes Yes YES no No NO on On ON off Off OFF y Y n N")
        expect(.string, "tRUE yEs oN oFF ye t f yess truex not onn offf nn yy")
    }

    @Test("Integers of YAML 1.1 and 1.2: decimal, octal in both notations, hexadecimal, binary, with underscores")
    func integers() {
        expect(.integer, "0 1 -1 +1 12345678901234567890 1_000 012 0o17 0x1F 0XfF -0x1f +0b101 0b1_0 0x_1 08 00 1_")
        expect(.string, "0xG 0b2 0o8 0x1G 1a a1 - + -- _1 -_1 1,000 0x1.5 1\u{660} \u{661}")
    }

    @Test("Floats of YAML 1.1 and 1.2")
    func floats() {
        expect(.float, "1.5 -1.5 +1.5 .5 5. -.5 1e3 1E3 1.5e-3 1e+3 1_000.5 0.0 .inf .Inf -.INF +.inf .nan .NaN")
        expect(.string, "1.2.3 . .. -. e3 1e 1e+ .e3 1e3.5 1.5f inf nan Infinity -.nan .infinity +.NaN 1e3e4 v1.5")
    }

    @Test("An address with a port is not text to this rule, which is wider than YAML's: where bare it stays bare")
    func addresses() {
        expect(.timestamp, "10.0.0.1:6379")
    }

    @Test("Dates and sexagesimal numbers are neither numbers nor text to every reader")
    func timestamps() {
        expect(.timestamp, "2021-08-02 12:30:45 190:20:30 12:30 -1:30 1:30.5 2001-12-14t21:59:43.10-05:00")
        #expect(bareScalarType("2001-12-14 21:59:43.10 -5") == .timestamp)
        expect(.string, "12:x 10.0.0.1 localhost:80 2021-08 a:1 1-a-b v1-2-3 :1")
    }
}
