package import Findings
package import YAMLTree

/// The `spec` of a Dapr Component as its author wrote it, which EventSources and event buses hold inline.
package struct ComponentSpec: Sendable {
    /// Such as `bindings.kafka` or `pubsub.jetstream`.
    package var type: Located<String>

    /// Every field in the author's order, `metadata` and fields of ours (`srcTopic`) left out.
    package var fields: [YAMLPair]

    package var metadata: [Item]

    /// One entry of `metadata`: a name, and a value or a reference to one.
    package struct Item: Sendable {
        package var name: Located<String>

        /// The whole entry as it was written.
        package var node: YAMLNode
    }
}
