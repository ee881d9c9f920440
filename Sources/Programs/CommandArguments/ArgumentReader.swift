/// Reads the words behind a command's name, one after the other.
///
/// The first fault is kept and reading goes on: help that is asked for is shown whatever else is wrong.
struct ArgumentReader {
    /// What stands on the command line for an argument.
    struct Written {
        /// The place in the command's arguments.
        var argument: Int
        var value: WrittenValue
    }

    private let arguments: [ArgumentDescription]
    private var words: ArraySlice<String>
    private var loose: [String] = []

    private(set) var written: [Written] = []
    private(set) var fault: UsageFault?
    private(set) var wantsHelp = false
    private(set) var wantsVersion = false

    init(_ words: ArraySlice<String>, for command: CommandDescription) {
        arguments = command.arguments
        self.words = words
        readWords()
        placeLooseWords(command.positionals)
        findMissing()
        markFirst()
    }

    private mutating func readWords() {
        while let word = words.popFirst() {
            if word == "--" {
                loose += words
                words = []
            } else if word.hasPrefix("--") {
                readLong(word)
            } else if word.hasPrefix("-"), word != "-" {
                readShort(word)
            } else {
                loose.append(word)
            }
        }
    }

    private mutating func fail(_ fault: UsageFault) { if self.fault == nil { self.fault = fault } }

    /// Reads `--name`, `--name=value`, or `--name` and the next word.
    private mutating func readLong(_ word: String) {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let (name, value) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
        guard let place = arguments.firstIndex(where: { $0.isNamed(name) }) else {
            switch name {
            case "help": return wantsHelp = true
            case "version": return wantsVersion = true
            default: return fail(.unknownOption("--\(name)", near: "--\(name)"))
            }
        }
        let argument = arguments[place]
        if argument.form == .flag {
            if let value { return fail(.unwantedValue("--\(name)", value)) }
            add(place, "--\(name)", isInverse: argument.inverseName == name)
        } else {
            add(place, "--\(name)", value ?? nextValue())
        }
    }

    /// Reads letters behind a single dash: flags, and at last an option with its value, in the same word or the next.
    private mutating func readShort(_ word: String) {
        let letters = word.dropFirst()
        // A long name behind a single dash is a slip, and no value of the option that its first letter names.
        let long = String(letters.prefix { $0 != "=" })
        if long.count > 1, arguments.contains(where: { $0.names.contains(long) || $0.inverseName == long }) {
            return fail(.unknownOption("-\(long)", near: "--\(long)"))
        }
        var rest = letters
        while let letter = rest.popFirst() {
            let name = "-\(letter)"
            guard let place = arguments.firstIndex(where: { $0.short == letter }) else {
                if letter == "h" {
                    wantsHelp = true
                    continue
                }
                let isFirst = rest.count == letters.count - 1
                return fail(
                    .unknownOption(isFirst ? "-\(long)" : name, near: isFirst && long.count > 1 ? "--\(long)" : nil))
            }
            if arguments[place].form == .flag {
                if rest.first == "=" { return fail(.unwantedValue(name, String(rest.dropFirst()))) }
                add(place, name)
            } else {
                let attached = rest.first == "=" ? rest.dropFirst() : rest
                return add(place, name, rest.isEmpty ? nextValue() : String(attached))
            }
        }
    }

    /// The next word where it can be a value: what begins with a dash is an option, but for a lone `-`.
    private mutating func nextValue() -> String? {
        guard let word = words.first, word == "-" || !word.hasPrefix("-") else { return nil }
        words.removeFirst()
        return word
    }

    private mutating func add(_ place: Int, _ name: String, _ value: String?) {
        guard let value else {
            return fail(.missingValue(arguments[place].synopsis(writtenAs: name), arguments[place].help))
        }
        written.append(Written(argument: place, value: WrittenValue(text: value, name: name)))
    }

    /// Adds a flag.
    private mutating func add(_ place: Int, _ name: String, isInverse: Bool = false) {
        written.append(Written(argument: place, value: WrittenValue(name: name, isInverse: isInverse)))
    }

    /// Gives the words without names to the positional arguments, in order; one that may be repeated takes the rest.
    private mutating func placeLooseWords(_ positionals: [(place: Int, argument: ArgumentDescription)]) {
        var rest = loose[...]
        for (place, argument) in positionals {
            repeat {
                guard let word = rest.popFirst() else { return }
                written.append(Written(argument: place, value: WrittenValue(text: word)))
            } while argument.isRepeatable
        }
        if !rest.isEmpty { fail(.unexpected(Array(rest))) }
    }

    private mutating func findMissing() {
        let present = Set(written.map(\.argument))
        for (place, argument) in arguments.enumerated() where argument.isRequired && !present.contains(place) {
            return fail(.missing(argument))
        }
    }

    private mutating func markFirst() {
        var seen: Set<Int> = []
        for index in written.indices { written[index].value.isFirst = seen.insert(written[index].argument).inserted }
    }
}
