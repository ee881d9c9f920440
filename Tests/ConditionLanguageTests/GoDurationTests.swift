import ConditionLanguage
import Testing

@Suite("Durations as Go writes them")
struct GoDurationTests {
    @Test(
        "Numbers with units, one after the other",
        arguments: [
            ("0", .zero), ("0s", .zero), ("1s", .seconds(1)), ("1m30s", .seconds(90)), ("2h", .seconds(7_200)),
            ("250ms", .milliseconds(250)), ("1.5s", .milliseconds(1_500)), (".5s", .milliseconds(500)),
            ("1.s", .seconds(1)),
            ("3us", .microseconds(3)), ("3µs", .microseconds(3)), ("3μs", .microseconds(3)), ("7ns", .nanoseconds(7)),
            ("1h1m1s1ms", .milliseconds(3_661_001)), ("30s1m", .seconds(90)), ("1m1m", .seconds(120)),
        ] as [(String, Duration)])
    func valid(text: String, expected: Duration) {
        #expect(parseGoDuration(text) == expected)
    }

    @Test(
        "Everything else is none",
        arguments: [
            "", "1", "s", "-1s", "1 s", " 1s", "1s ", "1d", "1S", "1s2", ".s", "..5s", "1.2.3s", "1e3s", "0x1s",
            "inf",
            "nan", "1m-1s", "٣s", "99999999999s", String(repeating: "1s", count: 33),
        ])
    func invalid(text: String) {
        #expect(parseGoDuration(text) == nil)
    }
}
