internal import Text

/// A report in JUnit's XML: suites, and in each the cases and how they ended.
///
/// Elements and attributes are those that Jenkins, GitLab, Azure and GitHub's reporters all take (docs/formats.md). There is no host
/// and no time of day among them, so that equal results give equal bytes.
package struct JUnitReport: Sendable {
    package var name: String
    package var suites: [Suite] = []

    /// Whether the cases have times: without, each is `0`, for readers want the attribute.
    package var isTimed: Bool

    package init(name: String, isTimed: Bool = false) {
        (self.name, self.isTimed) = (name, isTimed)
    }

    /// The cases of one subject, such as a file.
    package struct Suite: Sendable {
        /// Also the class of its cases.
        package var name: String

        /// The path of the file that the suite is about, where it is about one.
        package var file: String?

        package private(set) var cases: [Case] = []
        private var names = UniqueNames()

        package init(name: String, file: String? = nil) {
            (self.name, self.file) = (name, file)
        }

        /// Adds a case; a number follows a name that the suite has already, for readers match cases by their names.
        ///
        /// - Parameter notes: what is to be said beside how it ended.
        package mutating func add(_ name: String, _ outcome: Outcome, time: Duration = .zero, notes: String = "") {
            cases.append(Case(name: names.name(name), outcome: outcome, time: time, notes: notes))
        }
    }

    package struct Case: Sendable {
        package var name: String
        package var outcome: Outcome
        package var time: Duration

        /// Empty where there is nothing to be said.
        package var notes = ""
    }

    /// How a case ended. Of a text the lines stay lines; of a message there is one.
    package enum Outcome: Sendable {
        /// With an output, where there is one to be seen.
        case passed(output: String? = nil)

        /// What was tested is wrong.
        case failure(message: String, type: String, text: String)

        /// It could not be tested.
        case error(message: String, type: String, text: String)
    }
}
