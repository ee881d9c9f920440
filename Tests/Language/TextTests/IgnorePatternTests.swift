import Testing
import Text

@Suite("Patterns of .gitignore")
struct IgnorePatternTests {
    /// Whether a line is about a path; a path with a slash at its end is a directory.
    private func matches(_ line: String, _ path: String) -> Bool {
        let names = path.split(separator: "/").map { Array($0.utf8) }
        return IgnorePattern(line.utf8)?.matches(names[...], isFolder: path.hasSuffix("/")) ?? false
    }

    /// Each was compared with `git check-ignore` of Git 2.
    @Test(
        "What a line is about",
        arguments: [
            ("a", "a", "b"), ("a", "x/a", "a2"), ("/a", "a", "x/a"), ("x/a", "x/a", "y/x/a"), ("a/", "a/", "a"),
            ("*.yaml", "x/b.yaml", "b.yml"), ("a*c", "abbc", "ab/c"), ("*", "x/y", ""), ("a?c", "abc", "ac"),
            ("[a-c]x", "bx", "dx"), ("[!a-c]x", "dx", "bx"), ("[^a]", "b", "a"), ("[]a]", "]", "b"), ("[a-]", "-", "b"),
            ("[[:digit:]]", "7", "x"), ("[[:upper:]-]", "-", "x"), ("**/a", "a", "ab"), ("**/a", "x/y/a", "x/ab"),
            ("a/**", "a/x/y", "a/"), ("a/**/b", "a/b", "ab"), ("a/**/b", "a/x/y/b", "a/x/y"), ("**", "a/b", ""),
            ("a**b", "axxb", "ax/b"), ("a/*/c", "a/b/c", "a/b/d/c"), ("\\#a", "#a", "a"), ("\\!a", "!a", "a"),
            ("a\\*", "a*", "ab"), ("a  ", "a", "a  "), ("a\\ ", "a ", "a"), ("a\t", "a\t", "a"), ("!a", "a", "b"),
            ("a/**/", "a/x/", "a/x"), ("/*.yaml", "b.yaml", "x/b.yaml"), ("x/*", "x/a", "x/y/a"), (" a", " a", "a"),
            ("**/x/**", "y/x/z", "y/x"), ("a/***/b", "a/c/d/b", "a/c"), ("*\\/**", "a/b", "a"), ("é*", "éa", "e"),
            ("A", "A", "a"),
        ])
    func lines(line: String, path: String, other: String) {
        #expect(matches(line, path))
        #expect(!matches(line, other))
    }

    @Test("What is no pattern", arguments: ["", " ", "# a", "/", "//", "[a", "a\\", "!", "[[:none:]]", "a/[b", "[\\"])
    func none(line: String) { #expect(IgnorePattern(line.utf8) == nil) }

    @Test("What is said of a text that is no pattern")
    func faults() {
        #expect(IgnorePattern.fault(of: "vendor/") == nil)
        #expect(IgnorePattern.fault(of: "#vendor")?.contains("comment") == true)
        #expect(IgnorePattern.fault(of: "vendor[") == "no name can be like it")
        for text in ["./sub", "../x", "a/./b", "a/..", "!./sub", ".", "/../x"] {
            #expect(IgnorePattern.fault(of: text)?.contains("'..'") == true, "\(text)")
        }
        for text in [".sub", "..x/", "a/.b", "...", "*/." + "x", "!.sub"] {
            #expect(IgnorePattern.fault(of: text) == nil, "\(text)")
        }
    }

    @Test("A pattern of many stars ends")
    func hostile() {
        let line = String(repeating: "*a", count: 2_000) + "b"
        #expect(!matches(line, String(repeating: "a", count: 5_000)))
        let deep = String(repeating: "**/a/", count: 500) + "b"
        #expect(!matches(deep, String(repeating: "a/", count: 2_000)))
    }

    @Test("The last of several stars and directories is tried at every place")
    func retries() {
        #expect(matches("*a*ab", "xaaxaab"))
        #expect(matches("**/a/**/a/b", "a/x/a/y/a/b"))
        #expect(!matches("**/a/**/a/b", "x/a/b"))
    }
}
