extension CommandTree {
    /// A command line that is right, as a shell takes it, with other options: such as the line that does what another one only checks.
    ///
    /// - Parameters:
    ///   - words: those behind the program's name.
    ///   - change: takes the first long name of an option or flag, without dashes, and gives the name that stands in its place; nil to
    ///     leave it out.
    package func line(_ words: [String], changing change: (_ name: String) -> String?) -> String {
        var (command, names, rest) = (root, [root.name], words[...])
        while let word = rest.first, let next = command.subcommand(named: word) {
            (command, rest) = (next, rest.dropFirst())
            names.append(word)
        }
        var (options, paths): ([String], [String]) = ([], [])
        for item in ArgumentReader(rest, for: command).written {
            let (argument, text) = (command.arguments[item.argument], item.value.text)
            guard let written = item.value.name, let name = argument.names.first else {
                paths.append(text)
                continue
            }
            guard let new = change(name) else { continue }
            let title = new == name ? written : "--\(new)"
            switch argument.form {
            case .flag: options.append(title)
            case _ where text.hasPrefix("-") && text != "-": options.append("\(title)=\(text)")
            default: options += [title, text]
            }
        }
        if paths.contains(where: { $0.hasPrefix("-") && $0 != "-" }) { options.append("--") }
        return (names + options + paths).map(\.shellWord).joined(separator: " ")
    }
}

extension String {
    /// As a word of a shell's command line, in quotes where it needs some.
    fileprivate var shellWord: String {
        let isPlain = utf8.allSatisfy { byte in
            0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || "-_./:=,@%+".utf8.contains(byte)
        }
        return isPlain && !isEmpty ? self : shellQuoted
    }
}
