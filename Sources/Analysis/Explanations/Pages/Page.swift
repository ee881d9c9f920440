/// What is printed about one topic: a few facts on top, then sections.
///
/// It holds no line breaks of a layout: `text(width:colour:)` makes those.
package struct Page: Sendable, Equatable {
    /// Such as `KIND` and `Trigger`.
    package struct Fact: Sendable, Equatable {
        package var name: String
        package var value: String
    }

    package struct Section: Sendable, Equatable {
        package var title: String
        package var blocks: [Block]
    }

    package enum Block: Sendable, Equatable {
        /// Prose, which is wrapped.
        case paragraph(String)
        /// One of several points, which is wrapped beside its mark.
        case item(String)
        /// Lines that stay as they are.
        case code(String)
        /// A name with its type, and below it what it is.
        case entry(String, String)
        /// Rows under titles; the last column is wrapped.
        case table([String], [[String]])
    }

    package var facts: [Fact]
    package var sections: [Section] = []

    init(_ facts: [(name: String, value: String)]) {
        self.facts = facts.map { Fact(name: $0.name, value: $0.value) }
    }

    /// Adds a section, unless there is nothing in it.
    mutating func add(_ title: String, _ blocks: [Block]) {
        if !blocks.isEmpty { sections.append(Section(title: title, blocks: blocks)) }
    }
}
