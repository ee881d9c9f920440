/// The way to a field, such as `spec.kafka.orders`, whose text is put together only when a message shows it.
package struct FieldPath {
    private enum Step {
        case none
        case field(String)
        case item(Int)
    }

    private let parent: String
    private let last: Step

    package init(_ text: String) {
        parent = text
        last = .none
    }

    /// A field of a mapping.
    package init(_ mapping: FieldPath, field: String) {
        parent = mapping.text
        last = .field(field)
    }

    /// An item of a list.
    package init(_ list: String, item: Int) {
        parent = list
        last = .item(item)
    }

    package var text: String {
        switch last {
        case .none: parent
        case .field(let name): isTitle(parent) ? name : parent + "." + name
        case .item(let index): "\(parent)[\(index)]"
        }
    }
}

/// A path as a message shows it: in quotes, unless it is words such as `this Trigger`.
package func quoted(path: String) -> String { isTitle(path) ? path : "'\(path)'" }

/// Whether the way to a mapping is words: those are no part of the ways to its fields.
func isTitle(_ path: String) -> Bool { path.hasPrefix("this ") || path.hasPrefix("the ") }
