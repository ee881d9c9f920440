// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The sections of docs/configuration.md that are about a mistake, with the first finding of each fixture.
let configurationSections = #"""
    ## `fixed-severity`

    `lint.rules` names an error of the compiler. Where there is one nothing can be rendered, and so it stays an error.

    ```text
    .ofevents.yaml:3:5: error: 'unknown-event' is an error of the compiler, and stays one [fixed-severity]
       3 |     unknown-event: off
         |     ^~~~~~~~~~~~~
         = help: remove it: where there is such an error, nothing can be rendered
    ```

    ## `several-documents`

    The file has a second document. Which of the two would hold?

    ```text
    .ofevents.yaml:3:1: error: the configuration file is one document, and this is another [several-documents]
       3 | namespace: staging
         | ^
         = help: put all fields into one document, without a '---' between them
    .ofevents.yaml:1:1: note: the first is here
       1 | namespace: shop
         | ^
    ```

    ## `unknown-rule`

    `lint.rules` names no rule. The message says which one may be meant, or which there are.

    ```text
    .ofevents.yaml:3:5: error: 'unused-inputs' is not a rule [unknown-rule]
       3 |     unused-inputs: off
         |     ^~~~~~~~~~~~~
         = help: did you mean 'unused-input'?
    ```
    """#
