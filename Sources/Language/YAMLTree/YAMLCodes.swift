package import Findings

extension DiagnosticCode {
    package static let aliasExpansion = DiagnosticCode("alias-expansion", of: .resource)
    package static let duplicateKey = DiagnosticCode("duplicate-key", of: .resource)
    package static let invalidCharacter = DiagnosticCode("invalid-character", of: .resource)
    package static let invalidEncoding = DiagnosticCode("invalid-encoding", of: .resource)
    package static let invalidKey = DiagnosticCode("invalid-key", of: .resource)
    package static let invalidMerge = DiagnosticCode("invalid-merge", of: .resource)
    package static let nestingTooDeep = DiagnosticCode("nesting-too-deep", of: .resource)
    package static let undefinedAlias = DiagnosticCode("undefined-alias", of: .resource)
    package static let unsupportedTag = DiagnosticCode("unsupported-tag", of: .resource)
    package static let yamlSyntax = DiagnosticCode("yaml-syntax", of: .resource)
}

/// The codes of reading YAML.
package let yamlCodes: [DiagnosticCode] = [
    .aliasExpansion, .duplicateKey, .invalidCharacter, .invalidEncoding, .invalidKey, .invalidMerge, .nestingTooDeep,
    .undefinedAlias, .unsupportedTag, .yamlSyntax,
]
