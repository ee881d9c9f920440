import Testing

@testable import Files

@Suite("Paths")
struct FilePathTests {
    @Test("An entry's path has one slash")
    func entries() {
        #expect(FilePath("a//").appending("b").text == "a/b")
        #expect(FilePath("/").appending("b").text == "/b")
    }
}
