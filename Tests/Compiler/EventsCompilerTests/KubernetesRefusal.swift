import Findings
import YAMLTree

extension YAMLNode {
    /// What a Kubernetes API server or kubectl refuses in an object, or changes: written without what the compiler has for it.
    var refusedByKubernetes: [String] {
        var found: [String] = []
        for entry in self["spec"]?["metadata"]?.items ?? [] {
            for key in ["value", "secretKeyRef", "envRef"] {
                if case .scalar(let scalar)? = entry[key]?.content, scalar.type == .null {
                    found.append("a null \(key)")
                }
            }
        }
        if let name = self["metadata"]?["name"]?.text {
            let limit = self["kind"]?.text == "Deployment" ? 242 : 253
            if name.utf8.count > limit { found.append("a name of \(name.utf8.count) characters") }
        }
        return found + oddScalars
    }

    private var oddScalars: [String] {
        switch content {
        case .unreadable: ["nothing"]
        case .scalar(let scalar):
            scalar.style == .plain && [".inf", ".nan"].contains(scalar.text.lowercased().drop { "+-".contains($0) })
                ? ["'\(scalar.text)'"] : Self.odd(scalar.text)
        case .sequence(let items): items.flatMap(\.oddScalars)
        case .mapping(let pairs): pairs.flatMap { Self.odd($0.key.value) + $0.value.oddScalars }
        }
    }

    private static func odd(_ text: String) -> [String] {
        let odd = text.unicodeScalars.first { (0x7F...0x9F).contains($0.value) || (0xFFFE...0xFFFF).contains($0.value) }
        return odd.map { ["U+\(String($0.value, radix: 16))"] } ?? []
    }
}
