internal import JSON

extension TriggerConfig {
    /// How many events the sidecar hands over in one call, and how long it waits for as many (`bulkSubscribe` of Dapr's answer to
    /// `/dapr/subscribe`).
    package struct Bulk: Sendable, Equatable {
        package var maxMessages: Int
        package var maxAwaitMilliseconds: Int

        package init(maxMessages: Int, maxAwaitMilliseconds: Int) {
            self.maxMessages = maxMessages
            self.maxAwaitMilliseconds = maxAwaitMilliseconds
        }
    }
}

extension TriggerConfig.Bulk {
    init(_ members: ConfigMembers) throws(HandlerConfigError) {
        self.init(
            maxMessages: try members.count("maxMessages"),
            maxAwaitMilliseconds: try members.count("maxAwaitMilliseconds"))
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("maxAwaitMilliseconds", maxAwaitMilliseconds)
        writer.field("maxMessages", maxMessages)
        writer.endObject()
    }
}
