/// The rules by which the Kubernetes API server accepts a name (RFC 1123 and RFC 1035, as in
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
package enum KubernetesName: Sendable {
    /// Most objects: lower-case letters, digits, `-` and `.`, at most 253 characters.
    case subdomain
    /// Namespaces: no `.`, at most 63 characters.
    case label
    /// Services: a label that starts with a letter.
    case serviceName

    /// What is wrong with a name, in a few words that follow "the name …", or nil where it is valid.
    package func fault(of name: String) -> String? {
        let limit = self == .subdomain ? 253 : 63
        guard !name.isEmpty else { return "is empty" }
        guard name.utf8.count <= limit else { return "has \(name.utf8.count) characters; at most \(limit) are allowed" }
        for scalar in name.unicodeScalars where !isAllowed(scalar) {
            return "holds '\(scalar)'; \(alphabet) are allowed"
        }
        let parts = self == .subdomain ? name.split(separator: ".", omittingEmptySubsequences: false) : [name[...]]
        for part in parts where part.isEmpty || part.hasPrefix("-") || part.hasSuffix("-") {
            return "must start and end with a letter or digit" + (self == .subdomain ? ", and so must each part" : "")
        }
        if self == .serviceName, let first = name.first, first.isNumber { return "must start with a letter" }
        return nil
    }

    /// The valid name nearest to a faulty one, or nil where none is near.
    package func suggestion(for name: String) -> String? {
        let changed = name.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : String($0) }.joined()
        return changed != name && fault(of: changed) == nil ? changed : nil
    }

    private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-": true
        case ".": self == .subdomain
        default: false
        }
    }

    private var alphabet: String {
        self == .subdomain ? "lower-case letters, digits, '-' and '.'" : "lower-case letters, digits and '-'"
    }
}
