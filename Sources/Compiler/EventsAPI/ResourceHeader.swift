internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// The API group of OpenFunction's proposal of July 2021 (`docs/proposals/202107_add_event_framework.md`).
private let proposedGroup = "event.openfunction.io"

/// The `apiVersion` and `kind` of a document, read before anything else: they say whether it is ours at all.
struct ResourceHeader {
    private(set) var apiVersion: Located<String>?
    private(set) var kind: Located<String>?
    private(set) var items: [YAMLNode]?

    /// Version or kind, where it stands there without a value.
    private var emptyField: YAMLPair?

    /// True where version or kind stand there, but their fault is reported already.
    private var isUnreadable = false

    init(_ node: YAMLNode) {
        guard case .mapping(let pairs) = node.content else { return }
        for pair in pairs {
            switch (pair.key.value, pair.value.content) {
            case ("apiVersion", _) where pair.value.isNull, ("kind", _) where pair.value.isNull: emptyField = pair
            case ("apiVersion", .scalar(let scalar)): apiVersion = Located(scalar.text, at: pair.value.span)
            case ("kind", .scalar(let scalar)): kind = Located(scalar.text, at: pair.value.span)
            case ("items", .sequence(let nodes)): items = nodes
            case ("apiVersion", .unreadable), ("kind", .unreadable): isUnreadable = true
            default: continue
            }
        }
    }

    /// What is known of a document without a tree, whose places nobody asks for.
    init(apiVersion: String?, kind: String?) {
        let nowhere = SourceSpan(file: 0, start: 0, end: 0)
        self.apiVersion = apiVersion.map { Located($0, at: nowhere) }
        self.kind = kind.map { Located($0, at: nowhere) }
    }

    /// True for `kind: List` and for the typed lists of the API server, such as `EventSourceList`.
    var isList: Bool {
        guard let kind = kind?.value else { return false }
        return (kind == "List" && apiVersion?.value == "v1") || (kind.hasSuffix("List") && hasOurGroup)
    }

    /// True where the API group is ours or a misspelling of it, or where a kind of ours states no version.
    var isOurs: Bool {
        guard let apiVersion, !apiVersion.value.isEmpty else { return hasOurKind }
        if hasOurGroup { return true }
        guard hasOurKind else { return false }
        // The version without its group, as in 'v1alpha1': Kubernetes' own group has no such version.
        if ResourceKind.apiVersion.hasSuffix("/" + apiVersion.value) { return true }
        return nearestName(to: group, among: [ResourceKind.group]) != nil && group.lowercased().containsText("openf")
    }

    /// The kind, or nil where version or kind are not as they must be, which is reported.
    func checkedKind(of node: YAMLNode, into bag: inout DiagnosticBag) -> ResourceKind? {
        guard let apiVersion else {
            report(DecodeWording.missingVersion(of: kind?.value ?? "", at: node.span), into: &bag)
            return nil
        }
        guard let kind else {
            report(DecodeWording.missingKind(at: node.span), into: &bag)
            return nil
        }
        if group == proposedGroup {
            bag.add(FormWording.proposed(apiVersion, kind))
            return nil
        }
        let known = ResourceKind(rawValue: kind.value)
        if known == nil { bag.add(DecodeWording.unknownKind(kind)) }
        guard apiVersion.value == ResourceKind.apiVersion else {
            bag.add(DecodeWording.unsupportedVersion(apiVersion))
            return nil
        }
        return known
    }

    /// Reports that version or kind is missing, unless its fault is reported already.
    private func report(_ missing: Diagnostic, into bag: inout DiagnosticBag) {
        if isUnreadable { return }
        bag.add(emptyField.map { FieldWording.emptyField($0, in: "this resource") } ?? missing)
    }

    private var group: String {
        String(apiVersion?.value.prefix { $0 != "/" } ?? "")
    }

    private var hasOurGroup: Bool { apiVersion?.value == ResourceKind.apiVersion || group == ResourceKind.group }

    private var hasOurKind: Bool {
        guard let kind else { return false }
        return ResourceKind(rawValue: kind.value) != nil
    }
}
