package import Findings
package import YAMLTree

/// What an author wants in pods beside what this program writes: the fields of a pod's spec, labels, annotations, and fields of the
/// adapter's own container.
///
/// It is a class, so that a resource without one pays for a reference alone.
package final class PodTemplate: Sendable {
    /// A label or an annotation.
    package struct Note: Sendable, Equatable {
        package let name: String

        /// Nil for one that is removed.
        package let value: String?
    }

    /// By name, in the order of their bytes.
    package let labels: [Note]
    package let annotations: [Note]

    /// The fields of the adapter's container, nulls among them.
    package let container: [YAMLPair]

    /// The fields of the pod's spec, nulls among them; the adapter is in none of its containers.
    package let fields: [YAMLPair]

    /// The configuration file, where it is the template of a whole set: its places are in this file.
    package let file: SourceFile?

    init(labels: [Note], annotations: [Note], container: [YAMLPair], fields: [YAMLPair], file: SourceFile? = nil) {
        (self.labels, self.annotations, self.container, self.fields) = (labels, annotations, container, fields)
        self.file = file
    }

    /// The image of the adapter that it names; nil for the one of the option.
    package var image: String? {
        guard case .scalar(let scalar)? = container.first(where: { $0.key.value == "image" })?.value.content else {
            return nil
        }
        return scalar.text
    }

    /// The containers beside the adapter, and those that run before it.
    package func containers(in list: String) -> [YAMLNode] {
        guard case .sequence(let items)? = fields.first(where: { $0.key.value == list })?.value.content else {
            return []
        }
        return items
    }
}

extension PodTemplate: Equatable {
    /// What they say decides, wherever and in whatever style it is written.
    package static func == (left: PodTemplate, right: PodTemplate) -> Bool {
        left.labels == right.labels && left.annotations == right.annotations && isSame(left.container, right.container)
            && isSame(left.fields, right.fields)
    }

    private static func isSame(_ left: [YAMLPair], _ right: [YAMLPair]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { $0.key.value == $1.key.value && $0.value.hasSameValue(as: $1.value) }
    }
}
