import Testing
import Text

@Suite("Texts that their authors mean otherwise")
struct UnfilledTextTests {
    @Test(
        "A template, a variable, a placeholder and what stands at an end are distinguished",
        arguments: [
            ("{{ .Values.a }}", UnfilledText.template), ("a-{{b}}", .template), ("{% if a %}", .template),
            ("<%= a %>", .template), ("${A}", .variable), ("x${A_1}y", .variable), ("${A:-b}", .variable),
            ("$(A)", .variable), ("mqtt://${U}:${P}@h", .variable), ("<name>", .placeholder),
            ("<your broker>", .placeholder), ("“a”", .oddEnd("“")), ("a’", .oddEnd("’")),
            ("\u{A0}a", .oddEnd("\u{A0}")),
        ])
    func unfilled(text: String, found: UnfilledText) { #expect(UnfilledText(text) == found) }

    @Test("Each typographic quote is named, with those of YAML", arguments: ["‘a’", "„a“", "«a»", "»a«", "‚a‘"])
    func quotes(text: String) {
        #expect(helpForUnfilled(text)?.hasSuffix(" (a typographic quote): quotes of YAML are \" and '") == true)
    }

    @Test(
        "What Dapr fills in, and signs that are a part of a value, are nothing of it",
        arguments: [
            "", "a", "{podName}", "{\"a\":{\"b\":1}}", "$5", "a$(", "${", "$()", "p$(x-y)", "${a b}", "<", "<>", "<a>b",
            "<5>",
            "a < b > c", "é", "a“b", "pa{{ss", "^(a|b)$(c", "🙂",
        ])
    func filled(text: String) { #expect(UnfilledText(text) == nil) }
}
