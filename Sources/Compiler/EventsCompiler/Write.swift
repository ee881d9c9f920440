internal import JSON
package import Manifests
internal import YAMLTree

/// How objects are written.
package enum OutputFormat: String, Sendable, CaseIterable {
    /// A stream of documents.
    case yaml
    /// One `List`.
    case json
    /// A line for each object, as `kubectl get -o name` prints it: `deployment.apps/trigger-billing`.
    case name
}

/// Writes objects in pieces of some hundred KiB, so that output of any size needs little memory.
///
/// - Parameter consume: takes a piece, in order and one at a time, though not always on the caller's thread; false
///   ends the writing.
package func write(_ manifests: [Manifest], as format: OutputFormat, to consume: ([UInt8]) -> Bool) {
    let pieces = stride(from: 0, to: manifests.count, by: pieceLength).map { start in
        manifests[start..<min(start + pieceLength, manifests.count)]
    }
    switch format {
    case .yaml:
        makeInOrder(pieces.count, { yaml(of: pieces[$0]) }, consume: consume)
    case .name:
        makeInOrder(pieces.count, { names(of: pieces[$0]) }, consume: consume)
    case .json:
        let opening = "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\",\n  \"items\": ["
        guard consume(Array(opening.utf8)) else { return }
        guard makeInOrder(pieces.count, { json(of: pieces[$0]) }, consume: consume) else { return }
        _ = consume(Array((manifests.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8))
    }
}

/// One object as a document of its own.
package func yaml(of manifest: Manifest) -> [UInt8] {
    yaml(of: [manifest])
}

/// How many objects a piece holds: at one to four KiB each, some hundred KiB.
private let pieceLength = 64

/// How many bytes are set aside for an object.
private let likelySize = 4096

private func yaml(of manifests: ArraySlice<Manifest>) -> [UInt8] {
    var writer = YAMLWriter(capacity: manifests.count * likelySize)
    for manifest in manifests { writer.writeDocument(manifest.value) }
    return writer.bytes
}

private func names(of manifests: ArraySlice<Manifest>) -> [UInt8] {
    manifests.flatMap { Array("\($0.kind.namePrefix)/\($0.name)\n".utf8) }
}

/// The items of a list, with what stands before each.
private func json(of manifests: ArraySlice<Manifest>) -> [UInt8] {
    var writer = JSONWriter(
        .readable, capacity: manifests.count * likelySize, depth: 2, isFirst: manifests.startIndex == 0)
    for manifest in manifests { writer.write(manifest.value) }
    return writer.bytes
}
