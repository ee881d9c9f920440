package import Findings

/// The codes of reading YAML.
package let yamlCodes: [DiagnosticCode] = [
    .aliasExpansion, .duplicateKey, .invalidCharacter, .invalidEncoding, .invalidKey, .invalidMerge, .nestingTooDeep,
    .undefinedAlias, .unsupportedTag, .yamlSyntax,
]
