/// Where a delivery goes, as the authors of resources know it: not by the Component of a pod, but by what is behind it.
package enum Destination: Hashable, Sendable {
    /// A Service, as `namespace/name`.
    case sink(String)
    /// A topic, of whatever bus.
    case topic(String)

    /// Such as `sink shop/parcels`.
    package var text: String {
        switch self {
        case .sink(let name): "sink \(name)"
        case .topic(let name): "topic \(name)"
        }
    }
}

/// How a sink or topic answers for a while.
package enum Behaviour: Hashable, Sendable {
    /// It takes what it gets.
    case takes
    /// A sink answers with a status of HTTP; one of 2xx is the same as `takes`.
    case answers(status: Int, retryAfter: Duration?, body: String)
    /// It cannot be reached.
    case fails
    /// It never answers.
    case hangs

    /// Such as `answers 503`.
    package var text: String {
        switch self {
        case .takes: "takes what it gets"
        case .answers(let status, _, _): "answers \(status)"
        case .fails: "cannot be reached"
        case .hangs: "does not answer"
        }
    }
}

/// What one delivery brought to its destination.
package struct Arrival: Sendable, Equatable {
    package var destination: Destination

    /// The pod that delivered it.
    package var pod: PodName

    /// The number of the Trigger's subscriber, counted from 0; nil for an EventSource.
    package var subscriber: Int?
    package var isDeadLetter: Bool

    /// The data of the event, byte for byte.
    package var data: [UInt8]

    /// The attributes of the event, by their names in CloudEvents.
    package var attributes: [String: String]

    /// The headers that a sink gets; none of a topic.
    package var headers: [String: String]

    package init(
        _ destination: Destination, of pod: PodName, subscriber: Int?, isDeadLetter: Bool, data: [UInt8],
        attributes: [String: String], headers: [String: String]
    ) {
        self.destination = destination
        self.pod = pod
        self.subscriber = subscriber
        self.isDeadLetter = isDeadLetter
        self.data = data
        self.attributes = attributes
        self.headers = headers
    }
}

/// A delivery that a pod may make.
package struct DeliveryRoute: Sendable {
    package var pod: PodName

    /// The number of the Trigger's subscriber, counted from 0; nil for an EventSource.
    package var subscriber: Int?
    package var destination: Destination
    package var isForDeadLetters: Bool
}
