internal import Text

/// One field of `metadata`.
///
/// In the tables it is a line: its name (`!`: required), type, side, what of it is secret, `deprecated`, `exact`, `strict`, `positive`, `unsigned`, `>` and the
/// field in its place, the least and the greatest number with `..` between them, `/` and another name, `?` and a field that makes it unnecessary, `=` and
/// its values (`==`: in this letter case), `~` and its default.
package struct ComponentField: Sendable {
    package enum Side: String, Sendable {
        case input
        case output
    }

    /// What of the value is a secret.
    package enum Secret: String, Sendable {
        case none
        case sensitive
        /// Only what a URL may hold before an `@`.
        case userinfo
    }

    package let name: String
    package let isRequired: Bool

    /// `string`, `number` (a whole one), `float`, `bool`, `duration`, `bytesize` or `version` (of Kafka).
    package let type: String

    /// The side of a binding that reads it; nil for both.
    package let side: Side?
    package var secret = Secret.none
    package let isDeprecated: Bool

    /// Of a deprecated field: the one that has taken its place, empty where nothing has; nil where that is not known.
    package let successor: String?

    /// True where Dapr finds it in the letter case of `name` only.
    package let isExact: Bool

    /// True where it is read by dapr/kit's `config` in the place of its `metadata`: a bool is one of strconv's words, a number has
    /// digits alone, and a plain number of a duration counts milliseconds, not seconds.
    package let isStrict: Bool

    /// False for a duration that cannot be 0, and for one that cannot be negative.
    package let allowsZero: Bool
    package let allowsNegative: Bool

    /// The numbers that fit; nil where all do.
    package let bounds: ClosedRange<Int>?

    /// Other names that Dapr reads it by.
    package let aliases: [String]

    /// The fields of which one will do in its place; without one of them it is required in every profile.
    package let alternatives: [String]

    /// The values that it may have; empty where they are not limited.
    package var allowedValues: [String]

    /// True where the values count in their letter case.
    package let areValuesExact: Bool
    package let defaultValue: String?

    init(line: Substring) {
        let halves = line.split(separator: "~", maxSplits: 1)
        defaultValue = halves.count == 2 ? String(halves[1]) : nil
        let words = halves[0].utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        isRequired = words[0].hasSuffix("!")
        name = isRequired ? String(words[0].dropLast()) : words[0]
        type = words.count > 1 ? words[1] : "string"
        let rest = words.dropFirst(2)
        side = rest.lazy.compactMap { Side(rawValue: $0) }.first
        secret = rest.lazy.compactMap { Secret(rawValue: $0) }.first ?? .none
        isDeprecated = rest.contains("deprecated")
        isExact = rest.contains("exact")
        isStrict = rest.contains("strict")
        allowsZero = !rest.contains("positive")
        allowsNegative = allowsZero && !rest.contains("unsigned")
        successor = rest.first { $0.hasPrefix(">") }.map { String($0.dropFirst()) }
        bounds = rest.lazy.compactMap(Self.bounds(of:)).first
        aliases = rest.filter { $0.hasPrefix("/") }.map { String($0.dropFirst()) }
        alternatives = rest.filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) }
        let values = rest.first { $0.hasPrefix("=") } ?? ""
        areValuesExact = values.hasPrefix("==")
        allowedValues = values.drop { $0 == "=" }.split(separator: "|").map(String.init)
    }

    /// Of `0..255` the numbers from 0 to 255, of `0..` those from 0 on; nil for another word.
    private static func bounds(of word: String) -> ClosedRange<Int>? {
        guard let dots = word.firstPlace(of: ".."), let least = Int(word[..<dots.lowerBound]) else { return nil }
        let end = word[dots.upperBound...]
        return end.isEmpty ? least...Int.max : Int(end).map { least...$0 }
    }
}
