internal import Brokers
internal import DaprComponents

/// What a person must know of topics and streams whose names the broker refuses.
func refusedNames(of buses: [TopicList.Bus]) -> [String] {
    buses.flatMap { bus -> [String] in
        guard let broker = Broker.broker(of: bus.component.currentType) else { return [] }
        var remarks = bus.topics.compactMap { topic in
            broker.limits.fault(ofTopic: topic.name).map {
                "\(broker.name) refuses the topic '\(topic.name)' of \(bus.title): it \($0)"
            }
        }
        if case .stream(let setting, _)? = bus.objects, let name = bus.component.plainValue(setting)?.value,
            let fault = fault(ofStream: name)
        {
            remarks.append("\(broker.name) refuses the name '\(name)' for the stream of \(bus.title): it \(fault)")
        }
        return remarks
    }
}
