/// The rules by which the Kubernetes API server accepts a name (RFC 1123 and RFC 1035, as in
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
package enum KubernetesName: Sendable {
    /// Most objects: lower-case letters, digits, `-` and `.`, at most 253 characters.
    case subdomain
    /// Namespaces: no `.`, at most 63 characters.
    case label
    /// Services: a label that starts with a letter.
    case serviceName

    /// The number of characters that a name may have.
    package var limit: Int { self == .subdomain ? 253 : 63 }

    /// What is wrong with a name, in a few words that follow "the name …", or nil where it is valid.
    package func fault(of name: String) -> String? {
        guard !name.isEmpty else { return "is empty" }
        guard name.utf8.count <= limit else { return "has \(name.utf8.count) characters; at most \(limit) are allowed" }
        for scalar in name.unicodeScalars where !isAllowed(scalar) {
            return "contains '\(scalar)'; \(alphabet) are allowed"
        }
        let parts = self == .subdomain ? name.split(separator: ".", omittingEmptySubsequences: false) : [name[...]]
        for part in parts where part.isEmpty || part.hasPrefix("-") || part.hasSuffix("-") {
            let isDivided = parts.count > 1
            return "must start and end with a letter or digit" + (isDivided ? ", and so must each part of it" : "")
        }
        if self == .serviceName, let first = name.first, first.isNumber { return "must start with a letter" }
        return nil
    }

    /// The valid name nearest to a faulty one, or nil where none is near.
    package func suggestion(for name: String) -> String? {
        let separators: Set<Unicode.Scalar> = ["_", " ", "/", ":"]
        var scalars = name.lowercased().unicodeScalars.map { separators.contains($0) ? "-" : $0 }[...]
        while let first = scalars.first, first == "-" || first == "." { scalars.removeFirst() }
        while let last = scalars.last, last == "-" || last == "." { scalars.removeLast() }
        let changed = scalars.map(String.init).joined()
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
