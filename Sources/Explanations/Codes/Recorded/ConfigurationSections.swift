// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/configuration.md that are about a mistake.
let configurationSections = #"""
    ## `fixed-severity`

    `lint.rules` names an error of the compiler. Where there is one nothing can be rendered, and so it stays an error.

    ## `several-documents`

    The file has a second document. Which of the two would hold?

    ## `unknown-rule`

    `lint.rules` names no rule. The message says which one may be meant, or which there are.
    """#
