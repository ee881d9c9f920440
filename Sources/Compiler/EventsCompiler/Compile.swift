package import Findings
package import Manifests
package import Resolution

/// What a set of files becomes, and everything that was found in it.
package struct Compilation: Sendable {
    /// The findings in the order of the text.
    package var diagnostics: [Diagnostic]

    /// The resources with their references found, those of the context behind those of the set; incomplete where there are errors.
    package var model: ResolvedModel

    /// The objects to write; none where there are errors.
    package var manifests: [Manifest]

    /// True if the set has a resource of ours, even a broken one.
    package var hasResources: Bool

    /// Whether objects of earlier runs may be those of the context: it has an EventSource or a Trigger, or errors.
    package let mayHaveOthers: Bool

    /// How many documents of each kind of others were skipped; the empty name stands for documents without a kind.
    package var skipped: [String: Int]

    /// Where comments to this program may stand in each file; nil for files without one.
    package let outlines: [FileOutline?]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The configuration of each Deployment among the manifests, in their order; made when it is asked for.
    package var configs: [WorkloadConfig] { hasErrors ? [] : handlerConfigs(of: model.withoutContext) }

    /// The same with the EventSources of the context, as far as Triggers of the set read their events.
    package var configsWithEventsRead: [WorkloadConfig] { hasErrors ? [] : handlerConfigs(of: model.withEventsRead) }

    /// Generates what a snapshot becomes.
    ///
    /// The snapshot's resources are gone before that, where the caller does not keep them: ten thousand need more memory than their
    /// manifests.
    package init(_ snapshot: consuming Snapshot) {
        let options = snapshot.options.generators
        self.init(withoutManifests: snapshot)
        if !hasErrors { manifests = generate(model.withoutContext, options: options) }
    }

    private init(withoutManifests snapshot: consuming Snapshot) {
        diagnostics = snapshot.diagnostics.sorted()
        model = snapshot.model
        manifests = []
        hasResources = !snapshot.ownResources.isEmpty
        mayHaveOthers = snapshot.contextMayHaveObjects
        (skipped, outlines) = (snapshot.skipped, snapshot.outlines)
    }
}

/// The whole compiler: parse, decode, resolve, generate.
///
///     bytes ─parse→ YAMLNode ─decode→ Resource ─resolve→ ResolvedModel ─generate→ Manifest
///
/// A pure function: equal files and options give equal results, in any order of the files.
///
/// - Parameter context: files that only say what a name means.
package func compile(
    _ files: [SourceFile], context: [SourceFile] = [], options: CompileOptions = CompileOptions()
) -> Compilation {
    Compilation(Snapshot(files, context: context, options: options))
}
