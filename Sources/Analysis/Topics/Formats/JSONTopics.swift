internal import YAMLTree

extension TopicFormat {
    /// Everything that is known, for programs: fields are added, and none is renamed or removed.
    package static let json = TopicFormat("json") { list in
        TopicOutput(jsonText(["buses": .list(list.buses.map(value))]))
    }
}

private func value(of bus: TopicList.Bus) -> YAMLValue {
    var fields = [YAMLField("kind", .string(bus.kind))]
    if let namespace = bus.namespace { fields.append(YAMLField("namespace", .string(namespace))) }
    fields += [
        YAMLField("name", .string(bus.name)), YAMLField("type", .string(bus.type)),
        YAMLField("topics", .list(bus.topics.map(value))),
    ]
    return .map(fields)
}

private func value(of topic: TopicList.Topic) -> YAMLValue {
    [
        "name": .string(topic.name), "publishers": .list(topic.publishers.map(value)),
        "subscribers": .list(topic.subscribers.map(value)),
    ]
}

private func value(of publisher: TopicList.Publisher) -> YAMLValue {
    var fields = [
        YAMLField("kind", .string(publisher.kind)), YAMLField("namespace", .string(publisher.namespace)),
        YAMLField("name", .string(publisher.name)),
    ]
    if let event = publisher.event { fields.append(YAMLField("event", .string(event))) }
    fields += [
        YAMLField("deadLetters", .boolean(publisher.isDeadLetter)),
        YAMLField("component", .string(publisher.component)),
    ]
    return .map(fields)
}

private func value(of subscriber: TopicList.Subscriber) -> YAMLValue {
    var fields = [
        YAMLField("kind", "Trigger"), YAMLField("namespace", .string(subscriber.namespace)),
        YAMLField("name", .string(subscriber.name)),
        YAMLField("inputs", .list(subscriber.inputs.map(YAMLValue.string))),
        YAMLField("component", .string(subscriber.component)),
    ]
    if let consumer = subscriber.consumer { fields.append(YAMLField("consumer", .string(consumer))) }
    return .map(fields)
}
