internal import ConfigurationFile
internal import EventsCompiler
package import Findings
internal import Lint
internal import Scenarios

/// The codes of every finding that this program makes: the lists of the targets that it is made of.
package let knownCodes = DiagnosticCodes(
    compilerCodes + lintCodes + scenarioCodes + configurationCodes + workspaceCodes)
