import Foundation
import TestInputs
import Testing

@Suite("The layout of graphs of several namespaces")
struct GraphLayoutTests {
    @Test(
        "No box, node, label or title lies over another", .tags(.process), .enabled(if: isInstalled("dot")),
        arguments: [1, 2, 4, 5])
    func overlaps(namespaces count: Int) throws {
        let program = try Program()
        var generator = SeededGenerator(seed: UInt64(count))
        for _ in 0..<4 {
            try program.folder.write(Self.set(namespaces: count, &generator), to: "set.yaml")
            let drawn = try program.shell("\"$OFEVENTS\" graph -q -o dot set.yaml | dot -Tjson")
            #expect(drawn.status == 0, "\(drawn.errors)")
            let layout = try JSONDecoder().decode(Layout.self, from: Data(drawn.output.utf8))
            #expect(layout.boxes.count > count * 4)
            #expect(layout.overlaps == [])
        }
    }

    /// A random set in which Triggers read events of every namespace and send to every namespace.
    private static func set(namespaces count: Int, _ generator: inout SeededGenerator) -> String {
        let names = ["shop", "billing", "mail", "audit", "operations"].prefix(count)
        var documents = [redisBus("ClusterEventBus", "company")]
        var events: [String] = []
        for namespace in names {
            for number in 0..<Int.random(in: 1...3, using: &generator) {
                events.append("eventSourceNamespace: \(namespace), eventSourceName: orders\(number), eventName: placed")
                documents.append(
                    cronSource("orders\(number)", event: "placed", namespace: namespace, bus: "company"))
            }
        }
        for namespace in names {
            for number in 0..<Int.random(in: 1...2, using: &generator) {
                let inputs = events.shuffled(using: &generator).prefix(2).enumerated()
                    .map { "{name: input\($0), \($1)}" }.joined(separator: ", ")
                let subscribers = (0..<Int.random(in: 1...3, using: &generator)).map { place in
                    let target = names.randomElement(using: &generator) ?? "shop"
                    return
                        "{condition: input0, sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: store\(number)\(place), namespace: \(target)}}}"
                }
                documents.append(
                    document(
                        "Trigger", "invoice\(number)", namespace: namespace,
                        spec:
                            "{eventBus: company, inputs: [\(inputs)], subscribers: [\(subscribers.joined(separator: ", "))]}"
                    ))
            }
        }
        return documents.joined()
    }
}

/// What Graphviz says of a drawing, in JSON: places in points, from the lower left.
private struct Layout: Decodable {
    struct Object: Decodable {
        var _gvid: Int
        var name: String
        var pos: String?
        var width: String?
        var height: String?

        // Those of a cluster.
        var bb: String?
        var nodes: [Int]?
        var lp: String?
        var lwidth: String?
        var lheight: String?
    }

    struct Arrow: Decodable {
        struct Drawn: Decodable {
            var op: String
            var width: Double?
        }

        var lp: String?
        var _ldraw_: [Drawn]?
    }

    var objects: [Object]
    var edges: [Arrow]?

    struct Box {
        var name: String
        var left: Double
        var bottom: Double
        var right: Double
        var top: Double

        /// - Parameters: in points.
        init(_ name: String, at place: String, width: Double, height: Double) {
            let parts = place.split(separator: ",").compactMap { Double($0) }
            self.name = name
            (left, right) = (parts[0] - width / 2, parts[0] + width / 2)
            (bottom, top) = (parts[1] - height / 2, parts[1] + height / 2)
        }

        init(_ name: String, corners: String) {
            let parts = corners.split(separator: ",").compactMap { Double($0) }
            self.name = name
            (left, bottom, right, top) = (parts[0], parts[1], parts[2], parts[3])
        }

        /// Whether they share more than an edge, a point thick.
        func lies(over other: Box) -> Bool {
            left + 1 < other.right && other.left + 1 < right && bottom + 1 < other.top && other.bottom + 1 < top
        }
    }

    /// The nodes with their numbers, the titles of the boxes, and the labels of arrows.
    var boxes: [(node: Int?, box: Box)] {
        var boxes: [(node: Int?, box: Box)] = []
        for object in objects {
            if let place = object.pos, let width = object.width, let height = object.height {
                let box = Box(
                    object.name, at: place, width: 72 * (Double(width) ?? 0), height: 72 * (Double(height) ?? 0))
                boxes.append((object._gvid, box))
            } else if let place = object.lp, let width = object.lwidth, let height = object.lheight {
                let name = "the title of \(object.name)"
                boxes.append(
                    (nil, Box(name, at: place, width: 72 * (Double(width) ?? 0), height: 72 * (Double(height) ?? 0))))
            }
        }
        for (number, edge) in (edges ?? []).enumerated() {
            guard let place = edge.lp, let lines = edge._ldraw_?.filter({ $0.op == "T" }) else { continue }
            let width = lines.compactMap(\.width).max() ?? 0
            boxes.append((nil, Box("label \(number)", at: place, width: width, height: 11 * Double(lines.count))))
        }
        return boxes
    }

    /// What lies over something else, or over a box of a namespace that it does not belong to.
    var overlaps: [String] {
        let boxes = boxes
        let clusters = objects.compactMap { object in
            object.bb.map { (box: Box(object.name, corners: $0), nodes: Set(object.nodes ?? [])) }
        }
        var found: [String] = []
        for (place, one) in boxes.enumerated() {
            for other in boxes[..<place] where one.box.lies(over: other.box) {
                found.append("\(other.box.name) and \(one.box.name)")
            }
            guard let node = one.node else { continue }
            for cluster in clusters where !cluster.nodes.contains(node) && one.box.lies(over: cluster.box) {
                found.append("\(cluster.box.name) and \(one.box.name)")
            }
        }
        for (place, one) in clusters.enumerated() {
            for other in clusters[..<place] where one.box.lies(over: other.box) {
                found.append("\(other.box.name) and \(one.box.name)")
            }
        }
        return found
    }
}
