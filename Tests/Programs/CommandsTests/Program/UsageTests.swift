import Foundation
import TestInputs
import Testing

@Suite("Usage")
struct UsageTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("Without arguments the help goes to standard error and the exit status is 64")
    func noArguments() throws {
        let outcome = try program.run()
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("USAGE: ofevents <subcommand>"))
    }

    @Test("A process has the streams and the status of the command", .tags(.process))
    func process() throws {
        let none = try program.start()
        #expect(none.status == 64)
        #expect(none.output.isEmpty)
        #expect(try none.errors == program.run().errors)
        let input = try program.start("render", "-", input: Sample.all)
        #expect(input.status == 0)
        #expect(try input.output == program.run("render", "-", input: Sample.all).output)
        let variable = ["OFEVENTS_ADAPTER_IMAGE": "other/adapter:2"]
        try program.folder.write(Sample.all, to: "all.yaml")
        #expect(try program.start("render", "all.yaml", environment: variable).output.contains("other/adapter:2"))
        #expect(try program.start("render", "nowhere.yaml").status == 66)
    }

    @Test("Asked for, help and version are output")
    func help() throws {
        let help = try program.run("--help")
        #expect(help.status == 0)
        #expect(help.output.contains("ofevents render events.yaml | kubectl apply -f -"))
        #expect(try program.run("render", "--help").output.contains("--against <file>"))
        #expect(try program.run("list", "--help").output.contains("-o json"))
        let version = try program.run("--version")
        #expect(version.status == 0)
        #expect(version.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }

    @Test("Completions are made for every shell that is known", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try program.run("--generate-completion-script", shell)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("output-dir"))
    }

    @Test(
        "What is wrong with a command line is said, and the exit status is 64",
        arguments: [
            (["rendr"], "'rendr' is not a command; did you mean 'render'?"),
            (["help", "rendr"], "'rendr' is not a command; did you mean 'render'?"),
            (["rendr", "-nshop", "-"], "'rendr' is not a command; did you mean 'render'?"),
            (["deploy"], "the commands are 'render', 'list'"),
            (["a.yaml"], "as in 'ofevents render a.yaml'"),
            (["--check", "a.yaml"], "write a command before the option '--check'"),
            (["render"], "Missing expected argument '<path> ...'"),
            (["render", "--chek", "-"], "Unknown option '--chek'"),
            (["render", "-n", "A_b", "-"], "'A_b' of '--namespace' is not a namespace"),
            (["render", "-n", "", "-"], "'' of '--namespace' is not a namespace"),
            (["render", "--cluster-domain", "a..b", "-"], "'a..b' of '--cluster-domain' is not a DNS domain"),
            (["render", "--adapter-image", "a b", "-"], "'a b' of '--adapter-image' is not an image"),
            (["render", "--sidecar-resources", "cpu=1", "-"], "'cpu=1' of '--sidecar-resources' is not a list of"),
            (["render", "-o", "xml", "-"], "'xml' is invalid for '-o <output>'"),
            (["render", "--check", "-"], "'--check' needs something to compare with"),
            (["render", "--against", "f", "-"], "'--against' needs '--check'"),
            (["render", "--output-dir", "", "-"], "an empty path was given"),
            (["render", "-o", "json", "--output-dir", "d", "-"], "'--output-dir' writes YAML files"),
            (["render", "--check", "--output-dir", "d", "--against", "f", "-"], "cannot be used together"),
            (["list", "-o", "yml", "-"], "'yml' is invalid for '-o <output>'"),
            (["render", "-o", "name", "--output-dir", "d", "-"], "'--output-dir' writes YAML files; remove '-o name'"),
            (["render", "-o", "json", "--check", "--output-dir", "d", "-"], "'--output-dir' writes YAML files"),
            (
                ["render", "--output-dir", "d", "--output-file", "f", "-"],
                "'--output-dir' and '--output-file' cannot be"
            ),
            (["render", "--check", "--output-file", "-", "-"], "'--check' needs something to compare with"),
            (["render", "--output-file", "", "-"], "'--output-file' names no file or directory"),
        ])
    func wrongUsage(arguments: [String], message: String) throws {
        let outcome = try program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test("An invalid image in the environment is reported with the variable's name")
    func wrongVariable() throws {
        let outcome = try program.run("render", "-", environment: ["OFEVENTS_ADAPTER_IMAGE": "a b"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("'a b' of 'OFEVENTS_ADAPTER_IMAGE' is not an image"))
    }
}
