internal import FieldReading
internal import Findings
internal import HandlerContract
internal import YAMLTree

extension LogLevel {
    /// The level of a verbosity, which is what upstream's `logLevel` is ("1" by default, and "2" in most samples): only what asks for more
    /// than the usual says more.
    init(verbosity: Int) {
        switch verbosity {
        case ..<4: self = .info
        case 4, 5: self = .debug
        default: self = .trace
        }
    }
}

/// Reads how much the pods of a resource log: a number of upstream's, or one of the adapter's words; nil where nothing is said.
func decodeLogLevel(_ spec: inout FieldReader, into bag: inout DiagnosticBag) -> LogLevel? {
    if spec.names.contains("logVerboseLevel"), let older = spec.pair("logVerboseLevel") {
        bag.add(ResourceWording.olderLogLevel(older.key, isAlone: !spec.names.contains("logLevel")))
    }
    guard let pair = spec.pair("logLevel") else { return nil }
    let path = FieldPath(spec.path, field: "logLevel")
    guard let text = readNumberText(pair, path: path, into: &bag) else { return nil }
    if let number = Int(text.value), number >= 0 { return LogLevel(verbosity: number) }
    if let level = LogLevel(rawValue: text.value.lowercased()) { return level }
    bag.add(ResourceWording.invalidLogLevel(text, path: path.text))
    return nil
}
