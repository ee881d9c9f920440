import TestInputs

/// Texts that YAML readers take for something else, or change, unless they are written with care.
enum AwkwardText {
    private static let words = """
        yes on y n no off Yes ON true True false null Null ~ 0x1F 012 0o17 0b101 1_000 1e3 1E-3 .5 5. +1 -1 - -- --- ...
        .inf -.Inf .nan 12:30:45 190:20:30 2021-08-02 2001-12-14t21:59:43.10-05:00 = << ! !! & * | > % @ ` ? : , [ ] { }
        # " ' \\ a:b a#b a: :a -a ?a !a &a *a %a @a `a |a >a 'a "a a, [a] {a} {{a}} ${a} $(a) 0 00 08 0.0 1,2 0x NaN 1:2
        é 😀 \u{10FFFF} \u{A0} \u{200B} /a a/b http://a.b:80/?c=d&e#f a@b.c key=value a,b 10.0.0.1:6379 C:\\a
        """

    private static let phrases = [
        "", " ", "  ", "\t", "\n", "\n\n", "\n\n\n", "\r", "\r\n", "\r\n\r\n", " a", "a ", "\ta", "a\t", "a\tb", "a\n",
        "\na", "a\n\n", "a\n\n\n", "\n a\n", "a\n b\n", " a\nb", "a\n\tb", "a\r\nb", "a\r\nb\r\n", "a\rb", "a \nb",
        "a\nb ",
        "a\nb\n ", "a\n\nb", "a\n\n\nb\n", "a\n \nb", "a: b", "a #b", "- a", "? a", ": a", "a:\n", "--- a", "... a",
        "---\na", "...\na", "a\n---\nb", "a\n...\nb\n", "#a\nb", "a\n#b\n", "%YAML 1.1", "%YAML 1.1\n---\n",
        "a: 1\nb: 2\n",
        "- a\n- b\n", "key: [1, 2]", #"{"a": 1}"#, #"["a", 'b']"#, #"{"a": "\n"}"#, "{\n  \"a\": 1\n}\n", "null\n",
        "|\n a",
        ">-", "\\n", "\\", "\\\\", "''", "\"\"", "it's", "say \"it's\"", "a\\", "a'", "a\"", "\u{0}", "\u{1}", "\u{7}",
        "\u{1B}[31m", "\u{7F}", "a\u{80}", "\u{85}", "a\u{85}b", "\u{9F}", "\u{2028}", "a\u{2028}b\nc", "\u{2029}",
        "\u{FEFF}", "\u{FEFF}a", "a\u{FEFF}b", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "e\u{301}", "👩‍👩‍👧", "\u{202E}a",
        String(repeating: "x", count: 5_000), String(repeating: "x ", count: 600), String(repeating: "é", count: 1_100),
        String(repeating: "\u{85}", count: 300), String(repeating: "ab\n", count: 1_000),
        String(repeating: " ", count: 2_000),
        String(repeating: "\"", count: 1_000), String(repeating: "'", count: 1_023),
    ]

    static let all = words.split { $0.isWhitespace && $0 != "\u{A0}" }.map(String.init) + phrases

    /// Texts of up to a dozen pieces of a nasty alphabet: the same for the same seed.
    static func random(_ count: Int, seed: UInt64) -> [String] {
        let pieces =
            [
                "a", "b", "z", "0", "1", "9", "x", "e", " ", "  ", "\t", "\n", "\n\n", "\n ", "\r", "\r\n", ": ", " #",
                "- ",
            ]
            + "-:#?!&*|>%@`'\"\\,[]{}=~<_.+/$()".map(String.init)
            + [
                "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "é", "\u{2028}", "\u{FEFF}", "\u{FFFF}", "😀", "---",
                "...",
            ]
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                pieces[Int.random(in: pieces.indices, using: &generator)]
            }
            .joined()
        }
    }
}
