package import Findings

/// Who receives events: an object of the cluster, or whatever is at an address.
package struct Sink: Sendable {
    package enum Target: Sendable {
        /// An object by its name; its namespace is the referring resource's where the author gave none.
        case object(SinkKind, name: Located<String>, namespace: Located<String>?)

        /// An absolute address, as it is written.
        case address(String)
    }

    package var target: Target

    /// The port of an object, where it is not 80.
    var port: Int?

    /// The path and query behind an object's address; nil where the author gave none.
    var path: String?

    /// The place of the object's name, or of the field that holds the address, whose value may be a secret.
    package var span: SourceSpan
}

extension Sink {
    /// The namespace of the object, for a resource of a namespace; nil for an address.
    package func namespace(in own: String) -> String? {
        guard case .object(_, _, let namespace) = target else { return nil }
        return namespace?.value ?? own
    }

    /// The name of the object; nil for an address.
    package var objectName: String? { if case .object(_, let name, _) = target { name.value } else { nil } }

    /// Where it is.
    ///
    /// - Parameters:
    ///   - own: the namespace of the resource that refers to it.
    ///   - domain: the DNS domain of the cluster.
    package func url(in own: String, clusterDomain domain: String) -> String {
        switch target {
        case .address(let url): return url
        case .object(let kind, let name, let namespace):
            let host = "\(name.value).\(namespace?.value ?? own).svc.\(domain)"
            return "http://" + host + (port.map { ":\($0)" } ?? "") + (path ?? kind.path)
        }
    }

    /// True for what was the only kind of sink: the Component of a Trigger is named after its Service.
    package var isPlainService: Bool {
        guard case .object(let kind, _, _) = target else { return false }
        return kind == .knativeService && port == nil && path == nil
    }

    /// How people call it: by the object, or by the address without what may be a secret.
    ///
    /// - Parameter url: its address.
    package func title(at url: String) -> String {
        guard case .object(let kind, let name, _) = target else { return shownAddress(url) }
        return "\(kind.kind) \(name.value)" + (port.map { ":\($0)" } ?? "") + (path.map(shownAddress) ?? "")
    }
}
