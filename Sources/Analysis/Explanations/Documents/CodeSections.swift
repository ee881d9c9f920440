internal import Findings

extension DocumentPart {
    /// A section for each code of a group, in the order of their names; its heading is the code, so that a link finds it.
    static func codes(_ group: DiagnosticCode.Group) -> DocumentPart {
        DocumentPart(of: "\(group.document).md", named: "codes") { codes in
            codes.of(group).sorted { $0.id < $1.id }
                .map { "\(group == .lint ? "##" : "###") `\($0.id)`\n\n\(ExplainedCode($0).section)\n" }
                .joined(separator: "\n")
        }
    }
}
