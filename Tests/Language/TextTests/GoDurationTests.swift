import Testing
import Text

@Suite("Durations as Go writes them")
struct GoDurationTests {
    private static let nanoseconds: [String: Int64] = [
        "0": 0, "0s": 0, "60s": 60_000_000_000, "1m30s": 90_000_000_000, "1h2m3s": 3_723_000_000_000,
        "1.5h": 5_400_000_000_000, ".5s": 500_000_000, "5.s": 5_000_000_000, "250ms": 250_000_000, "2us": 2000,
        "2µs": 2000, "2μs": 2000, "7ns": 7, "1s1s": 2_000_000_000, "720h": 2_592_000_000_000_000, "0.001s": 1_000_000,
        "1500000000ns": 1_500_000_000, "0.3ms": 300_000, "0.1234567890123h": 444_444_440_444, "1.5ns": 1,
        "2562047h47m16.854775807s": .max,
    ]

    @Test("Units, sums and fractions", arguments: Self.nanoseconds.keys.sorted())
    func valid(text: String) {
        #expect(parseGoDuration(text) == Self.nanoseconds[text].map { .nanoseconds($0) })
    }

    @Test(
        "Everything else is none",
        arguments: [
            "", " ", "s", ".", ".s", "1", "60", "1.5", "-1s", "+1s", "1 s", " 1s", "1s ", "1d", "1S", "1M", "1sm",
            "1..5s", "1.2.3s", "1e3s", "0x10s", "٣s", "1s1", "1\u{301}s", "99999999999s", "2562047h47m16.854775808s",
            "2562048h", "99999999999999999999ns", "inf", "nan", String(repeating: "1s", count: 1000),
        ])
    func invalid(text: String) {
        #expect(parseGoDuration(text) == nil)
    }
}
