/// A header that goes with calls.
package struct GRPCHeader {
    /// In small letters.
    package var name: StaticString
    package var value: String

    /// Whether HPACK may put the value into its table: not where it differs from call to call, and never where it is a
    /// secret.
    package var isIndexed: Bool

    package init(_ name: StaticString, _ value: String, isIndexed: Bool) {
        self.name = name
        self.value = value
        self.isIndexed = isIndexed
    }
}
