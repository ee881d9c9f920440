internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import EventsCompiler
internal import Findings
internal import YAMLTree

/// What is replaced in the files of a set, and what is to be said of it.
struct MigrationPlan {
    /// A component that an author wrote, with the resource that holds it.
    struct Component {
        let spec: ComponentSpec

        /// Such as `EventBus 'default'`.
        let title: String
        let isEventBus: Bool

        /// How it is written, and below which key; nil for the spec of a component.
        let form: (form: TypedForm, key: SourceSpan)?

        /// What leads to it, where that is known.
        let key: SourceSpan?

        /// The form that it could have in the released dialect; nil where there is none.
        let released: TypedForm?

        var file: Int { Int(spec.type.span.file) }
    }

    let snapshot: Snapshot

    /// By the number of the file.
    private(set) var edits: [Int: [TextEdit]] = [:]
    private(set) var remarks: [MigrationRemark] = []
    private var texts: [Int: WrittenFile] = [:]
    private var types: KnownTypes

    /// Files that stay as they are whatever is planned.
    private let leftOut: Set<Int>

    init(_ snapshot: Snapshot, leavingOut leftOut: Set<Int>) {
        self.snapshot = snapshot
        self.leftOut = leftOut
        types = KnownTypes(release: snapshot.options.daprVersion)
    }

    var release: DaprVersion { snapshot.options.daprVersion }

    /// The text of a file with the places of its values, made once.
    mutating func text(ofFile number: Int) -> WrittenFile {
        if let known = texts[number] { return known }
        let text = WrittenFile(snapshot.files[number], number: number)
        texts[number] = text
        return text
    }

    mutating func lookedUp(_ spec: ComponentSpec) -> LookedUpComponent { LookedUpComponent(spec, in: &types) }

    mutating func note(_ message: String, at place: SourceSpan) {
        guard !leftOut.contains(Int(place.file)) else { return }
        remarks.append(MigrationRemark(.changed, message, at: place))
    }

    mutating func leave(_ message: String, at place: SourceSpan) {
        guard !leftOut.contains(Int(place.file)) else { return }
        remarks.append(MigrationRemark(.left, message, at: place))
    }

    /// Adds what a piece of work gives, all of it or, where it is refused, the reason alone.
    mutating func attempt(
        at place: SourceSpan, _ work: (inout MigrationDraft) throws(MigrationRefusal) -> Void
    ) {
        guard !leftOut.contains(Int(place.file)) else { return }
        var draft = MigrationDraft(text(ofFile: Int(place.file)))
        do throws(MigrationRefusal) {
            try work(&draft)
        } catch {
            return leave(error.reason, at: error.place ?? place)
        }
        edits[Int(place.file), default: []] += draft.edits
        remarks += draft.remarks
    }

    /// The components of resources without errors, in the order of the set.
    var components: [Component] {
        snapshot.ownResources.flatMap { resource -> [Component] in
            if resource.metadata.hasErrors { return [] }
            let name = "\(resource.kind.rawValue) '\(resource.metadata.name.value)'"
            switch resource {
            case .eventSource(let eventSource):
                return eventSource.sources.compactMap { source in
                    source.component.map { Component(source, $0, of: name) }
                }
            case .eventBus(let eventBus):
                return eventBus.backend.map { [Component(backend: $0, of: name)] } ?? []
            case .trigger: return []
            }
        }
    }
}

extension MigrationPlan.Component {
    fileprivate init(_ source: EventSource.Source, _ spec: ComponentSpec, of name: String) {
        self.spec = spec
        title = "event '\(source.event.value)' of \(name)"
        isEventBus = false
        released = source.kind.form
        key = source.event.span
        form = spec.spelling == nil ? nil : source.kind.form.map { ($0, source.event.span) }
    }

    fileprivate init(backend spec: ComponentSpec, of name: String) {
        self.spec = spec
        title = name
        isEventBus = true
        released = BackendKey.all.lazy.compactMap(\.form).first { $0.type == spec.type.value }
        key = spec.spelling == nil ? nil : spec.type.span
        form = spec.spelling == nil ? nil : released.map { ($0, spec.type.span) }
    }
}

/// The edits of one place, until all of them are known to be possible.
struct MigrationDraft {
    let text: WrittenFile
    private(set) var edits: [TextEdit] = []
    private(set) var remarks: [MigrationRemark] = []

    init(_ text: WrittenFile) { self.text = text }

    mutating func note(_ message: String, at place: SourceSpan) {
        remarks.append(MigrationRemark(.changed, message, at: place))
    }

    mutating func replace(_ range: Range<Int>, with new: String) {
        edits.append(TextEdit(new, at: text.span(range)))
    }

    /// Gives a scalar another text, in the quotes of its author.
    mutating func rename(_ node: WrittenNode, to new: String) throws(MigrationRefusal) {
        edits += try text.renaming(node, to: new)
    }
}
