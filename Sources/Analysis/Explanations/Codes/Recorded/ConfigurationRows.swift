// Written by ExplanationsTests. Do not edit: change the document, and record with UPDATE_GOLDENS=1.

/// The rows of the table of fields in docs/configuration.md.
let configurationRows = #"""
    | `namespace` | the namespace of resources that name none | `--namespace` | `default` |
    | `clusterDomain` | the DNS domain of the cluster, in which sinks are reached | `--cluster-domain` | `cluster.local` |
    | `adapterImage` | the image of the adapter | `--adapter-image`, then `OFEVENTS_ADAPTER_IMAGE` | the one of this version |
    | `daprVersion` | the release of Dapr in the cluster, in quotes or bare; a bare `1.10` is 1.10 | `--dapr-version` | the newest that is known |
    | `paths` | a file or directory, or a list of them: the resources | the paths behind the command | a usage error |
    | `scenarios` | the same, for scenarios | the paths behind `ofevents test` | the current directory |
    | `lint.rules` | the severity of a rule: `off`, `note`, `warning` or `error` | `--disable` leaves out more | that of the rule |
    | `lint.strict` | `true`: secrets that are written out are errors | `--strict`, `--no-strict` | `false` |
    | `lint.failOn` | from which severity on findings are a failure: `error`, `warning` or `never` | `--fail-on` | `error` |
    | `lint.assumeExternal` | `true`: what is referred to, or refers, and is in none of the files is taken to exist in the cluster | `--assume-external`, `--no-assume-external` | `false` |
    | `lint.baseline` | a file of known findings | `--baseline`, `--no-baseline` | none |
    """#
