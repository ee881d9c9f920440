package import Findings

extension DiagnosticCode {
    package static let fixedSeverity = DiagnosticCode("fixed-severity", of: .configuration)
    package static let severalDocuments = DiagnosticCode("several-documents", of: .configuration)
    package static let unknownRule = DiagnosticCode("unknown-rule", of: .configuration)
}

/// The codes of reading the configuration file.
package let configurationCodes: [DiagnosticCode] = [
    .fixedSeverity, .severalDocuments, .unknownRule,
]
