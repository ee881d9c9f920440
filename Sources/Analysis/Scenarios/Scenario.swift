package import Findings
package import Simulation
package import YAMLTree

/// One scenario: what happens to a set of resources, and what must come of it.
package struct Scenario: Sendable {
    package var name: Located<String>

    /// The files and folders of the resources, relative to the scenario's file.
    package var resources: [Located<String>]

    /// The namespace of resources, and of names in the scenario, that say none.
    package var namespace: String
    package var steps: [ScenarioStep]
    package var expectations: [Expectation]

    /// True where deliveries must come in the order of the expectations.
    package var isOrdered = true

    /// True where deliveries are a failure that nobody expects.
    package var isComplete = true
}

/// One thing that happens.
package struct ScenarioStep: Sendable {
    /// Where it stands.
    package var span: SourceSpan

    /// When it happens, since the beginning; nil for the time of the step before it.
    package var time: Duration?
    package var action: ScenarioAction
}

/// What can happen in a step.
package enum ScenarioAction: Sendable {
    case event(ScenarioEvent)
    case pause(Duration)
    /// The broker brings an event again: that of the EventSource, or the bus to a Trigger.
    case redeliver(id: Located<String>, trigger: Located<String>?)
    case behave(DestinationName, Behaviour, for: Duration?, times: Int?)
    case restart(Party)
}

/// An event of an EventSource.
package struct ScenarioEvent: Sendable {
    /// `namespace/eventSource/event`.
    package var name: Located<String>
    package var id: Located<String>?
    package var data: EventData
    package var attributes: [Attribute]

    package struct Attribute: Sendable {
        package var name: Located<String>
        package var value: String
    }
}

/// The data of an event.
package enum EventData: Sendable {
    case bytes([UInt8])
    /// The bytes of a file, relative to the scenario's.
    case file(Located<String>)
}

/// A sink or topic by the name that the scenario gives it.
package struct DestinationName: Sendable {
    package var destination: Destination
    package var span: SourceSpan
}

/// A pod by the name of its resource.
package struct Party: Sendable {
    package var kind: PodName.Kind

    /// `namespace/trigger` or `namespace/eventSource/event`.
    package var name: Located<String>
}

/// What must come of the steps, or must not.
package enum Expectation: Sendable {
    case delivered(DeliveryExpectation)
    case notDelivered(DeliveryExpectation)
    case answered(AnswerExpectation)

    /// So many events are lost in all.
    case lost(Int, span: SourceSpan)

    /// Where it stands.
    package var span: SourceSpan {
        switch self {
        case .delivered(let delivery), .notDelivered(let delivery): delivery.span
        case .answered(let answer): answer.span
        case .lost(_, let span): span
        }
    }
}

/// A delivery to a sink or topic.
package struct DeliveryExpectation: Sendable {
    package var span: SourceSpan
    package var to: DestinationName

    /// Who delivers it.
    package var party: Party?
    package var subscriber: Int?
    package var time: Duration?
    package var data: YAMLNode?

    /// The file, relative to the scenario's, whose very bytes come.
    package var dataFile: Located<String>?

    /// True where data may hold nothing beside what is named.
    package var isExact = false
    package var headers: [(name: String, value: String)] = []
    package var attributes: [(name: String, value: String)] = []

    /// What is said of the reason of a dead letter; nil for a delivery that is none.
    package var deadLetter: DeadLetterExpectation?
}

/// Why an event is in the dead letters.
package struct DeadLetterExpectation: Sendable {
    package var status: Int?
    package var attempts: Int?
    package var answer: String?
}

/// How an event is answered to the broker that brought it.
package struct AnswerExpectation: Sendable {
    package var span: SourceSpan
    package var party: Party

    /// True where it is acknowledged, false where it is refused so that the broker keeps it.
    package var isAccepted: Bool
    package var id: String?
    package var time: Duration?
}
