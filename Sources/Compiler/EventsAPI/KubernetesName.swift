internal import Findings
internal import Text

/// A name as help repeats it, or '…' for a text that is none, and may be a secret.
func shownName(_ text: String) -> String { KubernetesName.subdomain.fault(of: text) == nil ? shortened(text) : "…" }

/// The rules by which the Kubernetes API server accepts a name (RFC 1123 and RFC 1035, as in
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
package enum KubernetesName: Sendable {
    /// Most objects: lower-case letters, digits, `-` and `.`, at most 253 characters.
    case subdomain
    /// Namespaces: no `.`, at most 63 characters.
    case label
    /// Services: a label that starts with a letter.
    case serviceName
    /// Apps of Dapr: a label to which `-dapr` is added (`ValidateKubernetesAppID` of pkg/validation in dapr/dapr v1.18.3).
    case appID

    /// The number of characters that a name may have.
    package var limit: Int {
        switch self {
        case .subdomain: 253
        case .label, .serviceName: 63
        case .appID: 58
        }
    }

    /// What is wrong with a name, in a few words that follow "the name …", or nil where it is valid.
    package func fault(of name: String) -> String? {
        guard !name.isEmpty else { return "is empty" }
        guard name.utf8.count <= limit else { return "has \(name.utf8.count) characters; at most \(limit) are allowed" }
        let dot = UInt8(ascii: "."), dash = UInt8(ascii: "-")
        var previous = dot
        var isDivided = false
        var hasFaultyEdge = false
        for byte in name.utf8 {
            guard isAllowed(byte) else { return "contains \(firstForbidden(in: name)); \(alphabet) are allowed" }
            if byte == dot { isDivided = true }
            // Whatever stands beside a dot is the edge of a part.
            if byte == dot ? previous == dot || previous == dash : byte == dash && previous == dot {
                hasFaultyEdge = true
            }
            previous = byte
        }
        if hasFaultyEdge || previous == dot || previous == dash {
            return "must start and end with a letter or digit" + (isDivided ? ", and so must each part of it" : "")
        }
        if self == .serviceName, let first = name.utf8.first, first <= UInt8(ascii: "9") {
            return "must start with a letter"
        }
        return nil
    }

    /// The valid name nearest to a faulty one, or nil where none is near.
    package func suggestion(for name: String) -> String? {
        let separators: Set<Unicode.Scalar> = [
            "_", " ", "/", ":", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}",
        ]
        let shown = name.lowercased().unicodeScalars.filter { !isUnseen($0) }
        var scalars = shown.map { separators.contains($0) ? "-" : $0 }[...]
        while let first = scalars.first, first == "-" || first == "." { scalars.removeFirst() }
        while let last = scalars.last, last == "-" || last == "." { scalars.removeLast() }
        let changed = scalars.map(String.init).joined()
        return changed != name && fault(of: changed) == nil ? changed : nil
    }

    private func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        case UInt8(ascii: "."): self == .subdomain
        default: false
        }
    }

    /// True for what comes into a name by copying: quotes, and characters that cannot be seen.
    private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0xFEFF, 0x2018, 0x2019, 0x201C, 0x201D, 0x22, 0x27: true
        default: false
        }
    }

    private func firstForbidden(in name: String) -> String {
        name.unicodeScalars.first { !$0.isASCII || !isAllowed(UInt8($0.value)) }.map(described) ?? ""
    }

    private var alphabet: String {
        self == .subdomain ? "lower-case letters, digits, '-' and '.'" : "lower-case letters, digits and '-'"
    }
}
