/// The wiring of a set of resources as a picture: what produces events, where they go, and what is wrong with that.
///
/// The same resources give the same graph, in whatever order they come.
package struct EventGraph: Sendable, Equatable {
    /// One thing in the picture.
    package struct Node: Sendable, Equatable {
        package enum Kind: String, Sendable {
            /// What events come from: a broker's topic, a schedule.
            case producer
            /// An event of an EventSource.
            case event
            /// A topic of an event bus.
            case topic
            /// A Trigger.
            case trigger
            /// A Service that gets events.
            case sink
            /// A Component that Dapr loads.
            case component
            /// A Deployment.
            case deployment
            /// What is referred to and is not in the files.
            case missing
        }

        package var kind: Kind

        /// What it is called; each line is one of the picture's.
        package var lines: [String]

        /// Nil for what is of no namespace.
        package var namespace: String?

        /// What is wrong with it, in words.
        package var problem: String?
    }

    /// An arrow; its ends are places in `nodes`.
    package struct Edge: Sendable, Hashable {
        package var from: Int
        package var to: Int
        package var label: String

        /// Where events go that cannot be delivered.
        package var isDeadLetter = false

        /// Part of a cycle of events.
        package var isCycle = false
    }

    package var nodes: [Node] = []
    package var edges: [Edge] = []
    private var places: [String: Int] = [:]
    private var known: [Edge: Int] = [:]

    /// The subscribers that each arrow from or to a Trigger belongs to.
    private(set) var subscribers: [Int: Set<Int>] = [:]

    package init() {}

    package static func == (one: EventGraph, other: EventGraph) -> Bool {
        one.nodes == other.nodes && one.edges == other.edges
    }
}

// MARK: - Building

extension EventGraph {
    /// The place of a node, which is added where there is none of that key yet.
    ///
    /// - Parameter key: distinguishes things of one kind, in all namespaces.
    mutating func node(
        _ kind: Node.Kind, _ key: String..., lines: [String], namespace: String?, problem: String? = nil
    ) -> Int {
        let key = Self.key(kind, key)
        if let place = places[key] { return place }
        places[key] = nodes.count
        nodes.append(Node(kind: kind, lines: lines, namespace: namespace, problem: problem))
        return nodes.count - 1
    }

    /// The place of a node; nil where there is none of that key.
    func place(_ kind: Node.Kind, _ key: String...) -> Int? { places[Self.key(kind, key)] }

    private static func key(_ kind: Node.Kind, _ parts: [String]) -> String {
        ([kind.rawValue] + parts).joined(separator: "\u{0}")
    }

    /// Adds an arrow, once.
    ///
    /// - Parameter subscribers: of a Trigger, those whose events pass here.
    mutating func connect(
        _ from: Int, _ to: Int, _ label: String = "", isDeadLetter: Bool = false, subscribers numbers: [Int] = []
    ) {
        let edge = Edge(from: from, to: to, label: label, isDeadLetter: isDeadLetter)
        let place = known[edge] ?? edges.count
        if place == edges.count {
            known[edge] = place
            edges.append(edge)
        }
        subscribers[place, default: []].formUnion(numbers)
    }
}

// MARK: - Reading

extension EventGraph {
    /// The namespaces in order.
    package var namespaces: [String] { Set(nodes.compactMap(\.namespace)).sorted() }

    /// What is wrong, a sentence each, in the order of the nodes.
    package var problems: [String] {
        nodes.compactMap { node in node.problem.map { "\(node.lines.joined(separator: ", ")): \($0)" } } + cycles
    }

    /// The cycles of events, a sentence each.
    private var cycles: [String] {
        let marked = Set(edges.filter(\.isCycle).map(\.from))
        return nodes.indices.compactMap { place in
            guard nodes[place].kind == .trigger, marked.contains(place) else { return nil }
            return
                "\(nodes[place].lines.joined(separator: ", ")): its own events come back to it; its adapter recognises them and ends the cycle after one round"
        }
    }
}
