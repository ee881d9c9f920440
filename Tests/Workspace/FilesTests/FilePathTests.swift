import Testing

@testable import Files

@Suite("Paths")
struct FilePathTests {
    @Test("An entry's path has one slash")
    func entries() {
        #expect(FilePath("a//", in: .ofProcess).appending("b").text == "a/b")
        #expect(FilePath("/", in: .ofProcess).appending("b").text == "/b")
    }

    @Test("A relative path starts from its folder and is shown as it was written; an absolute and an empty one do not")
    func start() throws {
        let here = WorkingFolder("/usr")
        let absolute = FilePath("/usr/bin", in: WorkingFolder("/tmp"))
        #expect(try FileStatus(of: FilePath("bin", in: here)).identity == FileStatus(of: absolute).identity)
        #expect(FilePath("bin", in: here).text == "bin")
        #expect(try resolved(FilePath("bin", in: here)).text == resolved(absolute).text)
        #expect(FilePath("a", in: here).folder.text == ".")
        #expect(here.names == ["usr"])
        #expect(throws: SystemError.self) { try FileStatus(of: FilePath("", in: here)) }
    }
}
