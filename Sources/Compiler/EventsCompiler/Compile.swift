package import EventsAPI
package import Findings
package import Manifests
package import Resolution
internal import YAMLTree

/// What a set of files becomes, and everything that was found in it.
package struct Compilation: Sendable {
    /// The findings in the order of the text.
    package var diagnostics: [Diagnostic]

    /// The resources with their references found; incomplete where there are errors.
    package var model: ResolvedModel

    /// The objects to write; none where there are errors.
    package var manifests: [Manifest]

    /// True where the set holds a resource of ours, be it broken.
    package var hasResources: Bool

    /// How many documents of each kind of others were skipped; the empty name stands for documents without a kind.
    package var skipped: [String: Int]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The configuration of each Deployment among the manifests, in their order; made when it is asked for.
    package var configs: [WorkloadConfig] { hasErrors ? [] : handlerConfigs(of: model) }
}

/// What a set of files holds, before anything is generated.
package struct Analysis: Sendable {
    /// The findings in the order of the text.
    package var diagnostics: [Diagnostic]

    /// The resources as their authors wrote them, broken ones among them.
    package var resources: [Resource]

    /// The resources with their references found; incomplete where there are errors.
    package var model: ResolvedModel

    /// As that of a compilation.
    package var skipped: [String: Int]
}

/// The front of the compiler: parse, decode, resolve.
///
///     bytes ─parse→ YAMLNode ─decode→ Resource ─resolve→ ResolvedModel
package func analyze(_ files: [SourceFile], options: CompileOptions = CompileOptions()) -> Analysis {
    var bag = DiagnosticBag()
    var resources: [Resource] = []
    var skipped: [String: Int] = [:]
    var isComplete = true
    for (index, file) in files.enumerated() {
        var strays: [Diagnostic] = []
        let end = parse(file, index: UInt32(index), into: &bag) { document, bag in
            let decoded = decode(document, into: &bag)
            resources += decoded.resources
            strays += decoded.strays
            for kind in decoded.skippedKinds { skipped[kind, default: 0] += 1 }
            if decoded.hasUnknownResources { isComplete = false }
        }
        if end == .incomplete { isComplete = false } else { for stray in strays { bag.add(stray) } }
    }
    let resolution = ResolutionOptions(
        namespace: options.namespace, clusterDomain: options.clusterDomain,
        isComplete: isComplete && !options.assumesExternal, daprVersion: options.daprVersion
    )
    let model = resolve(resources, files: files, options: resolution, into: &bag)
    // Where anything else was said, that is why there is nothing.
    if resources.isEmpty, bag.diagnostics.isEmpty { bag.add(CompileWording.nothingToRender()) }
    return Analysis(diagnostics: bag.sorted(), resources: resources, model: model, skipped: skipped)
}

/// The whole compiler: parse, decode, resolve, generate.
///
///     bytes ─parse→ YAMLNode ─decode→ Resource ─resolve→ ResolvedModel ─generate→ Manifest
///
/// A pure function: equal files and options give equal results, in any order of the files.
package func compile(_ files: [SourceFile], options: CompileOptions = CompileOptions()) -> Compilation {
    let analysis = analyze(files, options: options)
    let hasErrors = analysis.diagnostics.contains { $0.severity == .error }
    return Compilation(
        diagnostics: analysis.diagnostics,
        model: analysis.model,
        manifests: hasErrors ? [] : generate(analysis.model, options: options.generators),
        hasResources: !analysis.resources.isEmpty,
        skipped: analysis.skipped
    )
}
