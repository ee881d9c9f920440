package import Findings

extension DiagnosticCode {
    package static let kustomizeFirst = DiagnosticCode(
        "kustomize-first", of: .repository, .note,
        page: CodePage(
            """
            A directory that is read has a kustomization that changes resources of ours, by patches, names, labels or the \
            like. ofevents does not apply that. Or two kustomizations have the same resource, such as two overlays. Then \
            ofevents reads one of the two, and the note names the files of the other. If they add different namespaces, \
            prefixes or suffixes, it reads both. Let kubectl put each together, and pass the result to ofevents. Files that are named on the command line are read as they are. 'ofevents render' warns \
            where it leaves out a kustomization, and then removes no file from '--output-dir'.
            """,
            example: [
                .session(
                    """
                    $ ofevents list base prod
                    prod/kustomization.yaml:3:1: note: the patches of this kustomization are not applied, and not read as resources [kustomize-first]
                       3 | patches:
                         | ^~~~~~~
                         = help: run 'kubectl kustomize prod | ofevents render -'
                    ofevents: skipped 2 documents of other kinds: 2 without a kind
                    EventBuses:
                    NAME      TYPE
                    default   pubsub.kafka
                    """)
            ]))
}
