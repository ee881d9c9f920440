/// A type whose values can stand on the command line.
///
/// Strings, whole numbers, and enumerations of strings with all their cases need no more than to name it.
package protocol ArgumentValue: SendableMetatype {
    /// The value that a word of the command line means; nil where it means none.
    init?(argument: String)

    /// The value as a person writes it; help shows defaults with it.
    var argumentText: String { get }

    /// All words there are, for help, completions and errors; empty where they cannot be counted.
    static var allValueStrings: [String] { get }
}

extension ArgumentValue {
    package static var allValueStrings: [String] { [] }
}

extension ArgumentValue where Self: RawRepresentable, RawValue == String {
    package init?(argument: String) { self.init(rawValue: argument) }
    package var argumentText: String { rawValue }
}

extension ArgumentValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    package static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension String: ArgumentValue {
    package init?(argument: String) { self = argument }
    package var argumentText: String { self }
}

extension Int: ArgumentValue {
    package init?(argument: String) { self.init(argument) }
    package var argumentText: String { "\(self)" }
}
