package import EventsAPI
package import Findings
package import Resolution

/// What a set of files means, before anything is generated: the front of the compiler, made once for whatever reads it.
///
///     bytes ─parse→ YAMLNode ─decode→ Resource ─resolve→ ResolvedModel
///
/// A pure function of its files and options: equal ones give equal snapshots.
package struct Snapshot: Sendable {
    package let files: [SourceFile]
    package let options: CompileOptions

    /// The resources as their authors wrote them, broken ones among them.
    package let resources: [Resource]

    /// Which of the resources each name means.
    package let references: References

    /// Which Components have a refused event come again without the broker's doing.
    package let retries: InboundRetries

    /// The apps of others in the set.
    package let apps: [DaprApp]

    /// The resources with their references found; incomplete where there are errors.
    package let model: ResolvedModel

    /// Where comments to this program may stand in each file; nil for files without one.
    package let outlines: [FileOutline?]

    /// What the compiler found, in the order in which it did: whoever shows it sorts it, with what else was found.
    package let diagnostics: [Diagnostic]

    /// How many documents of each kind of others were skipped; the empty name stands for documents without a kind.
    package let skipped: [String: Int]

    package init(_ files: [SourceFile], options: CompileOptions = CompileOptions()) {
        self.init(files, options: options) { file, index in FileContents(file, index: index) }
    }

    /// - Parameter read: gives what a file holds, by the file and its number.
    init(_ files: [SourceFile], options: CompileOptions, reading read: (SourceFile, UInt32) -> FileContents) {
        var bag = DiagnosticBag()
        var resources: [Resource] = []
        var skipped: [String: Int] = [:]
        var outlines: [FileOutline?] = []
        var resiliencies: [AuthorResiliency] = []
        var apps: [DaprApp] = []
        var isComplete = true
        for (index, file) in files.enumerated() {
            let contents = read(file, UInt32(index))
            for finding in contents.findings { bag.add(finding) }
            outlines.append(contents.outline)
            // Of a single file nothing is copied.
            if resources.isEmpty { resources = contents.resources } else { resources += contents.resources }
            resiliencies += contents.resiliencies
            apps += contents.apps
            for kind in contents.skippedKinds { skipped[kind, default: 0] += 1 }
            if !contents.isComplete { isComplete = false }
        }
        resources = fitted(resources, to: options.daprVersion)
        let resolution = ResolutionOptions(
            namespace: options.namespace, clusterDomain: options.clusterDomain,
            isComplete: isComplete && !options.assumesExternal, daprVersion: options.daprVersion
        )
        references = References(resources, namespace: options.namespace)
        retries = InboundRetries(
            resiliencies, namespace: options.namespace, areGenerated: options.generatesResiliencies)
        model = resolve(resources, references, retries, files: files, options: resolution, into: &bag)
        // Where there are errors the model is not complete, and what is wrong may be what makes it so large.
        if bag.errorCount == 0 { checkConfigSizes(of: model, resources, references, into: &bag) }
        // Where anything else was said, that is why there is nothing.
        if resources.isEmpty, bag.diagnostics.isEmpty { bag.add(CompileWording.nothingToRender()) }
        (self.files, self.options, self.resources, self.skipped) = (files, options, resources, skipped)
        (self.apps, self.outlines) = (apps, outlines)
        diagnostics = bag.diagnostics
    }
}
