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
        var outline = FileOutline(file)
        let isPiped = file.isStandardInput
        if !isPiped, outline == nil, let kinds = kindsOfOthers(in: file) {
            skippedKinds = kinds
            return
        }
        var wasOurs = false
        parseDocuments(file, index: index) { document in
            let decoded = read(document, isOurs: document.isRest && wasOurs)
            wasOurs = decoded.isOurs
            outline?.add(document, isOurs: wasOurs)
            // Whoever pipes resources in expects nothing else.
            if isPiped { findings += decoded.strays }
            return true
        }
        outline?.finish()
        self.outline = outline
    }

    /// Reads a document. What was found in one that is not ours is left out: its author has not asked for it.
    ///
    /// - Parameter isOurs: whether the document is ours whatever it says.
    private mutating func read(_ document: ParsedDocument, isOurs: Bool) -> DecodedDocument {
        guard let node = document.node, document.text.isEmpty else {
            let unread = UnreadDocument(document.text)
            var decoded = DecodedDocument()
            decoded.isOurs = isOurs || unread.isOurs
            if decoded.isOurs {
                isComplete = false
                findings += document.findings
            } else if !document.isRest {
                skippedKinds.append(unread.kind)
            }
            return decoded
        }
        var bag = DiagnosticBag()
        let decoded = decode(node, into: &bag)
        resources += decoded.resources.marked(by: document.findings)
        skippedKinds += decoded.skippedKinds
        resiliencies += decoded.resiliencies
        apps += decoded.apps
        if decoded.isOurs {
            findings += document.findings + bag.diagnostics
            if decoded.hasUnknownResources { isComplete = false }
        }
        return decoded
    }
}

extension [Resource] {
    /// The resources of one document, in which those that errors of its text are about are marked.
    ///
    /// Of a list of resources each error is about the last one that is named before it.
    fileprivate func marked(by findings: [Diagnostic]) -> [Resource] {
        if findings.isEmpty || isEmpty { return self }
        var marked = self
        for place in findings.filter({ $0.severity == .error }).compactMap(\.span) {
            let owner = lastIndex { $0.metadata.name.span < place } ?? startIndex
            marked[owner].mark { $0.isMisread = true }
        }
        return marked
    }
}
