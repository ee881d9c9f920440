import CloudEvents
import EventDelivery
import HTTP1
import HandlerContract
import JSON

/// Answers the sidecar: what the pod wants, and what becomes of each event.
final class AppRoutes {
    /// The most of a request that is kept. On a topic, Dapr brings the message in base64, and data that are no text are in base64 in
    /// it: that makes 16 bytes of 9. Attributes stand beside them.
    static let bodyLimit = 8 << 20 | 16 << 10

    /// The header fields that are read. Others are left out where headers are long, such as those of a large Kafka key.
    static let neededFields = EventIntake.headerNames + [tokenName]
    private static let tokenName = "dapr-api-token"
    private let binding: String?
    private let subscriptions: [Subscription]
    private let token: [UInt8]?
    private var intake: EventIntake
    private let dispatcher: Dispatcher
    private let metrics: Metrics
    private let wrapped: Metrics.Counter

    /// How the sidecar brings several events in one call; nil where it brings each alone.
    private let bulk: TriggerConfig.Bulk?

    /// What the health path says. The sidecar that finds the adapter unhealthy delivers no more.
    var isHealthy = true

    /// Whether a sidecar asked for the pod's subscriptions, as it does once in its life.
    private(set) var hasSubscribed = false

    /// A topic and the path on which its events come.
    private struct Subscription {
        let component: String
        let topic: String
        let path: String
    }

    init(_ config: HandlerConfig, token: String?, dispatcher: Dispatcher, metrics: Metrics) {
        self.token = token.map { Array($0.utf8) }
        (self.dispatcher, self.metrics) = (dispatcher, metrics)
        wrapped = metrics.counter(.wrapped)
        intake = EventIntake(config)
        switch config {
        case .eventSource(let source):
            bulk = nil
            let component = source.eventSourceComponentName
            binding = source.eventSourceTopic == nil ? "/" + component : nil
            subscriptions =
                source.eventSourceTopic.map { [Subscription(component: component, topic: $0, path: "/topics/0")] } ?? []
        case .trigger(let trigger):
            (binding, bulk) = (nil, trigger.bulk)
            subscriptions = trigger.eventBusTopics.enumerated().map { index, topic in
                Subscription(component: trigger.component(ofTopic: topic), topic: topic, path: "/topics/\(index)")
            }
        }
    }

    /// What is read of a request that is too long: the start of a call with several events has events that are complete.
    var longBodies: HTTPLimits.LongBodies { bulk == nil ? .withoutBody : .cut }

    func respond(to request: HTTPRequest, _ answer: @escaping (HTTPResponse) -> Void) {
        let path = request.path
        if path == "/healthz" {
            return answer(isHealthy ? .success : HTTPResponse(status: .serviceUnavailable))
        }
        guard isAllowed(request) else { return answer(HTTPResponse(status: .unauthorized)) }
        switch request.method {
        case .get where path == "/dapr/subscribe":
            hasSubscribed = true
            answer(HTTPResponse(status: .ok, contentType: "application/json", body: subscriptionList))
        case .options where path == binding: answer(.success)
        case .post where path == binding:
            receive(intake.event(ofBinding: IncomingMessage(request)), Self.fault(of: request), from: "") {
                answer(HTTPResponse($0))
            }
        case .post:
            guard let subscription = subscriptions.first(where: { $0.path == path }) else {
                return answer(.notFound)
            }
            receive(request, from: subscription.topic, answer)
        default: answer(.notFound)
        }
    }

    /// Takes what the sidecar brings for a topic: one message, or several where it was asked for several.
    private func receive(_ request: HTTPRequest, from topic: String, _ answer: @escaping (HTTPResponse) -> Void) {
        if let bulk {
            if let messages = BulkMessages(request.body, metadata: EventIntake.headerNames) {
                return receive(
                    messages, atMost: bulk.maxMessages, isCut: request.tooLong != nil, from: topic, BulkCall(answer))
            }
            guard request.tooLong != nil || EventIntake.isMessage(request.body) else {
                countMalformed()
                return BulkCall(answer).end()
            }
        }
        let (event, isNew) = intake.event(ofTopic: IncomingMessage(request))
        if isNew, request.tooLong == nil { metrics.count(wrapped) }
        receive(event, Self.fault(of: request), from: topic) { answer(HTTPResponse($0)) }
    }

    /// Takes the messages of one call.
    ///
    /// Of a call that was cut, those are taken that are complete in what was kept of it: the others come again, without these. One that does
    /// not fit alone can never be delivered.
    ///
    /// - Parameter limit: how many are taken; the others come again too.
    private func receive(
        _ messages: consuming BulkMessages, atMost limit: Int, isCut: Bool, from topic: String, _ call: BulkCall
    ) {
        var count = 0
        while count < limit, let step = messages.next() {
            count += 1
            switch step {
            case .entry(let entry):
                let message = IncomingMessage(body: entry.payload) { entry.metadata[$0] }
                let (event, isNew) = intake.event(ofMessage: message)
                if isNew { metrics.count(wrapped) }
                receive(event, nil, from: topic, call.take(entry.id))
            case .cut(let id?) where isCut && count == 1:
                let (event, _) = intake.event(ofMessage: IncomingMessage(body: []) { _ in nil })
                receive(event, "its message has more than \(Self.bodyLimit) bytes", from: topic, call.take(id))
            case .cut: if !isCut { countMalformed() }
            case .nameless: countMalformed()
            }
        }
        call.end()
    }

    private func countMalformed() { metrics.count(metrics.counter(.dropped, [("reason", "malformed")])) }

    /// - Parameter fault: why it can never be delivered; nil where its data alone decide that.
    private func receive(
        _ event: CloudEvent, _ fault: String?, from topic: String, _ answer: @escaping (EventAnswer) -> Void
    ) {
        guard let fault = fault ?? Self.fault(of: event) else {
            return dispatcher.receive(event, from: topic, answer)
        }
        dispatcher.reject(event, from: topic, because: fault, answer)
    }

    /// Why the event of a request can never be delivered; nil where it can.
    private static func fault(of request: HTTPRequest) -> String? {
        request.tooLong.map { "its message has \($0) bytes, and may have \(bodyLimit)" }
    }

    private static func fault(of event: CloudEvent) -> String? {
        let count = event.data?.count ?? 0
        return count <= EventSize.data ? nil : "its data have \(count) bytes, and may have \(EventSize.data)"
    }

    /// Compares every byte, so that the time tells nothing of the token.
    private func isAllowed(_ request: HTTPRequest) -> Bool {
        guard let token else { return true }
        let shown = Array((request.fields.first(name: Self.tokenName) ?? "").utf8)
        var difference = shown.count ^ token.count
        for index in token.indices { difference |= Int(token[index] ^ (index < shown.count ? shown[index] : 0)) }
        return difference == 0
    }

    /// What Dapr reads as the app's subscriptions.
    private var subscriptionList: [UInt8] {
        var writer = JSONWriter(.compact)
        writer.beginList()
        for subscription in subscriptions {
            writer.beginObject()
            writer.field("pubsubname", subscription.component)
            writer.field("topic", subscription.topic)
            writer.field("route", subscription.path)
            // The bytes of each message as they are, also of those that are no CloudEvents.
            writer.key("metadata")
            writer.beginObject()
            writer.field("rawPayload", "true")
            writer.endObject()
            if let bulk { bulk.writeSubscription(to: &writer) }
            writer.endObject()
        }
        writer.endList()
        return writer.bytes
    }
}

extension TriggerConfig.Bulk {
    /// Writes what asks the sidecar for several events in one call.
    fileprivate func writeSubscription(to writer: inout JSONWriter) {
        writer.key("bulkSubscribe")
        writer.beginObject()
        writer.key("enabled")
        writer.write(true)
        writer.field("maxMessagesCount", maxMessages)
        writer.field("maxAwaitDurationMs", maxAwaitMilliseconds)
        writer.endObject()
    }
}

extension HTTPResponse {
    /// The answer that the sidecar gets for an event.
    ///
    /// 503 is the one status that the sidecar's own retries leave out, so it gives the event back to the broker at once. It is
    /// sent only while the sidecar stops: a sidecar that runs may acknowledge the event after it.
    fileprivate init(_ answer: EventAnswer) {
        switch answer {
        case .accepted: self = .success
        case .refused: self.init(status: .internalServerError)
        case .givenBack: self.init(status: .serviceUnavailable)
        }
    }
}

extension IncomingMessage {
    /// What the sidecar brings, as events are made of it.
    init(_ request: HTTPRequest) {
        let fields = request.fields
        self.init(body: request.tooLong == nil ? request.body : []) { fields.first(name: $0) }
    }
}
