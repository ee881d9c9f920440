/// The codes that a program knows, joined from the lists of the targets that it is made of.
package struct DiagnosticCodes: Sendable {
    /// In the order of the lists.
    package let all: [DiagnosticCode]

    private let byID: [String: DiagnosticCode]

    package init(_ codes: [DiagnosticCode]) {
        all = codes
        byID = Dictionary(codes.flatMap { code in ([code.id] + code.formerIDs).map { ($0, code) } }) { first, _ in first
        }
    }

    /// The code that has or had a name, or nil where there is none.
    package subscript(id id: String) -> DiagnosticCode? { byID[id] }

    /// The codes of one group.
    package func of(_ group: DiagnosticCode.Group) -> [DiagnosticCode] { all.filter { $0.group == group } }

    /// The names of those that a team may set.
    package var settableIDs: [String] { all.filter(\.isSettable).map(\.id) }
}
