import Testing

@testable import Explanations

@Suite("The layout of a page")
struct PageTextTests {
    private let page: Page = {
        var page = Page([("KIND", "Trigger"), ("FIELD", "spec.inputs <[]Input>")])
        page.add(
            "DESCRIPTION",
            [.paragraph("Words that are wrapped where the line ends, and  not\nbefore."), .item("a"), .item("b")])
        page.add("NOTHING", [])
        page.add("FIELDS", [.entry("name <string> -required-", "The name."), .code("a:\n\n  b: c")])
        page.add(
            "SETTINGS",
            [
                .table(
                    ["NAME", "ABOUT"],
                    [["a", "one"], ["aNameThatIsMuchWiderThanAllTheOthers", "two, and more than fits here"]])
            ])
        return page
    }()

    @Test("Facts, prose, points, entries, code and tables have their places")
    func layout() {
        #expect(
            page.text(width: 40) == """
                KIND:       Trigger
                FIELD:      spec.inputs <[]Input>

                DESCRIPTION:
                    Words that are wrapped where the
                    line ends, and not before.

                    - a
                    - b

                FIELDS:
                  name <string> -required-
                    The name.

                    a:

                      b: c

                SETTINGS:
                    NAME  ABOUT
                    a     one
                    aNameThatIsMuchWiderThanAllTheOthers
                          two, and more than fits here

                """)
    }

    @Test("Headings are bold where colours are wanted, and nothing else is")
    func colour() {
        let text = page.text(width: 40, colour: true)
        #expect(text.hasPrefix("\u{1B}[1mKIND:\u{1B}[0m       Trigger\n"))
        #expect(text.contains("\n\u{1B}[1mDESCRIPTION:\u{1B}[0m\n"))
        #expect(text.replacing(/\u{1B}\[[01]m/, with: "") == page.text(width: 40))
        #expect(!page.text(width: 40).contains("\u{1B}"))
    }

    @Test("A narrow terminal is taken for one of 40 columns")
    func narrow() {
        #expect(page.text(width: 3) == page.text(width: 40))
    }
}
