internal import EventsAPI
internal import Findings
internal import YAMLTree

/// What one file holds: what can be known from its bytes alone, so that an unchanged file is read once.
struct FileContents: Sendable {
    /// The resources as their author wrote them, broken ones among them.
    private(set) var resources: [Resource] = []

    /// What was found while they were read, in the order in which it was found.
    private(set) var findings: [Diagnostic] = []

    /// The kind of each document that was skipped; the empty name stands for documents without a kind.
    private(set) var skippedKinds: [String] = []

    /// What the author has Dapr do with refused events.
    private(set) var resiliencies: [AuthorResiliency] = []

    /// The apps of others.
    private(set) var apps: [DaprApp] = []

    /// Where comments to this program may stand; nil where there are none.
    private(set) var outline: FileOutline?

    /// False where the file may hold more than what is in `resources`.
    private(set) var isComplete = true

    /// - Parameter index: the file's number in its set, which the places of all that it holds name.
    init(_ file: SourceFile, index: UInt32) {
        var (bag, strays) = (DiagnosticBag(), [Diagnostic]())
        var contents = (
            resources: [Resource](), skippedKinds: [String](), resiliencies: [AuthorResiliency](), apps: [DaprApp](),
            isComplete: true
        )
        var outline = FileOutline(file)
        let end = parse(file, index: index, into: &bag) { document, bag in
            outline?.add(document)
            let decoded = decode(document, into: &bag)
            contents.resources += decoded.resources
            contents.skippedKinds += decoded.skippedKinds
            contents.resiliencies += decoded.resiliencies
            contents.apps += decoded.apps
            strays += decoded.strays
            if decoded.hasUnknownResources { contents.isComplete = false }
        }
        if end == .incomplete { contents.isComplete = false } else { for stray in strays { bag.add(stray) } }
        outline?.finish()
        self.outline = outline
        (resources, skippedKinds, resiliencies, apps, isComplete) = contents
        findings = bag.diagnostics
    }
}
