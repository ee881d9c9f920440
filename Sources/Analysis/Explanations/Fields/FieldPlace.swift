internal import Findings
internal import Text

/// A kind, or a field of one, with the way to it.
struct FieldPlace: Sendable {
    let kind: ObjectSchema

    /// The names from the top on; a key of the author's own is in angle brackets, such as `<event>`.
    private(set) var path: [String] = []

    /// Nil for the kind itself.
    private(set) var field: FieldSchema?

    /// True where the last name is a key of the author's own: what is meant is the entry.
    private(set) var isEntry = false

    init(_ kind: ObjectSchema) { self.kind = kind }

    /// Such as `Trigger.spec.inputs`, as a person types it.
    var topic: String { ([kind.name] + path.filter { !$0.hasPrefix("<") }).joined(separator: ".") }

    /// Such as `spec.kafka.<event>.type`.
    var pathText: String { path.joined(separator: ".") }

    /// The last name of the path, or that of the kind.
    var name: String { path.last ?? kind.name }

    /// The fields below it.
    var object: ObjectSchema? { field == nil ? kind : field?.type.object }

    func child(_ field: FieldSchema) -> FieldPlace {
        var place = self
        if let key = key(before: field), !isEntry { place.path.append("<\(key)>") }
        place.path.append(field.name)
        place.field = field
        place.isEntry = false
        return place
    }

    /// What stands between the field and one below it: a key of the author's own; nil where nothing does.
    private func key(before child: FieldSchema) -> String? {
        switch field?.type {
        case .map(let key, _): key
        case .listOrMap(let key, let object):
            object.otherForm?.object.fields.contains { $0.name == child.name } == true ? key : nil
        default: nil
        }
    }

    /// The keys of the author's own below it; nil where there are none.
    private var entryKey: String? {
        switch field?.type {
        case .map(let key, _), .listOrMap(let key, _): isEntry ? nil : key
        default: nil
        }
    }

    var children: [FieldPlace] { (object?.allFields ?? []).map(child) }

    /// It and everything below it, in the order of the reference.
    var all: [FieldPlace] { [self] + children.flatMap(\.all) }

    /// The place that a path leads to from here, in any letter case; a key of the author's own may be left out.
    ///
    /// - Throws: the last place that was found, and what is not below it.
    func find(_ path: Substring) throws(UnknownField) -> FieldPlace {
        guard !path.isEmpty else { return self }
        for child in children where path.begins(withField: child.name) {
            return try child.find(path.dropFirst(child.name.count + 1))
        }
        if let key = entryKey {
            var entry = self
            entry.path.append("<\(key)>")
            entry.isEntry = true
            // The author's key may hold dots.
            var rest = path
            while let dot = rest.firstIndex(of: ".") {
                rest = rest[rest.index(after: dot)...]
                if let found = try? entry.find(rest) { return found }
            }
            // Whatever is misspelt here could be a key, but a field is more likely.
            let isMisspelt = nearestName(to: String(path), among: children.map(\.name)) != nil
            if !path.contains("."), !isMisspelt { return entry }
            let name = isMisspelt ? path : path.drop { $0 != "." }.dropFirst().prefix { $0 != "." }
            throw UnknownField(place: entry, name: String(name))
        }
        throw UnknownField(place: self, name: String(path.prefix { $0 != "." }))
    }
}

/// A name that is no field of a place.
struct UnknownField: Error {
    let place: FieldPlace
    let name: String
}

extension Substring {
    /// True where a path goes through a field of that name, or ends at it.
    fileprivate func begins(withField name: String) -> Bool {
        let start = prefix(name.count)
        guard start.lowercased() == name.lowercased() else { return false }
        return start.endIndex == endIndex || self[start.endIndex] == "."
    }
}

extension APIReference {
    /// Every kind and field.
    static var places: [FieldPlace] { kinds.flatMap { FieldPlace($0).all } }

    /// The path without the marks of lists: `spec.inputs[0].name` is `spec.inputs.name`.
    static func withoutListMarks(_ path: String) -> String {
        var result = ""
        var rest = Substring(path)
        while let open = rest.firstIndex(of: "[") {
            result += rest[..<open]
            rest = rest[open...]
            let mark = rest.dropFirst().prefix { $0.isNumber || $0 == "*" }
            if mark.endIndex < rest.endIndex, rest[mark.endIndex] == "]" {
                rest = rest[rest.index(after: mark.endIndex)...]
            } else {
                result.append("[")
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    /// The places whose path ends so: what a person means who leaves out the beginning. Those of one field that stands in
    /// several places, such as the name of a sink, are one.
    static func places(endingIn path: String) -> [FieldPlace] {
        let wanted = path.lowercased()
        var found: [FieldPlace] = []
        for place in places where place.field != nil {
            let topic = place.topic.lowercased()
            guard topic.hasSuffix("." + wanted) || topic.hasSuffix("/" + wanted),
                !found.contains(where: { $0.isSame(as: place) })
            else { continue }
            found.append(place)
        }
        return found
    }
}

extension FieldPlace {
    /// True where both say the same.
    fileprivate func isSame(as other: FieldPlace) -> Bool {
        field?.name == other.field?.name && field?.text == other.field?.text
            && field?.signature == other.field?.signature
    }
}
