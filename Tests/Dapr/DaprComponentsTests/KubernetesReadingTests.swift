import Testing

@testable import DaprComponents

/// What sigs.k8s.io/yaml and the JSON packages of Go and Kubernetes make of each, recorded from a program of theirs.
@Suite("What Kubernetes makes of a bare scalar")
struct KubernetesReadingTests {
    @Test(
        "Numbers in the digits of JSON",
        arguments: [
            ("1", "1"), ("1.10", "1.1"), ("2.0", "2"), ("3.5", "3.5"), ("0.5", "0.5"), (".5", "0.5"), ("5.", "5"),
            ("+5", "5"), ("-5", "-5"), ("-0", "0"), ("0", "0"), ("00", "0"), ("007", "7"), ("08", "8"), ("0123", "83"),
            ("-017", "-15"), ("0o17", "15"), ("0O17", "15"), ("0x1F", "31"), ("0X1F", "31"), ("0b101", "5"),
            ("-0b101", "-5"), ("-0x1F", "-31"), ("+0x1F", "31"), ("1_000", "1000"), ("1_", "1"), ("-_1", "-1"),
            ("1e3", "1000"), ("1E3", "1000"), ("1e-7", "1e-7"), ("1e-6", "0.000001"), ("0.000001", "0.000001"),
            ("1e20", "100000000000000000000"), ("1e21", "1e+21"), ("123e18", "123000000000000000000"),
            ("1.5e300", "1.5e+300"), ("1e-400", "0"), ("5e-324", "5e-324"), ("9007199254740993", "9007199254740993"),
            ("9223372036854775807", "9223372036854775807"), ("9223372036854775808", "9223372036854776000"),
            ("18446744073709551615", "18446744073709552000"), ("12345678901234567890", "12345678901234567000"),
            ("123456789012345678901234567890", "1.2345678901234568e+29"),
            ("-9223372036854775808", "-9223372036854775808"), ("-9223372036854775809", "-9223372036854776000"),
            ("0.10000000000000001", "0.1"), ("100.0", "100"), ("123456789.123456789", "123456789.12345679"),
            ("1.7976931348623157e308", "1.7976931348623157e+308"), (".5e3", "500"), (".5_0", "0.5"),
            ("5_0.5_0", "50.5"), ("1.2e+3", "1200"), ("1.2e5_0", "1.2e+50"), ("+.5", "0.5"), ("-.5", "-0.5"),
            ("-1.50", "-1.5"), ("0.0", "0"), ("-0.0", "0"), ("0_7", "7"), ("0_8", "8"), ("1__0", "10"),
        ])
    func numbers(bare: String, expected: String) {
        #expect(KubernetesReading(of: bare) == .number(expected))
    }

    @Test(
        "Texts that stay texts",
        arguments: [
            "0x", "0b", "0o", "0o8", "0b2", "_1", "1e400", "-.nan", "12:30", "190:20:30", "1:2", "2021-08-02",
            "2001-1-1",
            "2001-12-14t21:59:43.10-05:00", "1.2.3", "1,000", "+", "-", ".", "..", "1e", "e1", ".e1", "yEs", "tRue",
            "nO",
            "inf", "nan", "Infinity", "._5", ".5_", "a", "v1", "--1", "+-1", "0x+1", "1 2", "１",
        ])
    func texts(bare: String) {
        #expect(KubernetesReading(of: bare) == .text)
    }

    @Test("Words of YAML 1.1")
    func words() {
        for word in ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"] {
            #expect(KubernetesReading(of: word) == .boolean("true"))
        }
        for word in ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"] {
            #expect(KubernetesReading(of: word) == .boolean("false"))
        }
        for word in ["", "~", "null", "Null", "NULL"] { #expect(KubernetesReading(of: word) == .nothing) }
        for word in [".inf", "-.inf", "+.Inf", ".nan", ".NaN"] { #expect(KubernetesReading(of: word) == .refused) }
    }
}
