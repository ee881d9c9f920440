/// What is wrong with a tree itself, a line for each fault; empty of one that can be shipped. For a test of each program.
///
/// Names are unique and can be typed, each command and argument says what it does, positional arguments can be distinguished, and what
/// takes the place of a deprecated option is there.
package func faults(in tree: CommandTree) -> [String] { commandFaults(of: tree.root, below: []) }

private func commandFaults(of command: CommandDescription, below path: [String]) -> [String] {
    let path = path + [command.name]
    let place = path.joined(separator: " ")
    var faults = nameFaults(command.name).map { "\(place): \($0)" }
    if command.summary.abstract.isEmpty { faults.append("\(place): no abstract") }
    if command.hasSubcommands, !command.arguments.isEmpty {
        faults.append("\(place): a command with subcommands has arguments of its own")
    }
    let names = command.subcommands.map(\.name) + (path.count == 1 && command.hasSubcommands ? ["help"] : [])
    faults += repeated(names).map { "\(place): two commands '\($0)'" }
    faults += repeated(command.summary.exitStatuses.map { "\($0.status)" }).map { "\(place): status \($0) twice" }
    faults += argumentFaults(of: command).map { "\(place): \($0)" }
    return faults + command.subcommands.flatMap { commandFaults(of: $0, below: path) }
}

private func argumentFaults(of command: CommandDescription) -> [String] {
    let arguments = command.arguments
    let long = arguments.flatMap { $0.names + ($0.inverseName.map { [$0] } ?? []) + $0.formerNames.map(\.name) }
    let ofEveryCommand = ["help", "version", CompletionRequest.name]
    var faults = repeated(long + ofEveryCommand).map { "two options '--\($0)'" }
    faults += repeated(arguments.compactMap(\.short).map(String.init) + ["h"]).map { "two options '-\($0)'" }
    faults += long.flatMap(nameFaults)
    for argument in arguments {
        let title = argument.title
        if argument.help.isEmpty { faults.append("\(title): no help") }
        if argument.form != .flag, argument.valueName.isEmpty { faults.append("\(title): its value has no name") }
        if let short = argument.short, !short.isASCII || !(short.isLetter || short.isNumber) {
            faults.append("\(title): '-\(short)' is no letter or digit")
        }
        if let replacement = argument.deprecation?.replacement, !long.contains(replacement) {
            faults.append("\(title): there is no '--\(replacement)' to take its place")
        }
        if let text = argument.defaultText, !argument.values.isEmpty, !argument.values.contains(text) {
            faults.append("\(title): the default '\(text)' is none of its values")
        }
    }
    return faults + positionalFaults(of: command.positionals.map(\.argument))
}

private func positionalFaults(of positionals: [ArgumentDescription]) -> [String] {
    var faults = repeated(positionals.map(\.title)).map { "two arguments '\($0)'" }
    if positionals.dropLast().contains(where: \.isRepeatable) {
        faults.append("an argument stands behind one that takes all that are left")
    }
    for (one, next) in zip(positionals, positionals.dropFirst()) where next.isRequired && !one.isRequired {
        faults.append("\(next.title): required, behind one that is not")
    }
    return faults
}

/// Names are words that every shell and completion script takes as they are.
private func nameFaults(_ name: String) -> [String] {
    let isWord = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    return isWord && !name.isEmpty && !name.hasPrefix("-")
        ? [] : ["'\(name)' is no name of small letters, digits and dashes"]
}

private func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
}
