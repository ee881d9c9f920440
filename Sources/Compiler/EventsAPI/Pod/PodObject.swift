/// A mapping of Kubernetes' API that stands in a pod: which fields it has, and how two of them become one.
///
/// It is a class, as objects hold others and each is made once.
package final class PodObject: Sendable {
    /// Such as `Container`.
    package let name: String

    /// Its fields by name.
    package let fields: [String: PodValue]

    /// Fields of which it has one, such as the source of a volume or the action of a probe: with one that a template names, the others go.
    /// Kubernetes calls it `retainKeys`, and `kubectl apply` does the same. The API server refuses two.
    package let union: Set<String>

    /// - Parameters:
    ///   - isUnion: whether all fields but `name` are the union.
    ///   - union: those that are, with a blank between two.
    ///   - groups: fields of one type each.
    init(_ name: String, isUnion: Bool = false, union: String = "", _ groups: [String: PodValue]...) {
        self.name = name
        fields = groups.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        self.union =
            isUnion ? Set(fields.keys).subtracting(["name"]) : Set(union.split(separator: " ").map(String.init))
    }
}

/// What may stand in a field of a pod.
package indirect enum PodValue: Sendable {
    case text
    case boolean
    case integer

    /// Such as `100m`: a number or a text.
    case quantity

    /// A port: its number or its name.
    case numberOrText

    /// Lists that are replaced as a whole.
    case texts
    case integers

    /// Mappings with keys of the author's own.
    case textMap
    case quantities

    /// A mapping whose fields are not checked.
    case mapping
    case object(PodObject)

    /// A list of mappings. Two lists are merged item by item where items have keys, otherwise the later list replaces the other.
    ///
    /// - keys: what an item is known by. The first is required; a further one with its default distinguishes items of one first key, as it
    ///   does in server-side apply.
    case list(of: PodObject, keys: [PodKey])

    /// The type as `kubectl explain` writes it.
    package var typeName: String {
        switch self {
        case .text: "string"
        case .boolean: "boolean"
        case .integer: "integer"
        case .quantity: "Quantity"
        case .numberOrText: "IntOrString"
        case .texts: "[]string"
        case .integers: "[]integer"
        case .textMap: "map[string]string"
        case .quantities: "map[string]Quantity"
        case .mapping: "Object"
        case .object(let object): object.name
        case .list(let object, _): "[]\(object.name)"
        }
    }
}

/// A field by which an item of a list is known.
package struct PodKey: Sendable {
    package let name: String

    /// What counts where an item does not have it; nil where it is then any.
    package let defaultValue: String?

    init(_ name: String, default defaultValue: String? = nil) { (self.name, self.defaultValue) = (name, defaultValue) }
}

extension [String: PodValue] {
    /// Fields of one type, by their names with a blank between two.
    static func all(_ value: PodValue, _ names: String) -> [String: PodValue] {
        Dictionary(uniqueKeysWithValues: names.split(separator: " ").map { (String($0), value) })
    }

    static func texts(_ names: String) -> [String: PodValue] { all(.text, names) }
    static func booleans(_ names: String) -> [String: PodValue] { all(.boolean, names) }
    static func integers(_ names: String) -> [String: PodValue] { all(.integer, names) }
}

extension PodValue {
    /// A list that is replaced as a whole.
    static func list(_ object: PodObject) -> PodValue { .list(of: object, keys: []) }

    /// A list that is merged by a field of its items.
    static func list(_ object: PodObject, by key: String) -> PodValue { .list(of: object, keys: [PodKey(key)]) }
}
