import Findings

/// Codes as the stages declare theirs, for findings that are made by hand.
extension DiagnosticCode {
    private static let page = CodePage("A code of these tests.", example: [])

    static let deprecatedSetting = DiagnosticCode("deprecated-setting", of: .lint, page: page)
    static let duplicateResource = DiagnosticCode("duplicate-resource", of: .resource, page: page)
    static let ignoredField = DiagnosticCode("ignored-field", of: .resource, .warning, page: page)
    static let invalidEncoding = DiagnosticCode("invalid-encoding", of: .resource, page: page)
    static let missingField = DiagnosticCode("missing-field", of: .resource, page: page)
    static let noBackend = DiagnosticCode("no-backend", of: .resource, page: page)
    static let noTarget = DiagnosticCode("no-target", of: .resource, page: page)
    static let nothingToRender = DiagnosticCode("nothing-to-render", of: .resource, .warning, page: page)
    static let settingLetterCase = DiagnosticCode("setting-letter-case", of: .lint, page: page)
    static let unknownEvent = DiagnosticCode("unknown-event", of: .resource, page: page)
    static let unknownSetting = DiagnosticCode("unknown-setting", of: .lint, page: page)
    static let wrongType = DiagnosticCode("wrong-type", of: .resource, page: page)
    static let yamlSyntax = DiagnosticCode("yaml-syntax", of: .resource, page: page)
}
