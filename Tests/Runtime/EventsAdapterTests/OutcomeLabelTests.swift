import EventRouting
import Testing

@testable import EventsAdapter

@Suite("Outcomes as labels")
struct OutcomeLabelTests {
    @Test(
        "A sink cannot make labels without end",
        arguments: [
            (200, "200"), (404, "404"), (418, "418"), (425, "425"), (503, "503"), (511, "511"), (0, "other"),
            (-1, "other"), (299, "other"), (419, "other"), (77_777, "other"),
        ])
    func labels(status: Int, label: String) {
        #expect(AttemptOutcome.refused(status: status, retryAfter: nil, answer: []).label == label)
        #expect(AttemptOutcome.failed("a reason").label == "no_answer")
        #expect(AttemptOutcome.rejected("a reason").label == "rejected")
    }
}
