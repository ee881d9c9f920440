import EventsCompiler
import Findings
import Foundation
import Testing

/// What a person reads about faulty input, letter by letter.
@Suite("Findings in the fixtures")
struct ReportTests {
    @Test("Every code has a folder of its name, and every folder is a code")
    func codes() throws {
        let folders = try ReportCase.all(in: "reject").map(\.name)
        #expect(
            folders == compilerCodes.filter { $0.group == .resource }.map(\.id).sorted())
    }

    @Test("Each code's texts are what is recorded", arguments: try ReportCase.all(in: "reject"))
    func rejected(_ fixture: ReportCase) throws {
        try Golden("expected.txt", in: fixture.folder).check(Array(fixture.report().utf8))
    }

    @Test("Each set of a code shows that code, and errors leave nothing to write")
    func meaning() throws {
        for fixture in try ReportCase.all(in: "reject") {
            let sets = try fixture.sets()
            #expect(!sets.isEmpty, "\(fixture.name)")
            for set in sets {
                let result = compile(set.files)
                #expect(
                    result.diagnostics.contains { $0.code.id == fixture.name }, "\(fixture.name)/\(set.name)")
                #expect(result.text(of: set.files).contains("[\(fixture.name)]"))
                if result.hasErrors { #expect(result.manifests.isEmpty) }
            }
        }
    }

    @Test("Several errors at once: each is reported, in order, and none twice")
    func several() throws {
        let cases = try ReportCase.all(in: "several-errors")
        #expect(!cases.isEmpty)
        for fixture in cases {
            try Golden("expected.txt", in: fixture.folder).check(Array(fixture.report().utf8))
            for set in try fixture.sets() {
                let spans = compile(set.files).diagnostics.compactMap(\.span)
                #expect(spans.count > 1)
                #expect(spans == spans.sorted())
            }
        }
    }

    @Test("No folder holds a file that no test reads", arguments: ["reject", "several-errors"])
    func strayFiles(kind: String) throws {
        for fixture in try ReportCase.all(in: kind) {
            let known = Set(try Fixtures.inputs(in: fixture.folder) + ["expected.txt"])
            #expect(Set(try Fixtures.files(in: fixture.folder)).subtracting(known) == [], "\(fixture.name)")
            for name in try Fixtures.folders(in: fixture.folder) {
                let inner = fixture.folder.appending(path: name)
                #expect(try Fixtures.files(in: inner) == Fixtures.inputs(in: inner), "\(fixture.name)/\(name)")
            }
        }
    }
}
