import TestInputs
import Testing

/// Errors of the template for every pod that show only where it is merged into a pod.
@Suite("The template of the configuration file in a pod")
struct PodTemplateProgramTests {
    private static let probe = "podTemplate:\n  container:\n    startupProbe: {failureThreshold: 3}\n"

    @Test(
        "Each error has its place in the configuration file, in every command and format",
        arguments: [
            (probe, ".ofevents.yaml:3:5"),
            ("podTemplate: {container: {volumeMounts: [{name: nope, mountPath: /b}]}}\n", ".ofevents.yaml:1:49"),
        ])
    func places(configuration: String, place: String) throws {
        let program = try Program([
            ".git/HEAD": "", ".ofevents.yaml": configuration, "a.yaml": Sample.eventSource, "b.yaml": Sample.eventBus,
        ])
        for line in ["lint .", "render .", "list .", "migrate component --check ."] {
            let outcome = try program.run(line: line)
            let text = outcome.output + outcome.errors
            #expect(outcome.status == 1, "\(line): \(text)")
            #expect(text.contains("\(place): error: "), "\(line): \(text)")
            #expect(!text.contains("'podTemplate' of the configuration file"), "\(line)")
        }
        #expect(try program.run(line: "lint -o json .").output.contains(".ofevents.yaml"))
        #expect(try program.run(line: "lint -o sarif .").output.contains(".ofevents.yaml"))
    }

    @Test("Comments and baselines know nothing of that file")
    func baseline() throws {
        let program = try Program([
            ".git/HEAD": "", ".ofevents.yaml": Self.probe, "b.yaml": Sample.eventBus,
            "a.yaml": "# ofevents:ignore no-dead-letters: none\n" + Sample.eventSource,
        ])
        let outcome = try program.run(line: "lint --write-baseline .b.json .")
        #expect(outcome.status == 1 && outcome.errors.contains(".ofevents.yaml:3:5: error: "), "\(outcome.errors)")
    }
}
