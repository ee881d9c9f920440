package import Findings

extension DiagnosticCode {
    package static let emptyValue = DiagnosticCode("empty-value", of: .resource)
    package static let missingField = DiagnosticCode("missing-field", of: .resource)
    package static let unknownField = DiagnosticCode("unknown-field", of: .resource)
    package static let wrongType = DiagnosticCode("wrong-type", of: .resource)
    package static let invalidValue = DiagnosticCode("invalid-value", of: .scenario)
}

/// The codes of reading fields.
package let fieldCodes: [DiagnosticCode] = [
    .emptyValue, .missingField, .unknownField, .wrongType, .invalidValue,
]
