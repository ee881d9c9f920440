internal import Manifests

extension ConfigurationField {
    /// All fields of the configuration file, in the order in which they are explained.
    static let all: [ConfigurationField] = ofResources + GeneratorOption.all.map(ofGenerators) + others

    private static let ofResources = [
        ConfigurationField(
            name: "namespace",
            about: "the namespace of resources that do not name one",
            option: "'--namespace'",
            fallback: "'default'"),
        ConfigurationField(
            name: "clusterDomain",
            about: "the DNS domain of the cluster, for the addresses of sinks",
            option: "'--cluster-domain'",
            fallback: "'cluster.local'"),
    ]

    private static func ofGenerators(_ option: GeneratorOption) -> ConfigurationField {
        ConfigurationField(
            name: option.key,
            about: option.help.prefix(1).lowercased() + option.help.dropFirst().dropLast(),
            option: "'--\(option.name)', then '\(option.variable)'",
            fallback: option.fallback)
    }

    private static let others = [
        ConfigurationField(
            name: "podTemplate",
            about: "what every pod has beside what ofevents writes, in the form of 'spec.template' of a resource",
            option: "none; 'spec.template' of a resource is merged over it",
            fallback: "nothing"),
        ConfigurationField(
            name: "daprVersion",
            about: "the release of Dapr in the cluster, in quotes or bare; a bare '1.10' is 1.10",
            option: "'--dapr-version'",
            fallback: "the newest known release"),
        ConfigurationField(
            name: "paths",
            about: "a file or directory, or a list of them: the resources",
            option: "paths on the command line",
            fallback: "a usage error"),
        ConfigurationField(
            name: "scenarios",
            about: "the same, for scenarios",
            option: "paths after 'ofevents test'",
            fallback: "the current directory"),
        ConfigurationField(
            name: "exclude",
            about: "patterns of '.gitignore' for what is left out of directories; named files are always read",
            option: "none",
            fallback: "nothing"),
        ConfigurationField(
            name: "lint.rules",
            about: "the severity of a rule: 'off', 'note', 'warning' or 'error'",
            option: "'--disable' turns off more rules",
            fallback: "the rule's own severity"),
        ConfigurationField(
            name: "lint.strict",
            about: "'true': plain-text secrets are errors",
            option: "'--strict', '--no-strict'",
            fallback: "'false'"),
        ConfigurationField(
            name: "lint.failOn",
            about: "exit with status 1 for findings of this severity or higher: 'error', 'warning' or 'never'",
            option: "'--fail-on'",
            fallback: "'error'"),
        ConfigurationField(
            name: "lint.assumeExternal",
            about:
                "'true': resources missing from the input exist in the cluster",
            option: "'--assume-external', '--no-assume-external'",
            fallback: "'false'"),
        ConfigurationField(
            name: "lint.pluggable",
            about:
                "the types of pluggable components, such as 'pubsub.acme' or 'bindings.acme.*', which Dapr finds beside its own",
            option: "none",
            fallback: "none"),
        ConfigurationField(
            name: "lint.baseline",
            about: "a file of known findings",
            option: "'--baseline', '--no-baseline'",
            fallback: "none"),
    ]
}
