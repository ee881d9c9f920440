import CProcessStart

/// The arguments of the process without the program's name, also where there is no /proc to read them from.
package func processArguments() -> [String] {
    guard CommandLine.arguments.isEmpty else { return Array(CommandLine.arguments.dropFirst()) }
    guard let values = process_start_arguments() else { return [] }
    var arguments: [String] = []
    var index = 0
    while let value = values[index] {
        arguments.append(String(cString: value))
        index += 1
    }
    return Array(arguments.dropFirst())
}
