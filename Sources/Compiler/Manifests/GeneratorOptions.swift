package import EventsAPI

/// Something that the user can decide about generated objects.
///
/// The command line and the configuration file are made from the options of all generators. A new option is declared in the
/// file of its generator and listed there. Its value is a text.
package struct GeneratorOption: Sendable {
    /// Its name on the command line, without `--`, such as `adapter-image`.
    package let name: String

    /// Its key in the configuration file, such as `adapterImage`.
    package let key: String

    /// The environment variable that stands between the two.
    package let variable: String

    /// How the help names a value, such as `image`.
    package let valueName: String

    /// What a value is, for messages, such as `an image`.
    package let noun: String

    /// What it sets, as a sentence for the help.
    package let help: String

    /// A value that messages may show.
    package let example: String

    /// What people write by mistake for the key.
    package let misnomers: [String]

    package let defaultValue: String

    /// What holds without a value, in words for the documents, such as `the one of this version`.
    package let fallback: String

    /// What is wrong with a value, in words that follow "'x' is not an image: ", or nil where it may be used.
    package let fault: @Sendable (String) -> String?

    /// All values there are, such as `workload` and `none`; empty where they cannot be counted.
    package var values: [String] {
        let words = valueName.split(separator: "|").map { String($0) }
        return words.count > 1 ? words : []
    }

    /// Every option of every generator, each once, in the order of the list of generators.
    package static let all = Generator.all.flatMap(\.options).reduce(into: [GeneratorOption]()) { options, option in
        if !options.contains(where: { $0.name == option.name }) { options.append(option) }
    }
}

/// What the user decides about generated objects.
package struct GeneratorOptions: Sendable, Equatable {
    private var values: [String: String] = [:]

    /// What every pod has beside what is generated, unless its resource says otherwise; nil for nothing.
    package var podTemplate: PodTemplate?

    package init() {}

    /// The value of an option: what was set, or its default.
    package subscript(option: GeneratorOption) -> String {
        get { values[option.name] ?? option.defaultValue }
        set { values[option.name] = newValue }
    }

    /// Takes the values that others set.
    package mutating func merge(_ others: GeneratorOptions) {
        values.merge(others.values) { _, other in other }
        if let template = others.podTemplate { podTemplate = template }
    }
}
