internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import FieldReading
internal import Findings
internal import Lint
internal import Manifests
internal import Text

/// The words of every finding about the configuration file, one function a mistake.
enum ConfigurationWording {
    static func severalDocuments(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .severalDocuments, "the configuration file may have only one document, and this is a second one",
            at: span,
            notes: [Diagnostic.Note("the first is here", at: first)],
            help: "put all fields into one document: remove the line '---'")
    }

    // MARK: Fields

    /// Ways out for what is taken for a field of the file.
    static let fieldHints: [String: String] = {
        var meant = ["domain": "clusterDomain", "dapr": "daprVersion", "version": "daprVersion", "ignore": "exclude"]
        for option in GeneratorOption.all { for name in option.misnomers { meant[name] = option.key } }
        for name in ["template", "pod", "pods"] { meant[name] = "podTemplate" }
        var hints = meant.mapValues { "did you mean '\($0)'?" }
        for name in ["assumeExternal", "baseline", "failOn", "pluggable", "rules", "strict"] {
            hints[name] = "move it below 'lint', indented: 'lint: {\(name): …}'"
        }
        for name in ["disable", "disabled"] { hints[name] = "write 'lint: {rules: {RULE: off}}'" }
        return hints
    }()

    /// Ways out for what is taken for a field of `lint`.
    static let lintHints: [String: String] = {
        var hints = Dictionary(
            uniqueKeysWithValues: ["disable", "disabled"].map { ($0, "write 'rules: {RULE: off}'") })
        let names = ["clusterDomain", "daprVersion", "exclude", "namespace", "paths", "podTemplate", "scenarios"]
        for name in names + GeneratorOption.all.map(\.key) {
            hints[name] = "move it out of 'lint': write it at the left edge, without indentation"
        }
        return hints
    }()

    // MARK: Values

    static func namespace(_ name: Located<String>, fault: String) -> Diagnostic {
        faulty(
            name, "a namespace", fault,
            help: suggestion(KubernetesName.label, for: name) ?? "write the name of a namespace, such as 'shop'")
    }

    static func domain(_ name: Located<String>, fault: String) -> Diagnostic {
        faulty(
            name, "a DNS domain", fault,
            help: suggestion(KubernetesName.subdomain, for: name) ?? "write a domain such as 'cluster.local'")
    }

    static func faulty(_ value: Located<String>, of option: GeneratorOption, fault: String) -> Diagnostic {
        faulty(value, option.noun, fault, help: "write \(option.noun) such as '\(option.example)'")
    }

    static func version(_ text: Located<String>, fault: String) -> Diagnostic {
        let newest = DaprVersion.newest
        return faulty(
            text, "a known release of Dapr", fault,
            help: text.value == "1.1"
                ? "if you mean 1.10, write \"1.10\" with quotes: without them, YAML reads 1.10 as the number 1.1"
                : "write a release in quotes, such as \"\(newest)\"")
    }

    private static func faulty(
        _ value: Located<String>, _ what: String, _ fault: String, help: String
    ) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, "'\(shortened(value.value))' is not \(what): \(fault)", at: value.span, help: help)
    }

    /// A valid name that is near; none for an address or a path, in which a name is only a part.
    private static func suggestion(_ rule: KubernetesName, for name: Located<String>) -> String? {
        guard !name.value.contains(where: { ":/@".contains($0) }) else { return nil }
        return rule.suggestion(for: name.value).map { "write '\($0)'" }
    }

    // MARK: Paths

    static func emptyList(_ name: String, of noun: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "'\(name)' is an empty list", at: span,
            help: "add a \(noun == "path" ? "file or a directory" : noun), or remove '\(name)'")
    }

    static func pattern(_ pattern: Located<String>, fault: String) -> Diagnostic {
        faulty(
            pattern, "a pattern", fault,
            help: help(forPattern: pattern.value))
    }

    private static func help(forPattern pattern: String) -> String {
        let names = pattern.split(separator: "/", omittingEmptySubsequences: false)
        let rest = names.drop { $0 == "." }
        let isBelow =
            rest.count < names.count && !rest.contains { $0 == ".." || $0 == "." } && rest.contains { !$0.isEmpty }
        // Without a slash in front it would be about a name at any depth.
        if isBelow { return "patterns begin at the directory of this file: write '/\(rest.joined(separator: "/"))'" }
        if names.contains("..") { return "remove it: patterns are about what is below the directory of this file" }
        return "write a pattern as in .gitignore, such as 'vendor/' or '*.test.yaml'"
    }

    /// A type of a pluggable component, to be shown to a person.
    static let pluggableType = ComponentCategory.pubsub.prefix + "acme"

    static func pluggable(_ type: Located<String>, fault: String) -> Diagnostic {
        faulty(
            type, "a type of a pluggable component", fault,
            help: "write a type such as 'pubsub.acme' or 'bindings.acme.*'")
    }

    static func standardInput(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, "'-' means standard input, and only works on the command line, not in this file",
            at: span,
            help: "write the path of a file or a directory instead of '-'")
    }

    // MARK: Rules

    static func unknownRule(_ name: Located<String>, known codes: DiagnosticCodes) -> Diagnostic {
        let rules = codes.settableIDs
        return Diagnostic(
            .error, .unknownRule, "'\(shortened(name.value))' is not a rule", at: name.span,
            help: nearestName(to: name.value, among: rules).map { "did you mean '\($0)'?" }
                ?? "write the name of a rule: 'ofevents explain rules' lists them")
    }

    static func fixedSeverity(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .fixedSeverity, "'\(name.value)' is always an error: its severity cannot be changed",
            at: name.span,
            help: "remove this line, and correct the resources instead")
    }

    static func level(_ path: String, _ text: Located<String>) -> Diagnostic {
        invalid(path, text, among: ["off", "note", "warning", "error"])
    }

    static func failureLevel(_ text: Located<String>) -> Diagnostic {
        invalid("lint.failOn", text, among: FailureLevel.allCases.map(\.rawValue))
    }

    private static func invalid(_ path: String, _ text: Located<String>, among words: [String]) -> Diagnostic {
        return Diagnostic(
            .error, .invalidValue, "'\(path)' must be \(listed(words, "or")), and this is '\(shortened(text.value))'",
            at: text.span,
            help: nearestName(to: text.value, among: words).map { "did you mean '\($0)'?" }
                ?? "write one of these words")
    }
}
