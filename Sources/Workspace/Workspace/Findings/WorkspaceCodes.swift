package import Findings

/// The codes of what files are to each other in a repository.
package let workspaceCodes: [DiagnosticCode] = [
    .kustomizeFirst, .helmTemplateFirst,
]
