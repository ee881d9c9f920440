import Foundation
import TestInputs
import Testing

@Suite("The diagnostics of ofevents render")
struct DiagnosticsFileTests {
    private let program: Program

    init() throws {
        program = try Program([
            "fine.yaml": Sample.all, "broken.yaml": Sample.broken,
            "events.yaml": "kind: Pod\napiVersion: v1\n---\n" + Sample.eventSource,
        ])
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    // MARK: The file

    @Test("The file holds the text of standard error, which has it too, and the output is what it was")
    func text() throws {
        for name in ["fine.yaml", "broken.yaml", "events.yaml"] {
            let plain = try program.run("render", name)
            let outcome = try program.run("render", "--diagnostics-file", "found.txt", name)
            #expect(outcome.status == plain.status)
            #expect(outcome.output == plain.output)
            #expect(outcome.errors == plain.errors)
            #expect(try program.folder.read("found.txt") == plain.errors)
        }
        #expect(try program.folder.read("found.txt").contains("ofevents: skipped 1 document of another kind: 1 Pod\n"))
    }

    @Test("The file is written where there is nothing to tell, and replaces an old one")
    func nothing() throws {
        try program.folder.write("old", to: "found.json")
        let outcome = try program.run(
            "render", "--diagnostics-file", "found.json", "--diagnostics-format", "json", "fine.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let object = try object(try program.folder.read("found.json"))
        #expect(object["errors"] as? Int == 0)
        #expect((object["findings"] as? [Any])?.isEmpty == true)
        #expect(try program.folder.names().count == 4, "no temporary file stays")
    }

    @Test("In another form the file has the findings alone, and standard error keeps its text")
    func form() throws {
        let outcome = try program.run(
            "render", "--diagnostics-file", "found.json", "--diagnostics-format", "json", "broken.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasSuffix("\nofevents: 1 error; nothing was written\n"))
        let findings = try #require(
            try object(try program.folder.read("found.json"))["findings"] as? [[String: Any]])
        #expect(findings.map { $0["rule"] as? String } == ["unknown-field"])
        #expect(findings.map { $0["file"] as? String } == ["broken.yaml"])
        let quiet = try program.run(
            "render", "-q", "--diagnostics-file", "found.json", "--diagnostics-format", "json", "-")
        #expect(quiet.errors == "")
        let warnings = try object(try program.folder.read("found.json"))["warnings"] as? Int
        #expect(warnings == 1, "--quiet is about the text")
    }

    @Test("The environment names the file where no option does; an empty variable names none")
    func environment() throws {
        let variable = "OFEVENTS_DIAGNOSTICS"
        _ = try program.run("render", "broken.yaml", environment: [variable: "a.txt"])
        #expect(try program.folder.read("a.txt").contains("[unknown-field]"))
        _ = try program.run(
            "render", "broken.yaml", "--diagnostics-file", "b.txt", environment: [variable: "c.txt"])
        #expect(try program.folder.names().contains("b.txt"))
        #expect(try !program.folder.names().contains("c.txt"))
        #expect(try program.run("render", "fine.yaml", environment: [variable: ""]).status == 0)
        let list = try program.run("list", "fine.yaml", environment: [variable: "d.txt"])
        #expect(list.status == 0)
        #expect(try !program.folder.names().contains("d.txt"), "it is for render")
    }

    @Test("An input that cannot be read is reported in the file too")
    func unreadable() throws {
        let text = try program.run("render", "--diagnostics-file", "found.txt", "gone.yaml", "broken.yaml")
        #expect(text.status == 66)
        #expect(text.errors.hasPrefix("ofevents: error: cannot read 'gone.yaml': "))
        #expect(try program.folder.read("found.txt") == text.errors)
        let json = try program.run(
            "render", "--diagnostics-file", "found.json", "--diagnostics-format", "json", "gone.yaml")
        #expect(json.status == 66)
        let failures = try #require(
            try object(try program.folder.read("found.json"))["failures"] as? [[String: String]])
        #expect(failures.count == 1)
        #expect(failures[0]["message"]?.hasPrefix("cannot read 'gone.yaml': ") == true)
    }

    @Test("A file that cannot be written ends the command before anything is output")
    func unwritable() throws {
        let outcome = try program.run("render", "--diagnostics-file", "nowhere/found.txt", "fine.yaml")
        #expect(outcome.status == 73)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("cannot write 'nowhere/found.txt'"))
        #expect(try program.run("render", "--diagnostics-file", "/dev/null", "fine.yaml").status == 0)
    }

    // MARK: Files that are something else

    @Test(
        "A file that is read or written is left alone", .tags(.process),
        arguments: [
            ("fine.yaml --diagnostics-file ./fine.yaml", "it is an input"),
            ("gone.yaml fine.yaml --diagnostics-file link.yaml", "it is an input"),
            ("gone.yaml --diagnostics-file gone.yaml", "it is an input"),
            ("--check --against all.yaml fine.yaml --diagnostics-file all.yaml", "it is an input"),
            ("- --diagnostics-file fine.yaml < fine.yaml", "standard input is read from it"),
            ("fine.yaml --diagnostics-file all.yaml > all.yaml", "standard output goes there"),
            ("fine.yaml --diagnostics-file /dev/stdout | cat", "standard output goes there"),
            (
                "fine.yaml --output-dir out --diagnostics-file out/component-a.yaml",
                "manifests have such names in 'out'"
            ),
            ("in --diagnostics-file in/deep/found.json", "the next run would read it as an input of 'in'"),
        ])
    func shared(arguments: String, reason: String) throws {
        _ = try program.shell("ln -s fine.yaml link.yaml; mkdir -p out in/deep; cp fine.yaml in; cp fine.yaml all.yaml")
        let before = try program.folder.names()
        let outcome = try program.shell("\"$OFEVENTS\" render \(arguments)")
        #expect(outcome.errors.contains(": \(reason)\n = help: nothing was written; "), "\(outcome.errors)")
        #expect(arguments.hasSuffix("cat") || outcome.status == 64)
        #expect(try program.folder.read("fine.yaml") == Sample.all)
        #expect(try program.folder.names() == before)
        #expect(try program.folder.names("out").isEmpty)
    }

    @Test("What no run reads is fine below an input, and standard output is no diagnostics file")
    func allowed() throws {
        _ = try program.shell("mkdir in out; cp fine.yaml in")
        for file in ["in/found.sarif", "in/.found.json", "out/found.json"] {
            #expect(
                try program.run("render", "--output-dir", "out", "--diagnostics-file", file, "in").status == 0,
                "\(file)")
        }
        let dash = try program.run("render", "--diagnostics-file", "-", "fine.yaml")
        #expect(dash.status == 64)
        #expect(
            dash.errors.contains("'--diagnostics-file' cannot be '-' (standard output), because the manifests go there")
        )
        #expect(try program.run("render", "--diagnostics-file", "", "fine.yaml").status == 64)
    }

    // MARK: Without a file

    @Test(
        "Without a file --diagnostics-format is that of standard error, and what programs read whole stands there alone"
    )
    func standardError() throws {
        let json = try program.run("render", "--diagnostics-format", "json", "broken.yaml", "events.yaml")
        #expect(json.status == 1)
        #expect(try object(json.errors)["errors"] as? Int == 2, "\(json.errors)")
        let written = try program.run(
            "render", "--diagnostics-format", "json", "--output-dir", "out", "events.yaml", "fine.yaml")
        #expect(try object(written.errors)["version"] as? Int == 1, "\(written.errors)")
        let unreadable = try program.run("render", "--diagnostics-format", "json", "gone.yaml")
        #expect(unreadable.status == 66)
        #expect((try object(unreadable.errors)["failures"] as? [Any])?.count == 1)
        let github = try program.run("render", "--diagnostics-format", "github", "broken.yaml")
        #expect(github.errors.hasPrefix("::error file=broken.yaml,line=6,"))
        #expect(github.errors.hasSuffix("\nofevents: 1 error; nothing was written\n"))
        #expect(try program.run("render", "--diagnostics-format", "html", "fine.yaml").status == 64)
    }
}
