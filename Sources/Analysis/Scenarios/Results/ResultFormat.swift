/// A format in which `ofevents test` writes its results: one item of the list `all`.
///
/// The values and the help of `test -o`, the table of `docs/scenarios.md` and the foreign readers in `Tests/Oracles` follow that
/// list, so that a new format is a new file beside this one and a line in the list.
package struct ResultFormat: Sendable {
    /// The value of the option, such as `junit`.
    package let name: String

    /// What the format is for, as the table of the documents says it.
    package let purpose: String

    /// The text of all results; explaining shows of a scenario that passes what is shown of one that fails.
    package let text: @Sendable (_ results: [ScenarioResult], _ explaining: Bool) -> String

    init(
        _ name: String, purpose: String,
        text: @escaping @Sendable (_ results: [ScenarioResult], _ explaining: Bool) -> String
    ) {
        (self.name, self.purpose, self.text) = (name, purpose, text)
    }

    /// Every format, in the order in which help lists them.
    package static let all: [ResultFormat] = [.text, .json, .junit]

    /// The format of a name, or nil where there is none.
    package init?(named name: String) {
        guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
        self = format
    }
}

extension ResultFormat: CustomStringConvertible {
    package var description: String { name }
}
