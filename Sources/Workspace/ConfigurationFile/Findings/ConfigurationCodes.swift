package import Findings

/// The codes of reading the configuration file.
package let configurationCodes: [DiagnosticCode] = [
    .fixedSeverity, .severalDocuments, .unknownRule,
]
