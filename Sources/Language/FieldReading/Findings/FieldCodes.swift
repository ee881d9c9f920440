package import Findings

/// The codes of reading fields.
package let fieldCodes: [DiagnosticCode] = [
    .emptyValue, .missingField, .unknownField, .wrongType, .invalidValue,
]
