import EventDelivery
import HTTP1
import JSON

/// A call with several events, which is answered when each of them is decided.
///
/// What the answer does not name comes again, as does what it names with RETRY (pkg/runtime/subscription/postman/http/http.go in dapr/dapr).
/// Under a Resiliency Dapr brings only these again, after a pause (run with Dapr 1.16 and 1.18). No status of the answer makes it give them
/// back to the broker, as 503 does for an event alone; but where the sidecar stops, it makes no further call, and the broker has them.
final class BulkCall {
    private let answer: (HTTPResponse) -> Void

    /// The entries in their order, and whether each is accepted so far. Of two with one id, both must be.
    private var statuses: [(id: String, isAccepted: Bool)] = []
    private var places: [String: Int] = [:]

    /// How many are not decided, and one while more may follow.
    private var openCount = 1

    init(_ answer: @escaping (HTTPResponse) -> Void) {
        self.answer = answer
    }

    /// Begins an entry; the closure is called when it is decided.
    func take(_ id: String) -> (EventAnswer) -> Void {
        let place = places[id] ?? statuses.count
        if place == statuses.count {
            statuses.append((id, true))
            places[id] = place
        }
        openCount += 1
        return { self.decided(place, $0) }
    }

    /// Says that no entry follows.
    func end() { finish() }

    private func decided(_ place: Int, _ answer: EventAnswer) {
        if answer != .accepted { statuses[place].isAccepted = false }
        finish()
    }

    private func finish() {
        openCount -= 1
        guard openCount == 0 else { return }
        var writer = JSONWriter(.compact, capacity: 32 + 80 * statuses.count)
        writer.beginObject()
        writer.key("statuses")
        writer.beginList()
        for status in statuses {
            writer.beginObject()
            writer.field("entryId", status.id)
            writer.field("status", status.isAccepted ? "SUCCESS" : "RETRY")
            writer.endObject()
        }
        writer.endList()
        writer.endObject()
        answer(HTTPResponse(status: .ok, contentType: "application/json", body: writer.bytes))
    }
}
