import GRPC
import SocketLoop
import Testing

@Suite("The time of calls")
struct DeadlineTests {
    @Test("A call whose time is up is cancelled at the sidecar, and another can take its place")
    func deadline() throws {
        let test = try SidecarAndClient(options: .init(streamLimit: 1)) { call, number in
            if number == 2 { call.succeed([]) }
        }
        test.call(within: .seconds(1))
        test.call(within: .seconds(2))
        test.turn()
        #expect(test.calls.count == 1)
        test.wait(.milliseconds(999))
        #expect(test.outcomes.isEmpty)
        test.wait(.milliseconds(1))
        #expect(test.reason(0) == "no answer in time" && test.calls[0].isCancelled)
        #expect(test.answer(1) == [])
    }

    @Test("Deadlines in any order are kept, to ten milliseconds")
    func order() throws {
        let test = try SidecarAndClient { _, _ in }
        let times = [50, 10, 400, 30, 20, 1, 399, 2, 41]
        for time in times { test.call(within: .milliseconds(time)) }
        test.turn()
        for _ in 0..<410 {
            test.wait(.milliseconds(1))
            let now = test.now
            let late = times.indices.filter { .milliseconds(times[$0] + 10) <= now }
            #expect(late.allSatisfy { test.outcomes[$0] != nil })
            #expect(test.outcomes.keys.allSatisfy { .milliseconds(times[$0]) <= now })
        }
        #expect(zip(test.ends, test.ends.dropFirst()).allSatisfy { times[$0] <= times[$1] + 10 })
    }

    @Test("A call that waits for a free stream ends when its time is up, without having been sent")
    func waiting() throws {
        var made = 0
        let test = try SidecarAndClient(options: .init(streamLimit: 1)) { _, _ in }
        test.call(within: .seconds(10))
        let message = {
            made += 1; return GRPCMessage([])
        }
        test.call(within: .seconds(1), message: message)
        test.call(within: .seconds(20), message: message)
        test.turn()
        test.wait(.seconds(1))
        #expect(test.reason(1) == "no answer in time: too many calls were under way")
        #expect(made == 0 && test.client.waitingCount == 1)
        test.wait(.seconds(9))
        #expect(test.reason(0) == "no answer in time" && made == 1)
        test.wait(.seconds(10))
        #expect(test.reason(2) == "no answer in time")
    }

    @Test("Without a sidecar calls wait, and say so in the end")
    func none() throws {
        let test = try SidecarAndClient(isServing: false)
        test.call(within: .seconds(1))
        test.call(within: .seconds(30))
        test.turn()
        test.wait(.seconds(1))
        #expect(test.reason(0) == "the sidecar cannot be reached")
        #expect(!test.client.isConnected && test.outcomes[1] == nil)
        try test.serve()
        for _ in 0..<5 { test.wait(.seconds(1)) }
        #expect(test.answer(1) == [])
        #expect(test.client.isConnected)
    }

    @Test("A call whose time was up before it began is not sent")
    func past() throws {
        let test = try SidecarAndClient()
        test.turn { test.client.isConnected }
        test.call(within: .seconds(-1))
        test.turn()
        #expect(test.reason(0)?.hasPrefix("no answer in time") == true)
    }
}
