import DaprComponents
import Testing

/// The answers are those of RE2 itself (google-re2), whose syntax Go has.
@Suite("Regular expressions of Go")
struct GoPatternTests {
    @Test(
        "Go takes these",
        arguments: [
            "", "^x-.*", "a|b", "(a|b)*", "(?i)x-", "(?i:x)+", "(?P<name>a)", "(?<name>a)", "a{2,5}", "a{2,}", "a{,5}",
            "a{x}",
            "a{02}", "{", "]", "[]a]", "[^]a]", "[[:alpha:]]+", "[a\\]]", "[(]", "\\(", "\\\\", "\\d+", "\\x{41}{3}",
            "(?)", "\\pL+", "\\p{Greek}+", "\\Q(\\E", "\\Q((", "a*?", "a{2}?", "^*", "()*", "a||b", "(|a)", "\\012",
            "\\x41", "é+",
        ])
    func taken(pattern: String) {
        #expect(faultOfGoPattern(pattern) == nil)
    }

    @Test(
        "Go refuses these",
        arguments: [
            ("(", "has a '(' without a ')'"), ("(a(b)", "has a '(' without a ')'"), ("a)", "has a ')' without a '('"),
            ("[a", "has a '[' without a ']'"), ("[]", "has a '[' without a ']'"),
            ("[[:alpha:]", "has a '[' without a ']'"),
            ("*a", "has a '*' with nothing before it"), ("a|+", "has a '+' with nothing before it"),
            ("{2}", "has a '{' with nothing before it"),
            ("a**", "repeats a repetition with '*'"), ("a*+", "repeats a repetition with '+'"),
            ("a{2}{3}", "repeats a repetition with '{'"), ("a{2,1}", "has a repetition from 2 to 1"),
            ("a{1001}", "has a repetition from 1001 to 1001"), ("a\\", "ends with a '\\'"),
            ("(a)\\1", "refers back with '\\1', which RE2 does not"),
            ("\\8", "refers back with '\\8', which RE2 does not"),
            ("(?=a)", "looks ahead or behind, which RE2 does not"),
            ("(?!a)", "looks ahead or behind, which RE2 does not"),
            ("(?<=a)", "looks ahead or behind, which RE2 does not"),
            ("(?<!a)", "looks ahead or behind, which RE2 does not"),
            ("(?>a)", "has a '(?' that RE2 does not know"), ("(?x)a", "has a '(?' that RE2 does not know"),
            ("(?Pa)", "has a '(?P' without a name"), ("(?P<a", "has a name of a group without a '>'"),
            ("\\Z", "has '\\Z', which RE2 does not know"), ("\\hx", "has '\\h', which RE2 does not know"),
            ("\\x{41", "has a '\\x{' without a '}'"),
        ])
    func refused(pattern: String, fault: String) {
        #expect(faultOfGoPattern(pattern) == fault)
    }
}
