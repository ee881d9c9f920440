import Testing

@Suite("The length of files")
struct FileLengthTests {
    private static let mostLines = 300
    private static let endings = [".swift", ".py", ".sh", ".c", ".h", "Makefile", ".ci/run"]

    @Test("No file that people write has more than 300 lines")
    func lines() throws {
        let written = try files { path in
            !path.hasPrefix("Sources/Dapr/DaprCatalogue/Table") && Self.endings.contains { path.hasSuffix($0) }
        }
        #expect(written.count > 500)
        for file in written {
            let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(count <= Self.mostLines, "\(file.path) has \(count) lines")
        }
    }
}
