package import Terminal

/// An option, a flag or a positional argument of a command, as data: what the parser, help, completions and man pages read.
package struct ArgumentDescription: Sendable {
    /// How an argument is written.
    package enum Form: Sendable, Equatable {
        /// A named argument with a value: `--name value`.
        case option
        /// A named argument without one: `--name`.
        case flag
        /// A value without a name, known by its place.
        case positional
    }

    package var form: Form

    /// The names without dashes, of which the first is shown before the others; none of a positional argument.
    package var names: [String] = []

    /// Long names of earlier releases, which are read with a warning and shown nowhere.
    package var formerNames: [FormerName] = []

    /// The letter behind a single dash.
    package var short: Character?

    /// The name of a flag that takes back what `names` set, such as `no-strict`.
    package var inverseName: String?

    /// What its value is called, without brackets: `file`; a form such as `event[=data]` is possible.
    package var valueName = ""

    /// What it does, in a sentence.
    package var help = ""

    /// What else is to be known, shown below the sentence.
    package var discussion = ""

    /// The value where the command line has none, as help shows it.
    package var defaultText: String?

    /// All values there are; empty where they cannot be counted.
    package var values: [String] = []

    /// Whether it may stand there more than once, each with a value of its own. Of others the last one counts.
    package var isRepeatable = false

    /// Whether the parser refuses a command line without it.
    package var isRequired = false

    /// Whether help, completions and man pages leave it out.
    package var isHidden = false

    package var completion = ArgumentCompletion.none

    /// Nil of what a script may go on using.
    package var deprecation: Deprecation?

    /// The heading in help; empty for `OPTIONS`.
    package var section = ""
}

/// That an argument is to be written no more.
package struct Deprecation: Sendable, Equatable {
    /// The release that says so, such as `0.3.0`.
    package var since: String

    /// The long name, without dashes, of what takes its place; nil where nothing does.
    package var replacement: String?

    package init(since: String, replacement: String? = nil) {
        (self.since, self.replacement) = (since, replacement)
    }
}

/// A long name that is to be written no more: the first of the argument's names takes its place.
package struct FormerName: Sendable, Equatable {
    /// Without dashes.
    package var name: String

    /// The release that says so, such as `0.3.0`.
    package var since: String
}

/// What a shell offers where the value of an argument is to be written.
package enum ArgumentCompletion: Sendable {
    case none
    /// Paths of files that end with one of the extensions, which stand here without a dot, and folders; of any file where there are none.
    case files(extensions: [String] = [])
    case directories
    /// Words of a list; arguments whose values can be counted have them without saying so.
    case values([String])
    /// Words that the program gives when it is asked.
    ///
    /// - Parameters:
    ///   - begun: what is there of the word; answers that do not begin with it are left out by the shell.
    ///   - context: that of the program that answers, in the directory of the shell.
    case custom(@Sendable (_ begun: String, _ context: CommandContext) -> [String])
}

extension ArgumentDescription {
    /// `--name`, or `-n` where there is no long one; of a positional argument `<value>`.
    package var title: String {
        if let name = names.first { return "--\(name)" }
        return short.map { "-\($0)" } ?? "<\(valueName)>"
    }

    /// Every name with its dashes, the short one first.
    package var writtenNames: [String] {
        (short.map { ["-\($0)"] } ?? []) + (names + (inverseName.map { [$0] } ?? [])).map { "--\($0)" }
    }

    /// Whether the command line names it so, without dashes; also by a name of an earlier release.
    func isNamed(_ name: String) -> Bool {
        names.contains(name) || inverseName == name || formerNames.contains { $0.name == name }
    }

    /// The name as it was written, with what follows: `-o <output>`.
    func synopsis(writtenAs name: String) -> String { form == .option ? "\(name) <\(valueName)>" : name }

    /// As a usage line has it, without the brackets of what may be left out: `--output-dir <dir>`, `<path> ...`.
    var bareSynopsis: String {
        let inverse = inverseName.map { "|--\($0)" } ?? ""
        let text = form == .positional ? title : synopsis(writtenAs: title) + inverse
        return isRepeatable ? "\(text) ..." : text
    }
}
