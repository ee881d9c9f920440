import TestInputs
import Testing
import Text

@Suite("Searches in texts")
struct TextSearchTests {
    @Test("A text is found where it first occurs, and everywhere")
    func places() {
        let text = "aab/aab"
        #expect(text.firstPlace(of: "ab").map { text[..<$0.lowerBound] } == "a")
        #expect(text.firstPlace(of: "ba") == nil && "".firstPlace(of: "a") == nil && "a".firstPlace(of: "ab") == nil)
        #expect(text.places(of: "aab").count == 2 && "aaa".places(of: "aa").count == 1)
        #expect(text.containsText("b/a") && text.containsText("") && !text.containsText("bb"))
    }

    @Test("Each place of a text is replaced, and nothing else")
    func replaced() {
        #expect("a|b||".replacingText("|", with: "\\|") == "a\\|b\\|\\|")
        #expect("aaa".replacingText("aa", with: "a") == "aa")
        #expect("Größe 😀".replacingText("ö", with: "oe") == "Groeße 😀")
        #expect("e\u{301}".replacingText("\u{E9}", with: "") == "e\u{301}", "they are equal to Unicode alone")
    }

    @Test("It finds what the standard library finds in any text of few letters")
    func random() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 0...12, using: &generator)).map { _ in "ab".randomElement(using: &generator)! })
            let part = String(
                (0..<Int.random(in: 1...3, using: &generator)).map { _ in "ab".randomElement(using: &generator)! })
            #expect(text.places(of: part) == text.ranges(of: part), "\(part) in \(text)")
            #expect(text.replacingText(part, with: "-") == text.replacing(part, with: "-"))
            #expect(text.containsText(part) == text.contains(part))
        }
    }
}
