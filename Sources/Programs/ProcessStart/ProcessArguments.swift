internal import CProcessStart

/// The arguments of the process without the program's name, also where there is no /proc to read them from.
package func processArguments() -> [String] {
    guard CommandLine.arguments.isEmpty else { return Array(CommandLine.arguments.dropFirst()) }
    // The array is the system's, ends in a null and stays for the life of the process.
    guard let values = unsafe process_start_arguments() else { return [] }
    var arguments: [String] = []
    var index = 0
    while let value = unsafe values[index] {
        unsafe arguments.append(String(cString: value))
        index += 1
    }
    return Array(arguments.dropFirst())
}
