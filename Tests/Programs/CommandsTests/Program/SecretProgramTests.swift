import TestInputs
import Testing

@Suite("Secrets in faulty files")
struct SecretProgramTests {
    private let program: Program

    init() throws { program = try Program() }

    private func source(_ metadata: String) -> String {
        let component = "      type: bindings.kafka\n      version: v1\n      metadata:\n" + metadata
        return resource("EventSource", "orders", spec: "\n  eventBus: default\n  kafka:\n    placed:\n" + component)
    }

    @Test(
        "A password on the line of an error is shown in no form",
        arguments: [
            "*Passw0rd", "!Passw0rd", "@Passw0rd", "`Passw0rd", "%Passw0rd", "Pass: Passw0rd", "\"Passw0rd\\q\"",
            "\"Passw0rd", "!!int Passw0rd", "[Passw0rd]", "{a: Passw0rd}", "|\n      Passw0rd",
            "&a Passw0rd\n          - x",
        ])
    func values(value: String) throws {
        try expectHidden(source("      - name: saslPassword\n        value: \(value)"))
    }

    @Test(
        "A password in the wrong place is shown in no form",
        arguments: [
            "        saslPassword: Passw0rd", "      - saslPassword: Passw0rd",
            "      - {name: saslPassword, secretKeyRef: Passw0rd}", "      - {name: saslPassword, valeu: Passw0rd}",
            "      - name: saslPassword\n        Value: Passw0rd",
            "      - {name: saslPassword, value: Passw0rd, value: Passw0rd}",
            "      - name: saslPassword\n\tvalue: Passw0rd", "      - name: saslPassword\n        Passw0rd",
        ])
    func places(metadata: String) throws {
        try expectHidden(source(metadata))
    }

    private func expectHidden(_ input: String) throws {
        for format in ["text", "json", "sarif", "junit", "github", "markdown"] {
            let outcome = try program.run("lint", "-o", format, "-", input: input)
            #expect(outcome.status == 1, "\(outcome.output)")
            #expect(!(outcome.output + outcome.errors).contains("Passw0rd"), "\(format): \(outcome.output)")
        }
        #expect(try !program.run("render", "-", input: input).errors.contains("Passw0rd"))
        #expect(try !program.run("lint", "--diff", "-", input: input).output.contains("Passw0rd"))
    }
}
