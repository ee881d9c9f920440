import EventsCompiler
import Files
import Manifests
import Terminal
import Workspace

/// Writes objects to an output, piece by piece; a reader that goes away ends the writing and is no error.
func write(_ manifests: [Manifest], as format: OutputFormat, to output: StandardOutput) throws(FileError) {
    var failure: FileError?
    EventsCompiler.write(manifests, as: format) { piece in
        do throws(FileError) {
            return try output.write(piece) == .written
        } catch {
            failure = error
            return false
        }
    }
    if let failure { throw failure }
}

/// One file for each object, named `{kind}-{namespace}-{name}.yaml` in lower case.
///
/// Two objects whose names make one file name, such as `a-b` of namespace `c` and `b` of namespace `c-a`, are an error,
/// and so is a file name of more than the 255 bytes that file systems take.
func outputFiles(_ manifests: [Manifest]) throws(FileError) -> [OutputFile] {
    var owners: [String: Manifest] = [:]
    for manifest in manifests {
        let name = manifest.fileName
        if let other = owners[name] {
            throw FileError(
                "cannot write", name,
                reason: "\(other.title) and \(manifest.title) would both be this file",
                help: "nothing was written; render the two namespaces into two directories"
            )
        }
        guard name.utf8.count <= 255 else {
            throw FileError(
                "cannot write", name, reason: "a file name has at most 255 bytes",
                help: "nothing was written; render into one file: ofevents render PATH... > FILE"
            )
        }
        owners[name] = manifest
    }
    return manifests.map { OutputFile(name: $0.fileName, content: yaml(of: $0)) }
}
