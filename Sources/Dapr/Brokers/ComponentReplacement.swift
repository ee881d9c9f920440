/// The component that takes the place of one that Dapr removed, setting by setting.
package struct ComponentReplacement: Sendable {
    /// What becomes of a setting.
    package enum Change: Sendable {
        /// It keeps its value, perhaps under another name.
        case kept(String)

        /// A flag: where it is on, a setting gets a value, and where it is off it goes.
        case flag(String, String)

        /// It goes, and why, in words that follow a colon.
        case dropped(String)
    }

    package let type: String

    /// By the name in lower case.
    package let settings: [String: Change]

    package init(_ type: String, _ settings: [String: Change]) { (self.type, self.settings) = (type, settings) }
}
