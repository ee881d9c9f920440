internal import FieldReading
internal import Findings
internal import YAMLTree

/// How many events a sidecar hands to the adapter in one call, as a Trigger asks for it.
package enum BulkSize: Sendable {
    /// As many as pay with the bus.
    case auto
    case count(Int)

    /// More than one, and not more than the adapter would hold of events of usual size.
    package static let counts = 2...1000

    init?(_ text: String) {
        if text == "auto" {
            self = .auto
        } else if let count = Int(text), Self.counts.contains(count) {
            self = .count(count)
        } else {
            return nil
        }
    }
}

/// The size of a `bulk`; nil where there is none, or a wrong one, which is reported.
func decodeBulk(of spec: inout FieldReader, into bag: inout DiagnosticBag) -> Located<BulkSize>? {
    guard let pair = spec.pair("bulk") else { return nil }
    if case .scalar(let scalar) = pair.value.content, let size = BulkSize(scalar.text) {
        return Located(size, at: pair.value.span)
    }
    bag.addWrongType(
        FieldPath(spec.path, field: "bulk").text, found: pair.value,
        expected: "'auto' or a whole number from \(BulkSize.counts.lowerBound) to \(BulkSize.counts.upperBound)",
        help: "write 'bulk: auto' or a number such as 'bulk: 100', or remove it")
    return nil
}
