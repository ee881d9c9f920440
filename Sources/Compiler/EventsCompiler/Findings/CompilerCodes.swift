internal import EventsAPI
internal import FieldReading
package import Findings
internal import Resolution
internal import YAMLTree

/// The codes of everything that the compiler finds in resources, and those of fields that other files share with them.
package let compilerCodes =
    yamlCodes + fieldCodes + resourceCodes + resolutionCodes + [DiagnosticCode.nothingToRender, .configTooLarge]
