import Findings

/// Codes as the stages declare theirs, for findings that are made by hand.
extension DiagnosticCode {
    static let deprecatedSetting = DiagnosticCode("deprecated-setting", of: .lint)
    static let duplicateResource = DiagnosticCode("duplicate-resource", of: .resource)
    static let ignoredTopic = DiagnosticCode("ignored-topic", of: .resource, .warning)
    static let invalidEncoding = DiagnosticCode("invalid-encoding", of: .resource)
    static let missingField = DiagnosticCode("missing-field", of: .resource)
    static let noBackend = DiagnosticCode("no-backend", of: .resource)
    static let noTarget = DiagnosticCode("no-target", of: .resource)
    static let nothingToRender = DiagnosticCode("nothing-to-render", of: .resource, .warning)
    static let settingLetterCase = DiagnosticCode("setting-letter-case", of: .lint)
    static let unknownEvent = DiagnosticCode("unknown-event", of: .resource)
    static let unknownSetting = DiagnosticCode("unknown-setting", of: .lint)
    static let wrongType = DiagnosticCode("wrong-type", of: .resource)
    static let yamlSyntax = DiagnosticCode("yaml-syntax", of: .resource)
}
