/// What is read where a path is `-`: standard input, or bytes that a test gives.
package enum StandardInput: Sendable {
    case descriptor(Int32)
    case bytes([UInt8])

    /// The standard input of the process.
    package static let ofProcess = StandardInput.descriptor(0)

    /// Reads everything up to the end; what was read before is not read again.
    package func readAll() throws(SystemError) -> [UInt8] {
        switch self {
        case .descriptor(let descriptor): try OpenFile(sharing: descriptor).readAll()
        case .bytes(let bytes): bytes
        }
    }

    /// What two names of one file share; nil of bytes, which are no file.
    package func identity() throws(SystemError) -> FileStatus.Identity? {
        switch self {
        case .descriptor(let descriptor): try FileStatus(ofDescriptor: descriptor).identity
        case .bytes: nil
        }
    }

    /// Where it is read from.
    package var place: FilePlace {
        switch self {
        case .descriptor(let descriptor): FilePlace(descriptor: descriptor)
        case .bytes: .nowhere
        }
    }
}
