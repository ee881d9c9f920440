package import Manifests
internal import YAMLTree

/// How objects are written.
package enum OutputFormat: String, Sendable, CaseIterable {
    /// A stream of documents.
    case yaml
    /// One `List`.
    case json
}

/// Writes objects in pieces of about 256 KiB, so that output of any size needs little memory.
///
/// - Parameter consume: takes a piece; false ends the writing.
package func write(_ manifests: [Manifest], as format: OutputFormat, to consume: ([UInt8]) -> Bool) {
    switch format {
    case .yaml: writeYAML(manifests, to: consume)
    case .json: writeJSON(manifests, to: consume)
    }
}

/// One object as a document of its own.
package func yaml(of manifest: Manifest) -> [UInt8] {
    var writer = YAMLWriter()
    writer.writeDocument(manifest.value)
    return writer.bytes
}

private let pieceSize = 256 << 10

private func writeYAML(_ manifests: [Manifest], to consume: ([UInt8]) -> Bool) {
    var writer = YAMLWriter()
    for manifest in manifests {
        writer.writeDocument(manifest.value)
        if writer.count >= pieceSize {
            guard consume(writer.bytes) else { return }
            writer.removeAll()
        }
    }
    if writer.count > 0 { _ = consume(writer.bytes) }
}

private func writeJSON(_ manifests: [Manifest], to consume: ([UInt8]) -> Bool) {
    var writer = JSONWriter()
    writer.append("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\",\n  \"items\": [")
    for (index, manifest) in manifests.enumerated() {
        writer.append(index == 0 ? "\n    " : ",\n    ")
        writer.write(manifest.value, indent: 4)
        if writer.count >= pieceSize {
            guard consume(writer.bytes) else { return }
            writer.removeAll()
        }
    }
    writer.append(manifests.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    _ = consume(writer.bytes)
}
