import Foundation

/// How many random inputs a test tries: enough for each run of the suite, and many more in `make soak`.
///
/// `OFEVENTS_SOAK=1` asks for many; `OFEVENTS_SEED` starts another series in the tests that have one.
package enum RandomRuns {
    private static let isSoak = variable("OFEVENTS_SOAK") == "1"

    /// A number of runs.
    package static func count(_ usual: Int, soak: Int) -> Int { isSoak ? soak : usual }

    /// Seeds from 0, one for each case of a test.
    package static func seeds(_ usual: Int, soak: Int) -> Range<UInt64> { 0..<UInt64(count(usual, soak: soak)) }

    /// The seed of a series, or the usual one.
    package static func seed(_ usual: UInt64) -> UInt64 { variable("OFEVENTS_SEED").flatMap(UInt64.init) ?? usual }

    private static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}
