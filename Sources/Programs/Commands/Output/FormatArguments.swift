import CommandArguments
import Reports
import Scenarios

/// The formats of findings, as values of `lint --output` and `render --diagnostics-format`.
extension FindingFormat: ArgumentValue {
    package init?(argument: String) { self.init(named: argument) }
    package var argumentText: String { name }
    package static var allValueStrings: [String] { all.map(\.name) }
}

/// The formats of test results, as values of `test --output`.
extension ResultFormat: ArgumentValue {
    package init?(argument: String) { self.init(named: argument) }
    package var argumentText: String { name }
    package static var allValueStrings: [String] { all.map(\.name) }
}
