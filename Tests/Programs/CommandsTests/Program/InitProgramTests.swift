import Foundation
import TestInputs
import Testing

@Suite("ofevents init")
struct InitProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    private static let cases = Checkout.root.appending(path: "Fixtures/render")

    @Test("What it writes for every fixture with Triggers passes as it is written")
    func fixtures() throws {
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.cases.path).sorted() {
            let outcome = try program.run(
                "init", "-q", "--output-dir", name, Self.cases.appending(path: name).path)
            guard outcome.status == 0 else {
                #expect(outcome.errors.contains("the resources have no Trigger"), "\(name): \(outcome.errors)")
                continue
            }
            let test = try program.run("test", name)
            #expect(test.status == 0, "\(name): \(test.output)")
            count += 1
        }
        #expect(count > 10)
    }

    @Test("Beside the resources, relative to them, and never in the place of a file that exists")
    func places() throws {
        try program.folder.write(Sample.all, to: "deep/er/events.yaml")
        let first = try program.run("init", "deep/er/events.yaml")
        #expect(first.output == "wrote deep/er/billing.scenario.yaml\n")
        #expect(
            try program.folder.read("deep/er/billing.scenario.yaml").hasPrefix(
                """
                # The first scenarios of the Trigger billing, which pass: make them say what you mean.
                scenario: "subscriber 0 of billing fires: night"
                resources: [events.yaml]
                steps:
                - event: orders/nightly
                  data: {"example": 1}
                expect:
                """))
        let again = try program.run("init", "deep/er/events.yaml")
        #expect(again.status == 73)
        #expect(again.errors.contains("cannot write 'deep/er/billing.scenario.yaml': it exists"))
        let folder = try program.run("init", "deep", "--output-dir", "tests/first")
        #expect(folder.output == "wrote tests/first/billing.scenario.yaml\n")
        #expect(try program.folder.read("tests/first/billing.scenario.yaml").contains("resources: [../../deep]\n"))
        #expect(try program.run("test").status == 0)
        #expect(try program.run("init", "-").status == 64)
    }

    @Test("A set without Triggers, and one with errors")
    func nothing() throws {
        try program.folder.write("{}", to: "none.yaml")
        #expect(try program.run("init", "none.yaml").status == 1)
        try program.folder.write(Sample.all.replacing("eventName: nightly", with: "eventName: nightli"), to: "bad.yaml")
        #expect(try program.run("init", "bad.yaml").status == 1)
        #expect(try program.folder.names() == ["bad.yaml", "none.yaml"])
    }
}
