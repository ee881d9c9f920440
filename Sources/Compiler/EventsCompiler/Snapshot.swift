package import EventsAPI
package import Findings
package import Resolution

/// What a set of files means, before anything is generated: the front of the compiler, made once for whatever reads it.
///
///     bytes ─parse→ YAMLNode ─decode→ Resource ─resolve→ ResolvedModel
///
/// A pure function of its files and options: equal ones give equal snapshots.
package struct Snapshot: Sendable {
    /// Those of the set, and behind them those of its context.
    package let files: [SourceFile]

    /// How many files are those of the set. The others are its context: they say what a name means, and nothing is found in them.
    package let ownFileCount: Int
    package let options: CompileOptions

    /// The resources as their authors wrote them, broken ones among them: those of the set, then those of its context.
    package let resources: [Resource]

    /// Which of the resources each name means.
    package let references: References

    /// Which Components have a refused event come again without the broker's doing.
    package let retries: InboundRetries

    /// The apps of others in the set.
    package let apps: [DaprApp]

    /// The resources with their references found; incomplete where there are errors.
    package let model: ResolvedModel

    /// Where comments to this program may stand in each file of the set; nil for files without one.
    package let outlines: [FileOutline?]

    /// What the compiler found, in the order in which it did: whoever shows it sorts it, with what else was found.
    package let diagnostics: [Diagnostic]

    /// How many documents of each kind of others were skipped; the empty name stands for documents without a kind.
    package let skipped: [String: Int]

    /// Whether the context has errors, so that not all is known of who uses what.
    package let hasFaultyContext: Bool

    private let ownCount: Int

    /// The resources of the set.
    package var ownResources: ArraySlice<Resource> { resources.prefix(ownCount) }

    /// Whether the context has resources that become objects, or errors, so that not all of it is known.
    package var contextMayHaveObjects: Bool {
        hasFaultyContext
            || resources.dropFirst(ownCount).contains { resource in
                if case .eventBus = resource { false } else { true }
            }
    }

    /// - Parameter context: files that only say what a name means. A resource of the set takes the place of one there with its
    ///   kind, namespace and name.
    package init(
        _ files: [SourceFile], context: [SourceFile] = [], options: CompileOptions = CompileOptions()
    ) {
        self.init(files, context: context, options: options) { file, index in FileContents(file, index: index) }
    }

    /// - Parameter read: gives what a file holds, by the file and its number.
    init(
        _ own: [SourceFile], context others: [SourceFile], options: CompileOptions,
        reading read: (SourceFile, UInt32) -> FileContents
    ) {
        let files = own + others
        var bag = DiagnosticBag(ofFirst: own.count)
        var (set, context) = (SetContents(), SetContents())
        for (index, file) in own.enumerated() { set.add(read(file, UInt32(index)), into: &bag) }
        for (index, file) in others.enumerated() { context.add(read(file, UInt32(own.count + index)), into: &bag) }
        ownCount = set.resources.count
        var resources = set.resources
        if !context.resources.isEmpty {
            resources += Resolution.context(context.resources, of: set.resources, namespace: options.namespace)
        }
        resources = fitted(resources, to: options.daprVersion)
        var resolution = ResolutionOptions(
            namespace: options.namespace, clusterDomain: options.clusterDomain,
            isComplete: set.isComplete && !options.assumesExternal, daprVersion: options.daprVersion
        )
        resolution.isContextComplete = context.isComplete
        resolution.acceptsContradictions = options.acceptsContradictions
        references = References(resources, namespace: options.namespace)
        retries = InboundRetries(
            set.resiliencies + context.resiliencies, namespace: options.namespace,
            areGenerated: options.generatesResiliencies)
        model = resolve(
            resources, references, retries, files: files, ownCount: ownCount, options: resolution, into: &bag)
        // They may also be about the configuration file.
        var pods = DiagnosticBag()
        if model.hasTemplates || options.podTemplate != nil {
            let file = options.podTemplate?.file == nil ? nil : UInt32(files.count)
            checkPods(of: resources.prefix(ownCount), options.podTemplate, ofFile: file, into: &pods)
        }
        // Where there are errors the model is not complete, and what is wrong may be what makes it so large.
        if bag.errorCount == 0, pods.errorCount == 0 {
            checkConfigSizes(of: model.withoutContext, resources, references, into: &bag)
        }
        // Where anything else was said, that is why there is nothing.
        if set.resources.isEmpty, bag.diagnostics.isEmpty { bag.add(CompileWording.nothingToRender()) }
        (self.files, self.options, self.resources, skipped) = (files, options, resources, set.skipped)
        (apps, outlines, ownFileCount) = (set.apps + context.apps, set.outlines, own.count)
        (diagnostics, hasFaultyContext) = (bag.diagnostics + pods.diagnostics, bag.leavesOutErrors)
    }
}

/// What several files hold.
private struct SetContents {
    var resources: [Resource] = []
    var resiliencies: [AuthorResiliency] = []
    var apps: [DaprApp] = []
    var outlines: [FileOutline?] = []
    var skipped: [String: Int] = [:]
    var isComplete = true

    mutating func add(_ contents: FileContents, into bag: inout DiagnosticBag) {
        for finding in contents.findings { bag.add(finding) }
        outlines.append(contents.outline)
        // Of a single file nothing is copied.
        if resources.isEmpty { resources = contents.resources } else { resources += contents.resources }
        resiliencies += contents.resiliencies
        apps += contents.apps
        for kind in contents.skippedKinds { skipped[kind, default: 0] += 1 }
        if !contents.isComplete { isComplete = false }
    }
}
